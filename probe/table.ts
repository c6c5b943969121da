// docs/platform-facts.md from the facts and from what the probe found on Google; and what it found from the downloaded tab.

import type { Fact, Field, Verdict } from './fact.ts';
import { columns, verdictWords } from './words.ts';

/** One look at one fact on Google. `date` an ISO day, `locale` of the account that looked. */
export interface Confirmation {
  date: string;
  locale: string;
  verdict: Verdict | 'broke';
  /** What was seen, where it was not simply what was expected. */
  observed?: string;
}
/** By the fact's id; at most one for each language of an account, the newest. */
export type Confirmed = Record<string, Confirmation[]>;

const head = `<!-- Written by \`npm run probe -- --write\` from probe/facts and probe/confirmed.json: change those, not this page. -->

# What the sandbox takes for true of Google

The local Google behaves as this table says. Sources: **D** Google's documentation, **M** measured by others inside Apps Script and told
in their issues, notes and code (the very message caught, the very value read), **?** nobody has confirmed it. *Relied on by* names a file below \`src/\`, or the sandbox where only the local Google had to decide.

Most rows hold a check, a few lines of Apps Script. The same lines run against the sandbox with every \`npm test\` (✓ in *Here*) and, by
\`npm run probe\`, in a real Google Sheet of whoever has an account. The last column says when somebody did that, in which language, and what they saw.`;

/** How many there are, for whoever reports on it. */
export function counts(all: readonly Fact[], confirmed: Confirmed): { facts: number; checked: number; byHand: number; confirmed: number; differing: string[] } {
  const checked = all.filter(({ observe, onPage }) => observe ?? onPage).length;
  const seen = (verdicts: readonly string[]): string[] => all.filter(({ id }) => (confirmed[id] ?? []).some(({ verdict }) => verdicts.includes(verdict))).map(({ id }) => id);
  return { facts: all.length, checked, byHand: all.length - checked, confirmed: seen(['holds', 'worded', 'told']).length, differing: seen(['differs']) };
}

/** @param confirmed what is known so far */
export function tableText(fields: readonly Field[], confirmed: Confirmed): string {
  const all = fields.flatMap(({ facts }) => facts);
  const { checked, byHand, confirmed: seen } = counts(all, confirmed);
  const figures = `${all.length} facts, ${checked} of them checked by code, ${byHand} by hand. Confirmed on Google: ${seen}.`;
  const parts = fields.map(({ title, pages, facts }) => [`## ${title}`, '', `**D** here: ${pages.map(link).join(', ')}.`, '', '| Fact | Source | Relied on by | Here | Confirmed on Google |', '|---|---|---|---|---|', ...facts.map((fact) => row(fact, confirmed[fact.id] ?? []))].join('\n'));
  return `${[head, figures, ...parts, steps(all)].join('\n\n')}\n`;
}

function link(page: string): string {
  return page.startsWith('https:') ? `<${page}>` : `[${page}](https://developers.google.com/apps-script/${page})`;
}

function row(fact: Fact, seen: readonly Confirmation[]): string {
  const here = [...(fact.observe ?? fact.onPage ? ['✓'] : []), ...(fact.tests?.split(', ') ?? [])].join(', ') || 'none';
  const cells = [`${fact.says} \`${fact.id}\``, fact.source, fact.used, here, seen.length === 0 ? 'no' : seen.map(told).join('; ')];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

function told({ date, locale, verdict, observed }: Confirmation): string {
  const where = `${date} (${locale})`;
  const saw = observed === undefined ? '' : `: \`${observed.replaceAll('`', "'")}\``;
  return { holds: where, worded: `${where}, in other words${saw}`, differs: `**not so**, ${where}${saw}`, told: `${where}${saw}`, broke: `**no answer**, ${where}${saw}` }[verdict];
}

function steps(all: readonly Fact[]): string {
  const byHand = all.filter((fact) => fact.byHand !== undefined);
  return ['## By hand', '', 'What no code can look at. Functions named `probe…` come with the probe; write the outcome into its tab (*stimmt*, *stimmt nicht*, what you saw), and it is read back with the rest.', '', ...byHand.map(({ id, byHand: text }) => `- \`${id}\`: ${text ?? ''}`)].join('\n');
}

/**
 * What the downloaded tab says, put to what was known.
 *
 * @param rows the tab's cells, header first
 * @param facts unknown ids are left out
 * @throws Error where it is another table
 */
export function readResults(rows: readonly (readonly unknown[])[], facts: readonly Fact[], confirmed: Confirmed): { confirmed: Confirmed; read: number } {
  const header = (rows[0] ?? []).map(String);
  const at = columns.map((name) => header.indexOf(name));
  const absent = columns.filter((_, index) => (at[index] ?? -1) < 0);
  if (absent.length > 0) throw new Error(`This is not the tab “Probe”: it lacks the columns ${absent.join(', ')}.`);
  const [idAt = 0, , , observedAt = 0, verdictAt = 0, dateAt = 0, localeAt = 0] = at;
  const next: Confirmed = { ...confirmed };
  const ids = new Set(facts.map(({ id }) => id));
  const below = rows.slice(1);
  // Who writes an outcome in by hand need not write the day as well.
  const newest = below.map((cells) => dayOf(cells[dateAt])).sort().pop() ?? '';
  const usual = below.map((cells) => String(cells[localeAt] ?? '').trim()).find((locale) => locale !== '') ?? '?';
  let read = 0;
  for (const cells of below) {
    const id = String(cells[idAt] ?? '');
    const verdict = verdictOf(String(cells[verdictAt] ?? ''));
    const date = dayOf(cells[dateAt]) || newest;
    if (!ids.has(id) || !verdict || date === '') continue;
    const locale = String(cells[localeAt] ?? '').trim() || usual;
    const observed = String(cells[observedAt] ?? '');
    const one: Confirmation = { date, locale, verdict, ...(verdict !== 'holds' && observed !== '' && { observed }) };
    next[id] = [...(next[id] ?? []).filter((other) => other.locale !== locale), one].sort((a, b) => (a.locale < b.locale ? -1 : 1));
    read += 1;
  }
  return { confirmed: Object.fromEntries(Object.entries(next).sort(([a], [b]) => (a < b ? -1 : 1))), read };
}

function verdictOf(word: string): Confirmation['verdict'] | null {
  return (['holds', 'worded', 'differs', 'told', 'broke'] as const).find((verdict) => verdictWords[verdict] === word.trim().toLowerCase() || verdictWords[verdict] === word.trim()) ?? null;
}

/** ISO; from a date cell, or from text as a German or an English sheet writes it. */
function dayOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = String(cell ?? '');
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text);
  if (german) return `${german[3]}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '';
}
