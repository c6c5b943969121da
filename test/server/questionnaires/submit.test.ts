// An interview becomes one row, whole, once; what it says about the member goes into the list.

import { submitForm } from '../../../src/server/questionnaires/index.ts';
import { refusal } from '../../support/refusal.ts';
import { formRoom, rowsOf, type FormRoom } from './support.ts';

const noon = new Date('2026-11-22T10:30:00.000Z');

test('each kind of answer stands in its column as people read it', () => {
  const at = formRoom();
  const answer = at.send({ F1: false, F2: '=1+1 <b>nein</b> 🌹', F3: ['Klima', 'Kultur'], F4: ['abends'], F5: 'aktiv', F6: 4, F7: 12.5, F8: '2026-11-20' });
  expect(answer).toEqual({
    submissionId: 'visit-0001',
    written: true,
    updated: ['Aktivität: aktiv', 'Interessen: + Klima, Kultur', 'Verfügbarkeit: + abends'],
    message: '„Besuch“ gespeichert: Leyla Kaya. Die Mitgliederliste ist ergänzt.',
  });
  expect(at.answers().values()[0]).toEqual([
    'Antwort-ID', 'Zeit', 'Mitglied', 'BO', 'durch', 'Mitglied-ID', 'Stand',
    'Kommst du wieder? [F1]', 'Warum nicht? [F2]', 'Themen [F3]', 'Zeiten [F4]', 'Aktiv? [F5]', 'Wie war es? [F6]', 'Wie viele kamen? [F7]', 'Wann? [F8]',
  ]);
  expect(at.answers().values().slice(1)).toEqual([
    ['visit-0001', noon, 'Leyla Kaya', '', 'ada@example.org', '102', 'fertig', 'nein', '=1+1 <b>nein</b> 🌹', 'Klima; Kultur', 'abends', 'aktiv', 4, 12.5, new Date('2026-11-20T00:00:00.000Z')],
  ]);
  expect(at.answers().readFormulas(2, 9, 1, 1)).toEqual([['']]);
  expect(at.room.unlocked).toEqual([]);
});

test('the member gets what was said: interests and times are added, activity replaced, the old value logged', () => {
  const at = formRoom();
  at.type(102, 'Interessen', 'Wohnen, Kultur');
  at.type(102, 'Aktivität', 'passiv');
  at.send({ F1: true, F3: ['Klima', 'wohnen'], F5: 'gelegentlich' });
  expect(at.cell(102, 'Interessen')).toBe('Wohnen, Kultur, Klima');
  expect(at.cell(102, 'Aktivität')).toBe('gelegentlich');
  expect(at.cell(102, 'Letzter Kontakt')).toEqual(new Date('2026-11-22T00:00:00.000Z'));
  const log = at.room.workbook.tab('Protokoll').values().map((line) => line.slice(2));
  expect(log).toContainEqual(['Fragebogen', 'visit-0001', '102', 'Interessen', 'Wohnen, Kultur', 'Wohnen, Kultur, Klima']);
  expect(log).toContainEqual(['Fragebogen', 'visit-0001', '102', 'Aktivität', 'passiv', 'gelegentlich']);
  expect(log).toContainEqual(['Gespräch gespeichert', 'visit-0001', '102', 'Besuch', '', 'Antworten Besuch']);
});

test('„unbekannt“ replaces nothing', () => {
  const at = formRoom();
  at.type(102, 'Aktivität', 'aktiv');
  expect(at.send({ F1: true, F5: 'unbekannt' }).updated).toEqual([]);
  expect(at.cell(102, 'Aktivität')).toBe('aktiv');
});

test('the interview is a contact, with the same id', () => {
  const at = formRoom();
  at.send({ F1: true });
  expect(at.room.workbook.tab('Kontakte').values().slice(1)).toEqual([['visit-0001', noon, '102', 'Leyla Kaya', 'Gespräch', 'ada@example.org', 'Besuch', '']]);
});

test('going through a group’s members is no contact with them', () => {
  const at = formRoom(rowsOf('BO-Durchsprache|1|Kennst du sie?|Ja/Nein||||||F1'));
  at.send({ F1: true }, { form: 'BO-Durchsprache' });
  expect(at.room.workbook.tab('Kontakte').below('Art')).toEqual(['Durchsprache']);
  expect(at.cell(102, 'Letzter Kontakt')).toBe('');
});

