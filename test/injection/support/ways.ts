// The ways by which a text gets into the workbook through the add-on: one call, or a few, for a payload and its member.

import type { RpcName } from '../../../src/contract/rpc.ts';
import type { House } from './house.ts';

type Step = readonly [name: RpcName, payload: unknown];

export interface Way {
  name: string;
  /** What a page would ask for, in order. @param n the payload's number, for ids */
  steps(text: string, id: string, n: number, house: House): readonly Step[];
  /** A refusal may come from the field's own rule (too long, no address …); most ways take any text that is not too long. */
  takes: 'all' | 'some';
}

const header = ['Mitgliedsnummer', 'Nachname', 'Vorname', 'Straße', 'PLZ', 'Ort', 'Telefon', 'E-Mail', 'Geburtsdatum', 'Eintritt', 'Interessen'];
const mapping = { memberNumber: 1, lastName: 2, firstName: 3, street: 4, postcode: 5, city: 6, phone: 7, email: 8, birthDate: 9, entryDate: 10 };

/** A map of one square, with the text wherever a file can hold one. */
function mapOf(text: string): string {
  const side = [[13.4, 52.4], [13.41, 52.4], [13.41, 52.41], [13.4, 52.41], [13.4, 52.4]];
  return JSON.stringify({ type: 'FeatureCollection', name: text, attribution: text, license: text, features: [{ type: 'Feature', properties: { plz: '12045', name: text, note: text, [text.slice(0, 200)]: text }, geometry: { type: 'Polygon', coordinates: [side] } }] });
}

const short = (text: string, most: number): string => text.slice(0, most);
const page = (n: number, what: string): string => `${what}-${String(n).padStart(6, '0')}`;

const fields = { lastName: 'Nachname', firstName: 'Vorname', salutation: 'Anrede', street: 'Straße', city: 'Ort', carer: 'Betreuer*in', status: 'Status', interests: 'Interessen', availability: 'Verfügbarkeit', activity: 'Aktivität' } as const;

/** What stands in a member's cell now. */
function cellOf({ room }: House, id: string, column: string): string {
  const rows = room.workbook.tab('Mitglieder').values();
  const line = rows.find(([number]) => String(number) === id) ?? [];
  return String(line[(rows[0] ?? []).indexOf(column)] ?? '');
}

