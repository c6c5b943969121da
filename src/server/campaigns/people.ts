// Who comes onto a list, and who of those chosen does not, and why. Pure.

import { dropReasons, type DropReason } from '../../contract/campaigns.ts';
import type { Selection } from '../../contract/selection.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { formatPhone, parsePhone } from '../kernel/phones.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cells } from '../members/index.ts';
import { chooseMembers, selectionWords, type Candidate, type SelectionState } from '../selections/index.ts';
import { barOf } from './standing.ts';

export interface Listed {
  id: string;
  /** 1-based row of the membership list. */
  row: number;
  name: string;
  /** As `numberOf` gives it. */
  phone: string;
  group: string;
  why: string[];
}

export interface People {
  /** Each id once, in the order of the membership list. */
  listed: Listed[];
  dropped: { reason: DropReason; count: number }[];
}

/** @param say the catalogue for the reasons: German for cells */
export function peopleFor({ people, facts, areaCode }: SelectionState, selection: Selection, say: Texts['selections']): People {
  const counts = new Map<DropReason, number>();
  const seen = new Set<string>();
  const listed: Listed[] = [];
  // Where nothing holds for them in particular, it is the choice itself.
  const general = selectionWords(selection, facts, say);
  for (const { person, why } of chooseMembers(people, selection, facts, say, true)) {
    const phone = numberOf(person.cells, areaCode);
    const reason = dropFor(person, facts.today, phone !== '') ?? (seen.has(person.id) ? 'noId' : null);
    seen.add(person.id);
    if (reason === null) listed.push({ id: person.id, row: person.row, name: person.name, phone, group: person.group, why: why.length === 0 ? general : why });
    else counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return { listed, dropped: dropReasons.flatMap((reason) => (counts.has(reason) ? [{ reason, count: counts.get(reason) ?? 0 }] : [])) };
}

/** As a number of its own, E.164; else as it stands, where a person can make something of it; `''` for none. */
export function numberOf(cells: Cells, areaCode: string): string {
  let unclear = '';
  for (const field of ['mobile', 'phone'] as const) {
    const reading = parsePhone(cells[field], { areaCode });
    if (reading.state === 'given') return reading.e164;
    const text = cleaned(cells[field]);
    if (reading.state === 'unclear' && unclear === '' && enoughDigits.test(text)) unclear = text;
  }
  return unclear;
}

/** The shortest numbers within a town have five. */
const enoughDigits = /(?:\d\D*){5}/;

/** For the cell, `+49 30 23125764`: what a phone can dial wherever it is. */
export function shownNumber(number: string): string {
  return /^\+\d+$/.test(number) ? formatPhone(number, 'international') : number;
}

function dropFor({ id, cells }: Candidate, today: string, hasNumber: boolean): DropReason | null {
  const bar = barOf(cells, today);
  if (bar) return bar === 'deceased' ? 'left' : bar;
  if (id === '') return 'noId';
  return hasNumber ? null : 'noPhone';
}
