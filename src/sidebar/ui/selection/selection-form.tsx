// Choosing members: folds with what there is to choose from. Each says on its line whether it limits the choice.

import './selection.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Selection, SelectionOptions } from '../../../contract/selection.ts';
import { activities } from '../../../contract/activityWords.ts';
import { Button, Fold, Select } from '../controls.tsx';
import { useSelectionWords } from './words.ts';

export interface SelectionFormProps {
  selection: Selection;
  options: SelectionOptions;
  /** The members of the rows marked in the list. */
  marked: readonly { memberId: string; name: string }[];
  onChange: (selection: Selection) => void;
}

export function SelectionForm({ selection, options, marked, onChange }: SelectionFormProps) {
  const words = useSelectionWords();
  /** A condition that lets everybody through is none. */
  const set = <K extends keyof Selection>(key: K, value: Selection[K] | undefined): void => {
    const { [key]: _, ...rest } = selection;
    const nothing = value === undefined || value === false || (Array.isArray(value) && value.length === 0);
    onChange(nothing ? rest : { ...rest, [key]: value });
  };
  const count = (values: readonly unknown[] | undefined): string => (values?.length ? words.chosen(values.length) : words.all);
  const limited = (...values: unknown[]): string => (values.some((value) => value !== undefined) ? words.set : words.all);
  const activityChoices = [...activities, 'none' as const].map((value) => ({ value, text: words.activities[value] }));
  return (
    <div class="selection">
      <Part title={words.groups} state={count(selection.groups)} open>
        <Ticks label={words.groups} choices={options.groups.map(({ name, count: people }) => ({ value: name, text: name || words.withoutGroup, count: people }))} chosen={selection.groups ?? []} onChange={(groups) => set('groups', groups)} />
      </Part>
      <Part title={words.activity} state={count(selection.activities)}>
        <Ticks label={words.activity} choices={activityChoices} chosen={selection.activities ?? []} onChange={(values) => set('activities', values as Selection['activities'])} />
      </Part>
      {options.interests.length > 0 && (
        <Part title={words.interests} state={count(selection.interests)}>
          <p class="small">{words.any}</p>
          <Ticks label={words.interests} choices={options.interests.map(({ text, count: people }) => ({ value: text, text, count: people }))} chosen={selection.interests ?? []} onChange={(values) => set('interests', values)} />
        </Part>
      )}
      {options.availability.length > 0 && (
        <Part title={words.availability} state={count(selection.availability)}>
          <p class="small">{words.any}</p>
          <Ticks label={words.availability} choices={options.availability.map(({ text, count: people }) => ({ value: text, text, count: people }))} chosen={selection.availability ?? []} onChange={(values) => set('availability', values)} />
        </Part>
      )}
      <Part title={words.age} state={limited(selection.ageFrom, selection.ageTo)}>
        <div class="pair">
          <NumberField label={words.from} spoken={words.fromFor(words.age)} value={selection.ageFrom} most={130} onChange={(value) => set('ageFrom', value)} />
          <NumberField label={words.to} spoken={words.toFor(words.age)} value={selection.ageTo} most={130} onChange={(value) => set('ageTo', value)} />
        </div>
      </Part>
      <Part title={words.entry} state={limited(selection.entryFrom, selection.entryTo, selection.newOnly)}>
        <div class="pair">
          <DayField label={words.from} spoken={words.fromFor(words.entry)} value={selection.entryFrom} onChange={(value) => set('entryFrom', value)} />
          <DayField label={words.to} spoken={words.toFor(words.entry)} value={selection.entryTo} onChange={(value) => set('entryTo', value)} />
        </div>
        <label class="tick">
          <input type="checkbox" checked={selection.newOnly ?? false} onChange={(event) => set('newOnly', event.currentTarget.checked)} />
          <span>{words.newOnly}</span>
        </label>
      </Part>
      <Part title={words.quiet} state={limited(selection.notContactedFor)}>
        <NumberField label={words.quietLabel} value={selection.notContactedFor} least={1} most={10_000} onChange={(value) => set('notContactedFor', value)} />
      </Part>
      {options.questions.length > 0 && (
        <Part title={words.answer} state={limited(selection.answer)}>
          <AnswerPart answer={selection.answer} questions={options.questions} onChange={(answer) => set('answer', answer)} />
        </Part>
      )}
      <Part title={words.picked} state={limited(selection.picked)}>
        <PickedPart picked={selection.picked} marked={marked} onChange={(picked) => set('picked', picked)} />
      </Part>
    </div>
  );
}

