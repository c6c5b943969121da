// The map as a picture, without a browser: what is drawn for an answer, and whether anything in it leads out or runs.

import type { ComponentChildren, VNode } from 'preact';
import type { MapDataAnswer } from '../../../src/contract/map.ts';
import { drawOutlines, drawTiles } from '../../../src/sidebar/map/drawing.ts';
import { notesOf } from '../../../src/sidebar/map/map-notes.ts';
import { isOnMap } from '../../../src/sidebar/map/figures.ts';
import { Poster, posterSizes } from '../../../src/sidebar/map/poster.tsx';
import { themeFor } from '../../../src/sidebar/map/theme.ts';
import { wordsIn } from '../../../src/sidebar/map/words.ts';

/** All a picture of ours is made of; a link, a script, a style or a handler is none of it. */
const parts = new Set(['svg', 'defs', 'pattern', 'path', 'circle', 'rect', 'g', 'text', 'tspan', 'title', 'line']);
const attributes = /^(?:xmlns|id|role|aria-label|aria-hidden|pointer-events|class|key|children|x|y|x1|x2|y1|y2|dx|dy|d|r|cx|cy|width|height|viewBox|transform|points|fill|fill-rule|fill-opacity|opacity|stroke[-a-z]*|font[-a-z]*|text-anchor|dominant-baseline|paint-order|pattern[A-Z][A-Za-z]*|letter-spacing)$/;
/** What may hold words of people. */
const wordy = new Set(['children', 'aria-label', 'key']);

export function posterProblems(answer: MapDataAnswer): string[] {
  const words = wordsIn('de');
  const { outlines } = answer;
  const kind = outlines ? 'outlines' : 'tiles';
  const size = posterSizes[kind];
  const drawing = outlines ? drawOutlines(outlines, size) : drawTiles(answer.postcodes.filter((one) => isOnMap(one, null)), size);
  const { missing, source } = notesOf(answer, words);
  return (['members', 'group'] as const).flatMap((measure) => {
    const theme = themeFor(answer, measure, 'de');
    const postcodes = new Map(answer.postcodes.map((one) => [one.postcode, one]));
    return problemsIn(Poster({ drawing, size, theme, postcodes, title: 'Karte', subtitle: '', legendNote: '', notes: [...missing, ...source] }));
  });
}

function problemsIn(node: ComponentChildren): string[] {
  if (Array.isArray(node)) return node.flatMap(problemsIn);
  if (node === null || typeof node !== 'object' || !('type' in node)) return [];
  const { type, props } = node as VNode<Record<string, unknown>>;
  if (typeof type === 'function') return problemsIn((type as (given: unknown) => ComponentChildren)(props));
  const bad = Object.entries(props).flatMap(([name, value]) => [
    ...(typeof type === 'string' && !attributes.test(name) ? [`attribute ${name}`] : []),
    ...(!wordy.has(name) && /url\((?!#poster-fill-)|[<>"']|&#|NaN|undefined/.test(String(value)) && !name.startsWith('font') ? [`${name}=${String(value).slice(0, 80)}`] : []),
  ]);
  return [...(typeof type === 'string' && !parts.has(type) ? [`part ${type}`] : []), ...bad, ...problemsIn(props['children'] as ComponentChildren)];
}
