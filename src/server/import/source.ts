// The file as a table: which row holds the headers, which column means what, and the rows below as people. Pure but for the tab.

import { importFields, importLimits, type ImportField, type ImportQuestion, type SkippedRow } from '../../contract/import.ts';
import type { Request } from '../../contract/rpc.ts';
import type { ColumnGuess, Field, SheetColumn } from '../../contract/setup.ts';
import { fields } from '../../contract/setup.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import { columnLetter } from '../kernel/headerText.ts';
import { asHeader, findHeaderRow, headerArea, headerRowAt, isBlank, isMember, recogniseColumns, remember, noColumn, type Cells } from '../members/index.ts';
import type { Cell, Workbook } from '../ports.ts';
import { shown } from './meaning.ts';

type ImportRequest = Request<'members.import'>;

/** Rows below the header whose values are weighed. */
const sampleRows = 100;

export interface SourceRow {
  /** 1-based row of the file. */
  row: number;
  cells: Cells;
  /** Cannot be taken over, but shows that this person is in the file. */
  unreadable?: SkippedRow;
}

export interface Source {
  name: string;
  headerRow: number;
  columns: SheetColumn[];
  mapping: ColumnGuess[];
  questions: ImportQuestion[];
  /** Rows that can be a person. */
  people: SourceRow[];
  skipped: SkippedRow[];
  /** What to write down so that the next export is understood unasked. */
  memory: Partial<Record<ImportField, string>>;
}

/** @throws AppError `import_unusable` with the reason */
export function readSource(workbook: Workbook, request: ImportRequest, remembered: Partial<Record<Field, string>>, listTab: number, texts: Texts): Source {
  const say = texts.import;
  const rows = request.tab === undefined ? rowsOf(request) : pasted(workbook, request.tab, listTab);
  if (!rows.some((row) => row.some((cell) => cell !== ''))) throw new AppError('import_unusable', { reason: 'empty' });
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width > importLimits.columns) throw new AppError('import_unusable', { reason: 'too_wide', count: width });

  const top = rows.slice(0, Math.max(headerArea, request.headerRow ?? 0));
  if (request.headerRow !== undefined && request.headerRow > rows.length) throw new AppError('import_unusable', { reason: 'no_header' });
  const header = request.headerRow === undefined ? findHeaderRow(top) : headerRowAt(top, request.headerRow);
  if (!header) throw new AppError('import_unusable', { reason: 'no_header' });
  const questions: ImportQuestion[] = [];
  if (header.rivals.length > 0) {
    const candidates = [header.row, ...header.rivals].sort((a, b) => a - b);
    questions.push({ code: 'header_row', candidates, text: say.question.headerRow({ rows: candidates }) });
  }

  const headers = Array.from({ length: width }, (_, index) => asHeader(rows[header.row - 1]?.[index]));
  const below = rows.slice(header.row);
  const sample = below.slice(0, sampleRows);
  const values = headers.map((_, index) => sample.map((row) => row[index] ?? ''));
  const { guesses, open } = recogniseColumns({ headers, values }, { remembered, corrections: corrections(request, width) });
  const mapping = guesses.filter(({ field }) => isImportField(field)).map((guess) => ({ ...guess, required: false }));
  for (const { code, field, columns } of open) {
    if (!isImportField(field) || code === 'missing_column' || code === 'lost_column') continue;
    const named = columns.map((column) => `${columnLetter(column)} „${headers[column - 1] ?? ''}“`);
    questions.push({ code: 'column', field, candidates: columns, text: code === 'wrong_values' ? say.question.wrongValues({ field, columns: named }) : say.question.column({ field, columns: named }) });
  }
  const at = new Map<Field, number>();
  for (const { field, column } of guesses) if (column !== null && (isImportField(field) || field === 'memberId')) at.set(field, column);
  if (!identifies(at, mapping)) throw new AppError('import_unusable', { reason: 'no_key' });

  return {
    name: request.tab ?? request.fileName ?? '',
    headerRow: header.row,
    columns: headers.flatMap((text, index) => (text === '' && values[index]?.every(isBlank) !== false ? [] : [sheetColumn(text, index, values[index] ?? [])])),
    mapping,
    questions,
    ...people(below, header.row, at, texts),
    memory: memoryOf(mapping, headers, request.mapping ?? {}),
  };
}

