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

const rowHeight = 21;
const mostInChart = 15;

type Line = [label: string, count?: CellInput, share?: CellInput];
interface Block {
  title: string;
  notes?: readonly string[];
  /** Below a header of their own; these the chart shows. */
  figures?: readonly Line[];
  after?: readonly Line[];
  chart?: ChartDesign['kind'];
}

/** @param head what stands above the figures: filter, date, period */
export function reportLayout(answer: EvaluateAnswer, title: string, head: readonly string[]): { lines: CellInput[][]; charts: ChartDesign[] } {
  const lines: Line[] = [[title, words.count, words.share], ...head.map((text): Line => [text])];
  const charts: ChartDesign[] = [];
  for (const { title: name, notes = [], figures = [], after = [], chart } of blocksOf(answer)) {
    const top = lines.push(['']) + 1;
    lines.push([name], ...notes.map((text): Line => [text]), ...(figures.length > 0 ? [['', words.count, words.share] as Line] : []), ...figures, ...after);
    if (!chart) continue;
    const rows = Math.min(figures.length, mostInChart) + 1;
    const height = 90 + rows * 24;
    charts.push({ kind: chart, title: name, of: { row: top + 1 + notes.length, column: 1, rows, columns: 2 }, at: { row: top, column: 4 }, width: 540, height });
    // Charts lie over the rows: the next block begins below the chart.
    while (lines.length < top + height / rowHeight) lines.push(['']);
  }
  return { lines: lines.map(([label, count = null, share = null]) => [label, count, share, null]), charts };
}

function blocksOf({ questions, missingOffers, reasons, groups, people }: EvaluateAnswer): Block[] {
  if (people === null) return [{ title: words.tooFew }];
  return [
    ...rankedBlock(words.missingOffers, missingOffers),
    ...rankedBlock(words.reasons, reasons),
    ...(groups.length < 2 ? [] : [{ title: words.groups, figures: groups.map(({ name, people: count }): Line => [name || words.noGroup, count ?? words.hiddenGroup, count === null ? null : count / people]) }]),
    ...questions.map((question) => ({ title: words.question(question.number, question.text), ...questionBlock(question) })),
  ];
}

function rankedBlock(title: string, counted: readonly Counted[]): Block[] {
  return counted.length === 0 ? [] : [{ title, figures: counted.map(lineOf), chart: 'bar' }];
}

function lineOf({ text, count }: Counted): Line {
  return [text, count];
}

function questionBlock(question: QuestionResult): Omit<Block, 'title'> {
  const { kind, answered, choices, moreChoices, scale, figures, months, words: shared = [], quotes = [], moreQuotes } = question;
  const notes = [words.answered(question), ...(question.gone ? [words.gone] : [])];
  const shareOf = ({ text, count }: Counted): Line => [text, count, count / answered];
  if (question.hidden) return { notes: [...notes, words.tooFewAnswered] };
  if (choices) {
    return {
      notes: kind === 'choices' ? [...notes, words.severalChoices] : notes,
      figures: choices.map(({ text, count, own }) => shareOf({ text: own ? words.ownChoice(text) : text, count })),
      after: moreChoices ? [[words.moreChoices(moreChoices)]] : [],
      chart: 'bar',
    };
  }
  if (scale) return { notes, figures: scale.counts.map((count, index) => shareOf({ text: String(index + 1), count })), after: middle(scale), chart: 'column' };
  if (months) return { notes, figures: months.map(shareOf), chart: 'column' };
  if (figures) return { notes, after: [...middle(figures), [words.median, figures.median], [words.least, figures.least], [words.most, figures.most]] };
  const said: Line[] = shared.length > 0 ? [[words.words, words.count], ...shared.map(lineOf)] : [[words.noWords]];
  return { notes, after: [...said, [words.quotes], ...quotes.map((quote): Line => [quote]), ...(moreQuotes ? [[words.moreQuotes(moreQuotes)] as Line] : [])] };
}

/** Two places are more than these figures are worth. */
function middle({ mean, spread }: { mean: number; spread: number }): Line[] {
  return [[words.mean, mean], [words.spread, spread]].map(([label, value]): Line => [String(label), Math.round(Number(value) * 100) / 100]);
}
