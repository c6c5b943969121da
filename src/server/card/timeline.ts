// The history of one member, from every tab that holds a piece of it. A new source is one line in `sources`.

import { timelineShown, type TimelineEntry } from '../../contract/card.ts';
import { texts, type Texts } from '../../contract/texts/index.ts';
import { contactsOf } from '../contacts/index.ts';
import { changesOf, type MemberChange } from '../journal/index.ts';
import { AppError } from '../kernel/errors.ts';
import type { Ports, Workbook } from '../ports.ts';
import { tasksOf } from '../tasks/index.ts';

type Source = (workbook: Workbook, memberId: string, say: Texts['card']) => TimelineEntry[];

const sources: readonly Source[] = [contacts, tasks, changes];

/** Newest first; a source whose tab is gone or spoiled is left out, and set-up tells about it. One block read a source. */
export function timelineOf({ workbook, who }: Pick<Ports, 'workbook' | 'who'>, memberId: string): { entries: TimelineEntry[]; total: number } {
  if (memberId === '') return { entries: [], total: 0 };
  const say = texts(who.language()).card;
  const all = sources.flatMap((source) => readable(() => source(workbook, memberId, say)));
  const when = (entry: TimelineEntry): string => entry.at || entry.day;
  all.sort((a, b) => (when(a) < when(b) ? 1 : when(a) > when(b) ? -1 : 0));
  return { entries: all.slice(0, timelineShown), total: all.length };
}

function readable(read: () => TimelineEntry[]): TimelineEntry[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

function contacts(workbook: Workbook, memberId: string): TimelineEntry[] {
  return contactsOf(workbook, memberId).map(({ id, at, kind, by, result, note }) => {
    return { source: 'contact', at: at?.toISOString() ?? '', day: '', title: kind, text: [result, note].filter(Boolean).join('\n'), by, id };
  });
}

function tasks(workbook: Workbook, memberId: string, say: Texts['card']): TimelineEntry[] {
  return tasksOf(workbook, memberId).map(({ kind, due, status, owner, note }) => {
    return { source: 'task', at: '', day: due, title: kind, text: [say.taskStatus[status], note].filter(Boolean).join('\n'), by: owner, id: '' };
  });
}

/** What follows from the contacts, which stand there themselves. */
const notShown = /^(Kontakt notiert|Gespräch gespeichert|Vorgestellt)$/;

function changes(workbook: Workbook, memberId: string, say: Texts['card']): TimelineEntry[] {
  return changesOf(workbook, memberId)
    .filter(({ operation }) => !notShown.test(operation))
    .map((change) => ({ source: 'change', at: change.at?.toISOString() ?? '', day: '', title: change.operation, text: inWords(change, say), by: change.by, id: '' }));
}

/** A log row may hold several fields, `BO | BO-Quelle`: those that changed, a line each. Empty ones at the end are not written. */
function inWords({ field, before, after }: MemberChange, say: Texts['card']): string {
  const apart = (text: string): string[] => text.split(' | ');
  const [fields, from, to] = [apart(field), apart(before), apart(after)];
  if (fields.length === 1 || from.length > fields.length || to.length > fields.length) return say.change({ field, before, after });
  const lines = fields.flatMap((name, at) => ((from[at] ?? '') === (to[at] ?? '') ? [] : [say.change({ field: name, before: from[at] ?? '', after: to[at] ?? '' })]));
  return lines.join('\n');
}
