// Reads `Kampagnen`: each row as a campaign, its cells understood, and whether it runs today.

import { presets, type CampaignDraft, type CampaignState, type CampaignSummary, type Preset } from '../../contract/campaigns.ts';
import { germanDay } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { columnLetter } from '../kernel/headerText.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cell, Clock, Ports, Workbook } from '../ports.ts';
import { readOwnTabIfThere, type OwnRow, type OwnTab } from '../tabs/index.ts';
import { addressesIn, dayIn, numberIn, timeIn, type Understood } from './cells.ts';
import { callListPrefix, campaignsTab, doneWords, presetWords, stateWords } from './design.ts';

/** A cell of `Kampagnen` that cannot be understood. */
export interface CellProblem {
  /** A1 notation. */
  cell: string;
  header: string;
  value: string;
  possible: readonly string[];
}

/** A row of `Kampagnen` as it stands today; what cannot be understood has its usual value and is in `problems`. */
export interface Campaign extends Omit<CampaignDraft, 'selection' | 'preset'> {
  /** 1-based row of `Kampagnen`, at the time of reading. */
  row: number;
  /** `''` for a row that somebody typed in. */
  id: string;
  preset: Preset | null;
  state: CampaignState;
  /** What `Zustand` says; null for an empty cell. */
  word: keyof typeof stateWords | null;
  /** The choice in words, as the cell has it. */
  chosen: string;
  tab: string;
  /** Google's sheet id of the call list; null before it is made. */
  tabId: number | null;
  /** As written at the end. */
  result: string;
  problems: readonly CellProblem[];
}

export interface Campaigns {
  own: OwnTab | null;
  all: Campaign[];
}

/** Where a cell is empty. */
export const usual = { batch: 2, pauseHours: 20, maxAttempts: 4, eveningUntil: '20:30', reservedMinutes: 30, done: 'talked' } as const;

const headers = campaignsTab.columns.map(({ header }) => header);

/** In the order of the tab; none before it is made. One extent and one block read. @throws AppError for a damaged tab */
export function readCampaigns({ workbook, clock }: Pick<Ports, 'workbook' | 'clock'>): Campaigns {
  const found = readOwnTabIfThere(workbook, campaignsTab, headers, true) ?? (mayBeRenamed(workbook) ? readOwnTabIfThere(workbook, campaignsTab, headers) : null);
  if (!found) return { own: null, all: [] };
  clock.seen?.(found.rows.flatMap(({ at }) => [at('Von'), at('Bis')]).filter((cell) => cell instanceof Date));
  const today = clock.today();
  const all = found.rows.filter(({ at }) => cleaned(at('Name')) !== '').map((row) => campaignOf(row, found.own, today, clock));
  return { own: found.own, all };
}

/** Looking into every tab takes its time: only where there are campaigns. */
function mayBeRenamed(workbook: Workbook): boolean {
  return workbook.tabs().some(({ name }) => name.startsWith(callListPrefix));
}

/**
 * The campaign of this name, case and spaces aside, for a use case that needs to trust its row.
 * @returns with the others in which somebody may be calling just now
 * @throws AppError `campaign_unknown`; `setting_unclear`, naming the cell; and as `readCampaigns`
 */
export function findCampaign(ports: Pick<Ports, 'workbook' | 'clock'>, name: string): Campaign & { own: OwnTab; others: readonly Campaign[] } {
  const { own, all } = readCampaigns(ports);
  const campaign = campaignNamed(all, name);
  if (!own || !campaign) throw new AppError('campaign_unknown', { campaign: name });
  const [problem] = campaign.problems;
  if (problem) {
    const { header, value, cell, possible } = problem;
    throw new AppError('setting_unclear', { tab: own.tab.name, setting: header, cell, value: value.slice(0, 40), possible });
  }
  const others = all.filter(({ row, state }) => row !== campaign.row && (state === 'running' || state === 'paused'));
  return { ...campaign, own, others };
}

/** Two rows of one name: the one that can still be worked with, else the first. */
export function campaignNamed(all: readonly Campaign[], name: string): Campaign | undefined {
  const alike = all.filter((campaign) => campaignKey(campaign.name) === campaignKey(name));
  return alike.find(({ state }) => state !== 'ended') ?? alike[0];
}

export function campaignKey(name: string): string {
  return cleaned(name).toLowerCase();
}

