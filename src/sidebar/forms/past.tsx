// Earlier interviews about this person with this questionnaire: to read, one's own to correct.

import { useState } from 'preact/hooks';
import { isDeclined, type AnswerValue, type FormAnswers, type Question } from '../../contract/formQuestions.ts';
import type { OpenFormAnswer, PastSubmission } from '../../contract/forms.ts';
import type { Language } from '../../contract/errors.ts';
import { formatDay, formatMoment } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button, Fold } from '../ui/controls.tsx';
import { useFormTexts, type FormTexts } from '../ui/form/texts.ts';
import { typedNumber } from '../ui/form/typed.ts';
import { screenFor } from '../ui/screens.ts';
import { useAnswer } from '../ui/use-answer.ts';
import { useWords } from './texts.ts';

export interface PastProps {
  form: OpenFormAnswer;
  memberId: string;
  /** The one that is on the screen. */
  except: string;
  onCorrect: (submissionId: string) => void;
}

export function PastOnes({ form, memberId, except, onCorrect }: PastProps) {
  const words = useWords();
  const past = form.past.filter(({ submissionId }) => submissionId !== except);
  if (past.length === 0) return null;
  return (
    <Fold summary={words.past(past.length)}>
      <ul class="past">
        {past.map((one) => (
          <PastOne key={one.submissionId} one={one} form={form.name} memberId={memberId} onCorrect={onCorrect} />
        ))}
      </ul>
    </Fold>
  );
}

function PastOne({ one, form, memberId, onCorrect }: { one: PastSubmission; form: string; memberId: string; onCorrect: (submissionId: string) => void }) {
  const { language } = usePage();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const moment = formatMoment(one.at, language);
  return (
    <li>
      <p>
        {moment}
        <span class="small">
          {' '}
          {words.by(one.by)}
          {one.draft && ' · ' + words.isDraft}
        </span>
      </p>
      <div class="row-buttons">
        <Button look="plain" onPress={() => setOpen(!open)} label={open ? words.closeOf(moment) : words.readOf(moment)}>
          {open ? words.close : words.read}
        </Button>
        {one.mine && !one.draft && (
          <Button look="plain" onPress={() => onCorrect(one.submissionId)} label={words.correctOf(moment)}>
            {words.correctShort}
          </Button>
        )}
      </div>
      {open && <Answers form={form} memberId={memberId} submissionId={one.submissionId} />}
    </li>
  );
}

function Answers({ form, memberId, submissionId }: { form: string; memberId: string; submissionId: string }) {
  const { t, language } = usePage();
  const words = useWords();
  const formWords = useFormTexts();
  const { reading } = useAnswer('forms.open', { form, memberId, submissionId });
  if (reading.state === 'waiting') return <p class="small">{words.openingForm(form)}</p>;
  if (reading.state === 'failed') {
    return (
      <p class="row-error" role="alert">
        {screenFor(reading.error, t).title}
      </p>
    );
  }
  const { questions, current } = reading.answer;
  return (
    <dl class="given">
      {answered(questions, current?.answers ?? {}).map(({ id, text, value }) => (
        <div key={id}>
          <dt class="small">{text}</dt>
          <dd>{said(value, language, formWords) || words.noAnswer}</dd>
        </div>
      ))}
    </dl>
  );
}

function answered(questions: readonly Question[], answers: FormAnswers): { id: string; text: string; value: AnswerValue }[] {
  return questions.flatMap(({ id, text }) => {
    const value = answers[id];
    return value === undefined ? [] : [{ id, text, value }];
  });
}

function said(value: AnswerValue, language: Language, words: FormTexts): string {
  if (isDeclined(value)) return words.declined;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return typedNumber(value, language);
  return typeof value === 'string' ? formatDay(value, language) || value : value.join(', ');
}
