// The map as SVG. Everything is said in attributes, nothing in style sheets: so it looks the same on paper and as a file.

import type { MapPostcode } from '../../contract/map.ts';
import { border, emptyFill, hiddenLines, ink, paper } from './colours.ts';
import type { Drawing, Shape } from './drawing.ts';
import { heightOf, labelLines, leading, type Line } from './labels.ts';
import type { Fill, Theme } from './theme.ts';

/** Fonts every computer has; a picture must not ask for others. */
export const font = 'Arial, Helvetica, "Liberation Sans", sans-serif';

/** Patterns that lie over a colour, once per picture; `id` keeps two pictures on one page apart. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id + '-hidden'} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V7" stroke={hiddenLines} stroke-width="2" />
      </pattern>
      <pattern id={id + '-stripes'} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <path d="M0 0V9" stroke={paper} stroke-width="5" />
      </pattern>
      <pattern id={id + '-dots'} width="10" height="10" patternUnits="userSpaceOnUse">
        <circle cx="3" cy="3" r="2.2" fill={paper} />
        <circle cx="8" cy="8" r="2.2" fill={paper} />
      </pattern>
      <pattern id={id + '-bars'} width="9" height="9" patternUnits="userSpaceOnUse">
        <path d="M0 2H9" stroke={paper} stroke-width="4" />
      </pattern>
    </defs>
  );
}

/** A path with its fill and what lies over it. */
export function Filled({ id, path, fill, line = 1 }: { id: string; path: string; fill: Fill; line?: number }) {
  return (
    <>
      <path d={path} fill={fill.colour} fill-rule="evenodd" />
      {fill.pattern !== 'plain' && <path d={path} fill={'url(#' + id + '-' + fill.pattern + ')'} fill-rule="evenodd" />}
      <path d={path} fill="none" stroke={border} stroke-width={line} stroke-linejoin="round" />
    </>
  );
}

export interface DrawnShape {
  shape: Shape;
  /** Undefined: the loaded map has this area, the members don't. */
  postcode: MapPostcode | undefined;
  lines: Line[];
}

/** What is drawn where, with the labels that have room. */
export function drawnShapes(drawing: Drawing, theme: Theme, postcodes: ReadonlyMap<string, MapPostcode>): DrawnShape[] {
  return drawing.shapes.map((shape) => {
    const postcode = postcodes.get(shape.postcode);
    const figure = postcode ? theme.lookOf(postcode).figure : '';
    return { shape, postcode, lines: postcode ? labelLines({ postcode: shape.postcode, name: postcode.name, figure }, shape.hasRoom) : [] };
  });
}

export function AreaPicture({ id, drawn, theme }: { id: string; drawn: DrawnShape; theme: Theme }) {
  const { shape, postcode, lines } = drawn;
  if (!postcode) return <Filled id={id} path={shape.path} fill={{ colour: emptyFill, pattern: 'plain' }} line={0.6} />;
  const look = theme.lookOf(postcode);
  return (
    <>
      <Filled id={id} path={shape.path} fill={look.fill} />
      <Label shape={shape} lines={lines} look={look} />
    </>
  );
}

function Label({ shape, lines, look }: { shape: Shape; lines: Line[]; look: { fill: Fill; ink: string } }) {
  let top = shape.y - heightOf(lines) / 2;
  // Over a pattern the letters get a rim of the paper beneath.
  const rim = look.fill.pattern === 'plain' ? {} : { stroke: look.fill.pattern === 'hidden' ? look.fill.colour : paper, 'stroke-width': 3.5, 'paint-order': 'stroke', 'stroke-linejoin': 'round' as const };
  return (
    <g font-family={font} text-anchor="middle" fill={look.ink} {...rim}>
      {lines.map(({ text, size, bold }, index) => {
        const baseline = top + size * (leading / 2 + 0.36);
        top += size * leading;
        return (
          <text key={index} x={shape.x.toFixed(1)} y={baseline.toFixed(1)} font-size={size} font-weight={bold ? 700 : 400}>
            {text}
          </text>
        );
      })}
    </g>
  );
}

export function Swatch({ id, fill, sign, x = 0.5, y = 0.5 }: { id: string; fill: Fill; sign: string; x?: number; y?: number }) {
  return (
    <g transform={'translate(' + x + ' ' + y + ')'}>
      <Filled id={id} path={'M0 0h' + swatch.width + 'v' + swatch.height + 'h' + -swatch.width + 'z'} fill={fill} />
      {sign !== '' && (
        <text x={swatch.width / 2} y={swatch.height - 4.5} font-family={font} font-size="12" font-weight="700" text-anchor="middle" fill={ink} {...(fill.pattern === 'plain' ? {} : { stroke: paper, 'stroke-width': 3, 'paint-order': 'stroke' })}>
          {sign}
        </text>
      )}
    </g>
  );
}

export const swatch = { width: 28, height: 17 };
