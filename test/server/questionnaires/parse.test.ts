// Rows of `Fragen` become forms; what is wrong with a row is said in words, with its number.

import { openForm } from '../../../src/server/questionnaires/index.ts';
import { joinList, splitList } from '../../../src/server/questionnaires/lists.ts';
import { formRoom, rowsOf } from './support.ts';

const open = (...lines: string[]) => openForm(formRoom(rowsOf(...lines)).room, { form: 'B' });
const problems = (...lines: string[]): string[] => open(...lines).problems.map(({ row, text }) => `${row} ${text}`);

test('a row with everything in it', () => {
  expect(open('B|1|Kommst du?|Ja/Nein', 'B|2| Themen  für\\ndich |Mehrfachauswahl|Wohnen;\\n"Rat; und Tat"; Klima…|ja|Interessen|1 = ja|Frag nach.\\nHör zu.|F7').questions[1]).toEqual({
    id: 'F7',
    number: '2',
    text: 'Themen für dich',
    kind: 'choices',
    choices: ['Wohnen', 'Rat; und Tat'],
    ownWords: true,
    required: true,
    target: 'interests',
    condition: { questionId: expect.any(String), test: 'is', values: ['ja'] },
    guide: 'Frag nach.\nHör zu.',
  });
});

test.each([
  ['Kurztext', 'short'], ['text', 'short'], ['LANGTEXT', 'long'], ['Freitext', 'long'], ['ja / nein', 'yesNo'], ['Auswahl', 'choice'], ['Einfachauswahl', 'choice'],
  ['Mehrfach-Auswahl', 'choices'], ['Skala 1-5', 'scale'], ['Skala 1 bis 5', 'scale'], ['skala', 'scale'], ['Zahl', 'number'], ['Datum', 'date'],
])('„%s“ is understood', (word, kind) => {
  expect(open(`B|1|Frage|${word}|a; b`).questions[0]?.kind).toBe(kind);
});

test.each([
  ['B|1|Frage|Skala 1–10', '2 Die Art „Skala 1–10“ gibt es nicht. Möglich ist: Kurztext, Langtext, Ja/Nein, Auswahl, Mehrfachauswahl, Skala 1–5, Zahl, Datum.'],
  ['B|1|Frage|', '2 In „Art“ steht nichts. Möglich ist: Kurztext, Langtext, Ja/Nein, Auswahl, Mehrfachauswahl, Skala 1–5, Zahl, Datum.'],
  ['B|1||Kurztext', '2 In „Frage“ steht nichts.'],
  ['B||Frage|Kurztext', '2 Die Frage hat keine Nummer. Schreib eine in „Nr“.'],
  ['B|1|Frage|Auswahl', '2 In „Auswahl“ fehlen die Antworten. Trenn sie mit ; oder schreib jede in eine Zeile.'],
  ['B|1|Frage|Mehrfachauswahl|Ja; nein; JA', '2 In „Auswahl“ steht „JA“ zweimal.'],
  ['B|1|Frage|Kurztext||vielleicht', '2 In „Pflicht“ steht „vielleicht“. Möglich ist: ja oder nein.'],
  ['B|1|Frage|Kurztext|||Hobby', '2 Das Feld „Hobby“ gibt es nicht. Lass es leer oder nimm: Interessen, Verfügbarkeit, Aktivität, Fehlendes Angebot, Grund, Wieder schreiben.'],
  ['B|1|Frage|Zahl|||Interessen', '2 Das Feld „Interessen“ passt nicht zu dieser Art. Es geht mit: Mehrfachauswahl, Auswahl, Kurztext.'],
  ['B|1|Frage|Auswahl|aktiv; schläft||Aktivität', '2 „schläft“ passt nicht in das Feld „Aktivität“. Möglich ist: aktiv, gelegentlich, möchte aktiv werden, passiv, unbekannt.'],
  ['B|1|Frage|Kurztext||||9 = ja', '2 „Nur wenn“: „9 = ja“ beginnt nicht mit der Nummer einer Frage. Schreib es so: 3 = ja.'],
  ['B|1|Frage|Kurztext||||1 = ja', '2 „Nur wenn“: „1 = ja“ fragt nach dieser Frage selbst. Nimm eine Frage davor.'],
])('%s', (line, problem) => {
  expect(problems(line)).toEqual([problem]);
});

test('the same in English; the words of the sheet stay', () => {
  const at = formRoom(rowsOf('B|1|Frage|Note'));
  at.room.who.speaks = 'en';
  expect(openForm(at.room, { form: 'B' }).problems).toEqual([{ row: 2, text: 'There is no kind “Note”. Possible: Kurztext, Langtext, Ja/Nein, Auswahl, Mehrfachauswahl, Skala 1–5, Zahl, Datum.' }]);
});

test('two questions with one number, however it is written', () => {
  expect(problems('B|1|Eins|Kurztext', 'B|01.|Noch eins|Kurztext')).toEqual(['3 Die Nummer 01. gibt es schon in Zeile 2. Gib einer der beiden Fragen eine andere.']);
});

test('questions come in the order of their numbers, wherever their rows are', () => {
  expect(open('B|10|zehn|Kurztext', 'B|2a|zwei a|Kurztext', 'B|2|zwei|Kurztext', 'B|1.10|1.10|Kurztext', 'B|1.2|1.2|Kurztext').questions.map(({ text }) => text)).toEqual(['1.2', '1.10', 'zwei', 'zwei a', 'zehn']);
});

