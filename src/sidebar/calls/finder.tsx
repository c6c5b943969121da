// Somebody calls back: found by number or name, on whichever list they are.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { FoundCall } from '../../contract/calls.ts';
import { usePage } from '../ui/context.ts';
import { Button, Spinner } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import type { RpcError } from '../ui/failures.ts';
import { screenFor } from '../ui/screens.ts';
import { asRpcError } from '../ui/use-answer.ts';
import { useWords } from './texts.ts';

/** Milliseconds without a key before the search goes out. */
const pause = 300;

export function Finder({ onBack, onTake }: { onBack: () => void; onTake: (campaign: string, memberId: string, name: string) => void }) {
  const { rpc, t } = usePage();
  const words = useWords();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{ query: string; hits: FoundCall[]; error: RpcError | null }>({ query: '', hits: [], error: null });
  const field = useRef<HTMLInputElement>(null);
  const wanted = query.trim();
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (wanted.length < 2) return;
    let gone = false;
    const timer = setTimeout(() => {
      rpc.call('calls.find', { query: wanted }).then(
        ({ hits }) => gone || setFound({ query: wanted, hits, error: null }),
        (error: unknown) => gone || setFound({ query: wanted, hits: [], error: asRpcError(error) }),
      );
    }, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [wanted]);
  const asked = wanted.length >= 2;
  const busy = asked && found.query !== wanted;
  return (
    <Frame key="find" lead={words.returnedLead} note={words.returnedNote} back={{ label: t.common.back, onPress: onBack }}>
      <label class="field">
        <span class="field-label">{words.returnedField}</span>
        <input ref={field} type="search" value={query} autocomplete="off" maxLength={100} onInput={(event) => setQuery(event.currentTarget.value)} />
      </label>
      <p class="small" role="status">
        {busy ? (
          <>
            <Spinner /> {words.searching}
          </>
        ) : !asked ? (
          ''
        ) : found.error ? (
          screenFor(found.error, t).title
        ) : found.hits.length === 0 ? (
          words.nobodyFound
        ) : (
          ''
        )}
      </p>
      {asked && (
        <ul class="found">
          {found.hits.map((hit) => (
            <li key={hit.memberId}>
              <p class="strong">{hit.name}</p>
              <p class="small">{hit.group || words.noGroup}</p>
              {hit.campaigns.length === 0 && <p class="small">{words.onNoList}</p>}
              {hit.campaigns.map(({ campaign, status, open }) => (
                <div key={campaign} class="found-campaign">
                  <p class="small">
                    {campaign}: {status}
                  </p>
                  {open && (
                    <Button onPress={() => onTake(campaign, hit.memberId, hit.name)} label={words.takeIn(hit.name, campaign)}>
                      {words.take}
                    </Button>
                  )}
                </div>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Frame>
  );
}
