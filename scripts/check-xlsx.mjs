// Saved workbook files in the eyes of LibreOffice: it opens them, saves them itself, and must have found the same in them.
// Run by hand and by .ci/run: node scripts/check-xlsx.mjs

import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = new URL('..', import.meta.url).pathname;
const work = mkdtempSync(join(tmpdir(), 'check-xlsx-'));
const problems = [];

try {
  const { openWorkbookFile, saveWorkbookFile, demoWorkbook, workbookBytes, readXlsx } = await load();
  const demo = demoWorkbook('2026-11-22');
  await compare('demo, a new file', await saveWorkbookFile(demo, null), demo);

  const opened = await openWorkbookFile(await workbookBytes());
  await compare('a file of another program, untouched', await saveWorkbookFile(opened.snapshot, opened.file), opened.snapshot);
  change(opened.snapshot);
  await compare('a file of another program, changed', await saveWorkbookFile(opened.snapshot, { ...opened.file, state: '{"kept":true}' }), opened.snapshot, {
    validations: 4, conditions: 4, notes: 2, charts: 1, names: ['Beitragssatz', 'Steuer'],
  });

  const list = join(root, '../shared/data/members/liste.xlsx');
  if (existsSync(list)) {
    const members = await openWorkbookFile(new Uint8Array(readFileSync(list)));
    const sheet = members.snapshot.sheets[members.snapshot.sheetOrder[0]];
    for (const row of Object.keys(sheet.cellData)) if (Number(row) > 2) sheet.cellData[row][17] = { v: `BO ${Number(row) % 12}`, t: 1 };
    await compare('the membership list with a column more', await saveWorkbookFile(members.snapshot, members.file), members.snapshot);
  }

  async function compare(what, bytes, snapshot, more) {
    const there = await readXlsx(throughLibreOffice(bytes), { readStyles: true });
    const found = [];
    const names = snapshot.sheetOrder.map((id) => snapshot.sheets[id].name);
    if (there.sheets.map(({ name }) => name).join('|') !== names.join('|')) found.push(`tabs are ${there.sheets.map(({ name }) => name).join(', ')}`);
    for (const [at, id] of snapshot.sheetOrder.entries()) found.push(...differences(snapshot.sheets[id], there.sheets[at]));
    if (more) {
      const sheet = there.sheets[0];
      const count = (name, is, wanted) => is === wanted || found.push(`${is} ${name} instead of ${wanted}`);
      count('drop-downs and limits', sheet.dataValidations?.length ?? 0, more.validations);
      count('conditional formats', sheet.conditionalRules?.length ?? 0, more.conditions);
      count('notes', [...sheet.cells.values()].filter(({ comment }) => comment).length, more.notes);
      count('charts', there.sheets[1].charts?.length ?? 0, more.charts);
      for (const name of more.names) if (!there.namedRanges?.some((range) => range.name === name)) found.push(`the name ${name} is gone`);
    }
    console.log(`${found.length === 0 ? 'ok  ' : 'FAIL'} ${what}`);
    for (const problem of found.slice(0, 10)) console.log(`     ${problem}`);
    problems.push(...found);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = problems.length === 0 ? 0 : 1;

/** A little of everything. */
function change(snapshot) {
  const id = snapshot.sheetOrder[0];
  const sheet = snapshot.sheets[id];
  snapshot.styles.mine = { bl: 1, bg: { rgb: '#FFEEAA' }, bd: { b: { s: 1, cl: { rgb: '#000000' } } } };
  sheet.cellData[5][4] = { v: 41, t: 2, s: 'mine' };
  sheet.cellData[6] = { 0: { v: '00491', t: 4 }, 1: { v: 'Đặng & Söhne <neu>\nzweite Zeile', t: 1 }, 4: { f: '=SUM(E3:E6)', v: 101, t: 2 }, 6: { v: 0, t: 3 } };
  sheet.columnData[1] = { w: 140 };
  const edit = (name, to) => {
    const resource = snapshot.resources.find((candidate) => candidate.name === name);
    const data = JSON.parse(resource.data);
    data[id] = to(data[id]);
    resource.data = JSON.stringify(data);
  };
  const ranges = [{ startRow: 2, endRow: 6, startColumn: 12, endColumn: 12 }];
  edit('SHEET_DATA_VALIDATION_PLUGIN', (rules) => [...rules, { uid: 'mine', type: 'list', formula1: 'Anna,Bülent', errorStyle: 1, ranges }]);
  edit('SHEET_CONDITIONAL_FORMATTING_PLUGIN', (rules) => [{ cfId: 'mine', ranges, stopIfTrue: false, rule: { type: 'highlightCell', subType: 'text', operator: 'beginsWith', value: 'A', style: { bg: { rgb: '#00FF00' } } } }, ...rules]);
  edit('SHEET_NOTE_PLUGIN', (notes) => ({ ...notes, 6: { 1: { id: 'mine', row: 6, col: 1, width: 200, height: 80, note: 'neu' } } }));
  snapshot.sheetOrder.splice(1, 0, 'mine');
  snapshot.sheets.mine = { id: 'mine', name: 'Gruppen & Co', cellData: { 0: { 0: { v: 'BO', t: 1, s: 'mine' } }, 1: { 0: { v: 'BO Körnerkiez', t: 1 }, 1: { v: 46000, t: 2, s: { n: { pattern: 'dd.mm.yyyy' } } } } }, freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 } };
  snapshot.sheetOrder.push(snapshot.sheetOrder.splice(2, 1)[0]);
  // Now: Mitglieder, Gruppen & Co, Versteckt, Beiträge. The chart's tab goes second again, for the count.
  snapshot.sheetOrder.splice(1, 0, snapshot.sheetOrder.pop());
}

/** Cells of which LibreOffice says something else; of formulas only that they are there, it computes them itself. It keeps no frozen rows without a screen. */
function differences(sheet, there) {
  const found = [];
  for (const [row, cells] of Object.entries(sheet.cellData ?? {})) {
    for (const [column, cell] of Object.entries(cells)) {
      const other = there?.rows[row]?.[column] ?? null;
      const place = `${sheet.name} row ${Number(row) + 1} column ${Number(column) + 1}`;
      if (cell.f) {
        if (!there?.cells?.get(`${row},${column}`)?.formula) found.push(`${place}: the formula ${cell.f} is gone`);
        continue;
      }
      const wanted = cell.v ?? null;
      const is = other instanceof Date ? other.getTime() / 86_400_000 + 25_569 : cell.t === 3 ? Number(other) : other;
      if (wanted !== is && !(typeof wanted === 'number' && Math.abs(wanted - is) < 1e-9)) found.push(`${place}: ${JSON.stringify(is)} instead of ${JSON.stringify(wanted)}`);
    }
  }
  return found;
}

function throughLibreOffice(bytes) {
  writeFileSync(join(work, 'in.xlsx'), bytes);
  const run = spawnSync('soffice', [`-env:UserInstallation=${pathToFileURL(join(work, 'profile'))}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(work, 'out'), join(work, 'in.xlsx')], { encoding: 'utf8', timeout: 120_000 });
  if (run.error?.code === 'ENOENT') throw new Error('This check needs LibreOffice: `soffice` was not found (apt-get install libreoffice-calc).');
  const out = join(work, 'out', 'in.xlsx');
  if (!existsSync(out)) throw new Error(`LibreOffice could not open the file: ${run.stderr || run.stdout || run.error}`);
  const converted = new Uint8Array(readFileSync(out));
  rmSync(out);
  return converted;
}

async function load() {
  const outfile = join(work, 'files.mjs');
  await build({
    stdin: { contents: "export * from './sandbox/files/xlsx.ts'; export * from './sandbox/demo/demo.ts'; export * from './test/sandbox/files/fixture.ts'; export { readXlsx } from 'hucre/xlsx';", resolveDir: root },
    bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'error',
  });
  return import(pathToFileURL(outfile));
}
