// A kill at any service call of an erasure leaves something that asking again finishes, with the token of the first preview.

import type { ErasePreviewAnswer } from '../../../src/contract/privacy.ts';
import { answer } from '../../../src/server/door.ts';
import { erasePerson, previewErasure } from '../../../src/server/privacy/index.ts';
import { useCases } from '../../../src/server/useCases.ts';
import { careRoom } from '../../support/careRoom.ts';
import { faulty } from '../../support/faults.ts';
import type { MemoryRoom } from '../../support/memoryRoom.ts';
import type { MemoryTab, Rows } from '../../support/memoryWorkbook.ts';

jest.setTimeout(120_000);

const list: Rows = [
  ['Mitgliederliste'],
  ['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'Telefon', 'E-Mail', 'Geburtsdatum'],
  [771001, 'Müller', 'Ayşe', 'Sonnenallee 5', 12045, '030 23125642', 'ayse@example.org', '05.06.1979'],
  [771002, 'Müller', 'Kemal', 'Sonnenallee 5', 12045, '030 23125642', '', ''],
];
const traces = /ay[sş]e|771001/i;

function ask<T>(room: MemoryRoom, name: string, payload: object): T {
  room.workbook.forget();
  const envelope = answer(useCases, room, name, payload);
  if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code}`);
  return envelope.result as T;
}
function lived(): MemoryRoom {
  const { room, list: tab } = careRoom(list);
  ask(room, 'contacts.note', { memberId: '771001', contactId: 'contact-0001', kind: 'call', result: '', note: 'Ayşe hilft' });
  ask(room, 'contacts.note', { memberId: '771002', contactId: 'contact-0002', kind: 'call', result: '', note: 'Frau: Ayşe Müller' });
  ask(room, 'newcomers.advance', { memberId: '771001', stage: 'tried', stepId: 'step-0000001' });
  room.workbook.addTab('Export 2019', [['Nr', 'Nachname', 'Vorname', 'PLZ', 'E-Mail'], [771001, 'Müller', 'Ayşe', 12045, 'ayse.alt@example.org'], [1, 'Weg', 'Ulf', 12045, '']]);
  // Only the old export knows this address.
  room.workbook.addTab('Verteiler', [['ayse.alt@example.org, ulf@example.org']]);
  tab.note(4, 2, 'Frau von Ayşe Müller');
  return room;
}
function left(room: MemoryRoom): string[] {
  return room.workbook.tabs().flatMap((one) => {
    const tab = one as MemoryTab;
    return [...tab.values().flat().map(String), ...tab.notes().flat()].filter((text) => traces.test(text)).map((text) => `${tab.name}: ${text}`);
  });
}

test.each(['erase', 'anonymise'] as const)('%s: killed at any call, then asked again', (mode) => {
  const whole = lived();
  const { confirm } = ask<ErasePreviewAnswer>(whole, 'privacy.erasePreview', { memberId: '771001', mode });
  // Reading changes nothing: the kills begin where it ends. One before a call is one after the call before it.
  const reading = faulty(whole, 0, 'kill');
  previewErasure(reading.ports, { memberId: '771001', mode });
  const counting = faulty(whole, 0, 'kill');
  erasePerson(counting.ports, { memberId: '771001', mode, confirm });
  expect(left(whole)).toEqual([]);
  const calls = counting.count();
  expect(calls - reading.count()).toBeGreaterThan(20);
  // The two differ in the list alone.
  for (let at = reading.count(); at <= calls; at += mode === 'erase' ? 1 : 5) {
    const room = lived();
    const { ports, failed } = faulty(room, at, 'killAfter');
    expect(() => erasePerson(ports, { memberId: '771001', mode, confirm })).toThrow('killAfter');
    const { receipt } = ask<{ receipt: { id: string } }>(room, 'privacy.erase', { memberId: '771001', mode, confirm });
    const where = `${at} ${failed()}`;
    expect([where, left(room)]).toEqual([where, []]);
    expect([where, room.workbook.tab('Löschungen').values().slice(1).map((line) => [line[0], line[4] !== ''])]).toEqual([where, [[receipt.id, true]]]);
  }
});
