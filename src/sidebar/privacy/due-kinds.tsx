// Kinds that have a deletion period: those with something due, to tick or just to read, and those with nothing.

import type { DeletionKind } from '../../contract/deletionKinds.ts';
import type { PeriodKind } from '../../contract/privacy.ts';
import { formatDay } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { useWords } from './texts.ts';

interface DueKindsProps {
  kinds: readonly PeriodKind[];
  chosen?: readonly DeletionKind[];
  /** Left out: nothing to tick. */
  onToggle?: (kind: DeletionKind) => void;
}

export function DueKinds({ kinds, chosen = [], onToggle }: DueKindsProps) {
  const { language } = usePage();
  const { periods: words } = useWords();
  return (
    <ul>
      {kinds.map(({ kind, months, rows, oldest, places }) => {
        const about = (
          <span class="tick-text">
            <span class="strong">{words.kinds[kind]}</span>
            <span>{words.due(rows, formatDay(oldest, language))}</span>
            <span class="small">{words.about[kind] + ', ' + (months === null ? words.never : words.after(months))}</span>
          </span>
        );
        return (
          <li key={kind} class="due">
            {onToggle ? (
              <label class="tick">
                <input type="checkbox" checked={chosen.includes(kind)} onChange={() => onToggle(kind)} />
                {about}
              </label>
            ) : (
              about
            )}
            {places.length > 1 && (
              <ul class="lines">
                {places.map(({ place, rows: there }, index) => (
                  <li key={index}>{words.place(place, there)}</li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** @param title null where the first line says it */
export function NotDue({ kinds, title }: { kinds: readonly PeriodKind[]; title: string | null }) {
  const { periods: words } = useWords();
  return (
    <section class="section">
      {title !== null && <h2 class="heading">{title}</h2>}
      <ul>
        {kinds.map(({ kind, months }) => (
          <li key={kind} class="total small">
            <span>{words.kinds[kind]}</span>
            <span class="number">{months === null ? words.never : words.after(months)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
