// Leads to the questionnaire for new members: the person's row is selected, so that the forms sidebar begins with them.

import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import type { RpcError } from '../ui/failures.ts';
import { RowFailure } from '../ui/row-failure.tsx';
import { asRpcError } from '../ui/use-answer.ts';
import { useWords } from './texts.ts';

export function OpenForm({ memberId }: { memberId: string }) {
  const { rpc } = usePage();
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RpcError | null>(null);
  const open = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      await rpc.call('members.show', { memberId });
      await rpc.openPage('openForms');
    } catch (error) {
      setFailure(asRpcError(error));
      setBusy(false);
    }
  };
  return (
    <div>
      <Button onPress={() => void open()} busy={busy}>
        {busy ? words.formOpening : words.form}
      </Button>
      {failure && <RowFailure error={failure} onReload={() => void open()} />}
    </div>
  );
}
