// What the tab of figures tells, block by block. Small counts are kept back: everybody who opens the spreadsheet sees them. Pure.

import { fewest } from '../../contract/fewest.ts';
import { pathStages, stageWords, type PathStage } from '../../contract/pathStages.ts';
import { overviewCells as words } from '../../contract/texts/de/overview.ts';
import { activities } from '../../contract/walkthrough.ts';
import { activityWord } from '../members/index.ts';
import { ageBands, type Counts } from './count.ts';
import { veilsOf } from './few.ts';
import { tableOf, veiled, type Block, type Line } from './layout.ts';

/** What came of reading one part: its block, or why there is none. */
export type Part<T> = { read: T } | { why: string };

export interface Figures {
  counts: Counts;
  /** `YYYY-MM`, as `counts.entries` has them. */
  months: readonly string[];
  /** The list's own word for a column it does not have. */
  missing: Partial<Record<'group' | 'activity' | 'birthDate' | 'entryDate' | 'exitDate' | 'lastContact', string>>;
  path: Part<Record<PathStage, number>>;
  answers: Part<{ name: string; count: number }[]>;
  gaps: Part<{ topic: string; people: number }[]>;
}

const gapsShown = 15;

export function blocksOf(figures: Figures): Block[] {
  const { counts, missing, path, answers, gaps } = figures;
  if (counts.members === 0) return [note(words.figures.title, words.empty)];
  if (counts.members < fewest) return [note(words.figures.title, words.tooFew)];
  return [
    glance(figures),
    missing.group ? lacking(words.groups.title, missing.group) : groupsBlock(counts),
    missing.activity ? lacking(words.activity.title, missing.activity) : activityBlock(counts),
    missing.birthDate ? lacking(words.age.title, missing.birthDate) : agesBlock(counts),
    missing.entryDate && missing.exitDate ? lacking(words.months.title, missing.entryDate) : monthsBlock(figures),
    missing.lastContact ? lacking(words.contacted.title, missing.lastContact) : contactedBlock(figures),
    partBlock(words.path.title, path, (stages) => countsBlock(words.path.title, pathStages.map((stage) => [stageWords[stage], stages[stage]]))),
    partBlock(words.answers.title, answers, (forms) => countsBlock(words.answers.title, forms.map(({ name, count }) => [name, count]))),
    partBlock(words.gaps.title, gaps, gapsBlock),
  ];
}

function note(title: string, text: string): Block {
  return { title, figures: [], after: [[text]], chart: 0 };
}

function lacking(title: string, header: string): Block {
  return note(title, words.noColumn(header));
}

function partBlock<T>(title: string, part: Part<T>, block: (read: T) => Block): Block {
  return 'why' in part ? note(title, words.unread(part.why)) : block(part.read);
}

function glance({ counts, missing }: Figures): Block {
  const { figures } = words;
  const open = counts.groups.find(({ name }) => name === '')?.members ?? 0;
  // The same figure stands among the groups, where it may have to cover another.
  const openVeil = veilsOf(counts.groups.map(({ members }) => members), true)[counts.groups.findIndex(({ name }) => name === '')] ?? null;
  const rest = counts.members - counts.contacted;
  const tellsContacted = [counts.contacted, rest].every((count) => count === 0 || count >= fewest);
  return {
    title: figures.title,
    figures: [],
    after: [
      [figures.members, counts.members],
      ...(missing.entryDate ? [] : [[figures.fresh, shown(counts.fresh)] as Line]),
      ...(missing.lastContact ? [] : [[figures.contacted, tellsContacted ? percent(counts.contacted, counts.members) : words.hidden] as Line]),
      ...(missing.group ? [] : [[figures.open, openVeil === null ? open : veiled(openVeil)] as Line]),
    ],
    chart: 0,
  };
}

function shown(count: number): number | string {
  return count > 0 && count < fewest ? words.under : count;
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 100);
}

/** Parts of all members. */
function splitBlock(title: string, rows: readonly (readonly [string, number])[], total: number): Block {
  const some = rows.filter(([, count]) => count > 0);
  const veils = veilsOf(some.map(([, count]) => count), true);
  // Who is in none would tell who is in the others.
  if (veils.every((veil) => veil === 'cover')) return note(title, words.hidden);
  return { title, headers: [words.count, words.percent], figures: tableOf(some, veils, total), chart: 1 };
}

/** What is told first; the order of groups means nothing. */
function toldFirst(figures: readonly Line[]): Line[] {
  const isTold = ([, figure]: Line): boolean => typeof figure === 'number';
  return [...figures.filter(isTold), ...figures.filter((line) => !isTold(line))];
}

