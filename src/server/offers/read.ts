// Reads `Angebote` and `Vermittlung`: what there is, and what became of it with whom.

import { offerStates, type OfferState } from '../../contract/offers.ts';
import { germanDay } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import { wordsOf } from '../members/index.ts';
import type { Cell, Clock, Workbook } from '../ports.ts';
import { readOwnTabIfThere, readRows, type OwnRow, type OwnTab } from '../tabs/index.ts';
import { offersTab, placementsTab, stateWords } from './design.ts';
import { isOver, timesIn } from './times.ts';

export interface Offer {
  /** 1-based, at the time of reading. */
  row: number;
  name: string;
  kind: string;
  topics: string[];
  when: string;
  place: string;
  contact: string;
  /** `''` or an http(s) address; anything else stands in `place`. */
  link: string;
  /** The times it takes place at; empty: nothing is said. */
  times: string[];
  /** Neither switched off nor over. */
  active: boolean;
}

/** Names are the same whatever their case and spacing. */
export function offerKey(name: string): string {
  return cleaned(name).toLowerCase();
}

/** Each name once, in the order of the tab; none where the tab is not there. @throws AppError as `locateOwnTab` for a damaged tab */
export function readOffers(workbook: Workbook, clock: Clock): Offer[] {
  const found = readOwnTabIfThere(workbook, offersTab, offersTab.columns.map(({ header }) => header));
  const today = clock.today();
  const seen = new Set<string>();
  return (found?.rows ?? []).map((row) => asOffer(row, today, clock)).filter(({ name }) => name !== '' && !seen.has(offerKey(name)) && seen.add(offerKey(name)));
}

function asOffer({ row, at }: OwnRow, today: string, clock: Clock): Offer {
  const when = whenOf(at('Wann'), clock);
  const written = cleaned(at('Link'));
  const link = /^https?:\/\/[^\s<>"']+$/i.test(written) ? written : '';
  return {
    row,
    name: cleaned(at('Name')),
    kind: cleaned(at('Art')),
    topics: wordsOf(at('Themen')),
    when,
    place: [cleaned(at('Ort')), link === '' ? written : ''].filter(Boolean).join(' · '),
    contact: cleaned(at('Ansprechperson')),
    link,
    times: timesIn(when),
    active: !/^(?:nein|n|no|false|falsch|0)$/i.test(String(at('Aktiv')).trim()) && !isOver(when, today),
  };
}

/** What pages show of every offer. */
export function shownOffer({ name, kind, when, place, contact, link }: Offer): Pick<Offer, 'name' | 'kind' | 'when' | 'place' | 'contact' | 'link'> {
  return { name, kind, when, place, contact, link };
}

/** A date that somebody typed into a cell of another format. */
function whenOf(cell: Cell, clock: Clock): string {
  if (!(cell instanceof Date)) return cleaned(cell);
  const time = clock.timeOf(cell);
  return germanDay(clock.dayOf(cell)) + (time === '00:00' ? '' : `, ${time} Uhr`);
}

/** What became of one offer with one member. */
export interface Placement {
  row: number;
  id: string;
  at: number;
  memberId: string;
  offer: string;
  /** As written, and what it means; null for a word of somebody's own. */
  word: string;
  state: OfferState | null;
  note: string;
}

const headers = ['ID', 'Zeit', 'Mitglied-ID', 'Angebot', 'Stand', 'Notiz'];

/** None before the first offer is recorded. @throws AppError as `locateOwnTab` for a damaged tab */
export function readPlacements(workbook: Workbook): Placement[] {
  return (readOwnTabIfThere(workbook, placementsTab, headers, true)?.rows ?? []).map(asPlacement);
}

export function placementsIn(own: OwnTab): Placement[] {
  return readRows(own, headers).map(asPlacement);
}

function asPlacement({ row, at }: OwnRow): Placement {
  const time = at('Zeit');
  const word = cleaned(at('Stand'));
  return {
    row,
    id: cleaned(at('ID')),
    at: time instanceof Date ? time.getTime() : 0,
    memberId: cleaned(at('Mitglied-ID')),
    offer: cleaned(at('Angebot')),
    word,
    state: offerStates.find((state) => stateWords[state] === word.toLowerCase()) ?? null,
    note: String(at('Notiz')).trim(),
  };
}

/** The latest row of each member and offer: members that were merged may have two. By `memberId` and then by offer. */
export function latestPlacements(placements: readonly Placement[]): Map<string, Map<string, Placement>> {
  const latest = new Map<string, Map<string, Placement>>();
  for (const one of placements) {
    const byOffer = latest.get(one.memberId) ?? new Map<string, Placement>();
    latest.set(one.memberId, byOffer);
    const known = byOffer.get(offerKey(one.offer));
    if (!known || known.at <= one.at) byOffer.set(offerKey(one.offer), one);
  }
  return latest;
}
