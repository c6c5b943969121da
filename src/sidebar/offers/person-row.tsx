// One person beside an offer: one press says what became of it, another takes it back. Shown at once, saved behind.

import { useRef, useState } from 'preact/hooks';
import type { OfferPerson, OfferState } from '../../contract/offers.ts';
import { offerStates } from '../../contract/offerStates.ts';
import { usePage } from '../ui/context.ts';
import { Badge, Button } from '../ui/controls.tsx';
import type { RpcError } from '../ui/failures.ts';
import { newId } from '../ui/new-id.ts';
import { RowFailure } from '../ui/row-failure.tsx';
import { asRpcError } from '../ui/use-answer.ts';
import { useWords } from './texts.ts';

export function PersonRow({ offer, person, onReload }: { offer: string; person: OfferPerson; onReload: () => void }) {
  const { rpc, announce } = usePage();
  const words = useWords();
  const { memberId, name, group, topics, times, noCall } = person;
  const [state, setState] = useState(person.state);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RpcError | null>(null);
  /** What was recorded here last, to take it back; the same id for every try of one answer. */
  const [recorded, setRecorded] = useState('');
  const attempt = useRef<{ state: OfferState; id: string } | null>(null);

  const send = (next: OfferState | null, call: () => Promise<{ state: OfferState | null; message: string }>, done: () => void): void => {
    const before = state;
    setState(next);
    setBusy(true);
    setFailure(null);
    call().then(
      (answer) => {
        setState(answer.state);
        announce(answer.message);
        setBusy(false);
        done();
      },
      (error: unknown) => {
        setState(before);
        setFailure(asRpcError(error));
        setBusy(false);
      },
    );
  };
  const record = (next: OfferState): void => {
    if (busy || next === state) return;
    const { id } = attempt.current?.state === next ? attempt.current : { id: newId('angebot') };
    attempt.current = { state: next, id };
    send(next, () => rpc.call('offers.record', { memberId, offer, state: next, recordId: id }), () => {
      attempt.current = null;
      setRecorded(id);
    });
  };
  const takeBack = (): void => send(state, () => rpc.call('offers.takeBack', { memberId, offer, recordId: recorded }), () => setRecorded(''));

  const why = [group || words.noGroup, [...topics, ...times].join(', ')].filter(Boolean).join(' · ');
  return (
    <li class="offer-row">
      <p class="offer-head">
        <span class="strong">{name}</span>
        {noCall && <Badge tone="fewer">{words.noCall}</Badge>}
      </p>
      <p class="small">{why}</p>
      <div class="chips" role="group" aria-label={words.record(name)}>
        {offerStates.map((one) => (
          <button key={one} type="button" class="chip" aria-pressed={state === one} aria-disabled={busy} onClick={() => record(one)}>
            {words.states[one]}
          </button>
        ))}
      </div>
      {busy && (
        <p class="small" role="status">
          {words.saving}
        </p>
      )}
      {recorded !== '' && !busy && (
        <div class="offer-undo">
          <Button look="plain" onPress={takeBack} label={words.undoFor(name)}>
            {words.undo}
          </Button>
        </div>
      )}
      {failure && <RowFailure error={failure} onReload={onReload} />}
    </li>
  );
}
