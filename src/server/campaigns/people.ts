// Who comes onto a list, and who of those chosen does not, and why. Pure.

import { dropReasons, type DropReason } from '../../contract/campaigns.ts';
import type { Selection } from '../../contract/selection.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { formatPhone } from '../kernel/phones.ts';
import { phonesOf, type Cells } from '../members/index.ts';
import { chooseMembers, selectionWords, type Candidate, type SelectionState } from '../selections/index.ts';
import { barOf } from './standing.ts';

export interface Listed {
  id: string;
  name: string;
  /** With its country, `+49 30 23125764`: what a phone can dial from a cell; else as it stands in the list. */
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
export function peopleFor({ people, facts, settings }: SelectionState, selection: Selection, say: Texts['selections']): People {
  const counts = new Map<DropReason, number>();
  const seen = new Set<string>();
  const listed: Listed[] = [];
  // Where nothing holds for them in particular, it is the choice itself.
  const general = selectionWords(selection, facts, say);
  for (const { person, why } of chooseMembers(people, selection, facts, say, true)) {
    const phone = numberOf(person.cells, settings.areaCode);
    const reason = dropFor(person, facts.today, phone !== '') ?? (seen.has(person.id) ? 'noId' : null);
    seen.add(person.id);
    if (reason === null) listed.push({ id: person.id, name: person.name, phone, group: person.group, why: why.length === 0 ? general : why });
    else counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return { listed, dropped: dropReasons.flatMap((reason) => (counts.has(reason) ? [{ reason, count: counts.get(reason) ?? 0 }] : [])) };
}

/** `''` for none. What is not certain, such as a number without its area code, a person can still dial. */
export function numberOf(cells: Cells, areaCode: string): string {
  const phones = phonesOf(cells, areaCode);
  const sure = phones.find(({ tel }) => tel !== '');
  return sure ? formatPhone(sure.tel, 'international') : (phones.find(({ shown }) => enoughDigits.test(shown))?.shown ?? '');
}

/** The shortest numbers within a town have five. */
const enoughDigits = /(?:\d\D*){5}/;

function dropFor({ id, cells }: Candidate, today: string, hasNumber: boolean): DropReason | null {
  const bar = barOf(cells, today);
  if (bar) return bar === 'deceased' ? 'left' : bar;
  if (id === '') return 'noId';
  return hasNumber ? null : 'noPhone';
}
