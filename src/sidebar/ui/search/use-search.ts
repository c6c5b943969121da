// Searching as one types: a moment after the last key, and never two calls at once.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchAnswer } from '../../../contract/card.ts';
import { usePage } from '../context.ts';
import type { RpcError } from '../failures.ts';
import { asRpcError } from '../use-answer.ts';

/** Milliseconds without a key before the search goes out. */
export const pause = 250;

export interface Search {
  query: string;
  /** Null while nothing has been found out about what is typed. */
  answer: SearchAnswer | null;
  busy: boolean;
  error: RpcError | null;
  type(query: string): void;
}

export function useSearch(): Search {
  const { rpc } = usePage();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{ query: string; answer: SearchAnswer | null; error: RpcError | null }>({ query: '', answer: null, error: null });
  const wanted = useRef('');
  const running = useRef(false);
  const gone = useRef(false);

  const ask = (): void => {
    if (running.current || gone.current) return;
    const asked = wanted.current.trim();
    if (asked === '') return;
    running.current = true;
    const end = (answer: SearchAnswer | null, error: RpcError | null): void => {
      running.current = false;
      if (gone.current) return;
      setFound({ query: asked, answer, error });
      if (wanted.current.trim() !== asked) ask();
    };
    rpc.call('members.search', { query: asked }).then(
      (answer) => end(answer, null),
      (error: unknown) => end(null, asRpcError(error)),
    );
  };

  useEffect(() => {
    wanted.current = query;
    const timer = setTimeout(ask, pause);
    return () => clearTimeout(timer);
  }, [query]);
  useEffect(() => () => void (gone.current = true), []);

  const current = found.query === query.trim() && query.trim() !== '';
  // While one goes on typing the hits of before stay, so that the list does not flicker.
  return { query, answer: query.trim() === '' ? null : found.answer, busy: query.trim() !== '' && !current, error: current ? found.error : null, type: setQuery };
}
