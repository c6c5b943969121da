// Choosing members: each condition, all of them together, people picked by hand, and the choice in words.

import { selections as german } from '../../../src/contract/texts/de/selections.ts';
import type { Selection } from '../../../src/contract/selection.ts';
import { keepDraft, readForms, submitForm } from '../../../src/server/questionnaires/index.ts';
import { chooseMembers, markedMembers, questionsToChooseBy, readForSelection, selectionOptions, selectionWords } from '../../../src/server/selections/index.ts';
import { careRoom, people, type CareRoom } from '../../support/careRoom.ts';
import { refusal } from '../../support/refusal.ts';

/** 101 Ayşe (47, since 2008), 102 Leyla (35, new), 103 Anton, 104 left, 105 Łukasz, 106 Zoë, 107 Mehmet. */
function ready(): CareRoom {
  const care = careRoom(people);
  const fill = (id: number, cells: Readonly<Record<string, string | Date>>): void => Object.entries(cells).forEach(([header, value]) => care.type(id, header, value));
  fill(101, { BO: 'BO Reuterkiez', Aktivität: 'aktiv', Interessen: 'Wohnen, Klima', Verfügbarkeit: 'abends', 'Letzter Kontakt': new Date('2026-11-01T00:00:00Z') });
  fill(102, { BO: 'BO Donaukiez', Aktivität: 'möchte aktiv werden', Interessen: 'klima', 'Letzter Kontakt': new Date('2025-01-10T00:00:00Z') });
  fill(103, { BO: 'bo reuterkiez ', Aktivität: 'nur Plakate' });
  fill(104, { BO: 'BO Reuterkiez', Aktivität: 'aktiv', Interessen: 'Wohnen' });
  return care;
}

function chosen(care: CareRoom, selection: Selection): { ids: string; why: string[][] } {
  const { people: all, facts } = readForSelection(care.room, selection);
  const found = chooseMembers(all, selection, facts, german);
  return { ids: found.map(({ person }) => person.id).join(' '), why: found.map(({ why }) => why) };
}

describe('each condition', () => {
  const cases: [string, Selection, string][] = [
    ['none: everybody who has not left', {}, '101 102 103 105 106 107'],
    ['a group, however it is spelt', { groups: ['BO Reuterkiez'] }, '101 103'],
    ['without a group', { groups: ['', 'BO Donaukiez'] }, '102 105 106 107'],
    ['a postcode, as number or text', { postcodes: ['12045'] }, '101 102 106'],
    ['without a postcode', { postcodes: ['', '12043'] }, '105 107'],
    ['activity', { activities: ['active', 'wants'] }, '101 102'],
    ['nothing known, nor what somebody wrote in words of their own', { activities: ['none'] }, '103 105 106 107'],
    ['interests, whatever the case', { interests: ['Klima'] }, '101 102'],
    ['availability', { availability: ['abends', 'vormittags'] }, '101'],
    ['age from', { ageFrom: 36 }, '101'],
    ['age from and to, both included', { ageFrom: 35, ageTo: 47 }, '101 102'],
    ['entry', { entryFrom: '2008-06-18', entryTo: '2026-11-12' }, '101'],
    ['new', { newOnly: true }, '102'],
    ['no contact for so many days, or never', { notContactedFor: 30 }, '102 103 105 106 107'],
    ['picked by hand alone', { picked: { memberIds: ['103', '104', '999'], mode: 'only' } }, '103'],
    ['picked by hand besides', { activities: ['active'], picked: { memberIds: ['107'], mode: 'also' } }, '101 107'],
    ['all together', { groups: ['BO Reuterkiez', 'BO Donaukiez'], interests: ['Klima'], ageTo: 40, newOnly: true }, '102'],
  ];
  test.each(cases)('%s', (_, selection, ids) => {
    expect(chosen(ready(), selection).ids).toBe(ids);
  });

  test('a birthday counts from its day on', () => {
    const care = ready();
    care.room.clock.instant = '2026-06-04T12:00:00.000Z';
    expect(chosen(care, { ageFrom: 47 }).ids).toBe('');
    care.room.clock.instant = '2026-06-05T12:00:00.000Z';
    expect(chosen(care, { ageFrom: 47 }).ids).toBe('101');
  });

  test('a talk that stands only in Kontakte counts; a call in vain and a walk-through do not', () => {
    const care = ready();
    const contacts = care.room.workbook.tab('Kontakte');
    const at = new Date('2026-11-10T17:00:00.000Z');
    contacts.put(2, 1, [
      ['a', at, '103', 'Anton', 'Anruf', 'Ben', 'gesprochen', ''],
      ['b', at, '105', 'Łukasz', 'Anruf', 'Ben', 'nicht abgenommen', ''],
      ['c', at, '106', 'Zoë', 'Durchsprache', 'Ben', 'aktiv', ''],
    ]);
    expect(chosen(care, { notContactedFor: 30 }).ids).toBe('102 105 106 107');
  });

  test('a condition on a column that is gone is refused, not answered with nobody', () => {
    const care = ready();
    const header = care.list.values()[1]!;
    care.list.set(2, header.indexOf('Interessen') + 1, 'Hobby');
    expect(refusal(() => readForSelection(care.room, { interests: ['Klima'] }))).toMatchObject({ code: 'column_missing', params: { field: 'interests' } });
    expect(chosen(care, { newOnly: true }).ids).toBe('102');
  });
});

