// What was taken over last, by whom, and the way back.

import { useState } from 'preact/hooks';
import type { Undoable } from '../../contract/groups.ts';
import { formatMoment } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button, Card } from '../ui/controls.tsx';
import { screenFor } from '../ui/screens.ts';
import { asRpcError } from '../ui/use-answer.ts';
import { useCheckTexts } from './texts.ts';

export function UndoCard({ undo, onUndone }: { undo: Undoable; onUndone: () => void }) {
  const { rpc, t, language, announce } = usePage();
  const words = useCheckTexts();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const takeBack = async (): Promise<void> => {
    setBusy(true);
    setFailure('');
    try {
      const { message } = await rpc.call('members.undoCorrections', { operationId: undo.operationId });
      announce(message);
      onUndone();
    } catch (error) {
      const screen = screenFor(asRpcError(error), t, { wrote: true });
      setFailure([screen.title, screen.text].filter(Boolean).join(' '));
      setBusy(false);
    }
  };
  return (
    <Card label={words.undoTitle(undo.changes)}>
      <p>{words.undoTitle(undo.changes)}</p>
      <p class="small">{[formatMoment(undo.at, language), undo.by].filter(Boolean).join(', ')}</p>
      <Button look="plain" busy={busy} onPress={() => void takeBack()}>
        {busy ? words.undoing : words.undo(undo.changes)}
      </Button>
      {failure && (
        <p class="row-error" role="alert">
          {failure}
        </p>
      )}
    </Card>
  );
}
