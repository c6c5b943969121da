// Who goes along to the first meeting, when it is, and a note.

import { useState } from 'preact/hooks';
import type { Newcomer } from '../../contract/newcomers.ts';
import { Button } from '../ui/controls.tsx';
import { useWords } from './texts.ts';

export interface CompanionProps {
  person: Newcomer;
  busy: boolean;
  onSave: (change: { companion: string; firstMeeting: string; note: string }) => void;
}

export function Companion({ person, busy, onSave }: CompanionProps) {
  const words = useWords();
  const [companion, setCompanion] = useState(person.companion);
  const [firstMeeting, setFirstMeeting] = useState(person.firstMeeting);
  const [note, setNote] = useState(person.note);
  const same = companion.trim() === person.companion && firstMeeting === person.firstMeeting && note.trim() === person.note.trim();
  return (
    <div class="companion">
      <label class="field">
        <span class="field-label">{words.companion}</span>
        <input type="text" maxLength={120} value={companion} placeholder={words.companionHint} onInput={(event) => setCompanion(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span class="field-label">{words.firstMeeting}</span>
        <input type="date" value={firstMeeting} onInput={(event) => setFirstMeeting(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span class="field-label">{words.note}</span>
        <textarea rows={3} maxLength={2000} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <div>
        <Button onPress={() => onSave({ companion: companion.trim(), firstMeeting, note: note.trim() })} disabled={same || busy}>
          {words.save}
        </Button>
      </div>
    </div>
  );
}
