// Who goes along to the first meeting, when it is, and a note.

import { useEffect, useState } from 'preact/hooks';
import type { Newcomer } from '../../contract/newcomers.ts';
import { Button } from '../ui/controls.tsx';
import { useWords } from './texts.ts';

const fields = ['companion', 'firstMeeting', 'note'] as const;
export type Details = Partial<Pick<Newcomer, (typeof fields)[number]>>;

export interface CompanionProps {
  person: Newcomer;
  busy: boolean;
  onSave: (change: Details) => void;
}

export function Companion({ person, busy, onSave }: CompanionProps) {
  const words = useWords();
  // Only what was typed here: the rest follows what the sheet says, and a refused save loses no word.
  const [typed, setTyped] = useState<Details>({});
  const changed = fields.filter((field) => typed[field] !== undefined && typed[field]?.trim() !== person[field].trim());
  useEffect(() => {
    if (!busy && changed.length === 0) setTyped({});
  }, [busy]);
  const type = (field: (typeof fields)[number]) => (event: { currentTarget: { value: string } }) => setTyped({ ...typed, [field]: event.currentTarget.value });
  const shown = { ...person, ...typed };
  return (
    <div class="companion">
      <label class="field">
        <span class="field-label">{words.companion}</span>
        <input type="text" maxLength={120} value={shown.companion} placeholder={words.companionHint} onInput={type('companion')} />
      </label>
      <label class="field">
        <span class="field-label">{words.firstMeeting}</span>
        <input type="date" value={shown.firstMeeting} onInput={type('firstMeeting')} />
      </label>
      <label class="field">
        <span class="field-label">{words.note}</span>
        <textarea rows={3} maxLength={2000} value={shown.note} onInput={type('note')} />
      </label>
      <div>
        <Button onPress={() => onSave(Object.fromEntries(changed.map((field) => [field, typed[field]?.trim() ?? ''])))} disabled={changed.length === 0 || busy}>
          {words.save}
        </Button>
      </div>
    </div>
  );
}
