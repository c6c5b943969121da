// Calls a day as columns: all of them light, those with a talk dark. Readable in black and white.

import type { CampaignStatus } from '../../contract/campaigns.ts';
import { usePage } from '../ui/context.ts';
import { formatDay } from '../ui/days.ts';
import { useWords } from './texts.ts';

const height = 96;

export function DayChart({ days }: { days: CampaignStatus['byDay'] }) {
  const { language } = usePage();
  const { overview: words } = useWords();
  const most = days.reduce((top, { attempts }) => Math.max(top, attempts), 1);
  const step = Math.min(40, Math.max(6, 480 / days.length));
  // One day alone is not blown up to the width of many.
  const width = Math.max(120, step * days.length);
  const first = days[0];
  const last = days[days.length - 1];
  return (
    <figure class="day-chart" style={{ maxWidth: Math.max(180, width * 1.5) + 'px' }}>
      <svg viewBox={'0 0 ' + width + ' ' + (height + 14)} aria-hidden="true">
        {days.map(({ day, attempts, talked }, index) => {
          const tall = (attempts / most) * height;
          const dark = (talked / most) * height;
          const x = index * step + step * 0.12;
          return (
            <g key={day}>
              <rect x={x} y={height + 12 - tall} width={step * 0.76} height={tall} class="column" />
              <rect x={x} y={height + 12 - dark} width={step * 0.76} height={dark} class="column dark" />
              {step >= 18 && attempts > 0 && (
                <text x={x + step * 0.38} y={height + 9 - tall} text-anchor="middle">
                  {attempts}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      {first && last && (
        <p class="total small" aria-hidden="true">
          <span>{formatDay(first.day, language)}</span>
          {days.length > 1 && <span>{formatDay(last.day, language)}</span>}
        </p>
      )}
      <p class="small legend" aria-hidden="true">
        <span class="swatch" /> {words.callsOf} <span class="swatch dark" /> {words.talkedOf}
      </p>
      <ul class="for-screen-readers">
        {days.map(({ day, attempts, talked }) => (
          <li key={day}>{words.dayLine(formatDay(day, language), attempts, talked)}</li>
        ))}
      </ul>
    </figure>
  );
}
