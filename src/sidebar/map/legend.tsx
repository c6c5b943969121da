// What the colours, patterns and letters mean.

import { Patterns, Swatch, swatch } from './picture.tsx';
import { useWords } from './texts.ts';
import type { Theme } from './theme.ts';

const id = 'legend';

export function Legend({ theme }: { theme: Theme }) {
  const words = useWords();
  return (
    <section class="legend" aria-label={words.legend}>
      <svg width="0" height="0" aria-hidden="true" class="only-patterns">
        <Patterns id={id} />
      </svg>
      <ul>
        {theme.legend.map(({ fill, sign, text }) => (
          <li key={sign + text}>
            <svg width={swatch.width + 1} height={swatch.height + 1} aria-hidden="true">
              <Swatch id={id} fill={fill} sign={sign} />
            </svg>
            {/* Read out, the letter belongs to the words. */}
            {sign !== '' && <span class="for-screen-readers">{sign}: </span>}
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {theme.measure === 'group' && <p class="small">{words.mostIn}</p>}
    </section>
  );
}
