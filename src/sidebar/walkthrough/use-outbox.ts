// The outbox of this page.

import { useRef } from 'preact/hooks';
import type { Answer } from '../../contract/rpc.ts';
import { usePage } from '../ui/context.ts';
import { asRpcError } from '../ui/use-answer.ts';
import { useOutbox as useAnyOutbox, type Sending as AnySending } from '../ui/use-outbox.ts';
import { browserMemory, createOutbox, type Letter } from './outbox.ts';

export type Sending = AnySending<Letter>;
export type OnSaved = (letter: Letter, answer: Answer<'walkthrough.save'>) => void;

export function useOutbox(onSaved: OnSaved): Sending {
  const { rpc } = usePage();
  const heard = useRef(onSaved);
  heard.current = onSaved;
  return useAnyOutbox<Letter>((onChange) =>
    createOutbox({
      send: (payload) => rpc.call('walkthrough.save', payload),
      asError: asRpcError,
      memory: browserMemory,
      now: () => Date.now(),
      onChange,
      onSaved: (letter, answer) => heard.current(letter, answer),
    }),
  );
}
