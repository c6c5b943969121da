// The terminal command from arguments to report and file, with a small bundle on a small workbook.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IWorkbookData } from '@univerjs/core';
import { openWorkbookFile, saveWorkbookFile } from '../../../sandbox/files/xlsx.ts';
import { runTerminal } from '../../../sandbox/terminal/main.ts';
import type { Report } from '../../../sandbox/terminal/report.ts';
import { allScopes } from '../realm/fixtures.ts';

const code = `
  function sheet_() { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Mitglieder'); }
  function onOpen() { SpreadsheetApp.getUi().createMenu('Betreuung').addItem('Fragen', 'ask').addItem('Fehler', 'fail').addToUi(); console.log('geöffnet'); }
  function ask() {
    const ui = SpreadsheetApp.getUi();
    if (ui.alert('Sicher?', 'Alle?', ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
    SpreadsheetApp.getActiveSpreadsheet().toast('Fertig', 'Gut');
    MailApp.sendEmail('a@example.org', 'Hallo', Session.getActiveUser().getEmail());
  }
  function fail() { throw new Error('so nicht'); }
  function daily(e) { PropertiesService.getDocumentProperties().setProperty('ran', e.year + '-' + e.month + '-' + e['day-of-month']); }
  function rpc(name, payload) {
    if (name === 'write') { sheet_().getRange(2, 2, 2, 1).setValues([[payload.value], [payload.value]]); return { ok: true, result: { written: 2 }, language: 'de' }; }
    if (name === 'read') return { ok: true, result: sheet_().getDataRange().getValues().map((row) => row.join('|')), language: 'de' };
    if (name === 'kept') return { ok: true, result: PropertiesService.getDocumentProperties().getProperties(), language: 'de' };
    if (name === 'today') return { ok: true, result: Utilities.formatDate(new Date(), 'Europe/Berlin', 'yyyy-MM-dd HH'), language: 'de' };
    return { ok: false, error: { code: 'unknown_rpc', message: 'Das gibt es nicht: ' + name, details: ['a'] }, language: 'de' };
  }`;
const snapshot: IWorkbookData = {
  id: 'w', name: 'w', appVersion: '', locale: 'deDE' as never, styles: {}, sheetOrder: ['s1', 's2'],
  sheets: {
    s1: { id: 's1', name: 'Mitglieder', rowCount: 20, columnCount: 5, cellData: { 0: { 0: { v: 'Name' }, 1: { v: 'BO' } }, 1: { 0: { v: 'Kim' } }, 2: { 0: { v: 'Alex' } } } },
    s2: { id: 's2', name: 'Leer', rowCount: 10, columnCount: 4, cellData: {} },
  },
};

let folder: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'terminal-'));
  file = path.join(folder, 'in.xlsx');
  writeFileSync(file, await saveWorkbookFile(snapshot, null));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function terminal(...args: string[]): Promise<{ code: number; report: Report | null; out: string; errors: string }> {
  let out = '';
  let errors = '';
  const exit = await runTerminal(args, {
    bundle: () => ({ code, pages: {}, manifest: { timeZone: 'Europe/Berlin', oauthScopes: allScopes } }),
    print: (text) => {
      out += text;
      return Promise.resolve();
    },
    complain: (text) => {
      errors += text;
    },
  });
  return { code: exit, report: out === '' ? null : (JSON.parse(out) as Report), out, errors };
}

test('steps run in order on one workbook, which is written and read back', async () => {
  const out = path.join(folder, 'out.xlsx');
  const first = await terminal(file, '--today', '2028-02-29', '--as', 'kim@example.org', '--rpc', 'write', '{"value":"Nord"}', '--rpc', 'read', '{}', '--trigger', 'daily', '--rpc', 'today', '{}', '--out', out);
  expect(first.code).toBe(0);
  expect(first.report).toMatchObject({
    steps: [
      { step: '--rpc write', ok: true, result: { written: 2 }, error: null, cellsRead: 0, cellsWritten: 2 },
      { step: '--rpc read', ok: true, result: ['Name|BO', 'Kim|Nord', 'Alex|Nord'], cellsWritten: 0, cellsRead: 6 },
      { step: '--trigger daily', ok: true },
      { step: '--rpc today', ok: true, result: '2028-02-29 12' },
    ],
    alerts: [], toasts: [], pages: [], mails: [], out,
    sheets: [{ name: 'Mitglieder', rows: 3, columns: 2 }, { name: 'Leer', rows: 0, columns: 0 }],
  });
  expect(first.report?.steps[0]?.serviceCalls).toEqual({ total: 1, byMethod: { 'SpreadsheetApp.Range.setValues': 1 }, handles: 3 });
  expect(first.report?.steps.every(({ addonMs, hostMs }) => addonMs >= 0 && hostMs >= 0)).toBe(true);
  expect(first.errors).toBe('geöffnet\n');

  const { snapshot: written } = await openWorkbookFile(readFileSync(out));
  expect(written.sheets[written.sheetOrder[0]!]?.cellData?.[2]?.[1]?.v).toBe('Nord');
  // What the script kept beside the cells travels with the file, as it does with a Google Sheet.
  expect((await terminal(out, '--rpc', 'kept', '{}')).report?.steps[0]?.result).toEqual({ ran: '2028-2-29' });
});

