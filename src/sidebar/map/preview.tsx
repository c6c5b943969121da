// The outlines of a file before they are taken in: only their shape and their postcodes.

import { border, emptyFill, ink } from './colours.ts';
import type { Drawing } from './drawing.ts';
import { labelFor } from './labels.ts';
import { font } from './picture.tsx';
import { useWords } from './texts.ts';

export function Preview({ drawing }: { drawing: Drawing }) {
  const words = useWords();
  return (
    <svg class="preview" viewBox={'0 0 ' + Math.ceil(drawing.width) + ' ' + Math.ceil(drawing.height)} role="img" aria-label={words.preview} font-family={font} font-size="10.5" text-anchor="middle" fill={ink}>
      {drawing.shapes.map(({ postcode, path }) => (
        <path key={postcode} d={path} fill={emptyFill} fill-rule="evenodd" stroke={border} stroke-linejoin="round" />
      ))}
      {drawing.shapes.map(({ postcode, placeFor }) => {
        const label = labelFor({ postcode: '', name: '', figure: postcode }, placeFor);
        return (
          label && (
            <text key={postcode} x={label.x.toFixed(1)} y={(label.y + 3.7).toFixed(1)}>
              {postcode}
            </text>
          )
        );
      })}
    </svg>
  );
}
