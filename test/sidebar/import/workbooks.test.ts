// Workbook files as other programs write them, put together by hand here, part by part.

import { pack, writeZip } from '../../../sandbox/files/zip.ts';
import { readExport } from '../../../src/sidebar/import/reader/read.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;

async function archive(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const entries = await Promise.all(Object.entries(parts).map(async ([name, text]) => [name, await pack(new TextEncoder().encode(text))] as const));
  return writeZip(new Map(entries));
}

/** @param rows the inside of `sheetData` */
function xlsx(rows: string, more: { strings?: string; formats?: string; properties?: string; parts?: Record<string, string> } = {}): Promise<Uint8Array> {
  return archive({
    '_rels/.rels': `<Relationships>${relation('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook>${more.properties ?? ''}<sheets><sheet name="M &amp; F" sheetId="7" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('s1', 'worksheet', '/xl/worksheets/sheet1.xml')}${relation('s2', 'sharedStrings', 'sharedStrings.xml')}${relation('s3', 'styles', './styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${more.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${more.formats ?? ''}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ...more.parts,
  });
}

async function ods(rows: string, manifest = ''): Promise<Uint8Array> {
  const kind = new TextEncoder().encode('application/vnd.oasis.opendocument.spreadsheet');
  const content = `<?xml version="1.0"?><office:document-content><office:body><office:spreadsheet><table:table table:name="Liste">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const packed = async (text: string) => pack(new TextEncoder().encode(text));
  // First and as it is, so that the kind can be read without unpacking.
  const mimetype = { ...(await pack(kind)), method: 0, packed: kind };
  return writeZip(new Map([['mimetype', mimetype], ['META-INF/manifest.xml', await packed(`<manifest:manifest>${manifest}</manifest:manifest>`)], ['content.xml', await packed(content)]]));
}

const rowsOf = async (file: Uint8Array): Promise<unknown> => (await readExport(file)).tables[0]?.rows;

test('texts: shared, in parts, in the cell, with reading aids, entities and signs that XML does not allow', async () => {
  const strings = '<si><t>Nr</t></si><si><r><t xml:space="preserve">Zoë </t></r><r><rPr><b/></rPr><t>Müller</t></r><rPh sb="0" eb="1"><t>ミュ</t></rPh></si><si><t>A &lt;B&gt; &#38; &quot;C&quot;_x000D_</t></si>';
  const file = await xlsx('<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>Weserstraße</t><rPh><t>x</t></rPh></is></c></row><row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="str"><f>A1&amp;"x"</f><v>01067</v></c></row>', { strings });
  expect((await readExport(file)).tables).toEqual([{ name: 'M & F', rows: [[], ['Nr', null, 'Zoë Müller', 'Weserstraße'], ['A <B> & "C"\r', '01067']] }]);
});

test('numbers, truth, errors, and days by their format alone', async () => {
  const formats = '<numFmt numFmtId="164" formatCode="[$-407]d\\.\\ mmmm\\ yyyy;@"/>';
  const file = await xlsx('<row><c><v>29011</v></c><c s="1"><v>29011</v></c><c s="2"><v>29011.75</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>1979-06-05T00:00:00</v></c><c><v>1.5E3</v></c></row><row><c s="1"><v>59</v></c><c s="1"><v>61</v></c></row>', { formats });
  expect(await rowsOf(file)).toEqual([[29011, { d: '1979-06-05' }, { d: '1979-06-05' }, true, '#N/A', { d: '1979-06-05' }, 1500], [{ d: '1900-02-28' }, { d: '1900-03-01' }]]);
  const mac = await xlsx('<row><c s="1"><v>27549</v></c><c><v>2</v></c></row>', { properties: '<workbookPr date1904="1"/>' });
  expect(await rowsOf(mac)).toEqual([[{ d: '1979-06-05' }, 2]]);
});

test.each([
  ['0.00" d"', false],
  ['#,##0\\ [$€-407]', false],
  ['hh:mm:ss', false],
  ['General', false],
  ['mm\\/yyyy', true],
  ['mmm', true],
  ['dd.mm.yyyy hh:mm', true],
])('the format %s shows a day: %s', async (pattern, isDay) => {
  const file = await xlsx('<row><c s="2"><v>29011</v></c></row>', { formats: `<numFmt numFmtId="164" formatCode="${pattern.replaceAll('"', '&quot;')}"/>` });
  expect(await rowsOf(file)).toEqual([[isDay ? { d: '1979-06-05' } : 29011]]);
});

test('a prefix before every element, backslashes and capitals in the names of parts', async () => {
  const file = await archive({
    '_rels\\.rels': `<Relationships>${relation('a', 'officeDocument', 'xl/Workbook.xml')}</Relationships>`,
    'xl\\workbook.xml': '<x:workbook><x:sheets><x:sheet name="A" d3p1:id="s1"/><x:sheet name="Bild" d3p1:id="s2"/></x:sheets></x:workbook>',
    'xl\\_rels\\workbook.xml.rels': `<Relationships>${relation('s1', 'worksheet', 'worksheets/sheet1.xml')}${relation('s2', 'chartsheet', 'chartsheets/sheet1.xml')}</Relationships>`,
    'xl\\worksheets\\sheet1.xml': "<!-- by hand --><x:worksheet><x:sheetData><x:row><x:c t='inlineStr'><x:is><x:t><![CDATA[Ada & Ole]]></x:t></x:is></x:c><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>",
    // Where the parts lie tells an XLSX from other archives.
    'xl/theme/theme1.xml': '<a/>',
  });
  expect((await readExport(file)).tables).toEqual([{ name: 'A', rows: [['Ada & Ole', 3]] }]);
});

test('formatted but empty cells far below and far right make no table larger; too many rows are refused', async () => {
  expect(await rowsOf(await xlsx('<row r="1"><c r="B1"><v>1</v></c><c r="XFD1" s="2"/></row><row r="1048576"><c r="A1048576" s="1"/></row>'))).toEqual([[null, 1]]);
  await expect(readExport(await xlsx('<row r="1"><c><v>1</v></c></row><row r="150001"><c><v>1</v></c></row>'))).rejects.toMatchObject({ code: 'too_many_rows' });
});

test('ODS: repeats count where something follows, notes are no text, spaces and lines are', async () => {
  const cell = (text: string, more = ''): string => `<table:table-cell office:value-type="string"${more}><office:annotation><text:p>Notiz</text:p></office:annotation>${text}</table:table-cell>`;
  const rows = [
    '<table:table-header-rows><table:table-row>' + cell('<text:p>Nr</text:p>') + '<table:table-cell table:number-columns-repeated="2"/>' + cell('<text:p>Name</text:p>', ' table:number-columns-repeated="2"') + '<table:table-cell table:number-columns-repeated="16379"/></table:table-row></table:table-header-rows>',
    '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    '<table:table-row table:number-rows-repeated="2">' + cell('<text:p>A<text:s text:c="2"/>B &amp;<text:span> C</text:span><text:tab/>D</text:p><text:p>zweite<text:line-break/>dritte</text:p>') + '<table:covered-table-cell/><table:table-cell office:value-type="date" office:date-value="1979-06-05T00:00:00"><text:p>05.06.79</text:p></table:table-cell><table:table-cell office:value-type="currency" office:value="10.5"><text:p>10,50 €</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="false"><text:p>FALSCH</text:p></table:table-cell></table:table-row>',
    '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
  ];
  const filled = ['A  B & C\tD\nzweite\ndritte', null, { d: '1979-06-05' }, 10.5, false];
  expect(await rowsOf(await ods(rows.join('\n')))).toEqual([['Nr', null, null, 'Name', 'Name'], [], [], filled, filled]);
});

test('a password, a cut-off part and a changed byte are told', async () => {
  await expect(readExport(await ods('', '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'))).rejects.toMatchObject({ code: 'password' });
  await expect(readExport(await xlsx('<row><c><v>1</v></c>', { parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>1</v></c>' } }))).rejects.toMatchObject({ code: 'damaged' });
  const file = await xlsx('<row><c><v>1</v></c></row>');
  const locked = file.slice();
  const directory = Buffer.from(locked.buffer).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  locked[directory + 8] = 1;
  await expect(readExport(locked)).rejects.toMatchObject({ code: 'password' });
  const changed = file.slice();
  changed[directory + 16] = (changed[directory + 16] ?? 0) ^ 1;
  await expect(readExport(changed)).rejects.toMatchObject({ code: 'damaged' });
  await expect(readExport(file.slice(0, -30))).rejects.toMatchObject({ code: 'damaged' });
});

test('where a browser cannot unpack, the person reads what to do', async () => {
  const file = await xlsx('<row><c><v>1</v></c></row>');
  const { DecompressionStream: kept } = globalThis;
  Object.assign(globalThis, { DecompressionStream: undefined });
  try {
    await expect(readExport(file)).rejects.toMatchObject({ code: 'old_browser' });
  } finally {
    Object.assign(globalThis, { DecompressionStream: kept });
  }
});