test('sent twice it is one row and one contact', () => {
  const at = formRoom();
  at.send({ F1: true, F3: ['Klima'] });
  at.type(102, 'Aktivität', 'passiv');
  const before = at.lines();
  expect(at.send({ F1: true, F3: ['Klima'], F5: 'aktiv' })).toEqual({ submissionId: 'visit-0001', written: false, updated: [], message: 'Das war schon gespeichert.' });
  expect(at.lines()).toEqual(before);
  expect(at.cell(102, 'Aktivität')).toBe('passiv');
  expect(at.room.workbook.tab('Kontakte').values()).toHaveLength(2);
});

/** The n-th write or append fails: before it happened, or after it landed. */
function failing(at: FormRoom, nth: number, landed: boolean): void {
  let count = 0;
  at.room.workbook.before = ({ kind }) => {
    if ((kind !== 'write' && kind !== 'append') || ++count < nth) return;
    // Landed: the call after it is the first that comes to nothing.
    if (landed && count === nth) return;
    at.room.workbook.before = null;
    throw new Error('Service Spreadsheets timed out');
  };
}

test.each([false, true])('a time-out at any write (landed: %s), and a second try: one row, and everything done once', (landed) => {
  let broken = 0;
  for (let nth = 1; nth <= 9; nth++) {
    const at = formRoom();
    at.type(102, 'Interessen', 'Wohnen');
    const send = () => at.send({ F1: true, F3: ['Klima'], F5: 'aktiv' });
    failing(at, nth, landed);
    if (refusal(send).message === 'Service Spreadsheets timed out') broken++;
    at.room.workbook.before = null;
    send();
    expect(at.lines().map((line) => [line['Antwort-ID'], line['Stand'], line['Themen [F3]']])).toEqual([['visit-0001', 'fertig', 'Klima']]);
    expect([at.cell(102, 'Interessen'), at.cell(102, 'Aktivität'), at.cell(102, 'Letzter Kontakt')]).toEqual(['Wohnen, Klima', 'aktiv', new Date('2026-11-22T00:00:00.000Z')]);
    expect(at.room.workbook.tab('Kontakte').below('Kontakt-ID')).toEqual(['visit-0001']);
  }
  expect(broken).toBeGreaterThan(5);
});

test('two people at once: while one waits for the lock, the other’s row is written whole', () => {
  const at = formRoom();
  let other = false;
  at.room.lock.taken = true;
  expect(refusal(() => at.send({ F1: true }))).toMatchObject({ code: 'busy' });
  at.room.lock.taken = false;
  // The other one's page was opened before the tab existed; their call comes just before ours gets the lock.
  const hold = at.room.lock.hold.bind(at.room.lock);
  at.room.lock.hold = (work) => {
    if (!other) {
      other = true;
      at.room.who.address = 'grace@example.org';
      submitForm(at.room, { form: 'Besuch', memberId: '103', submissionId: 'visit-0002', answers: { F1: false, F2: 'weit' } });
      at.room.who.address = 'ada@example.org';
    }
    return hold(work);
  };
  at.send({ F1: true, F6: 5 });
  expect(at.lines().map((line) => [line['Antwort-ID'], line['durch'], line['Mitglied'], line['Kommst du wieder? [F1]'], line['Warum nicht? [F2]'], line['Wie war es? [F6]']])).toEqual([
    ['visit-0002', 'grace@example.org', 'Anton Mueller', 'nein', 'weit', ''],
    ['visit-0001', 'ada@example.org', 'Leyla Kaya', 'ja', '', 5],
  ]);
  expect(at.room.workbook.names().filter((name) => name.startsWith('Antworten'))).toEqual(['Antworten Besuch']);
});

test('nothing is written about questions that are not asked', () => {
  const at = formRoom();
  at.send({ F1: true, F2: 'steht noch von vorhin da' });
  expect(at.lines()[0]?.['Warum nicht? [F2]']).toBe('');
});

test('what is required is asked for by name, and nothing is written or made', () => {
  const at = formRoom();
  expect(refusal(() => at.send({ F6: 3 }))).toMatchObject({ code: 'answers_missing', details: ['1. Kommst du wieder?'] });
  expect(at.room.workbook.names()).not.toContain('Antworten Besuch');
  expect(at.send({ F1: { declined: true } }).written).toBe(true);
  expect(at.lines()[0]?.['Kommst du wieder? [F1]']).toBe('— möchte nicht antworten —');
});

test('answers the questions cannot have are refused by name', () => {
  const at = formRoom();
  expect(refusal(() => at.send({ F1: true, F5: 'manchmal', F6: 9, F99: 'weg' }))).toMatchObject({
    code: 'answers_unfit',
    details: ['5. Aktiv?', '6. Wie war es?', 'Eine Frage gibt es nicht mehr (F99).'],
  });
});

