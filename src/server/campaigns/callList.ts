// Reads `Anrufe <Kampagne>`, wherever the tab and its columns are by now: one block, each row as a person to call.

import { texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cell, Clock, Ports, Tab, Workbook } from '../ports.ts';
import { readOwnTabIn, type OwnTab } from '../tabs/index.ts';
import { momentIn } from './cells.ts';
import { callListTab, statusOf, statusWords, type CallHeader, type CallStatus } from './design.ts';
import type { Campaign } from './read.ts';

/** A row of the list as it stands. Dates are moments. */
export interface CallRow {
  /** 1-based row of the tab, at the time of reading. */
  row: number;
  memberId: string;
  name: string;
  phone: string;
  group: string;
  status: CallStatus;
  caller: string;
  /** As the cell says; `attemptsOf` counts what somebody did by hand, too. */
  attempts: number;
  callBackAt: Date | null;
  result: string;
  note: string;
  why: string;
  lastCall: Date | null;
  reservedUntil: Date | null;
  /** What the last report left in `Meldung`; null before the first. */
  mark: ReportMark | null;
  /** The page that has this person reserved, as it calls itself: two people may share an address, or have none. `''` for none. */
  visitor: string;
  /** Where in the membership list this person stood last, 1-based; 0 where nobody looked. A hint, to be checked. */
  memberRow: number;
}

/** The last report: its id, and the status and attempts it wrote. What differs from them by now was changed by hand. */
export interface ReportMark {
  reportId: string;
  status: CallStatus;
  attempts: number;
  /** Every attempt that was reported, the first first: the tab's own columns hold only the last. `day` is `YYYY-MM-DD`. */
  tries: readonly { day: string; by: string }[];
  /** What taking the report back needs, as calls/ wrote it. */
  undo?: string;
}

export interface CallList {
  campaign: Campaign;
  own: OwnTab;
  /** Every cell as read; not to be changed. The first row is `block[0]`. */
  block: readonly (readonly Cell[])[];
  /** 1-based column of a header, 0 where it is gone. */
  column(header: CallHeader): number;
  /** Each person once, in the order of the tab. */
  rows: CallRow[];
}

/**
 * By its sheet id, else by its name. One block read where it bears its name.
 * @throws AppError `campaign_closed` where the tab is gone, `column_missing`, `setup_ambiguous`
 */
export function readCallList(ports: Pick<Ports, 'workbook' | 'clock' | 'who'>, campaign: Campaign): CallList {
  const list = readCallListIfThere(ports, campaign);
  if (!list) throw new AppError('campaign_closed', { why: texts(ports.who.language()).campaigns.tabGone({ tab: campaign.tab || campaign.name }) });
  return list;
}

/** The same, or null where there is no such tab. */
export function readCallListIfThere({ workbook, clock }: Pick<Ports, 'workbook' | 'clock'>, campaign: Campaign): CallList | null {
  const design = callListTab(campaign.tab);
  const found = locate(workbook, campaign);
  const read = found && readOwnTabIn(found, design);
  if (!read) return null;
  const { own, block } = read;
  const column = (header: CallHeader): number => own.columns.get(header) ?? 0;
  return { campaign, own, block, column, rows: rowsOf(block, own.headerRow, column, clock) };
}

export function locate(workbook: Workbook, { tab, tabId }: Campaign): Tab | null {
  // The name first: asking for ids costs a call each, and a caller waits for every one.
  const named = tab === '' ? null : workbook.named(tab);
  return named ?? (tabId === null ? null : (workbook.tabs().find(({ id }) => id === tabId) ?? null));
}

