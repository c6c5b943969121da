// `privacy.log`: who did what to whom, for reading and filtering. An operation is one entry, however many rows it wrote.

import { logShown, type LogAnswer } from '../../contract/privacy.ts';
import type { Request } from '../../contract/rpc.ts';
import { addDays } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import type { Ports } from '../ports.ts';
import { readOwnTab } from '../tabs/index.ts';
import { journalTab } from './journal.ts';

const headers = ['Zeit', 'Wer', 'Vorgang', 'Vorgang-ID', 'Mitglied-ID', 'Feld'];
const idsShown = 20;
const fieldsShown = 8;

interface Found {
  at: string;
  by: string;
  what: string;
  fields: Set<string>;
  members: Set<string>;
}

/** One block read; what stands in `Vorher` and `Nachher` is not told. @throws AppError as `readOwnTab` */
export function readLog({ workbook, clock }: Pick<Ports, 'workbook' | 'clock'>, { memberId, by, from, to, what }: Request<'privacy.log'>): LogAnswer {
  const after = from === undefined ? '' : clock.midnight(from).toISOString();
  const before = to === undefined ? '' : clock.midnight(addDays(to, 1)).toISOString();
  const [people, kinds] = [new Map<string, number>(), new Map<string, number>()];
  const found = new Map<string, Found>();
  for (const { row, at } of readOwnTab(workbook, journalTab, headers).rows) {
    const one = { who: cleaned(at('Wer')), what: cleaned(at('Vorgang')), member: cleaned(at('Mitglied-ID')), field: cleaned(at('Feld')) };
    if (one.what === '') continue;
    count(people, one.who);
    count(kinds, one.what);
    const time = at('Zeit');
    const moment = time instanceof Date ? time.toISOString() : '';
    const fits = (by === undefined || one.who === by) && (what === undefined || one.what === what) && (after === '' || moment >= after) && (before === '' || (moment !== '' && moment < before));
    if (!fits) continue;
    const key = [cleaned(at('Vorgang-ID')) || row, one.what, one.who].join('\n');
    const known = found.get(key) ?? { at: moment, by: one.who, what: one.what, fields: new Set(), members: new Set() };
    found.set(key, known);
    if (moment > known.at) known.at = moment;
    if (one.field !== '') known.fields.add(one.field);
    if (one.member !== '') known.members.add(one.member);
  }
  const wanted = [...found.values()].filter(({ members }) => memberId === undefined || members.has(memberId));
  // The tab is in the order of time unless somebody has sorted it.
  const entries = wanted.reverse().sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, logShown);
  return {
    entries: entries.map(({ fields, members, ...entry }) => ({ ...entry, fields: [...fields].slice(0, fieldsShown), members: members.size, memberIds: [...members].slice(0, idsShown) })),
    total: wanted.length,
    people: byCount(people),
    kinds: byCount(kinds),
  };
}

function count(counts: Map<string, number>, word: string): void {
  if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1)).map(([word]) => word);
}
