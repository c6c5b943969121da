// What is over its time: in which tab, which rows, since when. Reads each tab once.

import type { DeletionKind } from '../../contract/privacy.ts';
import { callListEssential, readCampaigns } from '../campaigns/index.ts';
import { exitStateWords, exitsTab } from '../exits/index.ts';
import { journalTab } from '../journal/index.ts';
import { dayOf, monthsBetween } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import { ledgerTab, letterStateWords } from '../mail/index.ts';
import { hasLeft, locateMembers, readMembers } from '../members/index.ts';
import { placementsTab } from '../offers/index.ts';
import type { Cell, Ports, Tab } from '../ports.ts';
import { answersEssential, answersPrefix } from '../questionnaires/index.ts';
import { contactsTab, readOwnTabIfThere, readOwnTabIn, readRows, tasksTab, type OwnRow, type OwnTabDesign, type Settings } from '../tabs/index.ts';
import { taskStatusWords } from '../tasks/index.ts';

/** Rows of one tab that are over their time. */
export interface Due {
  kind: DeletionKind;
  tab: Tab;
  /** 1-based, at the time of reading. */
  rows: number[];
  /** `YYYY-MM-DD` */
  oldest: string;
  /** Holds formulas and colours of other people: rows are taken out one by one. */
  theirs: boolean;
}

export type Periods = Readonly<Record<DeletionKind, number | null>>;
type DuePorts = Pick<Ports, 'workbook' | 'clock'>;
/** The day a row counts from; `''`: it stays. */
type DayOf = (at: OwnRow['at']) => string;

/** In the order of the kinds; tabs without such rows are left out. @throws AppError for a damaged tab of ours, and as `locateMembers` */
export function findDue(ports: DuePorts, settings: Settings, periods: Periods): Due[] {
  const today = ports.clock.today();
  const isOver = (kind: DeletionKind) => (day: string): boolean => {
    const months = periods[kind];
    return months !== null && day !== '' && day <= today && monthsBetween(day, today) >= months;
  };
  const moment = momentsOf(ports, today);
  const timeDay: DayOf = (at) => moment(at('Zeit'));
  const letterDay: DayOf = (at) => (isOnItsWay(at) ? '' : moment(at('Gesendet')) || moment(at('Beansprucht')));
  return [
    ...(periods.exits === null ? [] : [...left(ports, settings, today, isOver('exits')), ...inTab(ports, 'exits', exitsTab, ['Austritt', 'Erfasst', 'Stand'], exitDay, isOver('exits'))]),
    ...(periods.answers === null ? [] : answers(ports, timeDay, isOver('answers'))),
    ...(periods.callLists === null ? [] : callLists(ports, isOver('callLists'))),
    ...(periods.logs === null
      ? []
      : [
          ...inTab(ports, 'logs', contactsTab, ['Zeit'], timeDay, isOver('logs')),
          ...inTab(ports, 'logs', tasksTab, ['Status', 'Fällig', 'Angenommen'], taskDay, isOver('logs')),
          ...inTab(ports, 'logs', placementsTab, ['Zeit'], timeDay, isOver('logs')),
          ...inTab(ports, 'logs', journalTab, ['Zeit'], timeDay, isOver('logs')),
        ]),
    ...(periods.ledger === null ? [] : inTab(ports, 'ledger', ledgerTab, ['Beansprucht', 'Gesendet', 'Stand'], letterDay, isOver('ledger'))),
  ].filter(({ rows }) => rows.length > 0);
}

/**
 * For cells that hold a moment, rounded down to its day. The zone's own would be a call for each: as far from midnight as today's,
 * and an hour more, so that a date that somebody typed in the other half of the year is not the day before.
 */
function momentsOf({ clock }: Pick<Ports, 'clock'>, today: string): (cell: Cell) => string {
  const ahead = Date.parse(`${today}T00:00:00Z`) - clock.midnight(today).getTime() + 3_600_000;
  return (cell) => (cell instanceof Date && !Number.isNaN(cell.getTime()) ? new Date(cell.getTime() + ahead).toISOString().slice(0, 10) : dayOf(cell));
}

