// What the caller leaves for others: the note, a tick for the organisers; and whether this was the last call for now.

import type { Draft } from './draft.ts';
import { useWords } from './texts.ts';

interface NoteFieldsProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  pauseAfter: boolean;
  onPauseAfter: (on: boolean) => void;
}

export function NoteFields({ draft, onChange, pauseAfter, onPauseAfter }: NoteFieldsProps) {
  const words = useWords();
  return (
    <div class="note-fields">
      <label class="field">
        <span class="field-label">{words.note}</span>
        <textarea
          id="call-note"
          rows={2}
          maxLength={2000}
          value={draft.note}
          placeholder={words.noteHint}
          onInput={(event) => onChange({ ...draft, note: event.currentTarget.value })}
          onKeyDown={(event) => {
            // Out of the box, so that the digits answer again; not a step back at the same time.
            if (event.key !== 'Escape' || event.isComposing) return;
            event.currentTarget.blur();
            event.preventDefault();
          }}
        />
      </label>
      <label class="tick">
        <input type="checkbox" checked={draft.organiser} onChange={(event) => onChange({ ...draft, organiser: event.currentTarget.checked })} />
        <span>
          {words.organiser}
          <span class="small"> {words.organiserText}</span>
        </span>
      </label>
      <label class="tick">
        <input type="checkbox" checked={pauseAfter} onChange={(event) => onPauseAfter(event.currentTarget.checked)} />
        <span>{words.pauseAfter}</span>
      </label>
    </div>
  );
}
