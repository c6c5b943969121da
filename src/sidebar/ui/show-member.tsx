// Selects a member's row in the sheet beside the sidebar, and says so.

import { useState } from 'preact/hooks';
import { Button } from './controls.tsx';
import { usePage } from './context.ts';
import { screenFor } from './screens.ts';
import { asRpcError } from './use-answer.ts';

/** "In der Tabelle zeigen" for one member. `onShown`: a dialog stands before the sheet and may want to make way. */
export function ShowMember({ memberId, name, onShown }: { memberId: string; name: string; onShown?: () => void }) {
  const { rpc, t, announce } = usePage();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const show = async (): Promise<void> => {
    setBusy(true);
    setFailure('');
    try {
      const { row } = await rpc.call('members.show', { memberId });
      announce(t.common.shown(row));
      onShown?.();
    } catch (error) {
      const refused = asRpcError(error);
      setFailure(screenFor(refused, t).title);
    }
    setBusy(false);
  };
  return (
    <>
      <Button look="plain" onPress={() => void show()} busy={busy} label={t.openCases.showFor(name)}>
        {t.common.showInSheet}
      </Button>
      {failure && (
        <p class="small row-error" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
