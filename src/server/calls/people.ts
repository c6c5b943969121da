// The membership list for calling: many thousand rows, of which a call needs a handful, so no row is taken apart unasked.

import type { Field } from '../../contract/setup.ts';
import { barOf, type Bar } from '../campaigns/index.ts';
import { memberIdOf, readWholeBlock, type Cells, type LocatedMembers } from '../members/index.ts';
import type { Cell, Workbook } from '../ports.ts';
import type { Settings } from '../tabs/index.ts';

export interface People {
  list: LocatedMembers;
  /** Null for somebody who is in the list no more. */
  cells(memberId: string): Cells | null;
  /** 1-based; null where nobody, or more than one, has this id. */
  rowOf(memberId: string): number | null;
  /** What forbids a call everywhere. Who stands there twice is forbidden a call where one of the rows forbids it. */
  bar(memberId: string): Bar | null;
  /** Something telephone-like stands there. For counting: cheaper than reading the number. */
  hasNumber(memberId: string): boolean;
  /** What was just written, for who goes on with what was read. */
  bars(memberId: string, bar: Bar | null): void;
}

/** One block read. @param today `YYYY-MM-DD` @throws AppError as `locateMembers` */
export function readPeople(workbook: Workbook, settings: Settings, today: string): People {
  const { list, lines } = readWholeBlock(workbook, settings);
  const column = (field: Field): number => (list.columns.get(field) ?? 0) - 1;
  const at = { memberId: column('memberId'), memberNumber: column('memberNumber'), status: column('status'), exitDate: column('exitDate'), noCall: column('noCall'), phone: column('phone'), mobile: column('mobile') };
  const first = new Map<string, number>();
  const others = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const given = line[at.memberId] ?? '';
    const own = line[at.memberNumber] ?? '';
    // A plain number is most lists' id, and needs no looking at.
    const id = given === '' && typeof own === 'number' ? String(own) : memberIdOf({ memberId: given, memberNumber: own });
    if (id === '') return;
    if (first.has(id)) others.set(id, [...(others.get(id) ?? []), index]);
    else first.set(id, index);
  });
  const barIn = (line: readonly Cell[]): Bar | null => barOf({ status: line[at.status] ?? '', exitDate: line[at.exitDate] ?? '', noCall: line[at.noCall] ?? '' }, today);
  const known = new Map<string, Bar | null>();
  const look = (memberId: string): Bar | null => {
    const index = first.get(memberId);
    if (index === undefined) return 'left';
    return [index, ...(others.get(memberId) ?? [])].map((one) => barIn(lines[one] ?? [])).find((bar) => bar !== null) ?? null;
  };
  const digits = /\d\D*\d\D*\d/;
  return {
    list,
    cells: (memberId) => {
      const line = lines[first.get(memberId) ?? -1];
      if (!line) return null;
      const cells: Cells = {};
      for (const [field, number] of list.columns) cells[field] = line[number - 1] ?? '';
      return cells;
    },
    rowOf: (memberId) => {
      const index = first.get(memberId);
      return index === undefined || others.has(memberId) ? null : list.firstRow + index;
    },
    bar: (memberId) => {
      let bar = known.get(memberId);
      if (bar === undefined) known.set(memberId, (bar = look(memberId)));
      return bar;
    },
    hasNumber: (memberId) => {
      const line = lines[first.get(memberId) ?? -1] ?? [];
      return digits.test(String(line[at.mobile] ?? '')) || digits.test(String(line[at.phone] ?? ''));
    },
    bars: (memberId, bar) => void known.set(memberId, bar),
  };
}
