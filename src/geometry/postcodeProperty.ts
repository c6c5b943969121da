// Which property of a file's areas is the postcode: found by the values, whatever its name; members are the second witness.

import type { MapReason } from '../contract/texts/errorParams.ts';
import type { Area } from './features.ts';

export type PropertyFound = { ok: true; property: string } | { ok: false; reason: MapReason; details: string[] };

/** Names that mean a postcode by themselves. */
const spoken = /^(?:plz|postleitzahl|post(?:al)?_?code|zip(?:_?code)?)|(?:^|_)plz(?:$|_|\d)/i;

/**
 * A German postcode (01001 to 99998), `''` for anything else. A number lost its zero on the way, or became `12043.0`; before the
 * code `PLZ` may stand, behind it a name.
 * Stricter than what a cell may hold: a file's other properties are numbers, too.
 */
export function codeOf(value: unknown): string {
  const digits = typeof value === 'number' ? (Number.isInteger(value) ? String(value).padStart(5, '0') : '') : typeof value === 'string' ? (/^\s*(?:DE?-?\s?|PLZ:?\s?)?(\d{5})(?:\.0+)?(?![\d.,])/i.exec(value)?.[1] ?? '') : '';
  return /^\d{5}$/.test(digits) && Number(digits) >= 1001 && Number(digits) <= 99998 ? digits : '';
}

/**
 * @param asked the property somebody chose
 * @param members members by postcode
 */
export function findProperty(areas: readonly Area[], asked: string | undefined, members: ReadonlyMap<string, number>, known: ReadonlySet<string>): PropertyFound {
  const names = [...new Set(areas.flatMap(({ properties }) => Object.keys(properties)))];
  const codes = new Map(names.map((name) => [name, areas.map(({ properties }) => codeOf(properties[name]))]));
  const details = names.slice(0, 20).map((name) => `${name}: ${shown(areas.map(({ properties }) => properties[name]).find((value) => value !== null && value !== ''))}`);
  if (asked !== undefined) {
    const there = codes.get(asked);
    return !there ? { ok: false, reason: 'noProperty', details } : there.some(Boolean) ? { ok: true, property: asked } : { ok: false, reason: 'noCodes', details };
  }
  const fit = names.flatMap((property) => {
    const read = codes.get(property) ?? [];
    const filled = areas.filter(({ properties }) => (properties[property] ?? '') !== '').length;
    const distinct = new Set(read.filter(Boolean));
    // A stray word or two is tolerated; a population that happens to have five digits here and there is not.
    if (distinct.size === 0 || read.filter(Boolean).length < 0.8 * filled) return [];
    let lives = 0;
    for (const code of distinct) lives += members.get(code) ?? 0;
    return [{ property, lives, near: [...distinct].filter((code) => known.has(code)).length, spoken: spoken.test(property) ? 1 : 0, same: read.join() }];
  });
  const best = fit.sort((a, b) => b.lives - a.lives || b.near - a.near || b.spoken - a.spoken);
  const [first] = best;
  if (!first) return { ok: false, reason: 'noCodes', details };
  const rivals = best.filter(({ lives, near, spoken: named, same }) => lives === first.lives && near === first.near && named === first.spoken && same !== first.same);
  if (rivals.length > 0) return { ok: false, reason: 'several', details: details.filter((line) => [first, ...rivals].some(({ property }) => line.startsWith(`${property}: `))) };
  return { ok: true, property: first.property };
}

function shown(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '–')).slice(0, 40);
}
