// Use cases that were stopped at any of their calls and are sent again, as the page does: the sheet then reads as after a run that
// went through. On the rooms in memory, every call; on the built add-on: `npm run faults`.

import type { Payload, RpcName } from '../../src/contract/rpc.ts';
import { answer } from '../../src/server/door.ts';
import { useCases } from '../../src/server/useCases.ts';
import { careRoom, people, type CareRoom } from '../support/careRoom.ts';
import { faulty, type Fault } from '../support/faults.ts';
import type { MemoryTab } from '../support/memoryWorkbook.ts';

jest.setTimeout(60_000);

// The door notes each failure for whoever runs the script.
beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

type Step = { [N in RpcName]: [N, Payload<N>] }[RpcName];

/** What is there twice and is to be one, and somebody who has lately joined. */
const twice = [...people, [108, 'Mueller', 'Anton', 'Hermannstr. 12', 12049, 'Berlin', '030 23125799', '', 'anton@example.org', '', '', '', '']] as const;
const file = [
  ['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'Ort', 'Austritt', 'Eintritt'],
  [101, 'Müller', 'Ayşe', 'Hermannstr. 12', 12049, 'Berlin', '', '18.06.2008'],
  ...people.slice(3).map((row) => [...row.slice(0, 6), '', ''].map((cell) => (cell instanceof Date ? '' : cell))),
  [120, 'Neu', 'Nina', 'Sonnenallee 8', 12045, 'Berlin', '', '15.11.2026'],
] as (string | number)[][];
const importing: Step = ['members.import', { rows: file, apply: true, operationId: 'import-0001', confirm: { gone: 'take' } }];
const contact: Step = ['contacts.note', { memberId: '103', contactId: 'contact-0001', kind: 'call', result: 'nett' }];
const path: Step[] = [['newcomers.list', {}], ['newcomers.end', { memberId: '102', reason: 'noContact', stepId: 'step-00001' }]];

const cases: [name: string, before: Step[], step: Step][] = [
  ['a group set by hand', [], ['groups.setByHand', { memberId: '103', group: 'BO Donaukiez', expectedGroup: '' }]],
  ['a visit', [], ['groups.visit', { group: 'BO Donaukiez', date: '2026-11-20', note: 'schön', next: '2027-01-15', expected: { lastVisit: '', nextVisit: '' }, operationId: 'visit-0001' }]],
  ['a contact', [], contact],
  ['a contact taken back', [contact], ['contacts.takeBack', { memberId: '103', contactId: 'contact-0001' }]],
  ['a change on the card', [], ['members.edit', { memberId: '103', field: 'phone', expected: '', value: '030 23125711', operationId: 'edit-00001' }]],
  ['a change on the card undone', [['members.edit', { memberId: '103', field: 'phone', expected: '', value: '030 23125711', operationId: 'edit-00001' }]], ['members.undoEdit', { operationId: 'edit-00001' }]],
  ['a merge', [contact, ['consents.set', { memberId: '108', channel: 'mail', state: 'no', source: 'gesagt', recordId: 'record-0001' }]], ['members.merge', { keep: '103', remove: '108', fields: {}, operationId: 'merge-00001' }]],
  ['an import', [['groups.assign', {}]], importing],
  ['an import undone', [['groups.assign', {}], importing], ['members.undoImport', { operationId: 'import-0001' }]],
  ['the end of a path taken back', path, ['newcomers.undo', { memberId: '102', stepId: 'step-00001' }]],
  ['a form copied', [], ['forms.copy', { form: 'Neumitglied', name: 'Kurz', operationId: 'copy-00001' }]],
];

function ask({ room }: CareRoom, [name, payload]: Step): void {
  room.workbook.forget();
  const envelope = answer(useCases, room, name, payload);
  if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code} ${envelope.error.message} ${(envelope.error.details ?? []).join(' ')}`);
}

function begun(before: readonly Step[]): CareRoom {
  const at = careRoom(twice);
  for (const step of before) ask(at, step);
  return at;
}

/** All that stands in the tabs but the log, which tells of both tries. */
function stands({ room }: CareRoom): Record<string, string[]> {
  return Object.fromEntries((room.workbook.tabs() as readonly MemoryTab[]).filter(({ name }) => name !== 'Protokoll').map((tab) => [tab.name, tab.values().map((line) => line.map(String).join(' | ').replace(/[ |]+$/, '')).filter(Boolean)]));
}

test.each(cases)('%s: stopped or failed at any call, then sent again', (_name, before, asked) => {
  const whole = begun(before);
  const counting = faulty(whole.room, 0, 'kill');
  const [name, payload] = asked;
  expect(answer(useCases, counting.ports, name, payload).ok).toBe(true);
  const wanted = stands(whole);
  expect(counting.count()).toBeGreaterThan(8);
  for (const fault of ['killAfter', 'after', 'before'] satisfies Fault[]) {
    // All of them on the built add-on; here so many that the tests stay quick.
    const step = Math.ceil(counting.count() / (fault === 'killAfter' ? 30 : 12));
    for (let at = 1; at <= counting.count(); at += step) {
      const other = begun(before);
      const { ports, failed } = faulty(other.room, at, fault);
      const first = answer(useCases, ports, name, payload);
      if (!first.ok) ask(other, asked);
      const got = stands(other);
      const differing = Object.keys({ ...wanted, ...got }).flatMap((tab) => [...(got[tab] ?? []).filter((row) => !wanted[tab]?.includes(row)), ...(wanted[tab] ?? []).filter((row) => !got[tab]?.includes(row)).map((row) => `not ${row}`)].map((row) => `${tab}: ${row}`));
      expect([fault, at, failed(), differing]).toEqual([fault, at, failed(), []]);
      expect(other.room.unlocked).toEqual([]);
    }
  }
});

test('what was refused half-way and then done can still be taken back', () => {
  const at = begun([]);
  const edit: Step = ['members.edit', { memberId: '103', field: 'phone', expected: '', value: '030 23125711', operationId: 'edit-00001' }];
  const merge: Step = ['members.merge', { keep: '103', remove: '108', fields: {}, operationId: 'merge-00001' }];
  for (const [name, payload] of [edit, merge]) {
    const others = begun([]);
    const counting = faulty(others.room, 0, 'kill');
    answer(useCases, counting.ports, name, payload);
    // The write itself is one of the last calls: after it come flush and release.
    for (let call = counting.count(); call > 0; call--) {
      const probe = begun([]);
      const { ports, failed } = faulty(probe.room, call, 'after');
      answer(useCases, ports, name, payload);
      if (failed() !== 'tab.write') continue;
      const { ports: broken } = faulty(at.room, call, 'after');
      answer(useCases, broken, name, payload);
      break;
    }
    ask(at, [name, payload] as Step);
  }
  ask(at, ['members.undoMerge', { operationId: 'merge-00001' }]);
  ask(at, ['members.undoEdit', { operationId: 'edit-00001' }]);
  expect([at.cell(103, 'Telefon'), at.cell(108, 'Telefon')]).toEqual(['', '030 23125799']);
});
