// The settings as people may have edited them.

import { findSettings, readSettings } from '../../../src/server/tabs/index.ts';
import { table } from '../../support/memberList.ts';
import { memoryRoom } from '../../support/memoryRoom.ts';

const read = (...lines: string[]) => readSettings(memoryRoom({ Einstellungen: table('Einstellung|Wert|Erklärung', ...lines) }).workbook);

test('an empty tab gives what we start from', () => {
  expect(read()).toEqual({ organisation: '', district: '', groupWord: 'BO', areaCode: '', language: 'auto', members: { tab: '', headerRow: null, columns: {} }, importColumns: {} });
});

test('values are read whatever the order, spelling and spaces', () => {
  expect(read('sprache|DEUTSCH|', 'Wort für Gruppe |  Ortsverband ', 'Spalte PLZ|Postleit-Zahl', 'Mitgliederliste: Kopfzeile|12', 'mitgliederliste Tab|Unsere Leute')).toMatchObject({
    language: 'de',
    groupWord: 'Ortsverband',
    members: { tab: 'Unsere Leute', headerRow: 12, columns: { postcode: 'Postleit-Zahl' } },
  });
});

test.each([
  ['030', '030'],
  ['30', '030'],
  ['', ''],
])('the area code %s is %s', (written, areaCode) => {
  expect(read(`Vorwahl|${written}|`).areaCode).toBe(areaCode);
});

test('columns may be moved and a title put above', () => {
  const { workbook } = memoryRoom({ Einstellungen: table('Bitte nicht löschen', '|||', 'Wert|Warum|Einstellung', 'DIE LINKE||Organisation') });
  expect(readSettings(workbook).organisation).toBe('DIE LINKE');
});

test('reading costs one block read', () => {
  const { workbook } = memoryRoom({ Einstellungen: table('Einstellung|Wert', 'Organisation|X') });
  readSettings(workbook);
  expect(workbook.counts()).toEqual({ tabs: 1, extent: 1, read: 1 });
});

test('a value that is none of the possible ones is refused, with those that are', () => {
  expect(() => read('Sprache|Klingonisch')).toThrow(expect.objectContaining({ code: 'setting_unclear', params: { setting: 'Sprache', value: 'Klingonisch', possible: ['automatisch', 'Deutsch', 'English'] } }));
  expect(() => read('Mitgliederliste: Kopfzeile|drei')).toThrow(expect.objectContaining({ code: 'setting_unclear' }));
});

test('without the tab there are no settings', () => {
  const { workbook } = memoryRoom({ Liste: [['x']] });
  expect(findSettings(workbook)).toBeNull();
  expect(() => readSettings(workbook)).toThrow(expect.objectContaining({ code: 'not_set_up' }));
});

test("somebody else's tab of that name is not ours", () => {
  expect(findSettings(memoryRoom({ Einstellungen: table('Thema|Wert', 'Farbe|rot') }).workbook)).toBeNull();
});

