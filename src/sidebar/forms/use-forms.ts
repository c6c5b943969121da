// The list of questionnaires, my drafts of sheet and device together, and who is selected; refreshed behind what is shown.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormsAnswer } from '../../contract/forms.ts';
import { usePage } from '../ui/context.ts';
import { browserDrafts, type Draft } from '../ui/form/draft-memory.ts';
import { asRpcError, useAnswer, type Reading } from '../ui/use-answer.ts';
import { screenFor } from '../ui/screens.ts';
import { allDrafts, type ListedDraft } from './drafts.ts';

export interface Forms {
  reading: Reading<FormsAnswer>;
  drafts: ListedDraft[];
  reload(): void;
  /** Asks the sheet again who is selected, the screen stays; tells the answer. */
  look(then: (answer: FormsAnswer) => void): void;
  looking: boolean;
  /** Takes a draft out of device and sheet. */
  discard(draft: ListedDraft): void;
  failure: string;
}

export function useForms(): Forms {
  const { rpc, t } = usePage();
  const { reading, reload } = useAnswer('forms.list', {});
  const [newer, setNewer] = useState<FormsAnswer | null>(null);
  const [local, setLocal] = useState<readonly Draft[]>(() => browserDrafts.all());
  const [gone, setGone] = useState<readonly string[]>([]);
  const [looking, setLooking] = useState(false);
  const [failure, setFailure] = useState('');
  const closed = useRef(false);
  useEffect(() => {
    // The dialog over this sidebar writes and sends drafts, too.
    const again = (): void => {
      const now = browserDrafts.all();
      setLocal((before) => {
        // Sent or thrown away over there: what the sheet told before is old.
        const left = before.flatMap(({ submissionId }) => (now.some((draft) => draft.submissionId === submissionId) ? [] : [submissionId]));
        if (left.length > 0) setGone((earlier) => [...earlier, ...left]);
        return now;
      });
    };
    window.addEventListener('storage', again);
    return () => {
      closed.current = true;
      window.removeEventListener('storage', again);
    };
  }, []);
  const fail = (error: unknown): void => {
    const { title, text } = screenFor(asRpcError(error), t);
    setFailure([title, text].filter(Boolean).join(' '));
  };
  const shown: Reading<FormsAnswer> = reading.state === 'here' && newer ? { state: 'here', answer: newer } : reading;
  const drafts = allDrafts(local, shown.state === 'here' ? shown.answer.drafts : []).filter(({ submissionId }) => !gone.includes(submissionId));
  return {
    reading: shown,
    drafts,
    reload: () => {
      setNewer(null);
      setFailure('');
      reload();
    },
    looking,
    look: (then) => {
      setLooking(true);
      setFailure('');
      rpc.call('forms.list', {}).then(
        (answer) => {
          if (closed.current) return;
          setLooking(false);
          setNewer(answer);
          then(answer);
        },
        (error: unknown) => {
          setLooking(false);
          fail(error);
        },
      );
    },
    discard: ({ form, submissionId, inSheet }) => {
      setFailure('');
      const forget = (): void => {
        browserDrafts.drop(submissionId);
        setGone((before) => [...before, submissionId]);
      };
      if (!inSheet) return forget();
      rpc.call('forms.discard', { form, submissionId }).then(forget, fail);
    },
    failure,
  };
}
