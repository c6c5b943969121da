// What has been with this person, newest first.

import type { MemberCard, TimelineEntry } from '../../contract/card.ts';
import { formatDay, formatMoment } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { useCardTexts } from './texts.ts';

export function Timeline({ card }: { card: MemberCard }) {
  const words = useCardTexts();
  return (
    <section class="part" aria-label={words.history}>
      <h2 class="heading">{words.history}</h2>
      {card.timeline.length === 0 && <p class="small">{words.historyEmpty}</p>}
      <ol class="timeline">
        {card.timeline.map((entry, index) => (
          <Entry key={(entry.id || entry.at + entry.day + entry.title) + index} entry={entry} />
        ))}
      </ol>
      {card.timelineTotal > card.timeline.length && <p class="small">{words.historyMore(card.timeline.length, card.timelineTotal)}</p>}
    </section>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { language } = usePage();
  const words = useCardTexts();
  const when = entry.at ? formatMoment(entry.at, language) : entry.day ? words.due(formatDay(entry.day, language)) : '';
  return (
    <li class={'entry ' + entry.source}>
      <p class="strong">{entry.title}</p>
      {entry.text && <p class="entry-text">{entry.text}</p>}
      <p class="small">{[when, entry.by && (entry.source === 'task' ? words.forWhom(entry.by) : words.by(entry.by))].filter(Boolean).join(' · ')}</p>
    </li>
  );
}
