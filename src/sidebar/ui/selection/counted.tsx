// Beside the choice: how many are chosen, who drops out and why, a few names to see whether it is right.

import './counted.css';
import type { ComponentChildren } from 'preact';
import { Button } from '../controls.tsx';
import type { RpcError } from '../failures.ts';
import { RowFailure } from '../row-failure.tsx';
import { formatNumber } from '../../../contract/texts/format.ts';
import { usePage } from '../context.ts';
import type { Countable } from './use-count.ts';
import { useSelectionWords } from './words.ts';

export interface CountedProps {
  answer: Countable | null;
  busy: boolean;
  /** Why it cannot be counted: a condition may be what is in the way, so the form stays. */
  error?: RpcError | null;
  onAgain?: () => void;
  /** What becomes of those counted, e.g. `kommen auf die Liste`. */
  become: (count: number) => string;
  droppedTitle: string;
  /** Why others are not among them, a line each. */
  dropped: readonly string[];
  /** A line each. */
  sample: readonly string[];
  children?: ComponentChildren;
}

/** Groups shown; more than these nobody checks by eye. */
const mostGroups = 15;

export function Counted({ answer, busy, error = null, onAgain = () => undefined, become, droppedTitle, dropped, sample, children }: CountedProps) {
  const { language } = usePage();
  const words = useSelectionWords();
  const ready = answer !== null && !busy && !error;
  return (
    <aside class="counted" aria-busy={busy}>
      <p role="status">
        {!ready && !error && words.counting}
        {ready && answer.count === 0 && words.nobody}
        {ready && answer.count > 0 && (
          <>
            <span class="counted-big">{words.people(answer.count)}</span> {become(answer.count)}
          </>
        )}
      </p>
      {error && (
        <>
          <RowFailure error={error} onReload={onAgain} />
          <Button look="plain" onPress={onAgain}>
            {words.countAgain}
          </Button>
        </>
      )}
      {ready && (
        <>
          <Lines title={droppedTitle} lines={dropped} />
          {answer.groups.length > 1 && (
            <section>
              <h2 class="heading">{words.byGroup}</h2>
              <ul>
                {answer.groups.slice(0, mostGroups).map(({ name, count }) => (
                  <li class="total small" key={name}>
                    <span>{name || words.withoutGroup}</span>
                    <span class="figure">{formatNumber(count, language)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Lines title={words.sample} lines={sample} />
        </>
      )}
      {children}
    </aside>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2 class="heading">{title}</h2>
      <ul class="lines">
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
