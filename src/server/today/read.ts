// Reads what the home sidebar shows, each tab once and no more than a dozen service calls. What cannot be read leaves its
// part empty and is told; the rest is there all the same.

import { sentenceOf, texts, type Texts } from '../../contract/texts/index.ts';
import { lastCallerOf } from '../calls/index.ts';
import { barOf, campaignsTab, isDone, mayCall, readCallListIfThere, readCampaigns, type CallRow, type Campaign } from '../campaigns/index.ts';
import { readGroupCards, type GroupCard } from '../groups/index.ts';
import { isUnknownActor } from '../kernel/actor.ts';
import { addDays } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { readWholeBlock } from '../members/index.ts';
import { newcomersTab, pathPrefix, readPath, type PathRow } from '../newcomers/index.ts';
import type { Ports } from '../ports.ts';
import { reminderSettings, scanMembers, type ReminderSettings, type Scan } from '../reminders/index.ts';
import { contactsTab, findSettings, settingsTab, tasksTab, type OwnTabDesign, type Settings, type SettingsFound } from '../tabs/index.ts';
import { readTaskRows, type TaskRow } from '../tasks/index.ts';

/** A running campaign; `rows` null where its list was not looked into. */
export interface Running {
  campaign: Campaign;
  mayCall: boolean;
  rows: readonly CallRow[] | null;
}

export interface Source {
  today: string;
  now: Date;
  email: string;
  base: Settings;
  settings: ReminderSettings;
  cards: readonly GroupCard[];
  tasks: readonly TaskRow[];
  path: ReadonlyMap<string, PathRow>;
  running: readonly Running[];
  /** Null where the list cannot be read. */
  scan: Scan | null;
  say: Texts;
  problems: string[];
}

/** Each costs a call. With eight other tabs and marks, and two calls for language and zone, a dozen are not exceeded. */
const mostLists = 2;
/** So many date cells tell the spreadsheet's zone. */
const enoughDates = 50;

/** @throws AppError `not_set_up`, and as reading the settings throws */
export function readSource(ports: Ports): Source {
  const { workbook, clock, who } = ports;
  const found = settingsHere(ports);
  const say = texts(who.language());
  const settings = reminderSettings(found);
  const base = found.settings;
  const problems: string[] = [];
  const part = <T>(read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      problems.push(sentenceOf(error, who.language()));
      return otherwise;
    }
  };
  const block = part(() => readWholeBlock(workbook, base), null);
  clock.seen?.(datesIn(block));
  const [now, today] = [clock.now(), clock.today()];
  const cards = part(() => readGroupCards(workbook, today).cards, []);
  const tasks = part(() => readTaskRows(workbook).tasks, []);
  // Made with the first new member. Looking for it under another name costs calls: only where the tasks tell that it is there.
  const hasPath = workbook.named(newcomersTab.name) !== null || tasks.some(({ id }) => id.startsWith(pathPrefix));
  const path = part(() => (hasPath ? readPath(workbook, today).rows : new Map<string, PathRow>()), new Map<string, PathRow>());
  const email = who.email();
  const running = part(() => readRunning(ports, email, part), []);
  const wanted = new Set([...path.keys(), ...running.flatMap(({ rows }) => (rows ?? []).filter(({ status }) => status === 'later').map(({ memberId }) => memberId))]);
  const scan = block && scanMembers(block.list, block.lines, today, wanted);
  return { today, now, email, base, settings, cards, tasks, path, running, scan, say, problems };
}

/** Before set-up no tab is looked into; a renamed tab of settings is looked for only beside the others that set-up makes. */
function settingsHere({ workbook }: Ports): SettingsFound {
  const has = ({ name }: OwnTabDesign): boolean => workbook.named(name) !== null;
  const found = has(settingsTab) || (has(tasksTab) && has(contactsTab)) ? findSettings(workbook) : null;
  if (!found) throw new AppError('not_set_up');
  return found;
}

function datesIn(block: ReturnType<typeof readWholeBlock> | null): Date[] {
  const column = (block?.list.columns.get('entryDate') ?? block?.list.columns.get('birthDate') ?? 0) - 1;
  const dates: Date[] = [];
  for (const line of block?.lines ?? []) {
    const cell = line[column];
    if (cell instanceof Date) dates.push(cell);
    if (dates.length === enoughDates) break;
  }
  return dates;
}

/** Those where I am named first, then those open to all, the latest first; of these the first lists are looked into. */
function readRunning(ports: Ports, email: string, part: <T>(read: () => T, otherwise: T) => T): Running[] {
  if (!ports.workbook.named(campaignsTab.name)) return [];
  const rank = (campaign: Campaign): number => (mayCall(campaign, email) ? (campaign.callers.length > 0 ? 0 : 1) : 2);
  return readCampaigns(ports)
    .all.filter(({ state }) => state === 'running')
    .sort((a, b) => rank(a) - rank(b) || (a.from < b.from ? 1 : a.from > b.from ? -1 : b.row - a.row))
    .map((campaign, index) => ({ campaign, mayCall: mayCall(campaign, email), rows: index < mostLists ? part(() => readCallListIfThere(ports, campaign)?.rows ?? [], null) : null }));
}

export interface CallBack {
  row: CallRow;
  at: Date;
  campaign: Campaign;
}

/** Promised until the end of today by the person at the screen, or by anybody where Google does not tell who that is. */
export function callBacksOf({ running, scan, today, email }: Source, endOfToday: Date): CallBack[] {
  const me = email.toLowerCase();
  const isMine = (row: CallRow, { callers }: Campaign): boolean => {
    if (me === '' || row.caller.toLowerCase() === me || lastCallerOf(row).toLowerCase() === me) return true;
    const nobody = row.caller === '' || isUnknownActor(row.caller);
    return nobody && callers.length === 1 && callers[0] === me;
  };
  return running
    .flatMap(({ campaign, rows }) =>
      (rows ?? []).flatMap((row): CallBack[] => {
        const at = row.callBackAt;
        if (row.status !== 'later' || at === null || at.getTime() >= endOfToday.getTime() || !isMine(row, campaign)) return [];
        const person = scan?.byId.get(row.memberId);
        return person && barOf(person.cells, today) === null ? [{ row, at, campaign }] : [];
      }),
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Of a list that was read: how many there are, and how many nobody has finished with. */
export function leftOf({ campaign, rows }: Running): { people: number | null; left: number | null } {
  return rows === null ? { people: null, left: null } : { people: rows.length, left: rows.filter(({ status }) => !isDone(status, campaign.done)).length };
}

/** The first instant after today. */
export function endOf(today: string, { clock }: Pick<Ports, 'clock'>): Date {
  return clock.midnight(addDays(today, 1));
}
