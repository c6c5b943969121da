// Sends a mailing, call by call while it gets on; a second press finds the first.

import { useRef, useState } from 'preact/hooks';
import type { MailingSendAnswer, MailingState } from '../../contract/mailing.ts';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { asRpcError } from '../ui/use-answer.ts';
import { browserDraft, sendingOf, type Draft } from './draft.ts';

type Now = { state: 'idle' } | { state: 'sending'; mailing: MailingState | null } | { state: 'sent'; answer: MailingSendAnswer } | { state: 'failed'; error: RpcError };

export type SendingNow = Now & {
  send(): void;
  /** Back to the text, where nothing was begun. */
  forget(): void;
  /** Has what still waits stay. */
  stop(): void;
  stopping: boolean;
};

/** @param taken names of other mailings */
export function useSending(draft: Draft, taken: readonly string[]): SendingNow {
  const { rpc } = usePage();
  const [now, setNow] = useState<Now>({ state: 'idle' });
  const [stopping, setStopping] = useState(false);
  const running = useRef(false);
  const stopped = useRef(false);

  const sendAll = async (): Promise<void> => {
    const payload = sendingOf(draft, taken);
    let answer: MailingSendAnswer | null = null;
    try {
      for (;;) {
        const before = answer;
        answer = await rpc.call('mailing.send', payload);
        // From here on the sheet has it: what was written is no draft any more.
        browserDraft.drop();
        const { mailing } = answer;
        const gotOn = settled(mailing) > (before ? settled(before.mailing) : 0);
        if (mailing.waiting === 0 || mailing.stopped || stopped.current || !gotOn) break;
        setNow({ state: 'sending', mailing });
      }
      setNow({ state: 'sent', answer });
    } catch (error) {
      // It has begun and goes on by itself: that is what there is to say.
      setNow(answer ? { state: 'sent', answer } : { state: 'failed', error: asRpcError(error) });
    }
    running.current = false;
  };
  return {
    ...now,
    stopping,
    forget: () => setNow({ state: 'idle' }),
    send() {
      if (running.current) return;
      running.current = true;
      setNow({ state: 'sending', mailing: null });
      void sendAll();
    },
    stop() {
      stopped.current = true;
      setStopping(true);
      // Whether it was heard shows in the answer of the sending itself.
      rpc.call('mailing.stop', { mailingId: draft.mailingId, stop: true }).catch(() => setStopping(false));
    },
  };
}

function settled({ sent, refused, unknown }: MailingState): number {
  return sent + refused + unknown;
}