function rowsOf(block: readonly (readonly Cell[])[], headerRow: number, column: (header: CallHeader) => number, clock: Clock): CallRow[] {
  const at = {
    memberId: column('Mitglied-ID') - 1, name: column('Name') - 1, phone: column('Telefon') - 1, group: column('BO') - 1, status: column('Status') - 1, caller: column('Anrufer*in') - 1,
    attempts: column('Versuche') - 1, callBackAt: column('Wiedervorlage') - 1, result: column('Ergebnis') - 1, note: column('Notiz') - 1, why: column('Warum') - 1,
    lastCall: column('Letzter Anruf') - 1, reservedUntil: column('Reserviert bis') - 1, mark: column('Meldung') - 1,
  };
  const rows: CallRow[] = [];
  const places = new Map<string, number>();
  for (let index = headerRow; index < block.length; index++) {
    const line = block[index] ?? [];
    const memberId = textOf(line[at.memberId]);
    if (memberId === '') continue;
    const status = statusOf(textOf(line[at.status]));
    const place = places.get(memberId) ?? rows.length;
    // A row that was copied, or two members who became one: the row that knows something counts.
    if (place < rows.length && (status === 'open' || rows[place]?.status !== 'open')) continue;
    places.set(memberId, place);
    const attempts = line[at.attempts];
    const { mark, visitor, memberRow } = markOf(String(line[at.mark] ?? ''));
    rows[place] = {
      row: index + 1,
      memberId,
      name: textOf(line[at.name]),
      phone: textOf(line[at.phone]),
      group: textOf(line[at.group]),
      status,
      caller: textOf(line[at.caller]),
      attempts: attempts === 0 ? 0 : Math.max(0, Math.floor(Number(attempts) || 0)),
      callBackAt: momentIn(line[at.callBackAt] ?? '', clock),
      result: textOf(line[at.result]),
      note: String(line[at.note] ?? '').trim(),
      why: textOf(line[at.why]),
      lastCall: momentIn(line[at.lastCall] ?? '', clock),
      reservedUntil: momentIn(line[at.reservedUntil] ?? '', clock),
      mark,
      visitor,
      memberRow,
    };
  }
  return rows;
}

/** Most cells of a long list are empty, and the ids and words that stand in the others are clean. */
function textOf(cell: Cell | undefined): string {
  return cell === undefined || cell === '' ? '' : cleaned(cell);
}

/** What the next report leaves: the earlier attempts and this one. A report that was no attempt (a skip) has no `day`. */
export function nextMark(row: Pick<CallRow, 'mark'>, report: { reportId: string; status: CallStatus; attempts: number; day?: string; by: string }): ReportMark {
  const { day, by, ...mark } = report;
  return { ...mark, tries: [...(row.mark?.tries ?? []), ...(day === undefined ? [] : [{ day, by }])] };
}

const between = ' | ';

/** For the cell `Meldung`: `k3f9x2ab-7 2 gesprochen | 2026-11-20 ada@example.org | 2026-11-22 ben@example.org | @k3f9x2ab | #17 | {"s":"offen"}`. */
export function markText(mark: ReportMark | null, { visitor = '', memberRow = 0 }: Partial<Pick<CallRow, 'visitor' | 'memberRow'>> = {}): string {
  const first = mark && `${mark.reportId} ${mark.attempts} ${mark.status === 'other' ? '?' : statusWords[mark.status]}`;
  return [...(first ? [first] : []), ...(mark?.tries ?? []).map(({ day, by }) => `${day} ${by}`), ...(visitor ? [`@${visitor}`] : []), ...(memberRow > 0 ? [`#${memberRow}`] : []), ...(mark?.undo ? [mark.undo] : [])].join(between);
}

export function markOf(text: string): Pick<CallRow, 'mark' | 'visitor' | 'memberRow'> {
  // Most rows of a long list hold nothing more than this.
  if (text === '' || /^#\d+$/.test(text)) return { mark: null, visitor: '', memberRow: Number(text.slice(1)) };
  const undoAt = text.indexOf('{');
  const parts = (undoAt < 0 ? text : text.slice(0, undoAt)).split(between).map(cleaned).filter(Boolean);
  const visitor = parts.find((part) => part.startsWith('@'))?.slice(1) ?? '';
  const memberRow = Number(parts.find((part) => part.startsWith('#'))?.slice(1)) || 0;
  const [last = '', ...tries] = parts.filter((part) => !/^[@#]/.test(part));
  const report = /^(\S+) (\d+) (.+)$/.exec(last);
  if (!report) return { mark: null, visitor, memberRow };
  const mark = {
    reportId: report[1] ?? '',
    attempts: Number(report[2]),
    status: statusOf(report[3] ?? ''),
    tries: tries.map((one) => ({ day: one.slice(0, 10), by: one.slice(11) })),
    ...(undoAt >= 0 && { undo: text.slice(undoAt) }),
  };
  return { mark, visitor, memberRow };
}

/** Whether the status was set in the tab and not by a report. */
export function isByHand({ status, mark }: Pick<CallRow, 'status' | 'mark'>): boolean {
  return status !== 'other' && status !== (mark?.status ?? 'open') && status !== 'open' && status !== 'skipped';
}

/** Attempts made, with the one that somebody noted by hand and did not count. */
export function attemptsOf(row: Pick<CallRow, 'status' | 'mark' | 'attempts'>): number {
  return isByHand(row) && row.attempts <= (row.mark?.attempts ?? 0) ? row.attempts + 1 : row.attempts;
}
