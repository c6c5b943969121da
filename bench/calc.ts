// The same assignment as somebody does it who has no add-on: lookup formulas over the same two tables, in LibreOffice Calc.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { IWorkbookData } from '@univerjs/core';
import { memberHeaders } from '../sandbox/demo/members.ts';
import { streets } from '../sandbox/demo/streets.ts';
import { rowsOf } from './district.ts';

export interface Compared {
  members: number;
  /** Seconds of a processor, and by the clock: computing alone, which is the file with formulas less the file without. */
  cpu: number;
  wall: number;
  /** Members whom both put into the same group; of those whose street is written as in the rules, and has a number and a postcode. */
  same: number;
  tidy: number;
  tidySame: number;
}

interface Member {
  street: string;
  postcode: string | number;
  /** What the add-on says. */
  group: string;
}

/** @param groups the add-on's answers, in the order of the rows @returns null where there is no LibreOffice */
export function compareWithCalc(workbook: IWorkbookData, groups: readonly string[]): Compared | null {
  if (spawnSync('soffice', ['--version']).status !== 0) return null;
  const [street, postcode] = [memberHeaders.indexOf('Straße und Hausnummer'), memberHeaders.indexOf('PLZ')];
  const members = rowsOf(workbook).map((row, index): Member => ({ street: String(row[street]?.v ?? ''), postcode: (row[postcode]?.v ?? '') as string | number, group: groups[index] ?? '' }));
  const rules = Object.values(workbook.sheets['2']?.cellData ?? {}).map((row) => Array.from({ length: 6 }, (_, column) => (row as Record<number, { v?: string | number }>)[column]?.v ?? '')).slice(1);
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-calc-'));
  try {
    writeProfile(folder);
    const computed = convert(folder, 'formulas', sheets(members, rules, true));
    const values = convert(folder, 'values', sheets(members, rules, false));
    const answers = computed.csv.trimEnd().split('\n').slice(1).map((line) => (/([^,]*)$/.exec(line)?.[1] ?? '').replace(/^"|"$/g, ''));
    const known = new Set(streets.map(({ name }) => name));
    const isTidy = ({ street: text, postcode: code }: Member): boolean => /^\d{5}$/.test(String(code)) && known.has(/^(.+) \d+$/.exec(text)?.[1] ?? '');
    const same = members.map(({ group }, index) => group === answers[index]);
    const tidy = members.map(isTidy);
    return {
      members: members.length,
      cpu: computed.cpu - values.cpu,
      wall: computed.wall - values.wall,
      same: same.filter(Boolean).length,
      tidy: tidy.filter(Boolean).length,
      tidySame: tidy.filter((is, index) => is && same[index]).length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A profile of its own, in which a file is always computed anew. */
function writeProfile(folder: string): void {
  const user = path.join(folder, 'profile/user');
  mkdirSync(user, { recursive: true });
  const always = (name: string): string => `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${name}" oor:op="fuse"><value>0</value></prop></item>`;
  writeFileSync(path.join(user, 'registrymodifications.xcu'), `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${always('ODFRecalcMode')}${always('OOXMLRecalcMode')}</oor:items>`);
}

/** @returns the first tab as CSV, and how long opening, computing and saving took */
function convert(folder: string, name: string, content: string): { csv: string; cpu: number; wall: number } {
  const file = path.join(folder, `${name}.fods`);
  writeFileSync(file, content);
  const office = `soffice -env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href} --headless --convert-to csv:"Text - txt - csv (StarCalc)":44,34,76,1 --outdir "${folder}" "${file}" >&2; echo $?; times`;
  const start = performance.now();
  const run = spawnSync('bash', ['-c', office], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' }, timeout: 900_000 });
  const [status = '', , children = ''] = run.stdout.split('\n');
  if (status !== '0') throw new Error(`LibreOffice: ${run.stderr}`);
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
  return { csv: readFileSync(path.join(folder, `${name}.csv`), 'utf8'), cpu, wall: (performance.now() - start) / 1000 };
}

/**
 * A tab of members with street and postcode, a tab of rules with the street in one spelling beside it. Three columns more: the
 * street in that spelling, the number, and the rule's group: a range of the street, else the street, else the postcode.
 */
function sheets(members: readonly Member[], rules: readonly (readonly (string | number)[])[], withFormulas: boolean): string {
  const last = rules.length + 1;
  const column = (letter: string): string => `[$Zuordnung.$${letter}$2:.$${letter}$${last}]`;
  const formulas = (row: number): [string, string, string] => {
    const [address, postcode, street, number] = [`[.A${row}]`, `[.B${row}]`, `[.C${row}]`, `[.D${row}]`];
    const here = `(${column('A')}=VALUE(${postcode}))`;
    const side = `((${column('C')}="alle")+(${column('C')}="gerade")*ISEVEN(${number})+(${column('C')}="ungerade")*ISODD(${number})>0)`;
    const find = (what: string): string => `INDEX(${column('F')};MATCH(1;${what};0))`;
    const range = find(`${here}*(${column('G')}=${street})*${side}*(${column('D')}<=${number})*(${column('E')}>=${number})*(${column('E')}<>"")`);
    const whole = find(`${here}*(${column('G')}=${street})*(${street}<>"")*${side}*(${column('E')}="")`);
    return [`of:=${keyOf(`ORG.LIBREOFFICE.REGEX(${address};"\\s*[0-9].*$";"")`)}`, `of:=IFERROR(VALUE(ORG.LIBREOFFICE.REGEX(${address};"[0-9]+"));0)`, `of:=IFERROR(${range};IFERROR(${whole};IFERROR(${find(`${here}*(${column('G')}="")`)};"")))`];
  };
  const lines = members.map(({ street, postcode, group }, index) => {
    const [name, number, found] = formulas(index + 2);
    const worked = withFormulas
      ? `<table:table-cell table:formula="${escaped(name)}"/><table:table-cell table:formula="${escaped(number)}"/><table:table-cell table:number-matrix-columns-spanned="1" table:number-matrix-rows-spanned="1" table:formula="${escaped(found)}"/>`
      : cell(street) + cell(0) + cell(group);
    return `<table:table-row>${cell(street)}${cell(postcode)}${worked}</table:table-row>`;
  });
  const tab = (name: string, rows: readonly string[]): string => `<table:table table:name="${name}">${rows.join('')}</table:table>`;
  const header = (names: readonly string[]): string => `<table:table-row>${names.map(cell).join('')}</table:table-row>`;
  const body = tab('Mitglieder', [header(['Straße', 'PLZ', 'Straßenname', 'Nummer', 'BO']), ...lines]) + tab('Zuordnung', [header(['PLZ', 'Straße', 'Seite', 'von', 'bis', 'BO', 'Straße']), ...rules.map((rule, index) => `<table:table-row>${rule.map(cell).join('')}${withFormulas ? `<table:table-cell table:formula="${escaped(`of:=${keyOf(`[.B${index + 2}]`)}`)}"/>` : cell(0)}</table:table-row>`)]);
  return `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document>`;
}

/** However it is spelt: `Karl-Marx Str.` and `KARL-MARX-STRASSE` are one. */
function keyOf(text: string): string {
  return ['ß;ss', 'str.;strasse', '-;', ' ;'].reduce((inner, pair) => `SUBSTITUTE(${inner};${pair.split(';').map((part) => `"${part}"`).join(';')})`, `LOWER(${text})`);
}

function cell(value: string | number): string {
  if (value === '') return '<table:table-cell/>';
  return typeof value === 'number' ? `<table:table-cell office:value-type="float" office:value="${value}"/>` : `<table:table-cell office:value-type="string"><text:p>${escaped(value)}</text:p></table:table-cell>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
