// Offers that fit what is being said, looked for in the background, and what became of them.

import './offers.css';
import type { FittingAnswer, FittingOffer, OfferState } from '../../../contract/offers.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../context.ts';
import { Badge, Button } from '../controls.tsx';
import { newId } from '../new-id.ts';
import { screenFor } from '../screens.ts';
import { asRpcError } from '../use-answer.ts';
import { useFormTexts } from './texts.ts';

/** Milliseconds without another word before the offers are looked for. */
const pause = 1_200;

export interface Fitting {
  answer: FittingAnswer | null;
  busy: boolean;
  failed: boolean;
  again(): void;
  patch(offer: string, state: OfferState | null): void;
}

/** Asks when it opens and a moment after the words change; never two calls at once. */
export function useFitting(memberId: string, interests: readonly string[], availability: readonly string[]): Fitting {
  const { rpc } = usePage();
  const [now, setNow] = useState<Pick<Fitting, 'answer' | 'busy' | 'failed'>>({ answer: null, busy: true, failed: false });
  const wanted = useRef({ interests, availability });
  wanted.current = { interests, availability };
  const running = useRef(false);
  const gone = useRef(false);
  const said = JSON.stringify([interests, availability]);
  const saidNow = useRef(said);
  saidNow.current = said;

  const ask = (): void => {
    if (running.current || gone.current) return;
    running.current = true;
    const asked = saidNow.current;
    const inBounds = (words: readonly string[]): string[] => words.map((word) => word.trim().slice(0, 80)).filter(Boolean).slice(0, 40);
    setNow((before) => ({ ...before, busy: true, failed: false }));
    rpc
      .call('offers.fitting', { memberId, interests: inBounds(wanted.current.interests), availability: inBounds(wanted.current.availability) })
      .then(
        (answer) => ({ answer, failed: false }),
        () => ({ failed: true }),
      )
      .then((result) => {
        running.current = false;
        if (gone.current) return;
        const stale = saidNow.current !== asked;
        setNow((before) => ({ ...before, ...result, busy: stale }));
        if (stale) ask();
      });
  };
  const first = useRef(true);
  useEffect(() => {
    const timer = setTimeout(ask, first.current ? 0 : pause);
    first.current = false;
    return () => clearTimeout(timer);
  }, [said]);
  useEffect(() => () => void (gone.current = true), []);
  return {
    ...now,
    again: ask,
    patch: (name, state) => setNow((before) => ({ ...before, answer: before.answer && { ...before.answer, offers: before.answer.offers.map((offer) => (offer.name === name ? { ...offer, state } : offer)) } })),
  };
}

export function OffersPart({ memberId, fitting }: { memberId: string; fitting: Fitting }) {
  const words = useFormTexts();
  const { answer, busy, failed } = fitting;
  return (
    <section class="offers" id="offers" aria-label={words.offers} tabIndex={-1}>
      <h2 class="heading">{words.offers}</h2>
      {failed ? (
        <p class="small">
          {words.offersFailed}{' '}
          <Button look="plain" onPress={fitting.again}>
            {words.retry}
          </Button>
        </p>
      ) : (
        <>
          {busy && <p class="small">{words.offersLoading}</p>}
          {!busy && answer?.offers.length === 0 && <p class="small">{answer.total === 0 ? words.offersEmpty : words.offersNone}</p>}
        </>
      )}
      <ul class="offer-list">
        {answer?.offers.map((offer) => (
          <OfferCard key={offer.name} memberId={memberId} offer={offer} onState={(state) => fitting.patch(offer.name, state)} />
        ))}
      </ul>
    </section>
  );
}

function OfferCard({ memberId, offer, onState }: { memberId: string; offer: FittingOffer; onState: (state: OfferState | null) => void }) {
  const { rpc, t, announce } = usePage();
  const words = useFormTexts();
  const [busy, setBusy] = useState<OfferState | 'takeBack' | null>(null);
  const [taken, setTaken] = useState('');
  const [failure, setFailure] = useState('');
  // The same press repeated after a failure is the same record.
  const ids = useRef(new Map<OfferState, string>());
  const facts = [offer.kind, offer.when, offer.place].filter(Boolean).join(' · ');
  const why = [...offer.topics, ...offer.times].join(', ');
  const next: OfferState[] = offer.state === null ? ['offered', 'accepted', 'declined'] : offer.state === 'offered' ? ['accepted', 'declined'] : [];
  const run = (what: OfferState | 'takeBack', call: () => Promise<{ state: OfferState | null; message: string }>, done: () => void): void => {
    setBusy(what);
    setFailure('');
    call().then(
      ({ state, message }) => {
        setBusy(null);
        announce(message);
        done();
        onState(state);
      },
      (error: unknown) => {
        setBusy(null);
        const { title, text } = screenFor(asRpcError(error), t, { wrote: true });
        setFailure([title, text].filter(Boolean).join(' '));
      },
    );
  };
  const record = (state: OfferState): void => {
    const recordId = ids.current.get(state) ?? newId('offer');
    ids.current.set(state, recordId);
    run(state, () => rpc.call('offers.record', { memberId, offer: offer.name, state, recordId }), () => setTaken(recordId));
  };
  const takeBack = (): void =>
    run('takeBack', () => rpc.call('offers.takeBack', { memberId, offer: offer.name, recordId: taken }), () => {
      // Pressed anew it is a step of its own.
      ids.current.clear();
      setTaken('');
    });
  return (
    <li class="offer">
      <p>
        <span class="strong">{offer.name}</span> {offer.state !== null && <Badge tone={offer.state === 'declined' ? 'calm' : 'more'}>{words.offerStates[offer.state]}</Badge>}
      </p>
      {facts !== '' && <p class="small">{facts}</p>}
      {why !== '' && <p class="small">{words.fitsWith(why)}</p>}
      {offer.contact !== '' && <p class="small">{words.askContact(offer.contact)}</p>}
      {offer.link !== '' && (
        <p class="small">
          <a href={offer.link} target="_blank" rel="noopener" aria-label={words.more + ': ' + offer.name}>
            {words.more}
          </a>
        </p>
      )}
      {(next.length > 0 || taken !== '') && (
        <p class="offer-buttons">
          {next.map((state) => (
            <Button key={state} look="plain" onPress={() => record(state)} busy={busy === state} disabled={busy !== null} label={words.offerFor(words.offerStates[state], offer.name)}>
              {words.offerStates[state]}
            </Button>
          ))}
          {taken !== '' && (
            <Button look="plain" onPress={takeBack} busy={busy === 'takeBack'} disabled={busy !== null} label={words.offerTakeBackFor(offer.name)}>
              {words.offerTakeBack}
            </Button>
          )}
        </p>
      )}
      {failure && (
        <p class="row-error" role="alert">
          {failure}
        </p>
      )}
    </li>
  );
}
