// Leads to a questionnaire about somebody: word is left which one, and their row is selected for where no word can be left.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { usePage } from '../context.ts';
import { Button } from '../controls.tsx';
import type { RpcError } from '../failures.ts';
import { RowFailure } from '../row-failure.tsx';
import { asRpcError } from '../use-answer.ts';
import { browserDrafts } from './draft-memory.ts';

export interface OpenFormProps {
  memberId: string;
  name: string;
  /** The questionnaire's name in `Fragen`. */
  form: string;
  children: ComponentChildren;
  /** Instead of `children` while the page opens. */
  opening?: string;
  label?: string;
}

export function OpenForm({ memberId, name, form, children, opening, label }: OpenFormProps) {
  const { rpc } = usePage();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RpcError | null>(null);
  const open = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      await rpc.call('members.show', { memberId });
      browserDrafts.handOver({ form, memberId, member: name });
      await rpc.openPage('openForms');
    } catch (error) {
      setFailure(asRpcError(error));
      setBusy(false);
    }
  };
  return (
    <>
      <Button onPress={() => void open()} busy={busy} label={label}>
        {busy && opening ? opening : children}
      </Button>
      {failure && <RowFailure error={failure} onReload={() => void open()} />}
    </>
  );
}