/** Whoever is still to be talked to stays. */
const exitDay: DayOf = (at) => (says(at('Stand'), '', exitStateWords.open, exitStateWords.unreached) ? '' : dayOf(at('Austritt')) || dayOf(at('Erfasst')));
const taskDay: DayOf = (at) => (says(at('Status'), taskStatusWords.done, taskStatusWords.dropped) ? latest(dayOf(at('Fällig')), dayOf(at('Angenommen'))) : '');
/** What is on its way, or unknown, is still needed. */
const isOnItsWay = (at: OwnRow['at']): boolean => !says(at('Stand'), letterStateWords.sent, letterStateWords.refused, letterStateWords.dropped);

/** As people type it. */
function says(value: Cell, ...words: string[]): boolean {
  const said = cleaned(value).toLowerCase();
  return words.some((word) => word.toLowerCase() === said);
}

function latest(one: string, other: string): string {
  return one > other ? one : other;
}

function left({ workbook }: DuePorts, settings: Settings, today: string, isOver: (day: string) => boolean): Due[] {
  const list = locateMembers(workbook, settings);
  if (!list.columns.has('exitDate')) return [];
  const days = readMembers(list, ['lastName', 'firstName', 'fullName', 'status', 'exitDate']).flatMap(({ row, cells }) => {
    const day = dayOf(cells.exitDate, today);
    return hasLeft(cells, today) && isOver(day) ? [{ row, day }] : [];
  });
  return [dueOf('exits', list.tab, days, true)];
}

function inTab({ workbook }: DuePorts, kind: DeletionKind, design: OwnTabDesign, headers: readonly string[], day: DayOf, isOver: (day: string) => boolean): Due[] {
  const found = readOwnTabIfThere(workbook, design, headers, true);
  return found ? [dueIn(kind, found.own.tab, found.rows, day, isOver)] : [];
}

function answers({ workbook }: DuePorts, timeDay: DayOf, isOver: (day: string) => boolean): Due[] {
  const begins = answersPrefix.toLowerCase();
  return workbook.tabs().filter(({ name }) => name.toLowerCase().startsWith(begins)).flatMap((tab) => {
    const found = readOwnTabIn(tab, plain(tab, answersEssential));
    return found ? [dueIn('answers', tab, readRows(found.own, ['Zeit']), timeDay, isOver)] : [];
  });
}

/** Every row of a campaign that is over for so long, whatever stands in it. */
function callLists(ports: DuePorts, isOver: (day: string) => boolean): Due[] {
  const ended = readCampaigns(ports).all.filter(({ state, to, tabId }) => tabId !== null && (state === 'ended' || state === 'over') && isOver(to));
  if (ended.length === 0) return [];
  const tabs = new Map(ports.workbook.tabs().map((tab) => [tab.id, tab]));
  return ended.flatMap(({ tabId, to }) => {
    const tab = tabs.get(tabId ?? 0);
    const found = tab && readOwnTabIn(tab, plain(tab, callListEssential));
    return found ? [dueIn('callLists', tab, readRows(found.own, ['Mitglied-ID']), () => to, isOver)] : [];
  });
}

function plain({ name }: Tab, essential: readonly string[]): OwnTabDesign {
  return { name, essential, columns: essential.map((header) => ({ header })) };
}

function dueIn(kind: DeletionKind, tab: Tab, rows: readonly OwnRow[], day: DayOf, isOver: (day: string) => boolean): Due {
  return dueOf(kind, tab, rows.map(({ row, at }) => ({ row, day: day(at) })).filter((one) => isOver(one.day)), false);
}

function dueOf(kind: DeletionKind, tab: Tab, days: readonly { row: number; day: string }[], theirs: boolean): Due {
  const oldest = days.reduce((least, { day }) => (least === '' || day < least ? day : least), '');
  return { kind, tab, rows: days.map(({ row }) => row), oldest, theirs };
}
