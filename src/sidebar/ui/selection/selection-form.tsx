// Choosing members: one that was saved, folds with what there is to choose from, and what can be done with the choice. Each fold
// says on its line whether it limits the choice.

import './selection.css';
import { useState } from 'preact/hooks';
import type { Selection, SelectionOptions } from '../../../contract/selection.ts';
import { activities } from '../../../contract/activityWords.ts';
import { Button, Select } from '../controls.tsx';
import { DayField, NumberField, Part, Ticks } from './fields.tsx';
import { ListFilter } from './list-filter.tsx';
import { KeepChoice, SavedChoice } from './saved.tsx';
import { sameSelection, useSaved } from './use-saved.ts';
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
  const saved = useSaved(options);
  const [loaded, setLoaded] = useState(() => (Object.keys(selection).length === 0 ? '' : (saved.list.find((one) => sameSelection(one.selection, selection))?.name ?? '')));
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
      <SavedChoice
        saved={saved}
        loaded={loaded}
        selection={selection}
        options={options}
        onLoad={(name, chosen) => {
          setLoaded(name);
          onChange(chosen);
        }}
      />
      {/* Folds that hang together. */}
      <div class="folds">
        <Part title={words.groups} state={count(selection.groups)} open>
          <Ticks label={words.groups} choices={options.groups.map(({ name, count: people }) => ({ value: name, text: name || words.withoutGroup, count: people }))} chosen={selection.groups ?? []} onChange={(groups) => set('groups', groups)} />
        </Part>
        {(options.postcodes.some(({ code }) => code !== '') || selection.postcodes) && (
          <Part title={words.postcodes} state={count(selection.postcodes)}>
            <Ticks label={words.postcodes} search={words.postcodesSearch} choices={options.postcodes.map(({ code, count: people }) => ({ value: code, text: code || words.withoutPostcode, count: people }))} chosen={selection.postcodes ?? []} onChange={(codes) => set('postcodes', codes)} />
          </Part>
        )}
        <Part title={words.activity} state={count(selection.activities)}>
          <Ticks label={words.activity} choices={activityChoices} chosen={selection.activities ?? []} onChange={(values) => set('activities', values as Selection['activities'])} />
        </Part>
        {(options.interests.length > 0 || selection.interests) && (
          <Part title={words.interests} state={count(selection.interests)}>
            <p class="small">{words.any}</p>
            <Ticks label={words.interests} search={words.interestsSearch} choices={options.interests.map(({ text, count: people }) => ({ value: text, text, count: people }))} chosen={selection.interests ?? []} onChange={(values) => set('interests', values)} />
          </Part>
        )}
        {(options.availability.length > 0 || selection.availability) && (
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
      <div class="choice-foot">
        <KeepChoice saved={saved} loaded={loaded} selection={selection} onKept={setLoaded} />
        <ListFilter selection={selection} />
      </div>
    </div>
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
  const ids = marked.map(({ memberId }) => memberId);
  // Others than are marked now: they came with a saved choice, and stay until somebody says otherwise.
  const held = picked !== undefined && picked.memberIds.join('\n') !== ids.join('\n');
  const people = held ? picked.memberIds : ids;
  if (people.length === 0) return <p class="small">{words.pickedNone}</p>;
  const modes = [
    [undefined, words.pickedIgnore],
    ['only', words.pickedOnly],
    ['also', words.pickedAlso],
  ] as const;
  return (
    <>
      <p>{held ? words.pickedHeld(people.length) : words.pickedCount(people.length)}</p>
      {!held && <p class="small">{marked.slice(0, 5).map(({ name }) => name).join(', ') + (marked.length > 5 ? ' …' : '')}</p>}
      <div class="chips" role="group" aria-label={words.picked}>
        {modes.map(([mode, text]) => (
          <button key={text} type="button" class="chip" aria-pressed={picked?.mode === mode} onClick={() => onChange(mode && { memberIds: people, mode })}>
            {text}
          </button>
        ))}
      </div>
      {held && ids.length > 0 && (
        <Button look="plain" onPress={() => onChange({ memberIds: ids, mode: picked.mode })}>
          {words.pickedInstead(ids.length)}
        </Button>
      )}
    </>
  );
}