function isImportField(field: Field): field is ImportField {
  return (importFields as readonly Field[]).includes(field);
}

/** What the person said, and that everything the add-on keeps itself is not looked for. */
function corrections({ mapping = {} }: ImportRequest, width: number): Partial<Record<Field, number | null>> {
  const own = fields.filter((field) => !isImportField(field) && field !== 'memberId').map((field) => [field, null] as const);
  const chosen = Object.entries(mapping) as [ImportField, number | null][];
  const columns = chosen.flatMap(([, column]) => (column === null ? [] : [column]));
  if (columns.some((column) => column > width || !Number.isInteger(column)) || new Set(columns).size < columns.length) throw new AppError('bad_request');
  return { ...Object.fromEntries(own), ...Object.fromEntries(chosen) };
}

/** Without a number or a name nobody can be told from anybody. A field that is asked about counts as there. */
function identifies(at: ReadonlyMap<Field, number>, mapping: readonly ColumnGuess[]): boolean {
  const has = (field: Field): boolean => at.has(field) || mapping.some((guess) => guess.field === field && guess.certainty === 'ambiguous');
  return (['memberNumber', 'memberId', 'lastName', 'fullName'] as const).some(has);
}

function rowsOf({ rows = [] }: ImportRequest): Cell[][] {
  return rows.map((row) => row.map((cell) => (cell === null ? '' : typeof cell === 'object' ? new Date(`${cell.d}T00:00:00Z`) : cell)));
}

function pasted(workbook: Workbook, name: string, listTab: number): Cell[][] {
  const tab = workbook.tabs().find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  if (!tab) throw new AppError('import_unusable', { reason: 'no_tab', tab: name });
  if (tab.id === listTab) throw new AppError('import_unusable', { reason: 'is_list', tab: name });
  const { rows, columns } = tab.extent();
  if (columns > importLimits.columns) throw new AppError('import_unusable', { reason: 'too_wide', count: columns });
  return tab.read(1, 1, rows, columns);
}

function sheetColumn(header: string, index: number, values: readonly Cell[]): SheetColumn {
  const samples = values.filter((value) => !isBlank(value)).slice(0, 2).map((value) => shown(value).slice(0, 40));
  return { column: index + 1, letter: columnLetter(index + 1), header, samples };
}

/** U+FFFD stands where a character could not be decoded. */
const broken = /\ufffd/;

function people(below: readonly (readonly Cell[])[], headerRow: number, at: ReadonlyMap<Field, number>, texts: Texts): { people: SourceRow[]; skipped: SkippedRow[] } {
  const say = texts.import.skipped;
  const people: SourceRow[] = [];
  const skipped: SkippedRow[] = [];
  const mapped = [...at];
  below.forEach((line, index) => {
    const row = headerRow + 1 + index;
    const cells: Cells = {};
    let [filled, long, bad] = [false, false, false];
    for (const [field, column] of mapped) {
      const cell = line[column - 1] ?? '';
      const text = typeof cell === 'string';
      cells[field] = cell;
      filled ||= cell !== '' && !isBlank(cell);
      long ||= text && cell.length > importLimits.cell;
      bad ||= text && broken.test(cell);
    }
    if (!filled) return;
    if (long || bad) people.push({ row, cells, unreadable: long ? { row, code: 'too_long', text: say.tooLong } : { row, code: 'broken_text', text: say.brokenText } });
    else if (isMember(cells) || known(cells)) people.push({ row, cells });
    else skipped.push({ row, code: 'no_person', text: say.noPerson });
  });
  return { people, skipped };
}

/** A number beside nothing but an e-mail address or phone can still be somebody: a partial export. */
function known(cells: Cells): boolean {
  const has = (field: Field): boolean => !isBlank(cells[field]);
  return (has('email') || has('phone') || has('mobile')) && /\d/.test(String(cells.memberNumber));
}

function memoryOf(mapping: readonly ColumnGuess[], headers: readonly string[], chosen: NonNullable<ImportRequest['mapping']>): Partial<Record<ImportField, string>> {
  const memory: Partial<Record<ImportField, string>> = {};
  for (const { field, column } of mapping) {
    if (!isImportField(field)) continue;
    if (column !== null) memory[field] = remember(headers, column);
    else if (chosen[field] === null) memory[field] = noColumn;
  }
  return memory;
}
