// Reads what reminders need, each tab once: the list as one block, the add-on's own tabs, the call lists that run. What cannot
// be read silences its part and is told; the others go out.

import type { Language } from '../../contract/errors.ts';
import type { DigestPart } from '../../contract/reminders.ts';
import { sentenceOf, texts, type Texts } from '../../contract/texts/index.ts';
import { barOf, campaignsTab, readCallListIfThere, readCampaigns, type CallRow, type Campaign } from '../campaigns/index.ts';
import { readConsents, type Consents } from '../consents/index.ts';
import { exitsTab } from '../exits/index.ts';
import { groupKey, readGroupCards, type GroupCard } from '../groups/index.ts';
import { addDays, dayOf } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import { ledgerTab, readLedger, textsForMembers, type LetterRow } from '../mail/index.ts';
import { readWholeBlock, type LocatedMembers } from '../members/index.ts';
import { enrolDry, readPath, type NewcomersState } from '../newcomers/index.ts';
import type { Ports, Tab } from '../ports.ts';
import { checklistTab, findSettings, readOwnTabIfThere, type OwnTabDesign, type Settings } from '../tabs/index.ts';
import { readTaskRows, type TaskRow } from '../tasks/index.ts';
import { reminderSettings, settingProblems, type ReminderSettings } from './settings.ts';
import { scanMembers, type Scan } from './scan.ts';

export interface CheckItem {
  row: number;
  item: string;
  owner: string;
  due: string;
}

export interface CallBack {
  row: CallRow;
  campaign: Campaign;
}

export interface Source {
  today: string;
  base: Settings;
  settings: ReminderSettings;
  list: LocatedMembers;
  scan: Scan;
  cards: readonly GroupCard[];
  /** With the tasks and the path; null where one of them cannot be read. */
  path: NewcomersState | null;
  tasks: readonly TaskRow[];
  checklist: readonly CheckItem[];
  /** Due until the end of today. */
  callBacks: readonly CallBack[];
  /** Members whose exit has been taken up. */
  exitsNoted: ReadonlySet<string>;
  /** Whether this member has agreed to greetings by e-mail. The first question reads a tab. */
  mayGreet(memberId: string): boolean;
  ledger: readonly LetterRow[];
  tabs: { groups: Tab | null; tasks: Tab | null; checklist: Tab | null };
  language: Language;
  say: Texts['reminders'];
  /** In the language that members are written to. */
  toMembers: Texts['reminders'];
  /** Sentences, without names. */
  problems: string[];
}

/** So many date cells to tell the spreadsheet's zone by. */
const enoughDates = 50;

/** Everything at once, to look at it: with new members as the run will put them on the path. @throws AppError as `beginReading` */
export function readSource(ports: Ports, language: Language): Source {
  const finish = beginReading(ports, language);
  const source = finish(ports.workbook.named(ledgerTab.name) ? (readLedger(ports.workbook, true)?.rows ?? []) : []);
  return enrolled(source, (state) => enrolDry(ports, state));
}

/** With new members on the path. Where that fails the mails go out without: tomorrow is another day. */
export function enrolled(source: Source, enrol: (state: NewcomersState) => NewcomersState): Source {
  if (!source.path) return source;
  try {
    const state = enrol(source.path);
    return { ...source, path: state, tasks: state.tasks.tasks };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    source.problems.push(source.say.failed.newcomers, sentenceOf(error, source.language));
    return source;
  }
}

/**
 * The same number of service calls for any number of members; one more for each campaign that runs. The list, which takes
 * longest, is read first; tasks and path by what is returned: whoever is to write into them calls it under the lock.
 * @throws AppError `not_set_up` and as `readWholeBlock`: without the list there is nothing to tell
 */