test('why somebody was chosen', () => {
  const selection: Selection = { activities: ['active', 'wants'], interests: ['Klima', 'Wohnen'], notContactedFor: 5, picked: { memberIds: ['107', '101'], mode: 'also' } };
  expect(chosen(ready(), selection).why).toEqual([
    ['aktiv', 'Interessen: Wohnen, Klima', 'letzter Kontakt 01.11.2026', 'von Hand ausgewählt'],
    ['möchte aktiv werden', 'Interessen: klima', 'letzter Kontakt 10.01.2025'],
    ['von Hand ausgewählt'],
  ]);
  expect(chosen(ready(), { newOnly: true, entryFrom: '2020-01-01' }).why).toEqual([['neu seit 13.11.2026']]);
});

test('the choice in words, a line a condition', () => {
  const selection: Selection = {
    groups: ['BO Reuterkiez', '', 'BO Donaukiez'], activities: ['wants', 'none'], interests: ['Klima'], availability: ['abends', 'vormittags'], ageFrom: 18, entryFrom: '2020-01-01', entryTo: '2026-11-01',
    newOnly: true, notContactedFor: 1, answer: { form: 'Umfrage', questionId: 'F3', values: ['ja'] }, picked: { memberIds: ['1'], mode: 'also' },
  };
  expect(selectionWords(selection, { answered: { memberIds: new Set(), question: 'Magst du helfen?' } }, german)).toEqual([
    'BO Reuterkiez, ohne BO oder BO Donaukiez',
    'Aktivität: möchte aktiv werden oder nichts bekannt',
    'Interessen: Klima',
    'Zeit: abends oder vormittags',
    'Alter: ab 18',
    'Eingetreten: 01.01.2020 bis 01.11.2026',
    'Neu: in den letzten 90 Tagen eingetreten',
    'Seit 1 Tag kein Kontakt, oder noch nie',
    'Antwort in „Umfrage“: Magst du helfen? – ja',
    'Dazu von Hand ausgewählt: 1 Person',
  ]);
  expect(selectionWords({}, { answered: null }, german)).toEqual(['Alle Mitglieder']);
});

test('what there is to choose from: nobody who has left is counted', () => {
  const care = ready();
  const { people: all } = readForSelection(care.room, {});
  expect(selectionOptions(all, [], [])).toEqual({
    groups: [{ name: 'BO Donaukiez', count: 1 }, { name: 'BO Reuterkiez', count: 2 }, { name: '', count: 3 }],
    postcodes: [{ code: '12043', count: 1 }, { code: '12045', count: 3 }, { code: '12049', count: 1 }, { code: '', count: 1 }],
    interests: [{ text: 'Klima', count: 2 }, { text: 'Wohnen', count: 1 }],
    availability: [{ text: 'abends', count: 1 }, { text: 'vormittags', count: 0 }, { text: 'nachmittags', count: 0 }, { text: 'am Wochenende', count: 0 }],
    questions: [],
    saved: [],
  });
});

test('the members of the marked rows', () => {
  const care = ready();
  const marked = (tabId: number): string[] => {
    care.room.workbook.marked = { tabId, rows: [1, 3, 5, 6] };
    const { list, people: all } = readForSelection(care.room, {});
    return markedMembers(care.room.workbook, list, all).map(({ memberId, name }) => `${memberId} ${name}`);
  };
  expect(marked(care.list.id)).toEqual(['101 Ayşe Müller', '103 Anton Mueller']);
  expect(marked(care.list.id + 1)).toEqual([]);
});

describe('answers to a question', () => {
  function asked(): CareRoom {
    const care = ready();
    const questions = care.room.workbook.tab('Fragen');
    const header = questions.values()[0]!;
    const row = (cells: Readonly<Record<string, string>>): string[] => header.map((name) => cells[String(name)] ?? '');
    questions.put(questions.values().length + 1, 1, [
      row({ Bogen: 'Umfrage', Nr: '1', Frage: 'Magst du helfen?', Art: 'Ja/Nein', 'Frage-ID': 'F901' }),
      row({ Bogen: 'Umfrage', Nr: '2', Frage: 'Was fehlt dir?', Art: 'Langtext', 'Frage-ID': 'F902' }),
    ]);
    submitForm(care.room, { form: 'Umfrage', memberId: '101', submissionId: 'answer-101', answers: { F901: true } });
    submitForm(care.room, { form: 'Umfrage', memberId: '102', submissionId: 'answer-102', answers: { F901: false } });
    keepDraft(care.room, { form: 'Umfrage', memberId: '103', submissionId: 'answer-103', answers: { F901: true } });
    return care;
  }

  test('choose members; a draft is no answer yet', () => {
    const selection: Selection = { answer: { form: 'Umfrage', questionId: 'F901', values: ['ja'] } };
    expect(chosen(asked(), selection)).toEqual({ ids: '101', why: [['Antwort in „Umfrage“: ja']] });
    expect(chosen(asked(), { answer: { form: 'Umfrage', questionId: 'F901', values: ['ja', 'nein'] } }).ids).toBe('101 102');
  });

  test('a question or form that is gone is refused', () => {
    const { room } = asked();
    expect(refusal(() => readForSelection(room, { answer: { form: 'Umfrage', questionId: 'F999', values: ['ja'] } }))).toMatchObject({ code: 'answers_unfit' });
    expect(refusal(() => readForSelection(room, { answer: { form: 'Mond', questionId: 'F1', values: ['ja'] } }))).toMatchObject({ code: 'form_unknown' });
  });

  test('are offered where they are words to choose from', () => {
    const { room } = asked();
    expect(questionsToChooseBy(readForms(room).forms).filter(({ form }) => form === 'Umfrage')).toEqual([{ form: 'Umfrage', questionId: 'F901', text: 'Magst du helfen?', values: ['ja', 'nein'] }]);
  });
});
