// The tab `Löschungen`: that somebody was erased, and a mark by which a later import knows them again, though nobody can read who it was.

import { actorOf } from '../kernel/actor.ts';
import { dayOf } from '../kernel/days.ts';
import { fingerprintOf } from '../kernel/fingerprint.ts';
import { wordsOf } from '../kernel/lookalikes.ts';
import { cleaned } from '../kernel/text.ts';
import { nameOf, type Cells } from '../members/index.ts';
import type { Ports, Workbook } from '../ports.ts';
import { lineIn, locateOrMakeTab, readOwnTabIfThere, type OwnTab, type OwnTabDesign } from '../tabs/index.ts';

/** Made with the first erasure. */
export const erasuresTab: OwnTabDesign = {
  name: 'Löschungen',
  essential: ['Lösch-ID', 'Zeit', 'Art', 'Merkmal'],
  columns: [
    { header: 'Lösch-ID', width: 190, format: '@' },
    { header: 'Zeit', width: 140, format: 'dd.mm.yyyy hh:mm' },
    { header: 'durch', width: 200, format: '@' },
    { header: 'Art', width: 110, format: '@' },
    { header: 'Stellen', width: 420, format: '@', note: 'Leer: Das Löschen wurde unterbrochen. Lösche die Person noch einmal.' },
    { header: 'Merkmal', width: 160, format: '@', note: 'Daran fragt ein Import nach, bevor jemand wieder in die Liste kommt. Wer es war, steht nicht darin.' },
  ],
};

/** Ids and names that lead to nobody begin so. */
export const anonymous = 'anonym-';

export const modeWords = { erase: 'gelöscht', anonymise: 'anonymisiert' } as const;

export interface Erasure {
  row: number;
  id: string;
  at: Date | null;
  by: string;
  mode: keyof typeof modeWords;
  /** `''`: it was interrupted. */
  places: string;
  /** Salt, then marks. */
  marks: string[];
}

export interface Someone {
  id: string;
  number: string;
  name: string;
  /** `YYYY-MM-DD`, `''` where it is not known. */
  birthday: string;
}

/** Guessing all numbers there are should take a while; a long list is still checked within seconds. */
const rounds = 400;

/** Thirty bits, so that a mark fits others, too: a hint to ask, no proof who it was. */
function markOf(salt: string, text: string): string {
  let state = text;
  for (let round = 0; round < rounds; round++) state = fingerprintOf([`${salt}${round}${state}`]);
  return state.slice(-6);
}

function marksOf(salt: string, { id, number, name, birthday }: Partial<Someone>): string[] {
  const called = name === undefined ? '' : wordsOf(name).sort().join(' ');
  const texts = [id && `i ${id}`, number && `n ${number}`, called !== '' && birthday && `p ${called} ${birthday}`, called !== '' && !birthday && `p ${called}`];
  return [...new Set(texts.filter((text): text is string => !!text))].map((text) => markOf(salt, text));
}

/** Oldest first. @throws AppError as `locateOwnTab` for a damaged tab of ours */
export function readErasures(workbook: Workbook): { own: OwnTab; erasures: Erasure[] } | null {
  const found = workbook.named(erasuresTab.name) && readOwnTabIfThere(workbook, erasuresTab, erasuresTab.columns.map(({ header }) => header), true);
  return found
    ? {
        own: found.own,
        erasures: found.rows.map(({ row, at }) => {
          const time = at('Zeit');
          return { row, id: cleaned(at('Lösch-ID')), at: time instanceof Date ? time : null, by: cleaned(at('durch')), mode: at('Art') === modeWords.anonymise ? 'anonymise' : 'erase', places: cleaned(at('Stellen')), marks: cleaned(at('Merkmal')).split(' ') };
        }),
      }
    : null;
}

/** The last time somebody with one of these was erased. */
export function erasureOf(erasures: readonly Erasure[], someone: Partial<Someone>): Erasure | undefined {
  const known = new Map<string, ReadonlySet<string>>();
  const fits = ({ marks: [salt = '', ...marks] }: Erasure): boolean => {
    // All marks of a workbook have one salt: it is not worked out anew for each.
    const own = known.get(salt) ?? new Set(marksOf(salt, someone));
    known.set(salt, own);
    return marks.some((mark) => own.has(mark));
  };
  return [...erasures].reverse().find(fits);
}

/**
 * Says of somebody in an export whether they were erased here; null where nobody was. Asked by number, and by name with
 * birthday; who was erased without a birthday is known by the name alone.
 */
export function erasedBefore(workbook: Workbook): ((cells: Cells) => boolean) | null {
  const erasures = readErasures(workbook)?.erasures ?? [];
  if (erasures.length === 0) return null;
  return (cells) => {
    const name = nameOf(cells);
    const birthday = dayOf(cells.birthDate);
    return [{ number: cleaned(cells.memberNumber), id: cleaned(cells.memberNumber), name, birthday }, { name, birthday: '' }].some((someone) => erasureOf(erasures, someone) !== undefined);
  };
}

/** Before the first cell changes, so that what follows can be finished. Under the lock. */
export function beginErasure(ports: Pick<Ports, 'workbook' | 'who' | 'clock'>, id: string, mode: Erasure['mode'], someone: Someone): void {
  const known = readErasures(ports.workbook)?.erasures ?? [];
  const open = erasureOf(known.filter(({ places }) => places === ''), { id: someone.id });
  if (open) return;
  const own = locateOrMakeTab(ports, erasuresTab);
  const salt = known[0]?.marks[0] || Math.random().toString(36).slice(2, 10);
  own.tab.append([lineIn(own, { 'Lösch-ID': id, Zeit: ports.clock.now(), durch: actorOf(ports.who), Art: modeWords[mode], Merkmal: [salt, ...marksOf(salt, someone)].join(' ') })]);
}