export function beginReading(ports: Ports, language: Language): (ledger: readonly LetterRow[]) => Source {
  const { workbook, clock } = ports;
  const found = findSettings(workbook);
  if (!found) throw new AppError('not_set_up');
  const all = texts(language);
  const say = all.reminders;
  const settings = reminderSettings(found);
  const base = found.settings;
  const { list, lines } = readWholeBlock(workbook, base);
  const entry = (list.columns.get('entryDate') ?? list.columns.get('birthDate') ?? 0) - 1;
  const dates: Date[] = [];
  for (let index = 0; index < lines.length && dates.length < enoughDates; index++) {
    const cell = lines[index]?.[entry];
    if (cell instanceof Date) dates.push(cell);
  }
  clock.seen?.(dates);
  const today = clock.today();

  const problems = settingProblems(settings, say);
  const part = <T>(name: DigestPart, read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      problems.push(say.failed.part({ part: say.parts[name], why: sentenceOf(error, language) }));
      return otherwise;
    }
  };
  const groups = part('groups', () => readGroupCards(workbook, today), null);
  const checklist = part('tasks', () => readChecklist(workbook, today), { own: null, items: [] });
  const waiting = part('callBacks', () => readCallBacks(ports, today), []);
  // Asked for only where somebody's day is: most days nobody's is.
  let consents: Consents | null = null;
  const mayGreet = (memberId: string): boolean => (consents ??= part('birthdays', () => readConsents(ports), { mayGreet: () => false, mayIntroduce: () => false })).mayGreet(memberId);

  const scan = scanMembers(list, lines, today, waiting.map(({ row }) => row.memberId));
  const callBacks = waiting.filter(({ row }) => {
    const person = scan.byId.get(row.memberId);
    return person !== undefined && barOf(person.cells, today) === null;
  });
  const exitsNoted = scan.leaving.length > 0 ? part('exits', () => readExits(workbook), null) : new Set<string>();
  const cards = groups?.cards ?? [];
  return (ledger) => {
    const tasks = part('tasks', () => readTaskRows(workbook), null);
    const path = part('newcomers', () => readPath(workbook, today), null);
    scan.lookUp(path?.rows.keys() ?? []);
    const state: NewcomersState | null =
      tasks && path && groups ? { today, list, members: scan.byId, groups: new Map(cards.map((card) => [groupKey(card.name), card])), tasks, path, areaCode: base.areaCode, say: all.newcomers } : null;
    return {
      today, base, settings, list, scan, cards, path: state, tasks: tasks?.tasks ?? [], checklist: checklist.items, callBacks,
      // Where nobody can tell whose exit was noted, nobody is told of any.
      exitsNoted: exitsNoted ?? new Set(scan.leaving.map(({ person }) => person.id)),
      mayGreet, ledger,
      tabs: { groups: groups?.own.tab ?? null, tasks: tasks?.own.tab ?? null, checklist: checklist.own },
      language, say, toMembers: textsForMembers(base).reminders, problems,
    };
  };
}

/** Looking for a tab under another name costs a call for each tab there is; those that may well not exist are asked for by theirs. */
function rowsIfNamed({ workbook }: Pick<Ports, 'workbook'>, design: OwnTabDesign, headers: readonly string[]) {
  return workbook.named(design.name) ? readOwnTabIfThere(workbook, design, headers, true) : null;
}

const closed = new Set(['erledigt', 'entfällt']);

function readChecklist(workbook: Ports['workbook'], today: string): { own: Tab | null; items: CheckItem[] } {
  const found = rowsIfNamed({ workbook }, checklistTab, ['Punkt', 'Wer', 'Fällig', 'Status']);
  const items = (found?.rows ?? []).flatMap(({ row, at }): CheckItem[] => {
    const item = cleaned(at('Punkt'));
    const due = dayOf(at('Fällig'), today);
    return item === '' || due === '' || closed.has(cleaned(at('Status')).toLowerCase()) ? [] : [{ row, item, owner: cleaned(at('Wer')), due }];
  });
  return { own: found?.own.tab ?? null, items };
}

function readCallBacks(ports: Ports, today: string): CallBack[] {
  if (!ports.workbook.named(campaignsTab.name)) return [];
  const end = ports.clock.midnight(addDays(today, 1)).getTime();
  return readCampaigns(ports)
    .all.filter(({ state }) => state === 'running')
    .flatMap((campaign) => (readCallListIfThere(ports, campaign)?.rows ?? []).filter(({ status, callBackAt }) => status === 'later' && callBackAt !== null && callBackAt.getTime() < end).map((row) => ({ row, campaign })));
}

function readExits(workbook: Ports['workbook']): Set<string> {
  return new Set((rowsIfNamed({ workbook }, exitsTab, ['Mitglied-ID'])?.rows ?? []).map(({ at }) => cleaned(at('Mitglied-ID'))));
}
