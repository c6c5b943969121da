// One question: its text, the guide for whoever asks, the way to answer it, and "doesn't want to answer".

import './options.css';
import type { ComponentChildren } from 'preact';
import { isDeclined, type AnswerValue, type Question } from '../../../contract/formQuestions.ts';
import { Button } from '../controls.tsx';
import { Options, type Option } from './options.tsx';
import { Scale } from './scale-input.tsx';
import { LongText, ShortText } from './text-input.tsx';
import { useFormTexts } from './texts.ts';
import { TypedDay, TypedNumber } from './typed-input.tsx';
import { toggled } from './toggle.ts';

export interface InputProps<T> {
  value: T | undefined;
  onAnswer: (value: T | undefined) => void;
  aria: { 'aria-labelledby': string; 'aria-describedby'?: string; 'aria-required'?: 'true'; 'aria-invalid'?: 'true' };
  disabled: boolean;
}

export interface QuestionFieldProps {
  question: Question;
  value: AnswerValue | undefined;
  unclear: string;
  /** Something is in the way of sending: said below the question. */
  complaint: 'missing' | 'unclear' | 'tooLong' | null;
  disabled: boolean;
  onAnswer: (value: AnswerValue | undefined) => void;
  onUnclear: (text: string) => void;
  onDecline: () => void;
  onTakeBack: () => void;
  after?: ComponentChildren;
}

export const questionId = (id: string): string => 'question-' + id;

export function QuestionField(props: QuestionFieldProps) {
  const { question, value, complaint, disabled, onDecline, onTakeBack, after } = props;
  const words = useFormTexts();
  const at = questionId(question.id);
  const declined = isDeclined(value);
  const complains = complaint !== null && !declined;
  return (
    <div class={'question' + (complains ? ' incomplete' : '')} id={at} data-question={question.id}>
      <h2 class="question-text" id={at + '-text'}>
        {question.number !== '' && <span class="question-number">{question.number} </span>}
        {question.text}
        {question.required && <span class="small required"> {words.required}</span>}
        {question.kind === 'choices' && <span class="small required"> {words.several}</span>}
      </h2>
      {question.guide !== '' && (
        <div class="guide" id={at + '-guide'}>
          <span class="for-screen-readers">{words.guide}: </span>
          {question.guide}
        </div>
      )}
      <div class="question-answer">
        {declined ? (
          <p class="declined">
            <span>{words.declined}</span>
            <Button look="plain" onPress={onTakeBack} disabled={disabled} label={words.takeBackFor(question.text)}>
              {words.takeBack}
            </Button>
          </p>
        ) : (
          <>
            <Control {...props} />
            {complains && complaint !== 'tooLong' && (
              <p class="row-error" id={at + '-complaint'} role={complaint === 'unclear' ? 'alert' : undefined}>
                {complaint === 'missing' ? words.missing : question.kind === 'date' ? words.unclearDay : words.unclearNumber}
              </p>
            )}
            {after}
            <p class="decline">
              <Button look="plain" onPress={onDecline} disabled={disabled} label={words.declineFor(question.text)}>
                {words.decline}
              </Button>
            </p>
          </>
        )}
      </div>
    </div>
  );
}

function Control({ question, value, unclear, complaint, disabled, onAnswer, onUnclear }: QuestionFieldProps) {
  const words = useFormTexts();
  const at = questionId(question.id);
  const labelledBy = at + '-text';
  const describedBy = [question.guide === '' ? '' : at + '-guide', complaint === null || complaint === 'tooLong' ? '' : at + '-complaint'].filter(Boolean).join(' ');
  const aria: InputProps<string>['aria'] = {
    'aria-labelledby': labelledBy,
    ...(describedBy === '' ? {} : { 'aria-describedby': describedBy }),
    ...(question.required ? { 'aria-required': 'true' } : {}),
    ...(complaint === null ? {} : { 'aria-invalid': 'true' }),
  };
  const text = typeof value === 'string' ? value : undefined;
  const options = (several: boolean, list: readonly Option[], chosen: readonly string[], onToggle: (word: string) => void) => (
    <Options name={at} several={several} options={list} chosen={chosen} ownWords={question.ownWords && question.kind !== 'yesNo'} labelledBy={labelledBy} describedBy={describedBy || undefined} disabled={disabled} onToggle={onToggle} />
  );
  switch (question.kind) {
    case 'short':
      return <ShortText value={text} onAnswer={onAnswer} aria={aria} disabled={disabled} />;
    case 'long':
      return <LongText value={text} onAnswer={onAnswer} aria={aria} disabled={disabled} />;
    case 'number':
      return <TypedNumber value={typeof value === 'number' ? value : undefined} unclear={unclear} onAnswer={onAnswer} onUnclear={onUnclear} aria={aria} disabled={disabled} />;
    case 'date':
      return <TypedDay value={text} unclear={unclear} onAnswer={onAnswer} onUnclear={onUnclear} aria={aria} disabled={disabled} />;
    case 'scale':
      return <Scale question={question} value={typeof value === 'number' ? value : undefined} onAnswer={onAnswer} labelledBy={labelledBy} aria={aria} disabled={disabled} />;
    case 'yesNo':
      return options(false, [{ word: 'ja', text: words.yes }, { word: 'nein', text: words.no }], typeof value === 'boolean' ? [value ? 'ja' : 'nein'] : [], (word) => onAnswer(toggled(question, value, word)));
    case 'choice':
      return options(false, question.choices.map((word) => ({ word, text: word })), text === undefined ? [] : [text], (word) => onAnswer(toggled(question, value, word)));
    case 'choices':
      return options(true, question.choices.map((word) => ({ word, text: word })), Array.isArray(value) ? (value as readonly string[]) : [], (word) => onAnswer(toggled(question, value, word)));
  }
}
