// The tab with the answers belongs to people, too: they sort it, move, rename and widen columns, and put things above it.

import { reportForm } from '../../../src/server/evaluation/index.ts';
import { answeredMembers, copyForm, openForm, readForm, readSubmissions } from '../../../src/server/questionnaires/index.ts';
import { refusal } from '../../support/refusal.ts';
import { formRoom, rowsOf, visit } from './support.ts';

const answerTabs = (at: ReturnType<typeof formRoom>): string[] => at.room.workbook.names().filter((name) => /antworten/i.test(name));

test('sorted rows, a column put in between, a title above: answers stay under their questions', () => {
  const at = formRoom();
  at.send({ F1: true, F6: 4 });
  at.send({ F1: false, F2: 'weit', F6: 2 }, { id: 'visit-0000', member: '103' });
  const tab = at.answers();
  tab.sort(2, 1);
  tab.insertColumn(9, ['Von Hand', 'x', 'y']);
  tab.insertRows(1);
  tab.set(1, 1, 'Unsere Besuche');
  at.send({ F1: true, F6: 5 }, { correct: true });
  at.send({ F1: true, F6: 1 }, { id: 'visit-0002', member: '104' });
  const [, head = [], ...lines] = tab.values();
  const column = (header: string): unknown[] => lines.map((line) => line[head.indexOf(header)]);
  expect(column('Antwort-ID')).toEqual(['visit-0000', 'visit-0001', 'visit-0002']);
  expect(column('Kommst du wieder? [F1]')).toEqual(['nein', 'ja', 'ja']);
  expect(column('Wie war es? [F6]')).toEqual([2, 5, 1]);
  expect(column('Von Hand')).toEqual(['x', 'y', '']);
});

test('a reworded, renumbered and moved question keeps its column; a new one gets one at the right end', () => {
  const at = formRoom();
  at.send({ F1: true, F6: 4 });
  at.ask([...rowsOf('Besuch|1|Kommst du gern wieder?|Ja/Nein||ja||||F1', 'Besuch|2|Und wer?|Kurztext'), ...visit.slice(5).map((line) => line.map((cell, at2) => (at2 === 1 ? Number(cell) + 10 : cell)))]);
  at.send({ F1: false, '2': 'Ayşe', F6: 3 }, { id: 'visit-0002', member: '103' });
  expect(at.questions.below('Frage-ID')).toEqual(['F1', 'F9', 'F6', 'F7', 'F8']);
  const head = at.answers().values()[0] ?? [];
  expect([head[7], head[12], head[15]]).toEqual(['Kommst du gern wieder? [F1]', 'Wie war es? [F6]', 'Und wer? [F9]']);
  expect(at.lines().map((line) => [line['Kommst du gern wieder? [F1]'], line['Und wer? [F9]'], line['Wie war es? [F6]']])).toEqual([['ja', '', 4], ['nein', 'Ayşe', 3]]);
});

test('an id is never given twice, not even when its question is gone', () => {
  const at = formRoom();
  at.send({ F1: true });
  at.ask(rowsOf('Besuch|1|Kommst du wieder?|Ja/Nein||||||F1', 'Besuch|2|Neu|Kurztext', 'Anders|1|Auch neu|Kurztext'));
  at.send({ F1: true, '2': 'ja' }, { id: 'visit-0002' });
  expect(at.questions.below('Frage-ID')).toEqual(['F1', 'F9', 'F10']);
});

test("an answer that reads like a question's id makes its tab nobody else's, and spoils no new id", () => {
  const at = formRoom([...visit, ...rowsOf('Notiz|1|Worum ging es?|Kurztext||||||F9')]);
  at.send({ F9: 'siehe [F1]' }, { form: 'Notiz' });
  at.send({ F9: 'oder [F999999999999999999999]' }, { form: 'Notiz', id: 'visit-0002' });
  at.send({ F1: true }, { id: 'visit-0003' });
  expect(at.answers('Notiz').values()[0]).toHaveLength(8);
  expect(at.lines()).toMatchObject([{ 'Antwort-ID': 'visit-0003', 'Kommst du wieder? [F1]': 'ja' }]);
  at.ask([...visit, ...rowsOf('Notiz|1|Worum ging es?|Kurztext||||||F9', 'Notiz|2|Und sonst?|Kurztext')]);
  at.send({ F9: 'a', '2': 'b' }, { form: 'Notiz', id: 'visit-0004' });
  expect(at.questions.below('Frage-ID').pop()).toBe('F10');
});

