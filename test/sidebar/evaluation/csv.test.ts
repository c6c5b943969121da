// The file for Excel: what stands in it, how it is written, and what must never come to life in it.

import type { EvaluateAnswer, QuestionResult } from '../../../src/contract/evaluation.ts';
import { evaluation as figuresDe } from '../../../src/contract/texts/de/evaluation.ts';
import { evaluationPage as pageDe } from '../../../src/contract/texts/de/evaluationPage.ts';
import { evaluation as figuresEn } from '../../../src/contract/texts/en/evaluation.ts';
import { evaluationPage as pageEn } from '../../../src/contract/texts/en/evaluationPage.ts';
import { evaluationCsv } from '../../../src/sidebar/evaluation/csv.ts';
import { formatFigure, formatMonth, formatShare } from '../../../src/sidebar/evaluation/figures.ts';
import { csvText } from '../../../src/sidebar/ui/csv.ts';

const question = (more: Partial<QuestionResult>): QuestionResult => ({ id: 'F1', number: '1', text: 'Frage; "so"', kind: 'choice', gone: false, answered: 8, declined: 0, empty: 0, notAsked: 0, hidden: false, ...more });
const answer = (questions: QuestionResult[], more: Partial<EvaluateAnswer> = {}): EvaluateAnswer => ({
  form: 'Befragung', people: 8, all: 9, fewLeftOut: false, from: '2026-01-01', to: '2026-02-01', questions, missingOffers: [], reasons: [], groups: [], options: { groups: [], activities: [], from: '', to: '' }, ...more,
});
const german = (what: EvaluateAnswer): string => evaluationCsv(what, {}, figuresDe, pageDe, 'de');
const lines = (what: EvaluateAnswer): string[] => german(what).split('\r\n');

test('it begins with the mark by which Excel knows the umlauts, then title, filter and headers', () => {
  expect(german(answer([])).startsWith('\ufeffBefragung\r\nalle Gespräche\r\n8 von 9 Gesprächen\r\n\r\nFrage;Antwort;Anzahl;Anteil\r\n')).toBe(true);
});

test('figures have a decimal comma, English ones a point; quotation marks are doubled', () => {
  const what = answer([question({ choices: [{ text: 'Ä;b', count: 3, share: 0.375, own: false }, { text: 'selbst', count: 1, share: 0.125, own: true }] })]);
  expect(lines(what).slice(5, 8)).toEqual(['"1. Frage; ""so""";8 beantwortet', '"1. Frage; ""so""";"Ä;b";3;0,375', '"1. Frage; ""so""";selbst (eigene Worte);1;0,125']);
  expect(evaluationCsv(what, { groups: ['BO A'] }, figuresEn, pageEn, 'en')).toContain('selbst (own words);1;0.125');
});

test('what begins like a formula is text, wherever people wrote it', () => {
  const evil = ['=1+1', '+49', '-x', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u00a0=1', '＝1'];
  const what = answer([question({ text: '=böse', number: '', choices: evil.map((text) => ({ text, count: 1, share: 0.1, own: false })) })], { form: '=x', groups: [{ name: '=BO', people: 8 }], reasons: [{ text: '@a', count: 2 }] });
  const cells = german(what).replace('\ufeff', '').split(/;|\r\n/);
  expect(cells.filter((cell) => /^"?[\s\u00a0]*[=+\-@＝]/.test(cell))).toEqual([]);
  for (const text of evil) expect(german(what)).toContain(`"'${text}"`);
});

test('a negative figure stays a figure', () => {
  const what = answer([question({ kind: 'number', figures: { mean: -1.5, median: 0, spread: 2, least: -3, most: 4 } })]);
  expect(german(what)).toContain('Mittelwert;-1,5\r\n');
});

test('hidden questions, hidden groups and too few people say so, and no more', () => {
  const what = answer([question({ hidden: true, answered: 3 })], { groups: [{ name: 'BO A', people: 8 }, { name: '', people: null }] });
  expect(lines(what).slice(5)).toEqual(['Gespräche nach BO;BO A;8;1', 'Gespräche nach BO;ohne BO;zu wenige;', '"1. Frage; ""so""";3 beantwortet', '"1. Frage; ""so""";Weniger als 5 haben geantwortet: Damit niemand zu erkennen ist, bleibt es verborgen.', '']);
  expect(lines(answer([], { people: null }))[2]).toContain('Weniger als 5 Personen');
});

test('scales, months, words and quotes', () => {
  const what = answer([
    question({ kind: 'scale', scale: { counts: [0, 0, 2, 6, 0], mean: 3.75, spread: 0.4330127 } }),
    question({ kind: 'date', months: [{ text: '2026-03', count: 8 }] }),
    question({ kind: 'long', words: [{ text: 'Kiez', count: 2 }], quotes: ['Zeile eins\nZeile zwei'] }),
  ]);
  for (const part of ['4;6;0,75', 'Mittelwert;3,75', ';0,433', 'März 2026;8;1', 'Wort: Kiez;2', '"Zitat: Zeile eins\nZeile zwei"']) expect(german(what)).toContain(part);
});

test('figures as they are read', () => {
  expect([formatShare(0.354, 'de'), formatShare(0.001, 'en'), formatShare(0, 'de'), formatFigure(3.456, 'de'), formatFigure(-2, 'en'), formatMonth('2026-12', 'en')]).toEqual(['35\u00a0%', '<\u00a01%', '0\u00a0%', '3,46', '\u22122', 'December 2026']);
});

test.each(['\u0000=1+1', '\u200b=1+1', '\u00ad+1', '\u202e=1'])('%j: signs that nobody sees do not hide a formula', (text) => {
  expect(csvText([[text]], 'de')).toContain("'" + text);
});