export const ways: readonly Way[] = [
  { name: 'tasks.update', takes: 'all', steps: (text, id, _n, { room }) => {
      const task = room.workbook.tab('Aufgaben').values().find((row) => String(row[2]) === id) ?? [];
      return [['tasks.update', { taskId: String(task[0] ?? 'x'), owner: short(text, 200), note: short(text, 5000), expected: { status: 'open', note: String(task[9] ?? '') } }]];
    } },
  { name: 'members.edit', takes: 'all', steps: (text, id, n, house) => {
      // The field that this payload is typed into, and back out of the log by an undo.
      const names = Object.keys(fields) as (keyof typeof fields)[];
      // A name like the headers would make the row one of headers.
      const field = (/vorname/i.test(text) ? 'city' : names[n % names.length]) ?? 'city';
      const expected = shown(cellOf(house, id, fields[field]));
      const value = short(text, 2000);
      return [['members.edit', { memberId: id, field, expected, value, operationId: page(n, 'edit000') }]];
    } },
  { name: 'members.undoEdit', takes: 'some', steps: (_text, id, n, house) => {
      const stands = cellOf(house, id, 'Bemerkung') === '' ? 'Ort' : 'Nachname';
      const field = stands === 'Ort' ? 'city' : 'lastName';
      return [['members.edit', { memberId: id, field, expected: shown(cellOf(house, id, stands)), value: 'anders', operationId: page(n, 'undo000') }], ['members.undoEdit', { operationId: page(n, 'undo000') }]];
    } },
  { name: 'contacts.note', takes: 'all', steps: (text, id, n) => [['contacts.note', { memberId: id, contactId: page(n, 'contact'), kind: 'call', result: short(text, 200), note: short(text, 2000) }]] },
  { name: 'forms.submit', takes: 'all', steps: (text, id, n) => [['forms.submit', { form: 'Neumitglied', memberId: id, submissionId: page(n, 'submit'), answers: { F1: text.slice(0, 10_000), F2: short(text, 2000), F3: short(text, 2000), F4: [short(text, 200), 'Kultur'], F5: 'aktiv', F6: [short(text, 200)], F7: ['abends'] } }]] },
  { name: 'forms.draft', takes: 'all', steps: (text, id, n) => [['forms.draft', { form: 'Neumitglied', memberId: id, submissionId: page(n, 'draft00'), answers: { F1: short(text, 3000), [short(text, 40)]: short(text, 100) } }]] },
  { name: 'offers.record', takes: 'all', steps: (text, id, n) => [['offers.record', { memberId: id, offer: 'Filmabend', state: 'offered', recordId: page(n, 'record0'), note: short(text, 2000) }]] },
  { name: 'offers.record of an offer typed by hand', takes: 'some', steps: (text, id, n) => [['offers.record', { memberId: id, offer: short(text, 200), state: 'accepted', recordId: page(n, 'recorded') }]] },
  { name: 'newcomers.advance', takes: 'all', steps: (text, id, n) => [['newcomers.advance', { memberId: id, stage: 'talked', stepId: page(n, 'advance'), note: short(text, 2000) }]] },
  { name: 'newcomers.update', takes: 'all', steps: (text, id) => [['newcomers.update', { memberId: id, companion: short(text, 120), note: short(text, 2000) }]] },
  { name: 'consents.set', takes: 'some', steps: (text, id, n) => [['consents.set', { memberId: id, channel: n % 2 ? 'introduction' : 'greeting', state: 'yes', source: short(text, 300), recordId: page(n, 'consent') }]] },
  { name: 'selections.save', takes: 'some', steps: (text) => [['selections.save', { name: short(text, 60), replace: true, selection: { groups: [short(text, 200)], interests: [short(text, 200)], answer: { form: short(text, 80), questionId: short(text, 40), values: [short(text, 200)] } } }]] },
  { name: 'selections.filter', takes: 'all', steps: (text) => [['selections.filter', { selection: { groups: [short(text, 200)] }, replace: true }]] },
  { name: 'campaigns.create', takes: 'some', steps: (text, id, n) => [['campaigns.create', { draft: { name: short(text, 60), purpose: short(text, 500), script: short(text, 10_000), from: '2026-11-01', to: '2026-12-31', selection: { picked: { memberIds: [id], mode: 'only' } } }, operationId: page(n, 'campaign') }]] },
  { name: 'campaigns.create callers', takes: 'some', steps: (text, id, n) => [['campaigns.create', { draft: { name: `Nur ${n}`, from: '2026-11-01', to: '2026-12-31', callers: [short(text, 200)], selection: { picked: { memberIds: [id], mode: 'only' } } }, operationId: page(n, 'callers') }]] },
  { name: 'calls.report', takes: 'some', steps: (text, id, n) => [['calls.take', { campaign: 'Wahl', memberId: id }], ['calls.report', { campaign: 'Wahl', memberId: id, reportId: page(n, 'report0'), outcome: 'talked', note: short(text, 2000) }]] },
  { name: 'walkthrough.save', takes: 'some', steps: (text, id, n) => [['walkthrough.save', { memberId: id, saveId: page(n, 'walk000'), interests: [short(text, 80)], availability: [short(text, 80)], note: short(text, 2000), activity: 'wants' }]] },
  { name: 'groups.visit', takes: 'all', steps: (text, _id, n) => [['groups.visit', { group: 'BO Nord', date: '2026-11-20', note: short(text, 2000), operationId: page(n, 'visit00') }]] },
  { name: 'groups.visit of a group typed by hand', takes: 'some', steps: (text, _id, n) => [['groups.visit', { group: text, date: '2026-11-20', note: short(text, 2000), operationId: page(n, 'visited') }]] },
  { name: 'groups.setByHand', takes: 'some', steps: (text, id, _n, house) => [['groups.setByHand', { memberId: id, group: text, expectedGroup: shown(cellOf(house, id, 'BO')) }]] },
  { name: 'mailing.send', takes: 'some', steps: (text, id, n) => [['mailing.send', { mailingId: page(n, 'mailing'), name: short(text, 80), selection: { picked: { memberIds: [id], mode: 'only' } }, text: { subject: short(text, 150), body: text.slice(0, 20_000), replyTo: '' } }]] },
  { name: 'mailing.send replyTo', takes: 'some', steps: (text, id, n) => [['mailing.send', { mailingId: page(n, 'replyto'), name: `Kino ${n}`, selection: { picked: { memberIds: [id], mode: 'only' } }, text: { subject: 'Kino', body: 'x', replyTo: short(text, 200) } }]] },
  { name: 'map.load', takes: 'some', steps: (text) => [['map.load', { fileName: short(text, 200), text: mapOf(text), attribution: short(text, 300) }]] },
  { name: 'members.notSame', takes: 'all', steps: (_text, id) => [['members.notSame', { a: '900', b: id }]] },
  { name: 'reminders.settings', takes: 'some', steps: (text) => [['reminders.settings', { teamAddress: short(text, 200) }]] },
  { name: 'forms.copy', takes: 'some', steps: (text, _id, n) => (n % 8 === 0 ? [['forms.copy', { form: 'Austritt', name: short(text, 80), operationId: page(n, 'copies0') }]] : []) },
  { name: 'ids and names', takes: 'some', steps: (text, _id, n) => {
      const [some, name] = [short(text, 60) || 'x', short(text, 100)];
      const all: Step[] = [
        ['members.card', { memberId: some }], ['forms.open', { form: some, memberId: '900' }], ['forms.evaluate', { form: some }], ['forms.report', { form: some }], ['privacy.export', { memberId: some }], ['privacy.erasePreview', { memberId: some }], ['campaigns.status', { campaign: some }], ['calls.next', { campaign: some }],
        ['offers.people', { offer: some }], ['offers.show', { offer: some }], ['privacy.log', { what: name, by: name }], ['consents.show', { memberId: some }], ['walkthrough.next', { group: some }], ['walkthrough.summary', { group: some }], ['matching.suggest', { memberId: some }], ['mailing.resolve', { letters: [{ key: name, outcome: 'drop' }] }],
        ['reminders.approve', { letters: [{ key: name, decision: 'send', text: short(text, 5000) }] }], ['calls.find', { query: name }], ['members.search', { query: name }], ['members.import', { tab: some }], ['map.load', { fileName: 'x', text: text || 'x', property: name }], ['members.edit', { memberId: some, field: 'city', expected: '', value: name, operationId: page(n, 'noone00') }],
      ];
      const first = (n * 2) % all.length;
      return all.slice(first, first + 2);
    } },
  { name: 'exits.record', takes: 'some', steps: (text, id, n) => [['exits.record', { memberId: id, stepId: page(n, 'exits00'), state: 'held', offer: short(text, 500), note: short(text, 5000), expected: { state: 'open', offer: '', outcome: '', note: '' } }]] },
];

