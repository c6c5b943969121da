// The outbox of this page: what was entered is on its way to the sheet while the next person is on the screen.

import { useRef } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { browserMemory, createOutbox } from '../ui/outbox.ts';
import { asRpcError } from '../ui/use-answer.ts';
import { useOutbox, type Sending } from '../ui/use-outbox.ts';
import { idOf, isFinal, isLetter, send, type CallAnswer, type CallLetter } from './letters.ts';

export type CallSending = Sending<CallLetter>;

/** @param calling whether the page is waiting for the next person at this moment */
export function useSending(calling: () => boolean, onSaved: (letter: CallLetter, answer: CallAnswer) => void): CallSending {
  const { rpc } = usePage();
  const heard = useRef(onSaved);
  heard.current = onSaved;
  return useOutbox<CallLetter>((onChange) =>
    createOutbox<CallLetter, CallAnswer>({
      send: (letter) => send(rpc, letter, calling()),
      idOf,
      isLetter,
      isFinal,
      asError: asRpcError,
      memory: browserMemory('anrufen'),
      now: () => Date.now(),
      onChange,
      onSaved: (letter, answer) => heard.current(letter, answer),
    }),
  );
}