function groupsBlock({ groups, members }: Counts): Block {
  const block = splitBlock(words.groups.title, groups.map(({ name, members: count }) => [name || words.groups.none, count]), members);
  return { ...block, figures: toldFirst(block.figures) };
}

function activityBlock({ activity, members }: Counts): Block {
  const { title, other, none } = words.activity;
  return splitBlock(title, [...activities.map((one) => [activityWord(one), activity[one]] as const), [other, activity.other], [none, activity.none]], members);
}

function agesBlock({ ages, members }: Counts): Block {
  const { age } = words;
  const label = (index: number): string => {
    const [from = 0, next] = [ageBands[index], ageBands[index + 1]];
    return next === undefined ? age.over(from) : from === 0 ? age.under(next) : age.band(from, next - 1);
  };
  return splitBlock(age.title, ages.map((count, index) => [index < ageBands.length ? label(index) : age.none, count]), members);
}

/** Two years, each with what its months come to. */
function monthsBlock({ counts, months, missing }: Figures): Block {
  const { title, entries, exits, names } = words.months;
  const monthNames = names.split(' ');
  const label = (month = ''): string => `${monthNames[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;
  const column = (of: readonly number[], gone: boolean): { cells: CellText[]; sums: CellText[] } => {
    if (gone) return { cells: of.map(() => ''), sums: ['', ''] };
    const years = [of.slice(0, 12), of.slice(12)].map((year) => {
      const sum = year.reduce((all, count) => all + count, 0);
      const told = sum === 0 || sum >= fewest;
      return { sum: shown(sum), cells: veilsOf(year, told).map((veil, index): CellText => (veil === null ? (year[index] ?? 0) : veiled(veil))) };
    });
    return { cells: years.flatMap(({ cells }) => cells), sums: years.map(({ sum }) => sum) };
  };
  const came = column(counts.entries, missing.entryDate !== undefined);
  const went = column(counts.exits, missing.exitDate !== undefined);
  const span = (from: number): string => words.together(label(months[from + 11]));
  return {
    title,
    headers: [entries, exits],
    figures: months.map((month, index): Line => [label(month), came.cells[index] ?? null, went.cells[index] ?? null]),
    after: [0, 1].map((year): Line => [span(year * 12), came.sums[year] ?? null, went.sums[year] ?? null]),
    chart: 2,
  };
}
type CellText = number | string;

/** The share by group; where a group is hidden, or how many of it were (not) reached would tell of a few, nothing. */
function contactedBlock({ counts: { groups, members, contacted }, missing }: Figures): Block {
  const { title, all } = words.contacted;
  const rest = members - contacted;
  const headers = [words.percent, ''] as const;
  if ([contacted, rest].some((count) => count > 0 && count < fewest)) return note(title, words.hidden);
  const total: Line[] = [[all, percent(contacted, members)]];
  if (missing.group) return { title, headers, figures: total, chart: 0 };
  const veils = [groups.map((group) => group.members), groups.map((group) => group.contacted), groups.map((group) => group.members - group.contacted)].map((of) => veilsOf(of, true));
  const isHidden = (index: number): boolean => veils.some((of) => of[index] !== null);
  const figures = groups.map(({ name, members: size, contacted: some }, index): Line => [name || words.groups.none, isHidden(index) ? words.hidden : percent(some, size)]);
  return { title, headers, figures: toldFirst(figures), after: total, chart: 1 };
}

/** Counts that are parts of nothing that is told. */
function countsBlock(title: string, rows: readonly (readonly [string, number])[]): Block {
  if (rows.every(([, count]) => count === 0)) return note(title, words.nothing);
  return { title, headers: [words.count, ''], figures: rows.map(([label, count]): Line => [label, shown(count)]), chart: 1 };
}

function gapsBlock(gaps: readonly { topic: string; people: number }[]): Block {
  const { title, less, more, none } = words.gaps;
  if (gaps.length === 0) return note(title, none);
  const told = gaps.filter(({ people }) => people >= fewest);
  const few = gaps.length - told.length;
  return {
    title,
    ...(told.length > 0 && { headers: [words.count, ''] as const }),
    figures: told.slice(0, gapsShown).map(({ topic, people }): Line => [topic, people]),
    after: [...(told.length > gapsShown ? [[more(told.length - gapsShown)] as Line] : []), ...(few > 0 ? [[less(few)] as Line] : [])],
    chart: 1,
  };
}
