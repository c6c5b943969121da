// Mean and spread of a scale on a line from 1 to 5.

import { usePage } from '../ui/context.ts';
import { formatMean } from './figures.ts';
import { useWords } from './texts.ts';

const at = (value: number): number => 12 + ((Math.min(5, Math.max(1, value)) - 1) / 4) * 216;

export function ScaleAxis({ mean, spread }: { mean: number; spread: number }) {
  const { language } = usePage();
  const words = useWords();
  const shown = [formatMean(mean, language), formatMean(spread, language)] as const;
  return (
    <figure class="axis">
      <svg viewBox="0 0 240 44" role="img" aria-label={words.axis(...shown)}>
        <line x1={at(1)} x2={at(5)} y1="16" y2="16" class="axis-line" />
        <rect x={at(mean - spread)} width={Math.max(1, at(mean + spread) - at(mean - spread))} y="11" height="10" class="axis-spread" />
        <path d={'M' + at(mean) + ' 4l7 12-7 12-7-12z'} class="axis-mean" />
        {[1, 2, 3, 4, 5].map((step) => (
          <text key={step} x={at(step)} y="42" text-anchor="middle">
            {step}
          </text>
        ))}
      </svg>
      <figcaption>{words.meanAndSpread(...shown)}</figcaption>
    </figure>
  );
}
