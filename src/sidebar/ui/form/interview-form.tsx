// The form of an interview with all that is said about it: the draft gone on with, what was refused, what is still missing.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Question } from '../../../contract/formQuestions.ts';
import { formatMoment } from '../../../contract/texts/format.ts';
import { usePage } from '../context.ts';
import { Button } from '../controls.tsx';
import { outcomeUnknown } from '../failures.ts';
import { screenFor } from '../screens.ts';
import { Notice } from '../states.tsx';
import { FormView } from './form-view.tsx';
import { useFormTexts, type FormTexts } from './texts.ts';
import type { Interview } from './use-interview.ts';

export interface InterviewFormProps {
  interview: Interview;
  onDone?: () => void;
  after?: (question: Question) => ComponentChildren;
}

/** For the stage `open`; nothing in the others. */
export function InterviewForm({ interview, onDone, after }: InterviewFormProps) {
  const words = useFormTexts();
  const { stage, filled, change, obstacles, sending } = interview;
  if (stage.at !== 'open') return null;
  return (
    <>
      {interview.correcting && <p class="small">{words.correcting}</p>}
      {interview.resumed !== '' && <Resumed interview={interview} />}
      {!interview.draft.remembered && <NotRemembered interview={interview} />}
      <FormView questions={stage.form.questions} filled={filled} onChange={change} obstacles={obstacles} disabled={sending} {...(onDone ? { onDone } : {})} {...(after ? { after } : {})} />
      {obstacles.size > 0 && (
        <div role="status">
          <Notice tone="warn">
            <p>{words.open(obstacles.size)}</p>
          </Notice>
        </div>
      )}
      {interview.nothingSaid && (
        <div role="status">
          <Notice tone="warn">
            <p>{words.nothingSaid}</p>
          </Notice>
        </div>
      )}
      <NotSent interview={interview} />
    </>
  );
}

/** The browser refuses to remember anything: what that means just now. */
function NotRemembered({ interview: { draft, correcting } }: { interview: Interview }) {
  const words = useFormTexts();
  return (
    <div role="status">
      <Notice tone={correcting || draft.phase === 'failed' ? 'warn' : 'info'}>
        <p>{correcting ? words.correctionNotKept : draft.phase === 'failed' ? words.notKept : words.onlySheet}</p>
      </Notice>
    </div>
  );
}

function Resumed({ interview }: { interview: Interview }) {
  const { language } = usePage();
  const words = useFormTexts();
  const [asking, setAsking] = useState(false);
  return (
    <Notice tone="info">
      <p>{asking ? words.startAnewAsk : words.resumed(formatMoment(interview.resumed, language))}</p>
      {asking ? (
        <p class="form-head-line">
          <Button look="plain" onPress={interview.startAnew}>
            {words.startAnewYes}
          </Button>
          <Button look="plain" onPress={() => setAsking(false)}>
            {words.startAnewNo}
          </Button>
        </p>
      ) : (
        <Button look="plain" onPress={() => setAsking(true)}>
          {words.startAnew}
        </Button>
      )}
    </Notice>
  );
}

function NotSent({ interview: { failure, reload, sending } }: { interview: Interview }) {
  const { t } = usePage();
  const words = useFormTexts();
  if (!failure) return null;
  const { title, text, lines } = screenFor(failure, t);
  const unsure = outcomeUnknown(failure.code);
  const stale = failure.code === 'answers_missing' || failure.code === 'answers_unfit' || failure.code === 'form_broken' || failure.code === 'form_unknown';
  return (
    <div id="not-sent" tabIndex={-1}>
      <Notice tone="error" title={unsure ? title : words.notSent + ' ' + title}>
        <p>{unsure ? words.sendAgain : text}</p>
        {lines.length > 0 && (
          <ul class="lines">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <p class="strong">{words.nothingLost}</p>
        {stale && (
          <Button look="plain" onPress={reload} busy={sending}>
            {words.reloadForm}
          </Button>
        )}
      </Notice>
    </div>
  );
}

/** What is true about the draft just now, for the small print above the buttons. */
export function draftLine({ draft, correcting }: Interview, words: FormTexts, timeOf: (iso: string) => string): string {
  if (draft.phase === 'failed') return draft.remembered ? words.keptHereOnly : '';
  if (correcting) return draft.phase === 'clean' || !draft.remembered ? '' : words.keptHere;
  if (draft.phase === 'sending') return words.keepingInSheet;
  if (draft.savedAt !== '') return words.keptInSheet(timeOf(draft.savedAt));
  return draft.phase === 'waiting' ? (draft.remembered ? words.keptHere : words.keepingInSheet) : words.nothingYet;
}
