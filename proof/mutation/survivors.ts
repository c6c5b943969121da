// docs/mutation-survivors.md: every change that no test notices, with the reason where there is one.

import reasons from './reasons.json';
import type { Mutated } from './files.ts';
import type { Measured, Survivor } from './measured.ts';

/** Says why changes of this kind in a file cannot be noticed or need not be. All that is given must fit; `original` and `replacement` by their text. */
interface Reason {
  file: string;
  mutator?: string;
  original?: string;
  replacement?: string;
  why: string;
}

function reasonFor(file: string, survivor: Survivor): string {
  const all: readonly Reason[] = reasons;
  return all.find((one) => one.file === file && (one.mutator ?? survivor.mutator) === survivor.mutator && (one.original ?? survivor.original) === survivor.original && (one.replacement ?? survivor.replacement) === survivor.replacement)?.why ?? '';
}

export function hasReason(file: string, survivor: Survivor): boolean {
  return reasonFor(file, survivor) !== '';
}

export function survivorsPage(figures: readonly (Measured & Mutated)[]): string {
  const files = figures.filter(({ survivors }) => survivors.length > 0);
  return [
    '# What no test notices',
    '',
    'Written by `npm run mutation -- --record`; the reasons come from `proof/mutation/reasons.json`. Each line is a change of the code after which all tests that reach it still pass: where it stands, what stood there, what was put in its place. “Unreached”: no test comes by.',
    '',
    ...files.flatMap(({ file, survivors }) => [`## ${file}`, '', ...survivors.map((one) => line(file, one)), '']),
  ].join('\n');
}

function line(file: string, survivor: Survivor): string {
  const why = reasonFor(file, survivor);
  return `- ${survivor.line}:${survivor.column} ${shown(survivor.original)} → ${shown(survivor.replacement)}${survivor.unreached ? ' (unreached)' : ''}${why ? `: ${why}` : ''}`;
}

function shown(code: string): string {
  const short = code.replace(/\s+/g, ' ').trim();
  const cut = short.length > 90 ? `${short.slice(0, 60)} … ${short.slice(-25)}` : short;
  const fence = cut.includes('`') ? '``' : '`';
  return `${fence}${cut.startsWith('`') || cut.endsWith('`') ? ` ${cut} ` : cut}${fence}`;
}