test('menus are pressed; alerts, toasts and mails are written down', async () => {
  const { code: exit, report } = await terminal(file, '--as', 'kim@example.org', '--menu', 'Fragen');
  expect(exit).toBe(0);
  expect(report?.alerts).toEqual([{ kind: 'alert', title: 'Sicher?', message: 'Alle?', buttons: ['YES', 'NO'], answer: 'YES' }]);
  expect(report?.toasts).toEqual([{ message: 'Fertig', title: 'Gut', seconds: 5 }]);
  expect(report?.mails).toMatchObject([{ to: ['a@example.org'], subject: 'Hallo', body: 'kim@example.org' }]);
});

test('a refused step is told, the others run, and the workbook is written as it stands', async () => {
  const out = path.join(folder, 'refused.xlsx');
  const { code: exit, report, errors } = await terminal(file, '--rpc', 'write', '{"value":"x"}', '--rpc', 'nonsense', '{}', '--rpc', 'read', '{}', '--out', out);
  expect(exit).toBe(1);
  expect(report?.steps[1]).toMatchObject({ ok: false, result: null, error: { code: 'unknown_rpc', message: 'Das gibt es nicht: nonsense', details: ['a'] } });
  expect(report?.steps[2]).toMatchObject({ ok: true, result: ['Name|BO', 'Kim|x', 'Alex|x'] });
  expect(errors).toContain('--rpc nonsense failed: Das gibt es nicht: nonsense');
  const { snapshot } = await openWorkbookFile(readFileSync(out));
  expect(snapshot.sheets[snapshot.sheetOrder[0]!]?.cellData?.[2]?.[1]?.v).toBe('x');
});
test.each([
  [['--menu', 'Fehler'], { code: 'exception', message: 'Error: so nicht' }],
  [['--menu', 'Nichts'], { code: 'menu_not_found', message: 'There is no menu item “Nichts”. There are: Betreuung > Fragen · Betreuung > Fehler' }],
  [['--trigger', 'nie'], { code: 'function_not_found', message: 'Exception: Script function not found: nie' }],
])('%j fails with a code', async (step, error) => {
  const { code: exit, report } = await terminal(file, ...(step as string[]));
  expect(exit).toBe(1);
  expect(report?.steps[0]?.error).toEqual(error);
});

test('--rpc help lists every name with the schema of its payload, also without a workbook', async () => {
  const { code: exit, report } = await terminal('--rpc', 'help');
  expect(exit).toBe(0);
  expect(Object.keys(report?.steps[0]?.result as object)).toEqual(expect.arrayContaining(['setup.detect', 'setup.apply', 'groups.preview', 'groups.assign', 'groups.openCases']));
  expect((report?.steps[0]?.result as Record<string, unknown>)['groups.undo']).toMatchObject({ type: 'object', properties: { operationId: { type: 'string' } } });
});

test.each([
  ['no step', () => [file], 'Usage: npm run -s workbook'],
  ['a file that is not there', () => [path.join(folder, 'none.xlsx'), '--menu', 'Fragen'], 'cannot be read'],
  ['a file that is no workbook', () => [__filename, '--menu', 'Fragen'], 'cannot be opened'],
  ['a folder that is not there', () => [file, '--menu', 'Fragen', '--out', path.join(folder, 'none', 'out.xlsx')], 'cannot be written: there is no folder'],
])('%s: exit 2, the reason on standard error, nothing on standard output', async (_, args, message) => {
  const { code: exit, out, errors } = await terminal(...args());
  expect([exit, out]).toEqual([2, '']);
  expect(errors).toContain(message);
});
