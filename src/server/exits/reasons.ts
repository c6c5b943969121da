// Why people leave, by half-year; nothing that fewer than five people said. Pure.

import { fewest } from '../../contract/evaluation.ts';
import type { ExitReasons } from '../../contract/exits.ts';
import { askedQuestions, isDeclined } from '../../contract/formQuestions.ts';
import type { Form, Submission } from '../questionnaires/index.ts';

const periodsShown = 8;

/** Null where the form does not ask for reasons, or nobody has answered. */
export function reasonsOf({ questions }: Form, submissions: readonly Submission[]): ExitReasons | null {
  const asked = questions.filter(({ target, kind }) => target === 'reason' && (kind === 'choice' || kind === 'choices'));
  const periods = new Map<string, { people: number; counts: Map<string, { text: string; count: number }> }>();
  for (const { at, answers } of submissions) {
    if (!at) continue;
    const there = new Set(askedQuestions(questions, answers).map(({ id }) => id));
    const given = asked.filter(({ id }) => there.has(id)).flatMap(({ id }) => wordsIn(answers[id]));
    if (given.length === 0) continue;
    const label = halfYear(at);
    const period = periods.get(label) ?? { people: 0, counts: new Map() };
    periods.set(label, period);
    period.people += 1;
    for (const [key, text] of new Map(given.map((word) => [word.trim().toLowerCase(), word.trim()]))) {
      const known = period.counts.get(key) ?? { text, count: 0 };
      period.counts.set(key, known);
      known.count += 1;
    }
  }
  if (periods.size === 0) return null;
  const latest = [...periods].sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, periodsShown);
  return { periods: latest.map(([label, { people, counts }]) => told(label, people, [...counts.values()])) };
}

function told(label: string, people: number, counts: readonly { text: string; count: number }[]): ExitReasons['periods'][number] {
  if (people < fewest) return { label, people: null, reasons: [], rare: 0 };
  const reasons = counts.filter(({ count }) => count >= fewest).sort((a, b) => b.count - a.count);
  return { label, people, reasons, rare: counts.length - reasons.length };
}

function wordsIn(value: Submission['answers'][string] | undefined): string[] {
  if (value === undefined || isDeclined(value)) return [];
  return (Array.isArray(value) ? (value as readonly string[]) : [String(value)]).filter((word) => word.trim() !== '');
}

/** `2026/2`; the hour at which a half-year turns is of no account. */
function halfYear(at: Date): string {
  return `${at.getUTCFullYear()}/${at.getUTCMonth() < 6 ? 1 : 2}`;
}
