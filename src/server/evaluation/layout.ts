// An evaluation as rows of a tab, with the charts beside them. Pure.

import type { Counted, EvaluateAnswer, QuestionResult } from '../../contract/evaluation.ts';
import { evaluation as words } from '../../contract/texts/de/evaluation.ts';
import type { CellInput, ChartDesign, ColumnDesign } from '../ports.ts';

/** Labels, figures, shares, and room for the charts. */
export const reportColumns = (title: string): ColumnDesign[] => [
  { header: title, width: 420 },
  { header: words.count, width: 80 },
  { header: words.share, width: 80, format: '0 %' },
  { header: '', width: 560 },
];

const width = 4;
const rowHeight = 21;
const mostShown = 15;

type Line = [label: string, count?: CellInput, share?: CellInput];
interface Block {
  lines: Line[];
  /** The lines it shows, from 0, the first one with the headers. */
  chart?: { title: string; kind: ChartDesign['kind']; from: number; lines: number };
}

/** @param head what stands above the figures: filter, date, period */
export function reportLayout(answer: EvaluateAnswer, title: string, head: readonly string[]): { lines: CellInput[][]; charts: ChartDesign[] } {
  const lines: CellInput[][] = [[title, words.count, words.share, ''], ...head.map((text) => lineOf([text]))];
  const charts: ChartDesign[] = [];
  for (const { lines: own, chart } of blocksOf(answer)) {
    const top = lines.length + 2;
    const height = chart ? 90 + chart.lines * 24 : 0;
    // Charts lie over the rows: the next block begins below the chart.
    const rows = Math.max(own.length, Math.ceil(height / rowHeight)) + 1;
    lines.push(...Array.from({ length: rows + 1 }, (_, index) => lineOf(own[index - 1] ?? [''])));
    if (chart) charts.push({ kind: chart.kind, title: chart.title, of: { row: top + chart.from, column: 1, rows: chart.lines, columns: 2 }, at: { row: top, column: width }, width: 540, height });
  }
  return { lines, charts };
}

function lineOf([label, count = null, share = null]: Line): CellInput[] {
  return [label, count, share, null];
}

function blocksOf({ questions, missingOffers, reasons, groups, people }: EvaluateAnswer): Block[] {
  if (people === null) return [{ lines: [[words.tooFew]] }];
  return [
    rankedBlock(words.missingOffers, missingOffers),
    rankedBlock(words.reasons, reasons),
    { lines: groups.length < 2 ? [] : groupLines(groups, people) },
    ...questions.map((question) => questionBlock(question)),
  ].filter(({ lines }) => lines.length > 0);
}

function groupLines(groups: EvaluateAnswer['groups'], people: number): Line[] {
  return [[words.groups, words.count, words.share], ...groups.map(({ name, people: count }): Line => [name || words.noGroup, count ?? words.hiddenGroup, count === null ? null : count / people])];
}

function rankedBlock(title: string, counted: readonly Counted[]): Block {
  if (counted.length === 0) return { lines: [] };
  return charted(title, [], [title, words.count], counted.map(({ text, count }): Line => [text, count]), 'bar');
}

/** The chart shows the first lines: more would not be read. */
function charted(title: string, before: Line[], header: Line, figures: Line[], kind: ChartDesign['kind'], after: Line[] = []): Block {
  return { lines: [...before, header, ...figures, ...after], chart: { title, kind, from: before.length, lines: Math.min(figures.length, mostShown) + 1 } };
}

function questionBlock(question: QuestionResult): Block {
  const { answered, choices, moreChoices, scale, figures, months, words: shared = [], quotes = [], moreQuotes = 0 } = question;
  const title = words.question(question.number, question.text);
  const before: Line[] = [[title], [words.answered(question)], ...(question.gone ? [[words.gone] as Line] : [])];
  if (question.hidden) return { lines: [...before, [words.tooFewAnswered]] };
  const header: Line = ['', words.count, words.share];
  if (choices) {
    const note: Line[] = question.kind === 'choices' ? [[words.severalChoices]] : [];
    const after: Line[] = moreChoices === undefined ? [] : [[words.moreChoices(moreChoices)]];
    return charted(title, [...before, ...note], header, choices.map(({ text, count, share, own }): Line => [own ? words.ownChoice(text) : text, count, share]), 'bar', after);
  }
  if (scale) {
    const after: Line[] = [[words.mean, rounded(scale.mean)], [words.spread, rounded(scale.spread)]];
    return charted(title, before, header, scale.counts.map((count, index): Line => [String(index + 1), count, count / answered]), 'column', after);
  }
  if (months) return charted(title, before, header, months.map(({ text, count }): Line => [text, count, count / answered]), 'column');
  if (figures) {
    const { mean, median, spread, least, most } = figures;
    return { lines: [...before, [words.mean, rounded(mean)], [words.median, rounded(median)], [words.spread, rounded(spread)], [words.least, least], [words.most, most]] };
  }
  const said: Line[] = shared.length > 0 ? [[words.words, words.count], ...shared.map(({ text, count }): Line => [text, count])] : [[words.noWords]];
  return { lines: [...before, ...said, [words.quotes], ...quotes.map((quote): Line => [quote]), ...(moreQuotes > 0 ? [[words.moreQuotes(moreQuotes)] as Line] : [])] };
}

/** Two places are more than these figures are worth. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
