// Custom functions and edits on a real spreadsheet engine.

import { createHeadlessEngine } from '../../../sandbox/engine/headless.ts';
import { createNodeDriver } from '../../../sandbox/realm/node.ts';
import { createSandbox } from '../../../sandbox/sandbox.ts';
import { World } from '../../../sandbox/services/world.ts';
import { writingScreen } from '../../../sandbox/terminal/screen.ts';
import { allScopes } from '../realm/fixtures.ts';

const code = `
function onEdit(e) { console.log(e.source.getSheets().length, e.range.getA1Notation(), String(e.authMode)); }
/** @customfunction */
function TWICE(a) { return Array.isArray(a) ? a.map((row) => row.map((v) => v * 2)) : a * 2; }
/** @customfunction */
function SUMS() { return SpreadsheetApp.getActive().getSheetByName('A').getRange('A1:A3').getValues().reduce((sum, row) => sum + row[0], 0); }
/** @customfunction */
function BREAKS() { SpreadsheetApp.getActive().getSheetByName('A').getRange('A1').setValue(7); }`;

test('cells are computed when the spreadsheet opens, each in a realm of its own', async () => {
  const world = new World();
  const engine = createHeadlessEngine(
    {
      id: 'w', name: 'w', appVersion: '', locale: 'deDE' as never, styles: {}, sheetOrder: ['s'],
      sheets: { s: { id: 's', name: 'A', rowCount: 20, columnCount: 8, cellData: { 0: { 0: { v: 1 }, 1: { f: '=TWICE(A1)' }, 2: { f: '=SUMS()' }, 3: { f: '=BREAKS()' }, 4: { f: '=TWICE(A1:A3)' } }, 1: { 0: { v: 2 } }, 2: { 0: { v: 3 } } } } },
    },
    world,
  );
  const sandbox = createSandbox({ engine, world, bundle: { code, pages: {}, manifest: { timeZone: 'Europe/Berlin', oauthScopes: allScopes } }, driver: createNodeDriver(), screen: writingScreen().screen });
  await sandbox.open();
  await sandbox.engine.recalculated();
  await sandbox.idle();
  const read = await sandbox.run('TWICE', [1]);
  expect(read.result).toBe(2);
  const cells = sandbox.engine.snapshot().sheets['s']!.cellData!;
  expect([0, 1, 2, 3].map((column) => cells[0]?.[column]?.v)).toEqual([1, 2, 6, '#ERROR!']);
  expect((await sandbox.trigger('onEdit')).logs).toEqual(['1 A1 LIMITED']);
  sandbox.dispose();
}, 20_000);