function Part({ title, state, open = false, children }: { title: string; state: string; open?: boolean; children: ComponentChildren }) {
  return (
    <Fold
      open={open}
      summary={
        <span class="selection-line">
          <span>{title}</span>
          <span class="small">{state}</span>
        </span>
      }
    >
      {children}
    </Fold>
  );
}

/** Shown at first; the rest on request. */
const shownAtFirst = 12;

interface TicksProps {
  label: string;
  choices: readonly { value: string; text: string; count?: number }[];
  chosen: readonly string[];
  onChange: (values: string[]) => void;
}

function Ticks({ label, choices, chosen, onChange }: TicksProps) {
  const words = useSelectionWords();
  const [all, setAll] = useState(false);
  const shown = all ? choices : choices.filter(({ value }, index) => index < shownAtFirst || chosen.includes(value));
  return (
    <>
      <div class="ticks" role="group" aria-label={label}>
        {shown.map(({ value, text, count }) => (
          <label class="tick" key={value}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))} />
            <span>
              {text}
              {count !== undefined && <span class="small figure"> {count}</span>}
            </span>
          </label>
        ))}
      </div>
      {shown.length < choices.length && (
        <Button look="plain" onPress={() => setAll(true)}>
          {words.more(choices.length - shown.length)}
        </Button>
      )}
    </>
  );
}

function NumberField({ label, spoken, value, least = 0, most, onChange }: { label: string; spoken?: string; value: number | undefined; least?: number; most: number; onChange: (value: number | undefined) => void }) {
  const read = (typed: string): number | undefined => (/^\d+$/.test(typed.trim()) ? Math.min(most, Math.max(least, Number(typed))) : undefined);
  return (
    <label class="field">
      <span class="field-label" aria-hidden={spoken !== undefined}>
        {label}
      </span>
      <input type="number" min={least} max={most} value={value ?? ''} aria-label={spoken} onInput={(event) => onChange(read(event.currentTarget.value))} />
    </label>
  );
}

function DayField({ label, spoken, value, onChange }: { label: string; spoken: string; value: string | undefined; onChange: (value: string | undefined) => void }) {
  return (
    <label class="field">
      <span class="field-label" aria-hidden="true">
        {label}
      </span>
      <input type="date" value={value ?? ''} aria-label={spoken} onInput={(event) => onChange(event.currentTarget.value || undefined)} />
    </label>
  );
}

function AnswerPart({ answer, questions, onChange }: { answer: Selection['answer']; questions: SelectionOptions['questions']; onChange: (answer: Selection['answer']) => void }) {
  const words = useSelectionWords();
  const keyOf = ({ form, questionId }: { form: string; questionId: string }): string => form + '\n' + questionId;
  const chosen = questions.find((question) => answer && keyOf(question) === keyOf(answer));
  return (
    <>
      <Select
        label={words.answerLabel}
        labelShown
        value={answer ? keyOf(answer) : ''}
        options={[{ value: '', text: words.answerNone }, ...questions.map((question) => ({ value: keyOf(question), text: question.form + ': ' + question.text }))]}
        onChange={(key) => {
          const question = questions.find((one) => keyOf(one) === key);
          onChange(question && { form: question.form, questionId: question.questionId, values: question.values.slice(0, 1) });
        }}
      />
      {answer && chosen && (
        // Without a value nobody would be chosen, so the last one cannot be taken away.
        <Ticks label={chosen.text} choices={chosen.values.map((value) => ({ value, text: value }))} chosen={answer.values} onChange={(values) => values.length > 0 && onChange({ ...answer, values })} />
      )}
    </>
  );
}

function PickedPart({ picked, marked, onChange }: { picked: Selection['picked']; marked: SelectionFormProps['marked']; onChange: (picked: Selection['picked']) => void }) {
  const words = useSelectionWords();
  // What a saved choice holds counts as long as nothing else is marked.
  const people = marked.length > 0 ? marked.map(({ memberId }) => memberId) : (picked?.memberIds ?? []);
  if (people.length === 0) return <p class="small">{words.pickedNone}</p>;
  const modes = [
    [undefined, words.pickedIgnore],
    ['only', words.pickedOnly],
    ['also', words.pickedAlso],
  ] as const;
  return (
    <>
      <p>{words.pickedCount(people.length)}</p>
      {marked.length > 0 && <p class="small">{marked.slice(0, 5).map(({ name }) => name).join(', ') + (marked.length > 5 ? ' …' : '')}</p>}
      <div class="chips" role="group" aria-label={words.picked}>
        {modes.map(([mode, text]) => (
          <button key={text} type="button" class="chip" aria-pressed={picked?.mode === mode} onClick={() => onChange(mode && { memberIds: people, mode })}>
            {text}
          </button>
        ))}
      </div>
    </>
  );
}
