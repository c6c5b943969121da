// What is looked up during a call: the guide, open or closed as it was left, and what was said before.

import { useState } from 'preact/hooks';
import type { CallPerson } from '../../contract/calls.ts';
import { formatMoment } from '../../contract/texts/format.ts';
import { formatDay } from '../ui/days.ts';
import { usePage } from '../ui/context.ts';
import { Fold } from '../ui/controls.tsx';
import { browserMemory } from '../ui/outbox.ts';
import { useWords } from './texts.ts';

const memory = browserMemory('anrufen-leitfaden');

/** Open for whoever has not closed it. */
function wasOpen(): boolean {
  try {
    return memory.read() !== 'zu';
  } catch {
    return true;
  }
}

function remember(open: boolean): void {
  try {
    memory.write(open ? 'auf' : 'zu');
  } catch {
    // A browser that remembers nothing shows the guide every time.
  }
}

export function Script({ text }: { text: string }) {
  const words = useWords();
  const [open] = useState(wasOpen);
  return (
    <Fold summary={<span class="strong">{words.script}</span>} open={open} onToggle={remember}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long guide is scrolled by keyboard */}
      <div class="script" tabIndex={0} role="region" aria-label={words.script}>
        {text.trim()}
      </div>
    </Fold>
  );
}

export function History({ entries }: { entries: CallPerson['history'] }) {
  const { language } = usePage();
  const words = useWords();
  return (
    <Fold summary={words.history(entries.length)}>
      <ol class="history">
        {entries.map(({ at, kind, by, result, note }, index) => (
          <li key={at + index}>
            <p class="strong">{[kind, result].filter(Boolean).join(': ')}</p>
            {note !== '' && <p>{note}</p>}
            <p class="small">{[at.length === 10 ? formatDay(at, language) : formatMoment(at, language), by && words.by(by)].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ol>
    </Fold>
  );
}
