// The outlines of a file before they are taken in: only their shape and their postcodes.

import { useState } from 'preact/hooks';
import type { MapPostcode } from '../../contract/map.ts';
import { boxed, type Outlines } from '../../geometry/index.ts';
import { emptyFill, ink } from './colours.ts';
import { drawOutlines } from './drawing.ts';
import { drawnShapes } from './drawn-shapes.ts';
import { AreaPicture, LabelPictures } from './picture.tsx';
import { useWords } from './texts.ts';
import type { Theme } from './theme.ts';

const size = { width: 420, height: 420 };
const theme: Theme = { measure: 'members', legend: [], lookOf: () => ({ fill: { colour: emptyFill, pattern: 'plain' }, ink, figure: '' }) };

export function Preview({ outlines }: { outlines: Outlines }) {
  const words = useWords();
  const [drawn] = useState(() => {
    const postcodes = Object.keys(outlines.areas).map((postcode): [string, MapPostcode] => [postcode, { postcode, name: '', centre: null, members: 0, new: 0, active: 0, contacted: 0, value: 0, group: '', groups: [] }]);
    return drawnShapes(drawOutlines({ attribution: '', fileName: '', ...boxed(outlines.areas) }, size), theme, new Map(postcodes));
  });
  return (
    <svg class="preview" viewBox={'0 0 ' + size.width + ' ' + size.height} role="img" aria-label={words.preview}>
      {drawn.map((one) => (
        <AreaPicture key={one.shape.postcode} id="" drawn={one} theme={theme} />
      ))}
      <LabelPictures all={drawn} theme={theme} />
    </svg>
  );
}
