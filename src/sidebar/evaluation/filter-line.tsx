// What to look at: group, period, activity, only the new ones. Every change counts anew at once.

import { activityWords } from '../../contract/activityWords.ts';
import type { EvaluateAnswer, EvaluationFilter } from '../../contract/evaluation.ts';
import type { Activity } from '../../contract/walkthrough.ts';
import { Button, Select } from '../ui/controls.tsx';
import { useFigureWords, useWords } from './texts.ts';
import { isTurned } from './use-evaluation.ts';

export interface FilterLineProps {
  filter: EvaluationFilter;
  options: EvaluateAnswer['options'];
  onChange: (filter: EvaluationFilter) => void;
}

/** A select takes no empty value for a real one. */
const noGroup = '\u0000';

export function FilterLine({ filter, options, onChange }: FilterLineProps) {
  const words = useWords();
  const figures = useFigureWords();
  const { groups: [group] = [], from, to, newMembers, activity } = filter;
  const set = <K extends keyof EvaluationFilter>(key: K, value: EvaluationFilter[K] | undefined): void => {
    const { [key]: _before, ...others } = filter;
    onChange(value === undefined ? others : { ...others, [key]: value });
  };
  const groups = options.groups.map((name) => ({ value: name || noGroup, text: name || figures.noGroup }));
  const activities = options.activities.map((one) => ({ value: one, text: activityWords[one] }));
  const day = (key: 'from' | 'to', value: string | undefined) => (
    <label class="field">
      <span class="field-label">{words[key]}</span>
      <input type="date" value={value ?? ''} min={options.from} max={options.to} onInput={({ currentTarget }) => set(key, currentTarget.value || undefined)} />
    </label>
  );
  return (
    <section class="filter" aria-label={words.filter}>
      <div class="filter-fields">
        <Select
          label={words.group}
          labelShown
          value={group === undefined ? '' : group || noGroup}
          options={[{ value: '', text: words.allGroups }, ...groups]}
          onChange={(value) => set('groups', value === '' ? undefined : [value === noGroup ? '' : value])}
        />
        {day('from', from)}
        {day('to', to)}
        <Select label={words.activity} labelShown value={activity ?? ''} options={[{ value: '', text: words.anyActivity }, ...activities]} onChange={(value) => set('activity', (value || undefined) as Activity | undefined)} />
        <label class="tick">
          <input type="checkbox" checked={newMembers === true} onChange={({ currentTarget }) => set('newMembers', currentTarget.checked || undefined)} />
          <span>{words.newMembers}</span>
        </label>
      </div>
      {isTurned(filter) && (
        <p class="row-error" role="alert">
          {words.turned}
        </p>
      )}
      {Object.keys(filter).length > 0 && (
        <Button look="plain" onPress={() => onChange({})}>
          {words.clear}
        </Button>
      )}
    </section>
  );
}
