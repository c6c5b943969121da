// From the card to the questionnaires: selects the member's row, so that the page opens for this person.

import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { screenFor } from '../ui/screens.ts';
import { asRpcError } from '../ui/use-answer.ts';
import { useCardTexts } from './texts.ts';

export function FillForm({ memberId }: { memberId: string }) {
  const { rpc, t } = usePage();
  const words = useCardTexts();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const open = async (): Promise<void> => {
    setBusy(true);
    setFailure('');
    try {
      await rpc.call('members.show', { memberId });
      await rpc.openPage('openForms');
    } catch (error) {
      setFailure(screenFor(asRpcError(error), t).title);
      setBusy(false);
    }
  };
  return (
    <>
      <Button onPress={() => void open()} busy={busy}>
        {words.fillForm}
      </Button>
      {failure && (
        <p class="row-error" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
