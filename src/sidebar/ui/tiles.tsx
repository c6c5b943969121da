// How far something is, and its large figures below: of a campaign, of a mailing.

import './tiles.css';
import { formatNumber } from '../../contract/texts/format.ts';
import { usePage } from './context.ts';
import { Progress } from './states.tsx';

export interface TilesProps {
  /** What the section is, for screen readers. */
  label: string;
  /** Beside the bar. */
  progress: string;
  done: number;
  total: number;
  figures: readonly (readonly [value: number, words: string])[];
}

export function Tiles({ label, progress, done, total, figures }: TilesProps) {
  const { language } = usePage();
  return (
    <section aria-label={label}>
      <Progress label={progress} share={total === 0 ? 0 : done / total} />
      <dl class="tiles">
        {figures.map(([value, words]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd class="figure">{formatNumber(value, language)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
