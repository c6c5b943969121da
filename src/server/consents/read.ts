// Who has agreed to what. Consent is a yes that somebody wrote down: no row, an empty cell or a doubt is no.

import { consentChannels, type Consent, type ConsentChannel } from '../../contract/consents.ts';
import { dayOf } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import { isYes } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { findOwnTab, locateOwnTab, makeOwnTab, readOwnTabIfThere, type OwnRow, type OwnTab } from '../tabs/index.ts';
import { consentsTab, consentWords } from './design.ts';

export interface Consents {
  /** Says only what was said; whoever left, died or wants no e-mail is the caller's to ask. */
  mayGreet(memberId: string): boolean;
  /** To be told to others of the organisation, and to be reached by them. */
  mayIntroduce(memberId: string): boolean;
}

/** A row of the tab. */
export interface ConsentRow extends Consent {
  row: number;
  memberId: string;
  id: string;
}

export const consentHeaders = ['Mitglied-ID', 'Art', 'Stand', 'Seit', 'Quelle', 'durch', 'Einwilligung-ID'];

/** One block read; nobody has agreed before the tab is made. @throws AppError for a damaged tab of ours */
export function readConsents({ workbook, clock }: Pick<Ports, 'workbook' | 'clock'>): Consents {
  // A tab that was renamed is not looked for: without proof there is no consent.
  const lines = workbook.named(consentsTab.name) ? (readOwnTabIfThere(workbook, consentsTab, consentHeaders, true)?.rows ?? []) : [];
  const today = lines.length > 0 ? clock.today() : '';
  const rows = consentRows(lines, today);
  const greeting = agreed(rows, 'greeting', today);
  const introduction = agreed(rows, 'introduction', today);
  return { mayGreet: (memberId) => greeting.has(memberId), mayIntroduce: (memberId) => introduction.has(memberId) };
}

/** Rows without a member or of an unknown kind are nobody's. */
export function consentRows(lines: readonly OwnRow[], today: string): ConsentRow[] {
  return lines.flatMap(({ row, at }) => {
    const word = cleaned(at('Art')).toLowerCase();
    const channel = consentChannels.find((one) => consentWords[one].toLowerCase() === word);
    const memberId = cleaned(at('Mitglied-ID'));
    if (!channel || memberId === '') return [];
    const said = cleaned(at('Stand'));
    return [{
      row, memberId, channel, id: cleaned(at('Einwilligung-ID')), state: isYes(at('Stand')) ? 'yes' : said === '' || at('Stand') === false ? 'unknown' : 'no',
      since: dayOf(at('Seit'), today), source: cleaned(at('Quelle')), by: cleaned(at('durch')),
    } satisfies ConsentRow];
  });
}

function agreed(rows: readonly ConsentRow[], channel: ConsentChannel, today: string): ReadonlySet<string> {
  const latest = new Map<string, { since: string; yes: boolean }>();
  for (const { memberId, channel: of, since, state } of rows) {
    if (of !== channel) continue;
    const yes = state === 'yes' && since <= today;
    const known = latest.get(memberId);
    // Of two of one day the no counts; without a day nobody can tell which came first.
    const later = !known || (since !== '' && known.since !== '' && since > known.since);
    const doubtful = known !== undefined && (since === known.since || since === '' || known.since === '');
    if (later) latest.set(memberId, { since, yes });
    else if (doubtful) latest.set(memberId, { since: since > known.since ? since : known.since, yes: yes && known.yes });
  }
  return new Set([...latest].flatMap(([memberId, { yes }]) => (yes ? [memberId] : [])));
}

/** Under the lock. Makes the tab where there is none of its name: what is written down must be found by `readConsents`. */
export function openConsents(ports: Pick<Ports, 'workbook' | 'who'>): OwnTab {
  return findOwnTab(ports.workbook, consentsTab, true).state === 'absent' ? makeOwnTab(ports, consentsTab) : locateOwnTab(ports.workbook, consentsTab);
}
