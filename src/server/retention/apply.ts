// `privacy.periodsPreview` and `privacy.periodsApply`: what is over its time, and a person deleting it.

import { deletionKinds, type PeriodKind, type PeriodsApplyAnswer, type PeriodsPreviewAnswer } from '../../contract/privacy.ts';
import type { Request } from '../../contract/rpc.ts';
import { retentionCells as words } from '../../contract/texts/de/retention.ts';
import { texts } from '../../contract/texts/index.ts';
import { log, type Entry } from '../journal/index.ts';
import { AppError } from '../kernel/errors.ts';
import { fingerprintOf } from '../kernel/fingerprint.ts';
import { newOperationId } from '../kernel/ids.ts';
import type { Cell, Ports, Tab } from '../ports.ts';
import { findSettings, takeOutRows } from '../tabs/index.ts';
import { findDue, type Due, type Periods } from './due.ts';
import { periodsOf } from './settings.ts';

/** Runs of neighbouring rows that are taken out one by one; a call each, so there is a limit to what one press does. */
const mostRuns = 150;

/** @throws AppError `not_set_up`, `setting_unclear`, and what locating throws */
export function previewPeriods(ports: Pick<Ports, 'workbook' | 'clock' | 'who'>): PeriodsPreviewAnswer {
  const { periods, due } = look(ports);
  return { today: ports.clock.today(), kinds: kindsOf(periods, due), confirm: confirmOf(due) };
}

/**
 * Deletes, for good, and says in the log how many rows of which tab. Interrupted, a second run deletes the rest.
 * @throws AppError `changed_since_preview` where something else would go than was shown, `busy`, `cells_in_the_way`, and as `previewPeriods`
 */
export function applyPeriods(ports: Ports, { kinds, confirm }: Request<'privacy.periodsApply'>): PeriodsApplyAnswer {
  const { lock, clock, who } = ports;
  return lock.hold(() => {
    const { due } = look(ports);
    if (confirm !== undefined && confirm !== confirmOf(due)) throw new AppError('changed_since_preview');
    const wanted = due.filter(({ kind }) => kinds?.includes(kind) ?? true);
    const operationId = newOperationId(clock.now());
    const entry = ({ kind, tab }: Due, after: string): Entry => ({ operation: words.operation, operationId, memberId: '', field: words.kinds[kind], before: tab.name, after });
    log(ports, wanted.map((one) => entry(one, words.deleted(one.rows.length - leftOf(one)))));
    const done = new Set<Due>();
    try {
      for (const one of wanted) {
        takeOut(one);
        done.add(one);
      }
    } catch (error) {
      if (error instanceof AppError) log(ports, wanted.filter((one) => !done.has(one)).map((one) => entry(one, words.brokenOff)));
      throw error;
    }
    const left = wanted.reduce((sum, one) => sum + leftOf(one), 0);
    const deleted = deletionKinds.flatMap((kind) => {
      const rows = wanted.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.rows.length, 0);
      return rows === 0 ? [] : [{ kind, rows }];
    });
    const say = texts(who.language()).retention;
    const all = deleted.reduce((sum, { rows }) => sum + rows, 0);
    return { deleted, message: [say.deleted({ rows: all - left }), ...(left > 0 ? [say.more({ rows: left })] : [])].join(' ') };
  });
}

function look(ports: Pick<Ports, 'workbook' | 'clock' | 'who'>): { periods: Periods; due: Due[] } {
  const found = findSettings(ports.workbook);
  if (!found) throw new AppError('not_set_up');
  const periods = periodsOf(found, texts(ports.who.language()));
  return { periods, due: findDue(ports, found.settings, periods) };
}

function kindsOf(periods: Periods, due: readonly Due[]): PeriodKind[] {
  return deletionKinds.map((kind) => {
    const mine = due.filter((one) => one.kind === kind);
    const oldest = mine.map((one) => one.oldest).sort()[0] ?? '';
    return { kind, months: periods[kind], rows: mine.reduce((sum, { rows }) => sum + rows.length, 0), oldest, places: mine.map(({ tab, rows }) => ({ place: tab.name, rows: rows.length })) };
  });
}

function confirmOf(due: readonly Due[]): string {
  return fingerprintOf(due.map(({ kind, tab, rows, oldest }) => [kind, tab.id, rows.length, oldest].join(' ')));
}

/** From the end, and where each run of neighbours begins in that. */
function runsOf({ rows }: Due): { sorted: number[]; begins: number[] } {
  const sorted = [...rows].sort((a, b) => b - a);
  return { sorted, begins: sorted.flatMap((row, index) => (sorted[index - 1] === row + 1 ? [] : [index])) };
}

/** How many rows are left for another time. */
function leftOf(due: Due): number {
  const { sorted, begins } = runsOf(due);
  return due.theirs && begins.length > mostRuns ? sorted.length - (begins[mostRuns] ?? sorted.length) : 0;
}

function takeOut(due: Due): void {
  const { sorted, begins } = runsOf(due);
  if (begins.length > mostRuns && !due.theirs) closeUp(due.tab, new Set(sorted));
  else takeOutRows(due.tab, sorted.slice(0, sorted.length - leftOf(due)));
  forgetGone(due.tab);
}

/** A filter goes on telling what it hides, also where no cell says so any more. */
function forgetGone(tab: Tab): void {
  const columns = (tab.filtered()?.hiding ?? []).map(({ column }) => column);
  if (columns.length === 0) return;
  const { rows } = tab.extent();
  const there = new Map(columns.map((column) => [column, new Set(tab.shown(1, column, rows))]));
  tab.forgetHidden(columns, (text, column) => text !== '' && there.get(column)?.has(text) === false)();
}

/** Scattered rows of a tab of our own, which holds no formulas: what stays moves up as one block, and the end is taken off. */
function closeUp(tab: Tab, gone: ReadonlySet<number>): void {
  const all = tab.all();
  const first = Math.min(...gone);
  const stays = all.filter((_, index) => index + 1 >= first && !gone.has(index + 1)).map((line): Cell[] => [...line]);
  if (stays.length > 0) tab.write(first, 1, stays);
  tab.removeRows(first + stays.length, all.length - (first - 1) - stays.length);
}
