// Whatever comes after an erasure from a page that still shows the person brings nothing of them back.

import { answer } from '../../../src/server/door.ts';
import { useCases } from '../../../src/server/useCases.ts';
import { careRoom } from '../../support/careRoom.ts';
import type { MemoryRoom } from '../../support/memoryRoom.ts';
import type { MemoryTab, Rows } from '../../support/memoryWorkbook.ts';

const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);
const list: Rows = [
  ['Mitgliederliste'],
  ['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'Ort', 'Telefon', 'Handy', 'E-Mail', 'Geburtsdatum', 'Eintritt', 'Austritt', 'Status'],
  [771001, 'Müller', 'Ayşe', 'Sonnenallee 5', 12045, 'Berlin', '030 23125642', '0152 28817386', 'ayse@example.org', day('1979-06-05'), day('2026-11-10'), '', ''],
  [771002, 'Müller', 'Kemal', 'Sonnenallee 5', 12045, 'Berlin', '030 23125642', '', 'kemal@example.org', day('1977-01-01'), '', '', ''],
  [771004, 'Kaya', 'Leyla', 'Weserstraße 3', 12045, 'Berlin', '', '0152 99988777', 'leyla@example.org', day('1991-01-06'), '', '', ''],
  [771009, 'Müller', 'Ayse', 'Alte Gasse 7', 12043, 'Berlin', '', '0171 98712345', 'alt@example.net', day('1979-06-05'), '', '', ''],
];
const header = ['Mitgliedsnummer', 'Nachname', 'Vorname', 'Straße', 'PLZ', 'Handy', 'E-Mail', 'Geburtsdatum'];
const mapping = { memberNumber: 1, lastName: 2, firstName: 3, street: 4, postcode: 5, mobile: 6, email: 7, birthDate: 8 };
const id = '771001';
const traces = /ay[sş]e|771001|28817386|1979-06-05|98712345|alt@example|neue gasse/i;

function ask(room: MemoryRoom, name: string, payload: object): { ok: boolean; code: string; result: Record<string, unknown> } {
  room.workbook.forget();
  const envelope = answer(useCases, room, name, payload);
  return envelope.ok ? { ok: true, code: '', result: envelope.result as Record<string, unknown> } : { ok: false, code: envelope.error.code, result: {} };
}
function must(room: MemoryRoom, name: string, payload: object): Record<string, unknown> {
  const { ok, code, result } = ask(room, name, payload);
  if (!ok) throw new Error(`${name}: ${code}`);
  return result;
}
function everything(room: MemoryRoom): string {
  const tabs = [...room.workbook.tabs()] as MemoryTab[];
  return tabs.flatMap((tab) => {
    const { rows, columns } = tab.extent();
    return [tab.name, ...tab.values().flatMap((line) => line.map((cell) => `${tab.name}: ${cell instanceof Date ? cell.toISOString() : String(cell)}`)), ...tab.readFormulas(1, 1, rows, columns).flat(), ...tab.notes().flat()];
  }).concat(JSON.stringify(room.marks), ...room.workbook.hung).join('\n');
}
const found = (room: MemoryRoom): string[] => everything(room).split('\n').filter((line) => traces.test(line));

/** Somebody who has been in everything, some of it still open on a page. */
function lived(): MemoryRoom {
  const { room } = careRoom(list);
  room.workbook.tab('Angebote').append([['Filmabend', 'Kultur', 'Kultur', 'freitags', 'Büro', 'Kemal Müller']]);
  const run: [string, object][] = [
    ['groups.assign', {}],
    ['newcomers.list', {}],
    ['newcomers.advance', { memberId: id, stage: 'tried', stepId: 'step-0000001' }],
    ['contacts.note', { memberId: id, contactId: 'contact-0001', kind: 'call', note: 'Ayşe hilft gern' }],
    ['forms.draft', { form: 'Neumitglied', memberId: id, submissionId: 'draft-000001', answers: { F1: 'Ayşe sagt' } }],
    ['consents.set', { memberId: id, channel: 'introduction', state: 'yes', source: 'Ayşe am Telefon', recordId: 'consent-0001' }],
    ['consents.set', { memberId: '771004', channel: 'introduction', state: 'yes', source: 'Telefon', recordId: 'consent-0002' }],
    ['consents.set', { memberId: id, channel: 'greeting', state: 'yes', source: 'Telefon', recordId: 'consent-0003' }],
    ['campaigns.create', { draft: { name: 'Wahl', from: '2026-11-01', to: '2026-12-31', batch: 5, pauseHours: 0 }, operationId: 'campaign-0001' }],
    ['calls.take', { campaign: 'Wahl', memberId: id }],
    ['members.merge', { keep: id, remove: '771009', fields: {}, operationId: 'merge-000001' }],
    ['members.edit', { memberId: id, field: 'mobile', expected: '0152 28817386', value: '0152 28817380', operationId: 'edit-0000001' }],
    ['members.applyCorrections', { corrections: [{ memberId: id, field: 'mobile', expected: '0152 28817380', value: '0152 28817386' }], operationId: 'correct-00001' }],
    ['groups.setByHand', { memberId: id, group: 'BO Donaukiez', expectedGroup: 'BO Reuterkiez' }],
    ['members.import', { rows: [header, [id, 'Müller', 'Ayşe', 'Neue Gasse 1', '12045', '', '', '05.06.1979']], mapping, confirm: { gone: 'leave' }, apply: true, operationId: 'import-000001' }],
    ['selections.save', { name: 'Nur sie', selection: { picked: { memberIds: [id], mode: 'only' } } }],
    ['offers.record', { memberId: id, offer: 'Filmabend', state: 'offered', recordId: 'offer-000001' }],
  ];
  for (const [name, payload] of run) must(room, name, payload);
  return room;
}

/** Says so rather than nothing: whoever still has the person on the screen reads that they are gone. */
const refused = ['calls.report', 'calls.skip', 'calls.take$', 'forms.submit', 'forms.draft', 'walkthrough.save', 'offers.record', 'members.edit', 'members.notSame', 'members.card', 'setByHand', 'consents.set', 'introduce', 'privacy.export', 'newcomers.advance'];

const late: [string, object][] = [
  ['calls.report', { campaign: 'Wahl', memberId: id, reportId: 'report-late1', outcome: 'talked', note: 'Ayşe freut sich' }],
  ['calls.report', { campaign: 'Wahl', memberId: id, reportId: 'report-late2', outcome: 'later', note: 'Ayşe' }],
  ['calls.report', { campaign: 'Wahl', memberId: id, reportId: 'report-late3', outcome: 'noCall' }],
  ['calls.report', { campaign: 'Wahl', memberId: id, reportId: 'report-late4', outcome: 'wantsToLeave' }],
  ['calls.skip', { campaign: 'Wahl', memberId: id, reportId: 'report-late5', note: 'Ayşe' }],
  ['calls.giveBack', { campaign: 'Wahl', memberIds: [id] }],
  ['calls.takeBack', { campaign: 'Wahl', memberId: id, reportId: 'report-late1' }],
  ['calls.take', { campaign: 'Wahl', memberId: id }],
  ['forms.submit', { form: 'Neumitglied', memberId: id, submissionId: 'draft-000001', answers: { F1: 'Ayşe Müller', F5: 'aktiv' } }],
  ['forms.draft', { form: 'Neumitglied', memberId: id, submissionId: 'draft-000001', answers: { F1: 'Ayşe Müller' } }],
  ['forms.draft', { form: 'Neumitglied', memberId: id, submissionId: 'draft-000002', answers: { F1: 'Ayşe Müller' } }],
  ['forms.discard', { form: 'Neumitglied', submissionId: 'draft-000001' }],
  ['contacts.note', { memberId: id, contactId: 'contact-late1', kind: 'call', note: 'Ayşe' }],
  ['contacts.note', { memberId: id, contactId: 'contact-0001', kind: 'call', note: 'Ayşe hilft gern' }],
  ['contacts.takeBack', { memberId: id, contactId: 'contact-0001' }],
  ['newcomers.advance', { memberId: id, stage: 'talked', stepId: 'step-late001', note: 'Ayşe' }],
  ['newcomers.undo', { memberId: id, stepId: 'step-0000001' }],
  ['newcomers.update', { memberId: id, companion: 'Ayşe' }],
  ['newcomers.end', { memberId: id, reason: 'left', stepId: 'step-late002' }],
  ['newcomers.task', { memberId: id, action: 'accept' }],
  ['walkthrough.save', { memberId: id, saveId: 'walk-late001', activity: 'wants', interests: ['Schach'], note: 'Ayşe' }],
  ['offers.record', { memberId: id, offer: 'Filmabend', state: 'accepted', recordId: 'offer-late01', note: 'Ayşe' }],
  ['offers.takeBack', { memberId: id, recordId: 'offer-000001' }],
  ['members.edit', { memberId: id, field: 'mobile', expected: '0152 28817386', value: '0171 1234567', operationId: 'edit-late001' }],
  ['members.undoEdit', { operationId: 'edit-0000001' }],
  ['members.undoCorrections', { operationId: 'correct-00001' }],
  ['members.undoImport', { operationId: 'import-000001' }],
  ['members.undoMerge', { operationId: 'merge-000001' }],
  ['members.merge', { keep: '771004', remove: id, fields: {}, operationId: 'merge-late01' }],
  ['members.notSame', { a: '771002', b: id }],
  ['groups.setByHand', { memberId: id, group: 'BO Donaukiez', expectedGroup: '' }],
  ['groups.undo', {}],
  ['consents.set', { memberId: id, channel: 'greeting', state: 'yes', source: 'Ayşe', recordId: 'consent-late1' }],
  ['consents.set', { memberId: id, channel: 'greeting', state: 'yes', source: 'Telefon', recordId: 'consent-0003' }],
  ['matching.introduce', { memberId: '771004', otherId: id, how: 'noted', introductionId: 'intro-late01' }],
  ['selections.save', { name: 'Spät', selection: { picked: { memberIds: [id, '771004'], mode: 'only' } } }],
  ['selections.filter', { selection: { picked: { memberIds: [id, '771004'], mode: 'only' } } }],
  ['campaigns.create', { draft: { name: 'Spät', from: '2026-11-01', to: '2026-12-31', selection: { picked: { memberIds: [id, '771004'], mode: 'only' } } }, operationId: 'campaign-late' }],
  ['campaigns.followUp', { campaign: 'Wahl', memberId: id }],
  ['mailing.send', { mailingId: 'mailing-late1', name: 'Kino', selection: { picked: { memberIds: [id, '771004'], mode: 'only' } }, text: { subject: 'Kino', body: '{Anrede}, komm.' } }],
  ['exits.record', { memberId: id, stepId: 'exit-late001', state: 'held', note: 'Ayşe', expected: { state: '', offer: '', outcome: '', note: '' } }],
  ['reminders.approve', { memberIds: [id] }],
  ['privacy.export', { memberId: id }],
  ['privacy.erase', { memberId: id, mode: 'erase', confirm: true }],
  ['members.card', { memberId: id }],
];

test.each(['erase', 'anonymise'] as const)('after %s no page that comes late, and no undo, brings anything back', (mode) => {
  const room = lived();
  expect(found(room).length).toBeGreaterThan(10);
  must(room, 'privacy.erase', { memberId: id, mode, confirm: true });
  expect(found(room)).toEqual([]);
  const names = room.workbook.tab('Mitglieder').values().map((line) => line.slice(0, 8));
  for (const [name, payload] of late) {
    const { ok, code } = ask(room, name, payload);
    expect({ name, code, found: found(room) }).toEqual({ name, code: code || (ok ? '' : 'none'), found: [] });
    if (new RegExp(refused.join('|')).test(name)) expect([name, code]).toEqual([name, 'member_not_found']);
  }
  expect(room.workbook.tab('Mitglieder').values().map((line) => line.slice(0, 8))).toEqual(names);
  expect(ask(room, 'members.undoMerge', { operationId: 'merge-000001' }).code).toBe('nothing_to_undo');
});