/** Callers are an agreement, not a wall (docs/decisions): where Google does not tell who is there, nobody is shut out. */
export function mayCall({ callers }: Pick<Campaign, 'callers'>, email: string): boolean {
  return callers.length === 0 || email === '' || callers.includes(email.toLowerCase());
}

function campaignOf({ row, at }: OwnRow, own: OwnTab, today: string, clock: Clock): Campaign {
  const problems: CellProblem[] = [];
  const read = <T>(header: string, understand: (cell: Cell) => Understood<T>, otherwise: T, possible: readonly string[]): T => {
    const cell = at(header);
    const value = understand(cell);
    if (value !== undefined) return value;
    const shown = cell instanceof Date ? '?' : typeof cell === 'boolean' ? (cell ? 'WAHR' : 'FALSCH') : cleaned(cell);
    problems.push({ cell: `${columnLetter(own.columns.get(header) ?? 1)}${row}`, header, value: shown, possible });
    return otherwise;
  };
  const day = (header: string): string => read(header, (cell) => dayIn(cell, clock), '', ['24.11.2026']);
  const whole = (header: string, empty: number, least: number, most: number): number =>
    read(header, (cell) => numberIn(cell, empty, least, most), empty, [`${least} – ${most}`]);
  const word = <W extends string>(header: string, words: Readonly<Record<W, string>>, empty: W): W =>
    read(header, (cell) => wordIn(cell, words, empty), empty, Object.values(words));
  const from = day('Von');
  const to = day('Bis');
  if (from !== '' && to !== '' && to < from) problems.push({ cell: `${columnLetter(own.columns.get('Bis') ?? 1)}${row}`, header: 'Bis', value: germanDay(to), possible: [`≥ ${germanDay(from)}`] });
  const standing = word('Zustand', stateWords, 'running');
  const tabId = cleaned(at('Tab-ID'));
  return {
    row,
    id: cleaned(at('Kampagne-ID')),
    name: cleaned(at('Name')),
    purpose: String(at('Zweck')).trim(),
    preset: presets.find((preset) => presetWords[preset].toLowerCase() === cleaned(at('Anlass')).toLowerCase()) ?? null,
    from,
    to,
    state: stateOf(standing, from, to, today),
    word: cleaned(at('Zustand')) === '' ? null : standing,
    callers: read('Anrufer*innen', addressesIn, [], ['name@example.org']),
    script: String(at('Leitfaden')),
    form: cleaned(at('Fragebogen')),
    batch: whole('Auf einmal', usual.batch, 1, 10),
    pauseHours: whole('Pause Std.', usual.pauseHours, 0, 720),
    maxAttempts: whole('Höchstens Versuche', usual.maxAttempts, 1, 20),
    eveningUntil: read('Anrufen bis', (cell) => eveningIn(cell, clock), '', ['20:30']) || usual.eveningUntil,
    reservedMinutes: whole('Reserviert Min.', usual.reservedMinutes, 5, 240),
    done: word('Fertig wenn', doneWords, usual.done),
    chosen: String(at('Auswahl')).trim(),
    tab: cleaned(at('Tab')),
    tabId: /^\d+$/.test(tabId) ? Number(tabId) : null,
    result: cleaned(at('Ergebnis')),
    problems,
  };
}

/** Nobody is called before 9, so a time before that would close the campaign for good. */
function eveningIn(cell: Cell, clock: Clock): Understood<string> {
  const time = timeIn(cell, clock);
  return time === undefined || time === '' || time > '09:00' ? time : undefined;
}

function wordIn<W extends string>(cell: Cell, words: Readonly<Record<W, string>>, empty: W): Understood<W> {
  const text = cleaned(cell).toLowerCase();
  if (text === '' && typeof cell === 'string') return empty;
  return (Object.keys(words) as W[]).find((key) => words[key].toLowerCase() === text);
}

function stateOf(word: keyof typeof stateWords, from: string, to: string, today: string): CampaignState {
  if (word === 'ended') return 'ended';
  if (to !== '' && today > to) return 'over';
  if (word === 'paused') return 'paused';
  return from !== '' && today < from ? 'planned' : 'running';
}

/** What everybody may know of a campaign. */
export function summaryOf(campaign: Campaign, { people, done }: { people: number; done: number }, email: string): CampaignSummary {
  const { name, purpose, from, to, state } = campaign;
  return { name, purpose, from, to, state, people, done, mayCall: mayCall(campaign, email) };
}
