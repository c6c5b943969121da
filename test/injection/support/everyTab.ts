// A district in which every tab of ours exists with rows, to be copied and spoiled by hand a column at a time.

import { house, typeColumn, typeRow, typeSetting, type House } from './house.ts';
import { answer } from '../../../src/server/door.ts';
import { useCases } from '../../../src/server/useCases.ts';
import type { RpcName } from '../../../src/contract/rpc.ts';
import { memoryRoom } from '../../support/memoryRoom.ts';
import { runDaily } from '../../../src/server/reminders/index.ts';

const people = ['Anna', 'Bea', 'Cem', 'Dora', 'Emil', 'Finn'];
const square = [[13.4, 52.4], [13.41, 52.4], [13.41, 52.41], [13.4, 52.41], [13.4, 52.4]];
const outlines = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { plz: '12045', name: 'Rixdorf' }, geometry: { type: 'Polygon', coordinates: [square] } }] });

/** All the calls that make a tab, or a row in one. */
function made(id: (index: number) => string): readonly (readonly [RpcName, unknown])[] {
  const only = (index: number): object => ({ picked: { memberIds: [id(index)], mode: 'only' } });
  const each = (ask: (index: number) => readonly [RpcName, unknown]): (readonly [RpcName, unknown])[] => people.map((_name, index) => ask(index));
  return [
    ['privacy.acknowledge', {}], ['newcomers.list', {}], ['exits.list', {}],
    ['reminders.switch', { on: true }],
    ['reminders.settings', { teamAddress: 'ag@example.org', greetings: { birthday: 'automatic', roundBirthday: 'automatic', welcome: 'automatic' } }],
    ['campaigns.create', { draft: { name: 'Wahl', purpose: 'Anrufen', script: 'Hallo', from: '2026-11-01', to: '2026-12-31', batch: 10 }, operationId: 'campaign-wahl' }],
    ...each((index) => ['contacts.note', { memberId: id(index), contactId: `contact-0${index}`, kind: 'call', result: 'gesprochen', note: 'nett' }]),
    ...each((index) => ['forms.submit', { form: 'Neumitglied', memberId: id(index), submissionId: `submit-00${index}`, answers: { F1: 'Plakate', F3: 'gern', F4: ['Kultur'], F5: 'aktiv', F6: ['x'], F7: ['abends'] } }]),
    ['forms.draft', { form: 'Neumitglied', memberId: id(1), submissionId: 'draft-0001', answers: { F1: 'x' } }],
    ...each((index) => ['offers.record', { memberId: id(index), offer: 'Filmabend', state: index % 2 === 0 ? 'offered' : 'accepted', recordId: `record-0${index}`, note: 'x' }]),
    ...each((index) => ['newcomers.advance', { memberId: id(index), stage: 'talked', stepId: `advance-${index}`, note: 'x' }]),
    ...each((index) => ['consents.set', { memberId: id(index), channel: 'introduction', state: 'yes', source: 'Telefon' }]),
    ...each((index) => ['consents.set', { memberId: id(index), channel: 'greeting', state: 'yes', source: 'Telefon' }]),
    ...each((index) => ['mailing.send', { mailingId: `mailing-0${index}`, name: `Kino ${index}`, selection: only(index), text: { subject: 'Kino', body: 'Hallo {Vorname}' } }]),
    ...each((index) => ['selections.save', { name: `Wahl ${index}`, selection: { interests: ['Kultur'], ...only(index) } }]),
    ['matching.introduce', { memberId: id(0), otherId: id(1), how: 'mail', introductionId: 'introduce-0' }],
    ['matching.introduce', { memberId: id(2), otherId: id(3), how: 'mail', introductionId: 'introduce-2' }],
    ...each((index) => ['walkthrough.save', { memberId: id(index), saveId: `walk-000${index}`, interests: ['Kultur'], availability: ['abends'], note: 'x', activity: 'wants' }]),
    ['groups.visit', { group: 'BO Nord', date: '2026-11-20', note: 'schön', operationId: 'visit-0001' }],
    ['groups.findContact', { group: 'BO Süd', taskId: 'task-00001' }],
    ['calls.take', { campaign: 'Wahl', memberId: id(0) }], ['calls.report', { campaign: 'Wahl', memberId: id(0), reportId: 'report-0001', outcome: 'talked', note: 'x' }],
    ['members.edit', { memberId: id(3), field: 'city', expected: 'Dora', value: 'Potsdam', operationId: 'edit-00001' }],
    ['map.load', { fileName: 'plz.json', text: outlines, attribution: 'OSM' }], ['map.places', {}],
    ['overview.refresh', {}], ['forms.report', { form: 'Neumitglied' }],
    ['exits.list', {}], ['exits.record', { memberId: id(5), stepId: 'exits-0001', state: 'held', offer: 'Ruhe', outcome: '', note: 'x', expected: { state: 'open', offer: '', outcome: '', note: '' } }],
    ['privacy.erase', { memberId: '901', mode: 'erase', confirm: true }],
  ];
}

/** @throws where one of its calls is refused: then a tab would be missing */
export function fullHouse(): House {
  const at = house(people.map((text) => ({ family: 'plain', text })));
  at.room.mailbox.quota = 10_000;
  typeSetting(at, 'Organisation', 'Die Partei');
  typeSetting(at, 'Bezirk', 'Neukölln');
  for (const [name, payload] of made(at.idOf)) {
    if (name === 'exits.record') {
      const members = at.room.workbook.tab('Mitglieder');
      const rows = members.values();
      members.set(rows.findIndex(([id]) => String(id) === at.idOf(5)) + 1, (rows[0] ?? []).indexOf('Austritt') + 1, new Date('2026-11-15T00:00:00Z'));
      at.ask('exits.list', {});
    }
    const { ok } = at.ask(name, payload);
    if (!ok) throw new Error(`${name} ${JSON.stringify(at.asked.at(-1)?.envelope)}`);
  }
  typeColumn(at, 'Mitglieder', 'BO', 'BO Nord');
  at.room.clock.instant = '2026-11-21T06:30:00.000Z';
  runDaily(at.room);
  at.room.clock.instant = '2026-11-22T10:30:00.000Z';
  // Long over its time: the mail about deletion periods, once a month.
  typeRow(at, 'Kontakte', { 'Kontakt-ID': 'contact-old', 'Mitglied-ID': at.idOf(0), Mitglied: 'Anna', Zeit: new Date('2019-11-01T00:00:00Z') });
  return at;
}

export type Place = readonly [tab: string, column: string, at: number];

/** Every column of every tab. */
export function placesIn({ room }: House): Place[] {
  return room.workbook.names().flatMap((tab) => (room.workbook.tab(tab).values()[0] ?? []).map((header, index): Place => [tab, String(header), index + 1]));
}

/** The same house again, its own to spoil. */
export function copyOf(from: House): House {
  const { workbook, marks, clock, triggers, mailbox } = from.room;
  const room = memoryRoom(Object.fromEntries(workbook.names().map((name) => [name, workbook.tab(name).values()])));
  room.workbook.hung.push(...workbook.hung);
  for (const [name, value] of marks.values) room.marks.values.set(name, value);
  room.triggers.all.push(...triggers.all.map((one) => ({ ...one })));
  room.clock.instant = clock.instant;
  room.mailbox.quota = mailbox.quota;
  const asked: House['asked'] = [];
  return {
    ...from,
    room,
    asked,
    ask: (name, payload) => {
      const envelope = answer(useCases, room, name, payload);
      asked.push({ name, payload, refused: envelope.ok ? '' : envelope.error.code, envelope });
      return envelope;
    },
  };
}