/** A file with a row for each payload, new people and known ones, and what a person said to it. */
export function importOf({ lot, idOf }: House): Step[] {
  const rows = lot.flatMap(({ text }, index) => [[idOf(index), text, text, text, '12045', text, text, text, text, text, text], [String(5001 + index), text, `Neu${index}`, text, '12045', text, text, text, '', '', text]]);
  const said = Object.fromEntries(['gone', 'lastName', 'firstName', 'street', 'city', 'phone', 'email', 'birthDate', 'entryDate'].map((field) => [field, field === 'gone' ? 'leave' : 'take']));
  return [
    ['members.import', { fileName: short(lot.map(({ text }) => text).join(' '), 300), rows: [header, ...rows], mapping, headerRow: 1, confirm: said, apply: true, operationId: 'import-000001' }],
    ['members.undoImport', { operationId: 'import-000001' }],
    ['members.import', { fileName: 'x.csv', rows: [header, ...rows], mapping, headerRow: 1, confirm: said, apply: true, operationId: 'import-000002' }],
  ];
}

/** Files whose headers are payloads. */
export function headersOf({ lot }: House): Step[] {
  const names = lot.map(({ text }) => text);
  return [['members.import', { rows: [[...header.slice(0, 5), ...names], ['1', 'Kaya', 'Kim', 'x', '12045', ...names]] }], ['members.import', { rows: [names, names] }]];
}

/** As a form shows a cell and sends it back. */
function shown(cell: string): string {
  return cell.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** All there is to look at; nothing of it may stumble over what it finds. */
export const looks: readonly Step[] = [
  ['groups.preview', {}], ['groups.assign', {}], ['groups.openCases', {}], ['groups.coverage', {}], ['groups.undo', {}], ['members.check', {}], ['members.duplicates', {}], ['members.card', { memberId: '1001' }], ['walkthrough.start', {}], ['walkthrough.next', { group: 'BO Nord' }],
  ['walkthrough.summary', { group: 'BO Nord' }], ['walkthrough.tasks', { group: 'BO Nord', operationId: 'walk-tasks-1' }], ['forms.list', {}], ['forms.open', { form: 'Neumitglied', memberId: '1001' }], ['forms.evaluate', { form: 'Neumitglied' }], ['forms.report', { form: 'Neumitglied' }], ['exits.list', {}], ['offers.fitting', { memberId: '1001' }],
  ['offers.gaps', {}], ['offers.people', { offer: 'Filmabend' }], ['newcomers.list', {}], ['campaigns.list', {}], ['campaigns.preview', { selection: {}, options: true }], ['campaigns.status', { campaign: 'Wahl' }], ['campaigns.followUp', { campaign: 'Wahl', operationId: 'follow-up-1' }], ['calls.next', { campaign: 'Wahl' }],
  ['reminders.status', {}], ['reminders.preview', {}], ['reminders.test', {}], ['reminders.greetings', {}], ['mailing.list', {}], ['mailing.preview', { selection: {}, options: true }], ['mailing.unknown', {}], ['selections.list', {}], ['selections.people', { selection: {} }], ['map.data', {}], ['map.data', { by: 'group' }],
  ['map.places', {}], ['overview.refresh', {}], ['today.open', {}], ['matching.suggest', { memberId: '1001' }], ['matching.groups', {}], ['matching.introduce', { memberId: '1001', otherId: '1002', how: 'mail', introductionId: 'introduce-1', preview: true }], ['matching.introduce', { memberId: '1001', otherId: '1002', how: 'mail', introductionId: 'introduce-1' }],
  ['privacy.note', {}], ['privacy.acknowledge', {}], ['privacy.export', { memberId: '1001' }], ['privacy.erasePreview', { memberId: '1002' }], ['privacy.periodsPreview', {}], ['privacy.log', {}], ['consents.show', { memberId: '1001' }], ['setup.detect', {}], ['setup.apply', {}],
];
