// The sheets of an XLSX file: what its cells say, nothing of how they look but whether a number is a day (ECMA-376 part 1, 18.3 and 18.4).

import type { ImportCell } from '../../../contract/import.ts';
import { dayOf, showsDay } from './days.ts';
import { isBlank, type ReadTable } from './tables.ts';
import { ReadError } from './unreadable.ts';
import { attribute, readXml } from './xml.ts';
import { Archive } from './zip.ts';

interface Book {
  strings: readonly string[];
  /** By a cell's style: whether its number is a day. */
  days: readonly boolean[];
  from1904: boolean;
}

interface Relation {
  type: string;
  target: string;
}

/**
 * @param mostRows rows behind them are left out
 * @throws ReadError; whatever else is thrown is damage, too
 */
export async function readXlsx(bytes: Uint8Array, mostRows: number): Promise<ReadTable[]> {
  const archive = new Archive(bytes);
  const main = related(await relationsOf(archive, ''), 'officeDocument') ?? 'xl/workbook.xml';
  const text = await archive.text(main);
  if (text === null) throw new ReadError('damaged');
  const relations = await relationsOf(archive, main);
  const { sheets, from1904 } = workbookOf(text);
  const book: Book = {
    strings: stringsOf(await archive.text(related(relations, 'sharedStrings') ?? '')),
    days: daysOf(await archive.text(related(relations, 'styles') ?? '')),
    from1904,
  };
  const tables: ReadTable[] = [];
  for (const { name, relation } of sheets) {
    const found = relations.get(relation);
    // A sheet may be nothing but a chart.
    if (!found?.type.endsWith('/worksheet')) continue;
    const sheet = await archive.text(found.target);
    if (sheet === null) throw new ReadError('damaged');
    tables.push({ name, rows: rowsOf(sheet, book, mostRows) });
  }
  return tables;
}

/** What a part refers to, by the reference's id; the targets as names in the archive. */
async function relationsOf(archive: Archive, part: string): Promise<ReadonlyMap<string, Relation>> {
  const slash = part.lastIndexOf('/') + 1;
  const text = await archive.text(part.slice(0, slash) + '_rels/' + part.slice(slash) + '.rels');
  const relations = new Map<string, Relation>();
  readXml(text ?? '', {
    open(name, attributes) {
      if (name === 'Relationship') relations.set(attribute(attributes, 'Id'), { type: attribute(attributes, 'Type'), target: resolved(part.slice(0, slash), attribute(attributes, 'Target')) });
    },
  });
  return relations;
}

function related(relations: ReadonlyMap<string, Relation>, kind: string): string | undefined {
  return [...relations.values()].find(({ type }) => type.endsWith('/' + kind))?.target;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function workbookOf(text: string): { sheets: { name: string; relation: string }[]; from1904: boolean } {
  const sheets: { name: string; relation: string }[] = [];
  let from1904 = false;
  readXml(text, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true|on)$/.test(attribute(attributes, 'date1904'));
      // `r:id`, whatever the prefix; `sheetId` is something else.
      if (name === 'sheet') sheets.push({ name: attribute(attributes, 'name'), relation: attribute(attributes, 'id') });
    },
  });
  return { sheets, from1904 };
}

function stringsOf(text: string | null): string[] {
  const strings: string[] = [];
  const words = new Words();
  readXml(text ?? '', {
    open: (name) => words.open(name),
    text: (piece) => words.text(piece),
    close(name) {
      words.close(name);
      if (name === 'si') strings.push(words.taken());
    },
  });
  return strings;
}

/** Collects the text of `<si>` and `<is>`: formatted pieces joined, without the reading aids of Japanese. */
class Words {
  private said = '';
  private within = false;
  private aid = false;

  open(name: string): void {
    if (name === 'rPh') this.aid = true;
    if (name === 't') this.within = !this.aid;
  }

  text(piece: string): void {
    if (this.within) this.said += piece;
  }

  close(name: string): void {
    if (name === 'rPh') this.aid = false;
    if (name === 't') this.within = false;
  }

  taken(): string {
    const { said } = this;
    this.said = '';
    return unescaped(said);
  }
}

/** Signs that XML does not allow stand as `_x000D_` (18.18.94, ST_Xstring). */
function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}

function daysOf(text: string | null): boolean[] {
  const patterns = new Map<string, string>();
  const days: boolean[] = [];
  let within = false;
  readXml(text ?? '', {
    open(name, attributes) {
      if (name === 'numFmt') patterns.set(attribute(attributes, 'numFmtId'), attribute(attributes, 'formatCode'));
      if (name === 'cellXfs') within = true;
      if (name !== 'xf' || !within) return;
      const id = attribute(attributes, 'numFmtId');
      days.push(showsDay(Number(id), patterns.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') within = false;
    },
  });
  return days;
}

function rowsOf(text: string, book: Book, mostRows: number): ImportCell[][] {
  const rows: ImportCell[][] = [];
  const words = new Words();
  let row = -1;
  let column = -1;
  let attributes = '';
  let value = '';
  let within = false;
  readXml(text, {
    open(name, found) {
      words.open(name);
      if (name === 'row') {
        row = (Number(attribute(found, 'r')) || row + 2) - 1;
        column = -1;
      } else if (name === 'c') {
        const place = attribute(found, 'r');
        column = place === '' ? column + 1 : columnOf(place);
        attributes = found;
        value = '';
      } else within = name === 'v';
    },
    text(piece) {
      words.text(piece);
      if (within) value += piece;
    },
    close(name) {
      words.close(name);
      if (name === 'v') within = false;
      if (name !== 'c') return;
      const cell = cellOf(attribute(attributes, 't'), value, words.taken(), book, Number(attribute(attributes, 's')));
      if (isBlank(cell) || row >= mostRows) return;
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] as ImportCell[];
      while (cells.length < column) cells.push(null);
      cells[column] = cell;
    },
  });
  return rows;
}

/** `AB7` → 27 */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place.replace(/[^a-z]/gi, '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function cellOf(type: string, value: string, inline: string, { strings, days, from1904 }: Book, style: number): ImportCell {
  if (type === 's') return strings[Number(value)] ?? null;
  if (type === 'inlineStr') return inline;
  if (type === 'str') return unescaped(value);
  if (type === 'e') return value;
  if (type === 'b') return value === '' ? null : value === '1' || value === 'true';
  if (type === 'd') return value === '' ? null : { d: value.slice(0, 10) };
  if (value.trim() === '') return null;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const day = days[style] ? dayOf(number, from1904) : null;
  return day === null ? number : { d: day };
}
