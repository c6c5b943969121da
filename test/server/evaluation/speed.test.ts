// 5,000 answers to 25 questions: constant service calls, and little of the add-on's own time.

import type { Cell } from '../../../src/server/ports.ts';
import { evaluateForm, reportForm } from '../../../src/server/evaluation/index.ts';
import type { MemoryRoom } from '../../support/memoryRoom.ts';
import type { Rows } from '../../support/memoryWorkbook.ts';
import { answered, answerRows, form, headers, questions } from './answered.ts';

const kinds = ['Kurztext', 'Langtext', 'Ja/Nein', 'Auswahl', 'Mehrfachauswahl', 'Skala 1–5', 'Zahl', 'Datum'];
const asked: Rows = [
  questions[0]!,
  ...Array.from({ length: 25 }, (_, index): Cell[] => [form, String(index + 1), `Frage ${index + 1}`, kinds[index % 8]!, index % 8 === 3 || index % 8 === 4 ? 'eins; zwei; drei; …' : '', '', index % 8 === 4 ? 'Grund' : '', index > 4 ? '3 = ja' : '', '', `F${index + 1}`]),
];
const sentence = 'Mehr Filmabende und Kochen im Kiez, gerne am Wochenende mit Kinderbetreuung für alle Familien nummer';

function cellOf(question: number, row: number): Cell {
  switch (kinds[question % 8]) {
    case 'Kurztext':
      return `Treffen ${row % 700}`;
    case 'Langtext':
      return `${sentence}${row} ${sentence}`;
    case 'Ja/Nein':
      return row % 9 === 0 ? 'nein' : 'ja';
    case 'Auswahl':
      return ['eins', 'zwei', 'drei', `anderes${row % 300}`][row % 4]!;
    case 'Mehrfachauswahl':
      return `eins; zwei; anderes${row % 300}`;
    case 'Skala 1–5':
      return (row % 5) + 1;
    case 'Zahl':
      return row % 40;
    default:
      return new Date(Date.UTC(2020, row % 60, 1));
  }
}

function room(rows: number, members: number): MemoryRoom {
  const given = answerRows(Array.from({ length: rows }, (_, index) => ({ member: (index % members) + 1, group: `BO ${index % 14}`, at: `2026-0${(index % 9) + 1}-11` })));
  const lines = given.map((line, row) => [...line.slice(0, 7), ...Array.from({ length: 25 }, (_, question) => cellOf(question, row))]);
  return answered([], { questions: asked, headers: [...headers.slice(0, 7), ...Array.from({ length: 25 }, (_, index) => `Frage ${index + 1} [F${index + 1}]`)], rows: lines, members });
}

const large = room(5_000, 1_500);
const filter = { newMembers: false, from: '2026-01-01', to: '2026-12-31' } as const;

test('the calls do not grow with answers and members', () => {
  const [few, many] = [room(100, 60), large].map((one) => {
    one.workbook.forget();
    evaluateForm(one, { form, filter });
    const reading = one.workbook.calls.length;
    one.workbook.forget();
    reportForm(one, { form, filter });
    return [reading, one.workbook.calls.length];
  });
  expect(many).toEqual(few);
  expect(few![0]).toBeLessThanOrEqual(20);
});

test('5,000 answers to 25 questions within two seconds of its own time', () => {
  const times = [0, 1].map(() => {
    const start = process.cpuUsage();
    const { people, questions: told } = evaluateForm(large, { form, filter });
    expect([people, told.length]).toEqual([5_000, 25]);
    return process.cpuUsage(start).user / 1000;
  });
  expect(Math.min(...times)).toBeLessThan(2_000);
});