test('numbers of questions will do, and words for yes and no', () => {
  const at = formRoom();
  at.send({ '1': 'Nein', '2.': 'zu weit', f3: 'KLIMA', '6': '5', '8': '20.11.2026' });
  expect(at.lines()[0]).toMatchObject({ 'Kommst du wieder? [F1]': 'nein', 'Warum nicht? [F2]': 'zu weit', 'Themen [F3]': 'Klima', 'Wie war es? [F6]': 5, 'Wann? [F8]': new Date('2026-11-20T00:00:00.000Z') });
});

test('10,000 characters, quotation marks and the very words for declining stay as they are', () => {
  const at = formRoom();
  const long = 'ä'.repeat(10_000);
  at.send({ F1: false, F2: long, F3: ['Rat; und Tat', '"Wohnen"'] });
  at.send({ F1: false, F2: '— möchte nicht antworten —' }, { id: 'visit-0002' });
  expect(at.lines().map((line) => line['Warum nicht? [F2]'])).toEqual([long, ' — möchte nicht antworten —']);
  expect(at.lines()[0]?.['Themen [F3]']).toBe('"Rat; und Tat"; """Wohnen"""');
});

test('a cell of the list that cannot be written does not cost the interview', () => {
  const at = formRoom();
  at.list.protect(at.rowOf(102), 1, 1, 60);
  const answer = at.send({ F1: true, F3: ['Klima'] });
  expect(answer.updated).toEqual([]);
  expect(answer.message).toContain('In die Mitgliederliste ging das nicht: Interessen.');
  expect(at.lines()).toHaveLength(1);
  expect(at.room.workbook.tab('Kontakte').values()).toHaveLength(2);
});

test('whom nobody knows has no interview', () => {
  const at = formRoom();
  expect(refusal(() => at.send({ F1: true }, { member: '999' }))).toMatchObject({ code: 'member_not_found' });
  expect(refusal(() => at.send({ F1: true }, { form: 'Nirgends' }))).toMatchObject({ code: 'form_unknown', params: { form: 'Nirgends' } });
});

describe('correcting', () => {
  const sent = () => {
    const at = formRoom();
    at.send({ F1: false, F2: 'weit', F3: ['Wohnen'], F5: 'passiv' });
    return at;
  };

  test('one’s own answers are replaced, the old ones logged, the time stays', () => {
    const at = sent();
    at.room.clock.instant = '2026-11-23T08:00:00.000Z';
    expect(at.send({ F1: true, F2: 'weit', F3: ['Klima'] }, { correct: true })).toMatchObject({ written: true, updated: ['Interessen: + Klima'], message: 'Die Korrektur ist gespeichert.' });
    expect(at.lines()).toMatchObject([{ 'Antwort-ID': 'visit-0001', Zeit: noon, 'Kommst du wieder? [F1]': 'ja', 'Warum nicht? [F2]': '', 'Themen [F3]': 'Klima', 'Aktiv? [F5]': '' }]);
    expect(at.cell(102, 'Interessen')).toBe('Wohnen, Klima');
    expect(at.cell(102, 'Aktivität')).toBe('passiv');
    expect(at.room.workbook.tab('Protokoll').values().map((line) => line.slice(2))).toContainEqual(['Antwort korrigiert', 'visit-0001', '102', 'Besuch: Warum nicht?', 'weit', '']);
    expect(at.send({ F1: true, F3: ['Klima'] }, { correct: true }).written).toBe(false);
  });

  test('what somebody changed at the member since then stays', () => {
    const at = sent();
    at.type(102, 'Aktivität', 'aktiv');
    at.send({ F1: true, F5: 'passiv' }, { correct: true });
    expect(at.cell(102, 'Aktivität')).toBe('aktiv');
  });

  test('others’ answers are theirs, and an id belongs to one member', () => {
    const at = sent();
    expect(refusal(() => at.send({ F1: true }, { correct: true, member: '103' }))).toMatchObject({ code: 'submission_taken' });
    at.room.who.address = 'grace@example.org';
    expect(refusal(() => at.send({ F1: true }, { correct: true }))).toMatchObject({ code: 'submission_taken' });
    expect(at.lines()[0]?.['Kommst du wieder? [F1]']).toBe('nein');
  });

  test('columns of somebody’s own and their formulas stay', () => {
    const at = sent();
    at.answers().set(1, 16, 'Notiz');
    at.answers().set(2, 16, 'wichtig');
    at.send({ F1: true }, { correct: true });
    expect(at.lines()[0]?.['Notiz']).toBe('wichtig');
  });
});
