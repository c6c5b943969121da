// Shows those chosen in the membership list itself, by the sheet's own filter, and all of them again.

import { useState } from 'preact/hooks';
import type { Selection } from '../../../contract/selection.ts';
import { Button } from '../controls.tsx';
import { usePage } from '../context.ts';
import type { RpcError } from '../failures.ts';
import { focusSoon } from '../focus.ts';
import { RowFailure } from '../row-failure.tsx';
import { asRpcError } from '../use-answer.ts';
import { useSelectionWords } from './words.ts';

type Doing = '' | 'show' | 'replace' | 'off';

/** For whoever has a selection: the form below which it stands, the map, matching. */
export function ListFilter({ selection }: { selection: Selection }) {
  const { rpc, announce } = usePage();
  const words = useSelectionWords();
  const [doing, setDoing] = useState<Doing>('');
  const [message, setMessage] = useState('');
  const [error, setError] = useState<RpcError | null>(null);
  const [filtered, setFiltered] = useState(false);
  const inUse = error?.code === 'filter_in_use';
  const run = (what: Exclude<Doing, ''>): void => {
    setDoing(what);
    setError(null);
    setMessage('');
    rpc.call('selections.filter', { selection, ...(what === 'off' && { off: true }), ...(what === 'replace' && { replace: true }) }).then(
      ({ shown, message: said }) => {
        setDoing('');
        setMessage(said);
        setFiltered(what === 'off' ? false : filtered || shown > 0);
        announce(said);
        if (what !== 'show') focusSoon('filter-show');
      },
      (failed: unknown) => {
        setDoing('');
        setError(asRpcError(failed));
        focusSoon(asRpcError(failed).code === 'filter_in_use' ? 'filter-replace' : 'filter-show');
      },
    );
  };
  return (
    <div class="list-filter">
      {error && <RowFailure error={error} onReload={() => setError(null)} />}
      <div class="button-row">
        {inUse ? (
          <>
            <Button id="filter-replace" onPress={() => run('replace')}>
              {words.filterReplace}
            </Button>
            <Button
              onPress={() => {
                setError(null);
                focusSoon('filter-show');
              }}
            >
              {words.filterLeave}
            </Button>
          </>
        ) : (
          <Button id="filter-show" onPress={() => run('show')} busy={doing === 'show' || doing === 'replace'} disabled={doing !== ''}>
            {words.filterShow}
          </Button>
        )}
        {filtered && !inUse && (
          <Button onPress={() => run('off')} busy={doing === 'off'} disabled={doing !== ''}>
            {words.filterOff}
          </Button>
        )}
      </div>
      <p class="small" role="status">
        {message}
      </p>
    </div>
  );
}
