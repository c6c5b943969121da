// Small print below the map, and the way to what can be done about it.

import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import type { RpcError } from '../ui/failures.ts';
import { closePage } from '../ui/google.ts';
import { RowFailure } from '../ui/row-failure.tsx';
import { asRpcError } from '../ui/use-answer.ts';
import type { MapNotes } from './map-notes.ts';
import { useWords } from './texts.ts';

/** @param more sentences about what is shown right now */
export function Notes({ notes, more }: { notes: MapNotes; more: readonly string[] }) {
  const words = useWords();
  return (
    <div>
      {[...more, ...notes.missing].map((line) => (
        <p class="small" key={line}>
          {line}
        </p>
      ))}
      {notes.places && <Places />}
      {notes.source.map((line) => (
        <p class="small" key={line}>
          {words.source(line)}
        </p>
      ))}
    </div>
  );
}

/** Opens the tab in which places are entered; the dialog makes way for it. */
function Places() {
  const { rpc } = usePage();
  const words = useWords();
  const [state, setState] = useState<{ busy: boolean; error: RpcError | null }>({ busy: false, error: null });
  const go = async (): Promise<void> => {
    setState({ busy: true, error: null });
    try {
      await rpc.call('map.places', {});
      closePage();
    } catch (error) {
      setState({ busy: false, error: asRpcError(error) });
    }
  };
  return (
    <>
      <Button look="plain" onPress={() => void go()} busy={state.busy}>
        {words.enterPlaces}
      </Button>
      {state.error && <RowFailure error={state.error} onReload={() => void go()} />}
    </>
  );
}
