// Words and numbers in one cell: interests, choices, German decimals. Written and read they are the same; others' words stay.

import type { AnswerValue, Question, QuestionKind } from '../../../src/contract/formQuestions.ts';
import { joined, merged, wordsOf } from '../../../src/server/members/words.ts';
import { answerOfCell, cellOfAnswer, numberOf } from '../../../src/server/questionnaires/cells.ts';
import { joinList, splitList } from '../../../src/server/questionnaires/lists.ts';
import { MemoryClock } from '../../support/memoryRoom.ts';
import { cellsOf } from '../support/cells.ts';
import { fc, property } from '../support/property.ts';
import { days, nastyText, topic } from '../support/words.ts';

/** Each once, whatever its case. */
const topics = fc.uniqueArray(topic, { maxLength: 6, selector: (word) => word.toLowerCase() });
const low = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase());

property('words of a cell, joined and read again, are the same', [topics], (words) => {
  expect(wordsOf(joined(words))).toEqual(words);
}, { runs: 300 });

property('whatever somebody wrote: each word once, none with a comma, and reading what is joined changes nothing', [fc.oneof(nastyText, fc.array(fc.oneof(topic, fc.constantFrom(',', ';', '\n', ' ')), { maxLength: 8 }).map((parts) => parts.join('')))], (cell) => {
  const words = wordsOf(cell);
  expect(new Set(low(words)).size).toBe(words.length);
  expect(wordsOf(joined(words))).toEqual(words);
}, { runs: 500 });

property('adding and taking out: what was there stays in its order, once is as twice, and out after in is as before', [topics, topics, topics], (there, added, some) => {
  const removed = some.filter((word) => !low(added).includes(word.toLowerCase()));
  const once = merged(there, added, removed);
  expect(merged(once, added, removed)).toEqual(once);
  expect(once.filter((word) => there.includes(word))).toEqual(there.filter((word) => !low(removed).includes(word.toLowerCase()) ));
  for (const word of added) expect(low(once)).toContain(word.toLowerCase());
  const fresh = added.filter((word) => !low(there).includes(word.toLowerCase()));
  expect(merged(merged(there, fresh), [], fresh)).toEqual(there);
}, { runs: 300 });

property('a list of choices, joined and split again, is the same', [fc.uniqueArray(topic.filter((word) => !/^["']|\\/.test(word)), { maxLength: 6 })], (choices) => {
  expect(splitList(joinList(choices))).toEqual(choices);
}, { runs: 300 });

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
property('a German decimal is its number, with thousands parted or not', [fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }), fc.boolean()], (whole, hundredths, negative) => {
  const [sign, value] = [negative ? '-' : '', (negative ? -1 : 1) * Number(`${whole}.${String(hundredths).padStart(2, '0')}`)];
  const rest = String(hundredths).padStart(2, '0');
  for (const text of [`${sign}${whole},${rest}`, `${sign}${grouped(whole)},${rest}`, ` ${sign}${whole},${rest} `]) expect({ text, read: numberOf(text) }).toEqual({ text, read: value });
  if (hundredths === 0) for (const text of [`${sign}${whole}`, `${sign}${grouped(whole)}`]) expect({ text, read: numberOf(text) }).toEqual({ text, read: value });
}, { runs: 150 });

const clock = new MemoryClock();
const question = (kind: QuestionKind): Question => ({ id: 'F1', number: '1', text: '?', kind, choices: [], ownWords: true, required: false, target: null, condition: null, guide: '' });
const answers: Record<QuestionKind, fc.Arbitrary<AnswerValue>> = {
  short: nastyText.filter((text) => text !== ''),
  long: fc.array(nastyText, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')).filter((text) => text !== ''),
  yesNo: fc.boolean(),
  choice: topic,
  choices: fc.uniqueArray(topic.filter((word) => !/^["']|\\/.test(word)), { minLength: 1, maxLength: 5 }),
  scale: fc.integer({ min: 1, max: 5 }),
  number: fc.oneof(fc.integer(), fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Math.round(value * 100) / 100 + 0)),
  date: days('1900-01-01', '2099-12-31'),
};
const kinds = Object.keys(answers) as QuestionKind[];
property('an answer in its cell, in the sheet, and read again is the same answer', [fc.constantFrom(...kinds).chain((kind) => answers[kind].map((value) => ({ kind, value })))], ({ kind, value }) => {
  const { values } = cellsOf([[cellOfAnswer(question(kind), value, clock)]]);
  const back = answerOfCell(question(kind), values[0]?.[0] as string);
  expect({ kind, back }).toEqual({ kind, back: value });
}, { runs: 150 });
