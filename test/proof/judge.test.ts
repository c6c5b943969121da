// What the judge of faults and interleavings sees: a lost row, a changed cell, something twice, a mail too few.

import { differences, doubled, lost } from '../../proof/world/judge.ts';
import type { Look } from '../../proof/world/state.ts';
import { watched } from '../../proof/world/watch.ts';

const look = (more: Partial<Look> = {}): Look => ({
  tabs: { Kontakte: [['Kontakt-ID', 'Notiz'], ['k1', 'nett'], ['k2', 'auch']], Protokoll: [['Zeit', 'Wer', 'Vorgang', 'Vorgang-ID', 'Feld'], ['‹moment›', 'ada', 'Karte: geändert', 'edit-1', 'Telefon']] },
  dress: {},
  mails: ['a@example.org: Film'],
  triggers: [],
  marks: {},
  ...more,
});
const none = { name: 'x', act: () => ({ rpc: 'setup.apply', payload: {} }) as const };
const withTab = (name: string, rows: string[][]): Look => look({ tabs: { ...look().tabs, [name]: rows } });

test('the same is the same', () => {
  expect([differences(look(), look(), none), doubled(look()), lost(look(), look(), look())]).toEqual([[], [], []]);
});

test('a row that is gone, a cell that reads otherwise, an id twice, a mail twice', () => {
  const gone = withTab('Kontakte', [['Kontakt-ID', 'Notiz'], ['k1', 'nett']]);
  expect(lost(look(), gone, look())).toEqual(['Kontakte: lost k2 | auch']);
  expect(differences(gone, look(), none)).toEqual(['Kontakte 3 Kontakt-ID: "", not "k2"', 'Kontakte 3 Notiz: "", not "auch"']);
  expect(doubled(withTab('Kontakte', [['Kontakt-ID'], ['k1'], ['k1']]))).toEqual(['Kontakte: k1 twice']);
  expect(doubled(look({ mails: ['a', 'a'] }))).toEqual(['mail twice: a']);
});

test('the log may repeat an operation, but neither lack one nor tell of another', () => {
  const rows = look().tabs.Protokoll!.map((row) => [...row]);
  expect(differences(withTab('Protokoll', [...rows, [...rows[1]!]]), look(), none)).toEqual([]);
  expect(differences(withTab('Protokoll', [rows[0]!]), look(), none)).toEqual(['Protokoll lacks  | ada | Karte: geändert | edit-1 | Telefon']);
  expect(differences(withTab('Protokoll', [...rows, ['', 'ada', 'Karte: geändert', 'edit-2', 'Ort']]), look(), none)).toEqual(['Protokoll has  | ada | Karte: geändert | edit-2 | Ort']);
});

test('a mail may be missing only where it is listed as unclear', () => {
  const workflow = { ...none, mails: true as const };
  expect(differences(look({ mails: [] }), look(), workflow)).toEqual(['mail lost: a@example.org: Film']);
  const listed = (state: string): Look => ({ ...withTab('Versand', [['An', 'Stand'], ['a@example.org', state]]), mails: [] });
  expect(differences(listed('unklar'), { ...listed('gesendet'), mails: ['a@example.org: Film'] }, { ...workflow, differs: { Versand: { Stand: 'unclear' } } })).toEqual([]);
});

test('a lock that goes before what was written is flushed, and a question under a lock, are seen', async () => {
  const { hook, breaches } = watched(null);
  let index = 0;
  const call = async (method: string, result: unknown = null): Promise<void> => {
    const at = { execution: 1, index: index++, method, args: [], cellsRead: 0, cellsWritten: 0, ms: 0 };
    await hook.before?.(at);
    await hook.after?.(at, result);
  };
  await call('LockService.getDocumentLock');
  await call('LockService.Lock.tryLock', true);
  await call('SpreadsheetApp.Range.setValues');
  await call('SpreadsheetApp.Ui.alert');
  await call('LockService.Lock.releaseLock');
  expect(breaches).toEqual(['SpreadsheetApp.Ui.alert under a lock', 'lock released after SpreadsheetApp.Range.setValues without a flush']);
});
