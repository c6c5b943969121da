// A workbook as other programs write it, with everything the sandbox must leave alone, and a look into the saved file.

import { type Cell, readXlsx, type WriteOptions, writeXlsx } from 'hucre/xlsx';
import { OfficePackage } from '../../../sandbox/files/package.ts';

const bold: NonNullable<Cell['style']> = { font: { bold: true, color: { rgb: 'C00000' } }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF2CC' } }, border: { bottom: { style: 'thin', color: { rgb: '7F7F7F' } } }, alignment: { horizontal: 'center', wrapText: true } };
const date = { style: { numFmt: 'dd.mm.yyyy' } };

const workbook: WriteOptions = {
  properties: { title: 'Mitglieder', creator: 'Geschäftsstelle' },
  namedRanges: [{ name: 'Beitragssatz', range: 'Beiträge!$B$2' }, { name: 'Steuer', range: '0.19' }],
  sheets: [
    {
      name: 'Mitglieder',
      columns: [{ width: 12 }, { width: 30 }, { width: 9, hidden: true }],
      rows: [
        ['Liste', null, null, null, null],
        ['Nr', 'Name', 'PLZ', 'Eintritt', 'Beitrag'],
        [1, 'Ömer Weiß', '01067', null, 10],
        [2, '=HYPERLINK("x")', 12043, null, 20],
        [3, 'Lê & <Söhne>', 12045, null, 30],
        [4, 'Zoë', 12047, null, 40],
      ],
      cells: new Map<string, Partial<Cell>>([
        ['1,0', { value: 'Nr', style: bold }],
        ['1,1', { value: 'Name', style: bold, comment: { author: 'Büro', text: 'Familienname zuletzt' } }],
        ['2,3', { value: 45000, type: 'number', ...date }],
        ['3,3', { value: 45100.5, type: 'number', ...date }],
        ['2,5', { value: 12, type: 'formula', formula: 'E3*1.2', formulaResult: 12 }],
        ['3,5', { value: 24, type: 'formula', formula: 'E4*1.2', formulaResult: 24 }],
        ['4,1', { value: 'Lê & <Söhne>', type: 'richText', richText: [{ text: 'Lê', font: { bold: true } }, { text: ' & <Söhne>' }] }],
        ['5,6', { value: true, type: 'boolean' }],
        ['5,7', { value: '#N/A', type: 'error' }],
      ]),
      merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }],
      dataValidations: [
        { type: 'list', values: ['Ja', 'Nein, nie'], range: 'I3:I6', showErrorMessage: true, errorMessage: 'Bitte wählen', allowBlank: true },
        { type: 'list', formula1: 'Beiträge!$A$2:$A$3', range: 'J3:J6' },
        { type: 'whole', operator: 'between', formula1: '1', formula2: '99', range: 'K3:K6', showErrorMessage: true },
      ],
      conditionalRules: [
        { type: 'cellIs', priority: 1, operator: 'greaterThan', formula: '25', range: 'E3:E6', style: { font: { color: { rgb: '9C0006' } }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC7CE' }, bgColor: { rgb: 'FFC7CE' } } } },
        { type: 'expression', priority: 2, formula: '$A3=2', range: 'A3:F6', style: { font: { bold: true } } },
        { type: 'iconSet', priority: 3, range: 'E3:E6', iconSet: { iconSet: '3Arrows', cfvo: [{ type: 'percent', value: '0' }, { type: 'percent', value: '33' }, { type: 'percent', value: '67' }] } },
      ],
      autoFilter: { range: 'A2:F6', columns: [{ colIndex: 0, filters: ['1', '2', '4'] }] },
      freezePane: { rows: 2, columns: 1 },
      rowDefs: new Map([[4, { hidden: true }], [0, { height: 30 }]]),
      view: { tabColor: { rgb: '00B050' } },
      pageSetup: { orientation: 'landscape', printTitlesRow: '$1:$2' },
    },
    {
      name: 'Beiträge',
      rows: [['Stufe', 'Satz'], ['ermäßigt', 5], ['voll', 10]],
      charts: [{ type: 'column', title: 'Beiträge', series: [{ name: 'Satz', values: "'Beiträge'!$B$2:$B$3", categories: "'Beiträge'!$A$2:$A$3" }], anchor: { from: { row: 5, col: 0 } } }],
    },
    {
      name: 'Versteckt',
      hidden: true,
      rows: [['nur für uns'], [], ['Stufe', 'Seite'], ['eins', 'Aushang'], ['zwei', 'Flyer']],
      cells: new Map<string, Partial<Cell>>([['4,1', { value: 'Flyer', hyperlink: { target: 'https://example.org/flyer' } }]]),
      tables: [{ name: 'Stufen', range: 'A3:B5', columns: [{ name: 'Stufe' }, { name: 'Seite' }] }],
      pageSetup: { printArea: '$A$3:$B$5' },
    },
  ],
};

export function workbookBytes(): Promise<Uint8Array> {
  return writeXlsx(workbook);
}

/** The file as another program reads it. */
export function readBack(bytes: Uint8Array) {
  return readXlsx(bytes, { readStyles: true });
}

/** Parts by name. */
export async function parts(bytes: Uint8Array): Promise<Map<string, string>> {
  const container = OfficePackage.open(bytes);
  const out = new Map<string, string>();
  for (const name of container.names()) out.set(name, await container.text(name));
  return out;
}

/** Names of parts that differ between two files. */
export async function changedParts(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [was, is] = [await parts(before), await parts(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name)).sort();
}
