// The map as one picture with all that belongs to it: title, day, legend, what is missing, where the outlines are from.
// It is printed, and saved as SVG or PNG.

import type { ComponentChildren } from 'preact';
import { paper, ink } from './colours.ts';
import type { Drawing, Size } from './drawing.ts';
import { textWidth } from './labels.ts';
import { drawnShapes } from './drawn-shapes.ts';
import { AreaPicture, LabelPictures, font, Patterns, Swatch, swatch } from './picture.tsx';
import type { Theme } from './theme.ts';
import type { MapPostcode } from '../../contract/map.ts';

export interface PosterProps {
  drawing: Drawing;
  /** Which the drawing was made for. */
  size: Size;
  theme: Theme;
  postcodes: ReadonlyMap<string, MapPostcode>;
  title: string;
  /** Below the title, e.g. the day. */
  subtitle: string;
  /** Above the legend's figures, `''` for none. */
  legendNote: string;
  /** Small print at the end, a paragraph each. */
  notes: readonly string[];
}

export const posterId = 'poster';
/** Of the map on a poster. Tiles need less room: on A4 their type is then larger. */
export const posterSizes = { tiles: { width: 600, height: 700 }, outlines: { width: 860, height: 980 } };

const id = 'poster-fill';
const edge = 30;
const secondary = '#45494e';

export function Poster({ drawing, size, theme, postcodes, title, subtitle, legendNote, notes }: PosterProps) {
  const width = size.width + 2 * edge;
  let y = edge + 30;
  const parts: ComponentChildren[] = [];
  const write = (text: string, type: number, more: object = {}): void => {
    for (const line of wrapped(text, type, size.width)) {
      parts.push(
        <text key={'t' + y} x={edge} y={y.toFixed(1)} font-size={type} fill={ink} {...more}>
          {line}
        </text>,
      );
      y += type * 1.4;
    }
  };
  write(title, 28, { 'font-weight': 700 });
  write(subtitle, 16, { fill: secondary });
  y += 6;
  const top = y;
  const left = edge + (size.width - drawing.width) / 2;
  y += drawing.height + 40;
  const legend = legendRows(theme, y, edge + size.width);
  y = legend.bottom;
  if (legendNote !== '') write(legendNote, 13, { fill: secondary });
  y += notes.length > 0 ? 8 : 0;
  for (const note of notes) write(note, 13, { fill: secondary });
  const drawn = drawnShapes(drawing, theme, postcodes);
  const height = Math.ceil(y + edge - 13);
  return (
    <svg xmlns="http://www.w3.org/2000/svg" id={posterId} width={width} height={height} viewBox={'0 0 ' + width + ' ' + height} font-family={font} role="img" aria-label={title}>
      <Patterns id={id} />
      <rect width={width} height={height} fill={paper} />
      <g transform={'translate(' + left.toFixed(1) + ' ' + top.toFixed(1) + ')'}>
        {drawn.map((one) => (
          <AreaPicture key={one.shape.postcode} id={id} drawn={one} theme={theme} />
        ))}
        <LabelPictures all={drawn} theme={theme} />
      </g>
      {legend.rows}
      {parts}
    </svg>
  );
}

/** The legend's items side by side, in as many rows as they need. */
function legendRows(theme: Theme, from: number, right: number): { rows: ComponentChildren[]; bottom: number } {
  const [size, rowHeight, space] = [14, 26, 22];
  let x = edge;
  let y = from;
  const rows = theme.legend.map(({ fill, sign, text }) => {
    const needed = swatch.width + 8 + textWidth(text, size);
    if (x > edge && x + needed > right) {
      x = edge;
      y += rowHeight;
    }
    const at = x;
    x += needed + space;
    return (
      <g key={sign + text}>
        <Swatch id={id} fill={fill} sign={sign} x={at} y={y - 13} />
        <text x={(at + swatch.width + 8).toFixed(1)} y={y} font-size={size} fill={ink}>
          {text}
        </text>
      </g>
    );
  });
  return { rows, bottom: y + (rows.length > 0 ? rowHeight : 0) };
}

/** A paragraph in lines of at most so many pixels. */
export function wrapped(text: string, size: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && textWidth(last + ' ' + word, size) <= most) lines[lines.length - 1] = last + ' ' + word;
    else lines.push(word);
  }
  return lines;
}
