// Leads to another sidebar for one member: selects their row first, so that it opens for them.

import { useState } from 'preact/hooks';
import { usePage } from './context.ts';
import { Button } from './controls.tsx';
import type { PageOpener } from './rpc.ts';
import { screenFor } from './screens.ts';
import { asRpcError } from './use-answer.ts';

interface OpenForProps {
  /** Nobody: just the page. */
  memberId?: string;
  page: PageOpener;
  text: string;
  label?: string;
  plain?: boolean;
}

export function OpenFor({ memberId, page, text, label, plain = false }: OpenForProps) {
  const { rpc, t } = usePage();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const open = async (): Promise<void> => {
    setBusy(true);
    setFailure('');
    try {
      if (memberId !== undefined) await rpc.call('members.show', { memberId });
      await rpc.openPage(page);
    } catch (error) {
      setFailure(screenFor(asRpcError(error), t).title);
    }
    // A dialog opens beside this page.
    setBusy(false);
  };
  return (
    <div>
      <Button look={plain ? 'plain' : 'quiet'} onPress={() => void open()} busy={busy} label={label}>
        {text}
      </Button>
      {failure && (
        <p class="row-error" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}