test('copied rows: the first keeps the id, the other gets a new one', () => {
  const at = formRoom(rowsOf('Besuch|1|Erste|Kurztext||||||F1', 'Besuch|2|Kopie|Kurztext||||||F1'));
  const opened = openForm(at.room, { form: 'Besuch' }).questions.map(({ id }) => id);
  expect(opened[0]).toBe('F1');
  // Whoever opened the form before the id was given may still send.
  at.send({ [opened[0] ?? '']: 'a', [opened[1] ?? '']: 'b' });
  expect(at.questions.below('Frage-ID')).toEqual(['F1', 'F2']);
  expect(at.lines()[0]).toMatchObject({ 'Erste [F1]': 'a', 'Kopie [F2]': 'b' });
});

test('rows copied above the ones that were answered: the answered ones keep their ids', () => {
  const at = formRoom();
  at.send({ F1: true, F6: 4 });
  at.ask([...visit.map((line) => ['Besuch 2', ...line.slice(1)]), ...rowsOf('Besuch|0|Und sonst?|Kurztext||||||F6'), ...visit]);
  at.send({ '1': false, '2': 'weit' }, { id: 'visit-0002', form: 'Besuch 2' });
  at.send({ F1: true, F6: 5 }, { id: 'visit-0003' });
  expect(at.questions.below('Frage-ID')).toEqual(['F9', 'F10', 'F11', 'F12', 'F13', 'F14', 'F15', 'F16', 'F17', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8']);
  expect(at.answers().below('Wie war es? [F6]')).toEqual([4, 5]);
  expect(at.answers('Besuch 2').below('Warum nicht? [F10]')).toEqual(['weit']);
});

test('a question without an id keeps its answer when another is put above it meanwhile', () => {
  const at = formRoom(rowsOf('Besuch|1|Erste|Kurztext'));
  const [first] = openForm(at.room, { form: 'Besuch' }).questions;
  at.ask(rowsOf('Besuch|0|Davor|Kurztext', 'Besuch|1|Erste|Kurztext'));
  at.send({ [first?.id ?? '']: 'meins' });
  expect(at.lines()[0]).toMatchObject({ 'Davor [F1]': '', 'Erste [F2]': 'meins' });
});

test('a renamed tab is found by its headers; no second one with half of the answers', () => {
  const at = formRoom();
  at.send({ F1: true });
  at.answers().name = 'Besuche 2026';
  at.send({ F1: false, F2: 'weit' }, { id: 'visit-0002' });
  expect(answerTabs(at)).toEqual([]);
  expect(at.room.workbook.tab('Besuche 2026').below('Kommst du wieder? [F1]')).toEqual(['ja', 'nein']);
});

test('a renamed tab that lost a header is refused, and nothing is made', () => {
  const at = formRoom();
  at.send({ F1: true });
  at.answers().name = 'Besuche 2026';
  at.room.workbook.tab('Besuche 2026').set(1, 1, 'Nr.');
  expect(refusal(() => at.send({ F1: true }, { id: 'visit-0002' }))).toMatchObject({ code: 'column_missing', params: { tab: 'Besuche 2026', header: 'Antwort-ID' } });
  expect(answerTabs(at)).toEqual([]);
});

test('two tabs that could be meant, or a column that stands twice, are asked about', () => {
  const at = formRoom();
  at.send({ F1: true });
  const cells = at.answers().values();
  at.answers().name = 'Besuche 2026';
  at.room.workbook.addTab('Kopie von Besuche 2026', cells);
  expect(refusal(() => at.send({ F1: true }, { id: 'visit-0002' }))).toMatchObject({ code: 'setup_ambiguous', params: { tabs: ['Besuche 2026', 'Kopie von Besuche 2026'] } });
  at.room.workbook.removeTab('Kopie von Besuche 2026');
  at.room.workbook.tab('Besuche 2026').set(1, 17, 'Kommst du wieder? [F1]');
  expect(refusal(() => at.send({ F1: true }, { id: 'visit-0002' }))).toMatchObject({ code: 'setup_ambiguous', params: { tab: 'Besuche 2026' } });
});

test('an id tidied away from a header comes back', () => {
  const at = formRoom();
  at.send({ F1: true, F6: 4 });
  at.answers().set(1, 13, 'Wie war es?');
  at.send({ F1: true, F6: 5 }, { id: 'visit-0002' });
  expect(at.answers().below('Wie war es? [F6]')).toEqual([4, 5]);
});

test('a stranger’s tab of that name is left alone', () => {
  const at = formRoom();
  at.room.workbook.addTab('Antworten Besuch', [['Meine Liste'], ['Anton']]);
  at.send({ F1: true });
  expect(at.answers().values()).toEqual([['Meine Liste'], ['Anton']]);
  expect(at.room.workbook.tab('Antworten Besuch (Mitgliederbetreuung)').below('Kommst du wieder? [F1]')).toEqual(['ja']);
});

test('a renamed form keeps its answers, and a new form of the old name begins its own', () => {
  const at = formRoom();
  at.send({ F1: true });
  at.ask([...visit.map((line) => ['Kurzbesuch', ...line.slice(1)]), ...rowsOf('Besuch|1|Wie lange?|Zahl||||||F9')]);
  at.send({ F1: false, F2: 'weit' }, { id: 'visit-0002', form: 'Kurzbesuch' });
  expect(at.answers().below('Kommst du wieder? [F1]')).toEqual(['ja', 'nein']);
  at.send({ F9: 3 }, { id: 'visit-0003' });
  expect(at.room.workbook.tab('Antworten Besuch (Mitgliederbetreuung)').below('Wie lange? [F9]')).toEqual([3]);
});

test('names that differ only in case are one form; names that make one tab are two', () => {
  const at = formRoom(rowsOf('Frage/Antwort|1|Eins|Kurztext||||||F1', 'frage/antwort|2|Zwei|Kurztext||||||F2', 'Frage:Antwort|1|Drei|Kurztext||||||F3'));
  expect(openForm(at.room, { form: 'FRAGE/ANTWORT' })).toMatchObject({ name: 'Frage/Antwort', questions: [{ id: 'F1' }, { id: 'F2' }] });
  at.send({ F1: 'a' }, { form: 'Frage/Antwort' });
  at.send({ F3: 'c' }, { form: 'Frage:Antwort', id: 'visit-0002' });
  at.send({ F3: 'd' }, { form: 'Frage:Antwort', id: 'visit-0003' });
  expect(answerTabs(at)).toEqual(['Antworten Frage Antwort', 'Antworten Frage Antwort (Mitgliederbetreuung)']);
  expect(at.room.workbook.tab('Antworten Frage Antwort').below('Eins [F1]')).toEqual(['a']);
  expect(at.room.workbook.tab('Antworten Frage Antwort (Mitgliederbetreuung)').below('Drei [F3]')).toEqual(['c', 'd']);
});

test('the longest name makes a tab Google takes', () => {
  const form = `${'Sehr langer Name '.repeat(4)}[2026]*?`.slice(0, 80);
  const at = formRoom(rowsOf(`${form}|1|Eins|Kurztext||||||F1`));
  at.send({ F1: 'a' }, { form });
  const [name = ''] = answerTabs(at);
  expect(name.length).toBeLessThanOrEqual(76);
  expect(name).not.toMatch(/[[\]*?:/\\]/);
});

test('answers typed in by hand count, drafts do not; members are found by what they said', () => {
  const at = formRoom();
  at.send({ F1: true, F3: ['Klima'], F6: 4 });
  const paper = Array.from({ length: 15 }, (_, index) => ({ 5: '104', 7: 'Nein', 9: 'Klima; Wohnen', 12: '2' })[index] ?? '');
  at.answers().put(3, 1, [paper]);
  const form = readForm(at.room, 'besuch');
  expect(readSubmissions(at.room.workbook, form)).toMatchObject([
    { submissionId: 'visit-0001', memberId: '102', by: 'ada@example.org', draft: false, answers: { F1: true, F3: ['Klima'], F6: 4 } },
    { submissionId: '', at: null, memberId: '104', draft: false, answers: { F1: false, F3: ['Klima', 'Wohnen'], F6: 2 } },
  ]);
  expect([...answeredMembers(at.room, 'Besuch', 'F3', ['klima'])]).toEqual(['102', '104']);
  expect([...answeredMembers(at.room, 'Besuch', '1', ['nein'])]).toEqual(['104']);
});

test('5,000 answers to 30 questions are read with a constant number of calls, quickly', () => {
  const questions = Array.from({ length: 30 }, (_, index) => `Besuch|${index + 1}|Frage ${index + 1}|${['Skala 1–5', 'Mehrfachauswahl', 'Langtext'][index % 3]}|${index % 3 === 1 ? 'Wohnen; Klima; Kultur' : ''}|||||F${index + 1}`);
  const at = formRoom(rowsOf(...questions));
  at.send({ F1: 3 });
  const line = (row: number) => [`id-${row}`, new Date('2026-11-01T10:00:00.000Z'), 'Wer', 'Mitte', 'ada@example.org', `${row}`, 'fertig', ...questions.map((_, index) => [(row % 5) + 1, 'Wohnen; Klima', 'Ein Satz'][index % 3] ?? '')];
  const calls = (): number => {
    at.room.workbook.forget();
    readSubmissions(at.room.workbook, readForm(at.room, 'Besuch'));
    return at.room.workbook.calls.length;
  };
  const few = calls();
  at.answers().put(3, 1, Array.from({ length: 5_000 }, (_, row) => line(row)));
  const began = process.cpuUsage().user;
  expect(calls()).toBe(few);
  expect((process.cpuUsage().user - began) / 1_000).toBeLessThan(1_000);
  expect(readSubmissions(at.room.workbook, readForm(at.room, 'Besuch'))).toHaveLength(5_001);
});

describe('changes that would spoil answers', () => {
  const answered = () => {
    const at = formRoom();
    at.send({ F1: true, F3: ['Wohnen'], F5: 'gelegentlich', F6: 4 });
    return at;
  };
  const change = (at: ReturnType<typeof formRoom>, row: number, header: number, value: string): void => at.questions.set(row + 1, header, value);

  test('a choice taken out that somebody chose: refused with the answer, the place and the way out', () => {
    const at = answered();
    change(at, 5, 5, 'aktiv; passiv');
    const refused = refusal(() => at.send({ F1: true }, { id: 'visit-0002' }));
    expect(refused).toMatchObject({ code: 'form_broken', params: { form: 'Besuch' } });
    expect(refused.details).toEqual([
      'Zeile 6: Frage 5 wurde so geändert, dass 1 Antwort nicht mehr passt, zum Beispiel „gelegentlich“ (Tab „Antworten Besuch“, Zeile 2). Mach die Änderung rückgängig, oder kopiere den Fragebogen unter einem neuen Namen und ändere dort.',
    ]);
    expect(openForm(at.room, { form: 'Besuch' }).problems).toHaveLength(1);
    expect(at.lines()).toHaveLength(1);
    // The way out: a copy with questions of its own.
    copyForm(at.room, { form: 'Besuch', name: 'Besuch 2', operationId: 'copy-0001' });
    expect(at.send({ '1': true }, { id: 'visit-0003', form: 'Besuch 2' }).written).toBe(true);
    change(at, 5, 5, 'aktiv; gelegentlich; passiv');
    expect(at.send({ F1: true }, { id: 'visit-0002' }).written).toBe(true);
  });

  test('another kind that cannot hold what was said', () => {
    const at = answered();
    change(at, 1, 4, 'Skala 1–5');
    expect(refusal(() => at.send({ F6: 3 }, { id: 'visit-0002' })).details?.[0]).toContain('Frage 1 wurde so geändert, dass 1 Antwort nicht mehr passt, zum Beispiel „ja“');
  });

  test('what can still be said is no harm: a choice more, text instead of a choice, other words, order, conditions', () => {
    const at = answered();
    change(at, 5, 5, 'neu; passiv; gelegentlich; aktiv; unbekannt');
    change(at, 5, 7, '');
    change(at, 6, 4, 'Kurztext');
    change(at, 6, 8, '1 = ja');
    change(at, 1, 6, 'nein');
    expect(at.send({ F1: true, F6: 'gut' }, { id: 'visit-0002' }).written).toBe(true);
    expect(at.answers().below('Wie war es? [F6]')).toEqual([4, 'gut']);
  });

  test('a retry of what was sent already is no new submission', () => {
    const at = answered();
    change(at, 5, 5, 'aktiv; passiv');
    expect(at.send({ F1: true }).written).toBe(false);
  });
});

test('a long name full of emoji is not cut through the middle of one', () => {
  const form = `a${'😀'.repeat(39)}`;
  const at = formRoom(rowsOf(`${form}|1|Gut?|Ja/Nein||||||F1`));
  at.send({ F1: true }, { form });
  const report = reportForm(at.room, { form }).tab;
  for (const name of [...answerTabs(at), report]) expect(name).toMatch(/^a?(?:[\w „“]|\p{Emoji_Presentation})+$/u);
  expect(answerTabs(at)).toHaveLength(1);
});
