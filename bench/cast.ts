// Whom the benchmark's jobs are about, and the export that an import brings.

import type { IWorkbookData } from '@univerjs/core';
import { memberHeaders } from '../sandbox/demo/members.ts';
import type { ImportCell } from '../src/contract/import.ts';
import { rowsOf, type Row } from './district.ts';

export interface Cast {
  /** Members' numbers: three that live here, one who just came, one who left. */
  one: string;
  two: string;
  three: string;
  newcomer: string;
  leaver: string;
  /** Has a birthday today, and an address to write to. */
  celebrates: string;
  /** Family name and number of `one`. */
  name: string;
  phone: string;
  /** A new export of the whole list, headers first: one in fifty has moved, one in a hundred is new, one in two hundred is gone. */
  exported: ImportCell[][];
}

const at = (header: (typeof memberHeaders)[number]): number => memberHeaders.indexOf(header);
const dates = [at('Geburtsdatum'), at('Eintritt'), at('Austritt')];
const text = (row: Row, header: (typeof memberHeaders)[number]): string => String(row[at(header)]?.v ?? '');
/** Beyond the demo's own 400, numbers tell what somebody is to the demo. */
const placeOf = (row: Row): number => (Number(row[0]?.v) - 1_000_000) % 400;

export function castOf(workbook: IWorkbookData): Cast {
  const rows = rowsOf(workbook);
  const later = rows.filter((row) => Number(row[0]?.v) >= 1_000_400 && Number(row[0]?.v) < 2_000_000);
  const [one, two, three] = later.filter((row) => placeOf(row) > 60 && text(row, 'E-Mail') !== '' && typeof row[at('Telefon')]?.v === 'string' && text(row, 'PLZ') === '12045' && /^\D+ \d+$/.test(text(row, 'Straße und Hausnummer')));
  const number = (row: Row | undefined): string => String(row?.[0]?.v ?? '');
  return {
    one: number(one),
    two: number(two),
    three: number(three),
    newcomer: number(later.find((row) => placeOf(row) === 20)),
    leaver: number(later.find((row) => placeOf(row) === 40)),
    celebrates: number(later.find((row) => placeOf(row) < 2 && text(row, 'E-Mail') !== '' && text(row, 'Geburtsdatum') !== '')),
    name: one ? text(one, 'Nachname') : '',
    phone: one ? text(one, 'Telefon') : '',
    exported: [[...memberHeaders], ...changed(rows)],
  };
}

function changed(rows: readonly Row[]): ImportCell[][] {
  const staying = rows.filter((_, index) => index % 200 !== 199);
  const moved = staying.map((row, index) =>
    memberHeaders.map((header, column): ImportCell => {
      const value = row[column]?.v ?? null;
      if (index % 50 === 7 && header === 'Straße und Hausnummer') return 'Sonnenallee 60';
      if (index % 50 === 7 && header === 'PLZ') return '12045';
      return dates.includes(column) && typeof value === 'number' ? { d: new Date((value - 25_569) * 86_400_000).toISOString().slice(0, 10) } : value;
    }),
  );
  const fresh = Array.from({ length: Math.round(rows.length / 100) }, (_, index): ImportCell[] => {
    const day = `19${70 + (index % 30)}-0${1 + (index % 9)}-1${index % 10}`;
    return [4_000_000 + index, 'Frau', `Neuda${letters(index)}`, `Nina${letters(index * 7)}`, `Weserstraße ${42 + (index % 18)}`, 12045, 'Berlin', `03023126${String(index).padStart(5, '0')}`, null, `neu${index}@example.org`, { d: day }, { d: '2026-11-15' }, null, null];
  });
  return [...moved, ...fresh];
}

/** 27 → `bb`: names that nobody takes for a misspelling of another. */
function letters(index: number): string {
  const all = 'abcdefghijklmnopqrstuvwxyz';
  return index < 26 ? (all[index] ?? '') : letters(Math.floor(index / 26)) + (all[index % 26] ?? '');
}
