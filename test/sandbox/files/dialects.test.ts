// The same workbook as different programs write it.

import { OfficePackage } from '../../../sandbox/files/package.ts';
import { openWorkbookFile, saveWorkbookFile } from '../../../sandbox/files/xlsx.ts';
import { parts, readBack, workbookBytes } from './fixture.ts';

const sheetPart = 'xl/worksheets/sheet1.xml';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

async function rewritten(change: (text: string) => string, part = sheetPart): Promise<Uint8Array> {
  const container = OfficePackage.open(await workbookBytes());
  container.set(part, change(await container.text(part)));
  return container.bytes();
}

async function firstSheet(bytes: Uint8Array) {
  const { snapshot, file } = await openWorkbookFile(bytes);
  return { snapshot, file, sheet: snapshot.sheets[snapshot.sheetOrder[0] ?? ''] ?? {} };
}

const withRows = (rows: string) => (text: string): string => text.replace(/<sheetData>[\s\S]*<\/sheetData>/, `<sheetData>${rows}</sheetData>`);

test('elements with a prefix, and attributes in single quotes', async () => {
  const plain = await firstSheet(await workbookBytes());
  const prefixed = await firstSheet(await rewritten((text) => text.replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replace(`xmlns="${main}"`, `xmlns:x="${main}"`)));
  const single = await firstSheet(await rewritten((text) => text.replace(/<(?:row|c)\b[^>]*>/g, (tag) => tag.replaceAll('"', "'"))));
  expect(prefixed.sheet).toEqual(plain.sheet);
  expect(single.sheet.cellData).toEqual(plain.sheet.cellData);
});

test('cells and rows without references count on from the one before', async () => {
  const { sheet } = await firstSheet(await rewritten(withRows('<row><c><v>1</v></c><c t="inlineStr"><is><t>zwei</t></is></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>')));
  expect(sheet.cellData).toEqual({ 0: { 0: { v: 1, t: 2 }, 1: { v: 'zwei', t: 1 } }, 3: { 2: { v: 3, t: 2 }, 3: { v: 4, t: 2 } }, 4: { 0: { v: 5, t: 2 } } });
});

test('a shared formula is each cell’s own; changing its home writes the others out', async () => {
  const bytes = await rewritten(withRows('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">$A$1+A1*LEFT("A1",0)</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>'));
  const { snapshot, file, sheet } = await firstSheet(bytes);
  expect([0, 1, 2].map((row) => sheet.cellData?.[row]?.[1]?.f)).toEqual(['=$A$1+A1*LEFT("A1",0)', '=$A$1+A2*LEFT("A1",0)', '=$A$1+A3*LEFT("A1",0)']);
  sheet.cellData![0]![1] = { v: 7, t: 2 };
  const read = await readBack(await saveWorkbookFile(snapshot, file));
  expect(read.sheets[0]?.rows[0]?.[1]).toBe(7);
  expect(read.sheets[0]?.cells?.get('1,1')).toMatchObject({ formula: '$A$1+A2*LEFT("A1",0)' });
  expect(read.sheets[0]?.cells?.get('2,1')?.formula).toBe('$A$1+A3*LEFT("A1",0)');
});

test('the results that fill an array formula’s range are not taken for values, and stay', async () => {
  const array = '<row r="1"><c r="A1"><f t="array" ref="A1:A2">{1;2}</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
  const { snapshot, file, sheet } = await firstSheet(await rewritten(withRows(array)));
  expect(sheet.cellData).toEqual({ 0: { 0: { f: '={1;2}', v: 1, t: 2 } }, 1: {} });
  sheet.cellData![5] = { 0: { v: 1, t: 2 } };
  expect((await parts(await saveWorkbookFile(snapshot, file))).get(sheetPart)).toContain(array);
});

test('a Mac’s workbook that counts days from 1904 shows the same dates, and keeps its count', async () => {
  const container = OfficePackage.open(await workbookBytes());
  const book = await container.text('xl/workbook.xml');
  container.set('xl/workbook.xml', book.includes('<workbookPr') ? book.replace(/<workbookPr\b/, '<workbookPr date1904="1"') : book.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'));
  const { snapshot, file, sheet } = await firstSheet(await container.bytes());
  expect(sheet.cellData?.[2]?.[3]?.v).toBe(45000 + 1462);
  expect(sheet.cellData?.[2]?.[0]?.v).toBe(1);
  sheet.cellData![2]![3] = { ...sheet.cellData![2]![3], v: 46000 };
  const text = (await parts(await saveWorkbookFile(snapshot, file))).get(sheetPart);
  expect(text).toMatch(/<c r="D3" s="\d+"><v>44538<\/v><\/c>/);
  expect(text).toMatch(/<c r="D4" s="\d+"><v>45100.5<\/v><\/c>/);
});

test('signs XML does not allow, and Excel’s way to write them', async () => {
  const { sheet } = await firstSheet(await rewritten(withRows('<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_b&#10;c_x005F_x0041_</t></is></c></row>')));
  expect(sheet.cellData?.[0]?.[0]?.v).toBe('a\rb\nc_x0041_');
});