test('a row without a form’s name stops the form above it; remarks and empty rows are nobody’s', () => {
  expect(problems('B|1|Eins|Kurztext', '|2|Zwei|Kurztext', 'B||||||||Hier kommt noch etwas')).toEqual(['3 In „Bogen“ steht nichts. Schreib dazu, zu welchem Fragebogen die Frage gehört (darüber steht „B“).']);
});

test('interests, times and activity bring their own words', () => {
  const { questions, problems: wrong } = open('B|1|Themen|Mehrfachauswahl|||Interessen', 'B|2|Zeiten|Mehrfachauswahl|||Verfügbarkeit', 'B|3|Aktiv|Auswahl|||aktivitaet');
  expect(wrong).toEqual([]);
  expect(questions.map(({ choices, ownWords }) => [choices, ownWords])).toEqual([
    [[], true],
    [['vormittags', 'nachmittags', 'abends', 'am Wochenende'], false],
    [['aktiv', 'gelegentlich', 'möchte aktiv werden', 'passiv', 'unbekannt'], false],
  ]);
});

describe('„Nur wenn“', () => {
  const others = ['B|1|Kommst du?|Ja/Nein||||||F1', 'B|2|Wie?|Auswahl|zu Fuß; mit dem Rad; gar nicht|||||F2', 'B|3|Note|Skala 1–5||||||F3', 'B|4|Wie viele?|Zahl||||||F4', 'B|10|Wann?|Datum||||||F10', 'B|11|Was?|Mehrfachauswahl|a; b; …|||||F11'];
  const condition = (text: string) => open(...others, `B|12|Dann|Kurztext||||${text}`).questions[6]?.condition;
  const problem = (text: string) => problems(...others, `B|12|Dann|Kurztext||||${text}`)[0];

  test.each([
    ['1 = ja', 'F1', 'is', ['ja']],
    ['wenn Frage 1: Ja', 'F1', 'is', ['ja']],
    ['1=NEIN', 'F1', 'is', ['nein']],
    ['Nr. 1 nicht ja', 'F1', 'isNot', ['ja']],
    ['F2 ≠ gar nicht', 'F2', 'isNot', ['gar nicht']],
    ['2 != zu fuss; MIT DEM RAD', 'F2', 'isNot', ['zu Fuß', 'mit dem Rad']],
    ['2 ist zu Fuß oder mit dem Rad', 'F2', 'is', ['zu Fuß', 'mit dem Rad']],
    ['2 = gar nicht', 'F2', 'is', ['gar nicht']],
    ['3 >= 4', 'F3', 'atLeast', ['4']],
    ['3 mindestens 4', 'F3', 'atLeast', ['4']],
    ['3 > 3', 'F3', 'atLeast', ['4']],
    ['3 < 3', 'F3', 'atMost', ['2']],
    ['4 höchstens 2,5', 'F4', 'atMost', ['2.5']],
    ['4 = 3', 'F4', 'is', ['3']],
    ['10 = 1.5.2026', 'F10', 'is', ['2026-05-01']],
    ['11 = b', 'F11', 'is', ['b']],
    ['11 = etwas Eigenes', 'F11', 'is', ['etwas Eigenes']],
    ['3', 'F3', 'answered', []],
    ['3 beantwortet', 'F3', 'answered', []],
    ['Frage 10 ist beantwortet', 'F10', 'answered', []],
  ])('%s', (text, questionId, test_, values) => {
    expect(condition(text)).toEqual({ questionId, test: test_, values });
  });

  test.each([
    ['1 = vielleicht', '„vielleicht“ ist keine Antwort auf Frage 1. Möglich ist: ja, nein.'],
    ['2 = fliegend', '„fliegend“ ist keine Antwort auf Frage 2. Möglich ist: zu Fuß, mit dem Rad, gar nicht.'],
    ['3 = 7', '„7“ ist keine Antwort auf Frage 3.'],
    ['1 >= 3', 'Frage 1 ist keine Skala und keine Zahl'],
    ['3 mindestens viel', 'oder die Grenze ist keine'],
    ['3 =', '„3 =“ ist nicht zu verstehen'],
    ['3 so lala', '„3 so lala“ ist nicht zu verstehen'],
    ['3 nicht beantwortet', '„3 nicht beantwortet“ ist nicht zu verstehen'],
    ['ja', '„ja“ beginnt nicht mit der Nummer einer Frage'],
    ['1a = ja', '„1a = ja“ beginnt nicht mit der Nummer einer Frage'],
  ])('%s is refused', (text, words) => {
    expect(problem(text)).toContain(words);
  });

  test('a question that comes later cannot decide', () => {
    expect(problems('B|1|Eins|Kurztext||||2 = ja', 'B|2|Zwei|Ja/Nein')).toEqual(['2 „Nur wenn“: Frage 2 kommt erst später. Es geht nur mit Fragen davor.']);
  });
});

test.each([[['a', 'b']], [['Rat; und Tat', 'b']], [['"a"', 'sagt "b"', ' c; "d"'.trim()]], [['eine\nZeile', 'x']], [['ä 🌹', '–', '1,5']]])('words in one cell come back: %j', (words) => {
  expect(splitList(joinList(words))).toEqual(words.map((word) => word.replace(/\s+/g, ' ')));
});
