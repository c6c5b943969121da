// Between the two views; stays in sight below the first line.

import type { Part } from './matching.tsx';
import { useWords } from './texts.ts';

const parts: readonly Part[] = ['person', 'groups'];

export function Parts({ now, onPart }: { now: Part; onPart: (part: Part) => void }) {
  const words = useWords();
  return (
    <div class="chips parts" role="group" aria-label={words.parts}>
      {parts.map((part) => (
        <button key={part} type="button" class="chip" aria-pressed={part === now} onClick={() => part !== now && onPart(part)}>
          {words[part]}
        </button>
      ))}
    </div>
  );
}
