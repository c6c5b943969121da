// People whose names and numbers are ordinary words and figures: what is not theirs stays.

import { answer } from '../../../src/server/door.ts';
import type { ErasePreviewAnswer } from '../../../src/contract/privacy.ts';
import { useCases } from '../../../src/server/useCases.ts';
import { careRoom } from '../../support/careRoom.ts';
import type { MemoryRoom } from '../../support/memoryRoom.ts';
import type { MemoryTab, Rows } from '../../support/memoryWorkbook.ts';

const header = ['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'Ort', 'Telefon', 'E-Mail', 'Geburtsdatum', 'Eintritt'];
function ask<T>(room: MemoryRoom, name: string, payload: object): T {
  room.workbook.forget();
  const envelope = answer(useCases, room, name, payload);
  if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code} ${envelope.error.message} ${JSON.stringify(envelope.error.details)}`);
  return envelope.result as T;
}
const shown = (room: MemoryRoom): Record<string, string[]> =>
  Object.fromEntries(([...room.workbook.tabs()] as MemoryTab[]).filter(({ name }) => !/^(Protokoll|Löschungen)$/.test(name)).map((tab) => [tab.name, tab.values().map((line) => line.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell))).join('|'))]));

const list: Rows = [
  ['Mitgliederliste'], header,
  [7, 'Wolf', 'Mai', 'Weserstraße 3', 12045, 'Berlin', '030 23125642', '', new Date('1990-05-07T00:00:00.000Z'), ''],
  [12045, 'Grün', 'Ida', 'Weserstraße 7', 12045, 'Berlin', '030 7712045', '', '', ''],
  [137, 'B', 'A', 'Fuldastraße 137', 12045, 'Berlin', '030 23125137', 'b@example.org', '', ''],
  [23125642, 'Kino', 'Kaffee', 'Weserstraße 9', 12045, 'Berlin', '', '', '', ''],
  [501, 'Reuterkiez', 'BO', 'Weserstraße 11', 12045, 'Berlin', '', '', '', ''],
  [502, 'Kaya', 'Leyla', 'Weserstraße 137', 12047, 'Berlin', '030 99887766', 'leyla@example.org', '', ''],
  [503, 'Abend', 'Film', 'Weserstraße 13', 12047, 'Berlin', '', '', '', ''],
];
const loose: Rows = [['Was', 'Wann'], ['Kino', 'Mai'], ['7 Stühle', '12045'], ['Grüner Wolf', 'Mai 2027'], ['Ein A und ein B', '137'], ['Hausnr. 7', 'Bus Nr. 137'], ['Abend', '7']];

function lived(): MemoryRoom {
  const { room } = careRoom(list);
  room.workbook.tab('Angebote').append([['Film Abend', 'Kultur', 'Kultur; Grün', 'am 7. Mai', 'Büro', 'Leyla Kaya']]);
  room.workbook.addTab('Planung', loose);
  ask(room, 'groups.assign', {});
  ask(room, 'contacts.note', { memberId: '502', contactId: 'contact-0001', kind: 'call', result: '7 Minuten', note: 'Im Mai, PLZ 12045, Hausnr. 137, Mitglied Nr. 7 und Mgl.-Nr. 137' });
  return room;
}

test.each(['7', '12045', '137', '23125642', '501', '503'])('%s goes, and every other row and number stays', (memberId) => {
  const room = lived();
  const before = shown(room);
  const { confirm } = ask<ErasePreviewAnswer>(room, 'privacy.erasePreview', { memberId });
  ask(room, 'privacy.erase', { memberId, confirm });
  const note = 'Im Mai, PLZ 12045, Hausnr. 137, Mitglied Nr. 7 und Mgl.-Nr. 137'.replace(memberId === '7' ? /(?<=Nr\. )7/ : memberId === '137' ? /(?<=l\.-Nr\. )137/ : /$^/, '[gelöscht]');
  const after = shown(room);
  expect(after.Mitglieder).toEqual(before.Mitglieder?.filter((line) => !line.startsWith(`${memberId}|`)));
  expect(after.Kontakte).toEqual(before.Kontakte?.map((line) => line.replace(/Im Mai.*/, note)));
  for (const tab of ['Gruppen', 'Zuordnung', 'Angebote', 'Planung', 'Fragen', 'Einstellungen', 'AG-Aufbau']) expect(after[tab]).toEqual(before[tab]);
});

test('a group or an offer that is called like the person stays, and a person is told', () => {
  const warned = (memberId: string): string => ask<ErasePreviewAnswer>(lived(), 'privacy.erasePreview', { memberId }).warnings.join('\n');
  expect(warned('501')).toMatch(/Gruppen!A2\b/);
  expect(warned('503')).toMatch(/Angebote!A2\b/);
});

test('the family’s telephone in their own rows of a call list is no place to look at', () => {
  const { room } = careRoom([...list, [504, 'Kaya', 'Mert', 'Weserstraße 137', 12047, 'Berlin', '030 99887766', '', '', '']]);
  ask(room, 'campaigns.create', { draft: { name: 'Wahl', from: '2026-11-01', to: '2026-12-31' }, operationId: 'campaign-0001' });
  expect(room.workbook.tab('Anrufe Wahl').below('Telefon')).toContain('+49 30 99887766');
  expect(ask<ErasePreviewAnswer>(room, 'privacy.erasePreview', { memberId: '502' }).warnings.join('\n')).not.toMatch(/Anrufe Wahl/);
});
