// What the last run did, and what is wrong where it did not come.

import type { RemindersStatus } from '../../contract/reminders.ts';
import { formatMoment } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Notice } from '../ui/states.tsx';
import { useWords } from './texts.ts';

export function LastRun({ status: { last, hour, on } }: { status: RemindersStatus }) {
  const { language } = usePage();
  const { home: words, span } = useWords();
  const ran = last !== null && last.at !== '';
  const at = ran ? formatMoment(last.at, language) : '';
  return (
    <section>
      <h2 class="heading">{words.lastTitle}</h2>
      {!ran && <p>{on ? words.neverYet(span(hour)) : words.never}</p>}
      {/* "Nothing was due" would be untrue where something failed or stayed. */}
      {ran && <p>{last.failed === '' && last.left === 0 && last.unknown === 0 ? words.last(at, last.sent) : words.lastShort(at, last.sent)}</p>}
      {last && last.left > 0 && <p class="row-warn">{words.left(last.left)}</p>}
      {last && last.failed !== '' && <p class="row-error">{words.failed(last.failed)}</p>}
    </section>
  );
}

/** The reminders should have run and did not, or never will again; with what to do. */
export function Trouble({ status: { on, late, triggerGone, mine, owner } }: { status: RemindersStatus }) {
  const { home: words } = useWords();
  if (!on || (!late && !triggerGone)) return null;
  if (triggerGone) {
    return (
      <Notice tone="warn" title={words.gone}>
        <p>{words.goneText}</p>
      </Notice>
    );
  }
  const others = owner.includes('@') ? words.lateTheirs(owner) : words.lateNobody;
  return (
    <Notice tone="warn" title={words.late}>
      <p>{mine ? words.lateMine : others}</p>
    </Notice>
  );
}
