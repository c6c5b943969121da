// The map as SVG. Everything is said in attributes, nothing in style sheets: so it looks the same on paper and as a file.

import { border, emptyFill, hiddenLines, ink, inkOn, paper } from './colours.ts';
import type { DrawnShape } from './drawn-shapes.ts';
import { heightOf, leading, type Label } from './labels.ts';
import type { Fill, Look, Theme } from './theme.ts';

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
        <path d="M0 0V9" stroke={paper} stroke-width="4" />
      </pattern>
      <pattern id={id + '-dots'} width="10" height="10" patternUnits="userSpaceOnUse">
        <circle cx="3" cy="3" r="2.2" fill={paper} />
        <circle cx="8" cy="8" r="2.2" fill={paper} />
      </pattern>
    </defs>
  );
}

/** A path with its fill and what lies over it. */
export function Filled({ id, path, fill, line = 0.8 }: { id: string; path: string; fill: Fill; line?: number }) {
  return (
    <>
      <path d={path} fill={fill.colour} fill-rule="evenodd" />
      {fill.pattern !== 'plain' && <path d={path} fill={'url(#' + id + '-' + fill.pattern + ')'} fill-rule="evenodd" />}
      {/* Between two dark areas a dark line would not be seen. */}
      <path d={path} fill="none" stroke={inkOn(fill.colour) === paper ? paper : border} stroke-width={line} stroke-linejoin="round" />
    </>
  );
}

/** The fill of an area, without its label. */
export function AreaPicture({ id, drawn: { shape, postcode }, theme }: { id: string; drawn: DrawnShape; theme: Theme }) {
  if (!postcode) return <Filled id={id} path={shape.path} fill={{ colour: emptyFill, pattern: 'plain' }} line={0.6} />;
  return <Filled id={id} path={shape.path} fill={theme.lookOf(postcode).fill} />;
}

/** All labels, above all areas; they take no clicks. Who listens is told by the areas' names. */
export function LabelPictures({ all, theme }: { all: readonly DrawnShape[]; theme: Theme }) {
  return (
    <g aria-hidden="true" pointer-events="none" font-family={font} text-anchor="middle">
      {all.map(({ shape, postcode, label }) => postcode && label && <LabelPicture key={shape.postcode} label={label} look={theme.lookOf(postcode)} />)}
    </g>
  );
}

function LabelPicture({ label: { lines, x, y }, look }: { label: Label; look: Look }) {
  let top = y - heightOf(lines) / 2;
  // Over a pattern the letters get a rim of the paper beneath.
  const rim = look.fill.pattern === 'plain' ? {} : { stroke: look.fill.pattern === 'hidden' ? look.fill.colour : paper, 'stroke-width': 3.5, 'paint-order': 'stroke', 'stroke-linejoin': 'round' as const };
  return (
    <g fill={look.ink} {...rim}>
      {lines.map(({ text, size, bold }, index) => {
        const baseline = top + size * (leading / 2 + 0.36);
        top += size * leading;
        return (
          <text key={index} x={x.toFixed(1)} y={baseline.toFixed(1)} font-size={size} font-weight={bold ? 700 : 400}>
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
