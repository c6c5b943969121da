// The figures of the mutation runs: by kind of file and by room.

import type { Kind, Mutated } from './files.ts';
import type { Measured } from './measured.ts';
import { hasReason } from './survivors.ts';

const targets: Readonly<Record<Kind, number>> = { rules: 90, 'use cases': 80, google: 80 };
const kinds = Object.keys(targets) as Kind[];

export interface Score {
  of: string;
  files: number;
  mutants: number;
  noticed: number;
  survived: number;
  unreached: number;
  explained: number;
  /** Noticed of all, percent. */
  score: number;
}

/** By kind, then by kind and room. */
export function scores(figures: readonly (Measured & Mutated)[]): Score[] {
  const rooms = kinds.flatMap((kind) => [...new Set(figures.filter((one) => one.kind === kind).map(({ room }) => room))].sort().map((room) => [kind, room] as const));
  return [...kinds.map((kind) => scoreOf(kind, figures.filter((one) => one.kind === kind))), ...rooms.map(([kind, room]) => scoreOf(`${kind}: ${room}`, figures.filter((one) => one.kind === kind && one.room === room)))].filter(({ mutants }) => mutants > 0);
}

function scoreOf(of: string, figures: readonly (Measured & Mutated)[]): Score {
  const sum = (value: (one: Measured) => number): number => figures.reduce((total, one) => total + value(one), 0);
  const noticed = sum(({ killed, endless }) => killed + endless);
  const survived = sum(({ survivors }) => survivors.length);
  return {
    of,
    files: figures.length,
    mutants: noticed + survived,
    noticed,
    survived,
    unreached: sum(({ survivors }) => survivors.filter(({ unreached }) => unreached).length),
    explained: sum((one) => one.survivors.filter((survivor) => hasReason(one.file, survivor)).length),
    score: Math.round((noticed / Math.max(1, noticed + survived)) * 1000) / 10,
  };
}

/** The part of docs/proof.md below its heading. */
export function lines(all: readonly Mutated[], figures: readonly (Measured & Mutated)[]): string[] {
  const table = scores(figures);
  const row = ({ of, files, mutants, noticed, survived, unreached, explained, score }: Score): string => `| ${of} | ${[files, mutants, noticed, survived, unreached, explained].map((number) => number.toLocaleString('en')).join(' | ')} | ${score.toFixed(1)} % |`;
  const head = ['| Part | Files | Mutants | Noticed | Survived | of these unreached | with a reason | Score |', '|---|---:|---:|---:|---:|---:|---:|---:|'];
  const commits = [...new Set(figures.map(({ commit, day }) => `${commit} (${day})`))].sort();
  const missing = kinds.flatMap((kind) => missingRooms(kind, all, figures)).join('; ');
  return [
    'Stryker changes the server’s code in one small place at a time: a condition turned round, a text emptied, a bound moved by one. A test must fail, or else nobody would notice if somebody made that mistake. What survives is listed in [mutation-survivors.md](mutation-survivors.md).',
    '',
    `Rules are the files that take no port (nothing of \`ports.ts\` that reaches outside); use cases are the others of the rooms. Aims: ${kinds.map((kind) => `${kind} ${targets[kind]} %`).join(', ')}.`,
    '',
    `**Measured: ${figures.length} of ${all.length} files**, as they are now${commits.length > 0 ? `, at ${commits.join(', ')}` : ''}. ${kinds.map((kind) => `${kind}: ${figures.filter((one) => one.kind === kind).length} of ${all.filter((one) => one.kind === kind).length}`).join('; ')}.${missing === '' ? '' : ` Not measured: ${missing}.`}`,
    '',
    ...head,
    ...table.map(row),
    '',
    'How it is counted: the tests are those of `test/server`, without those that fail Google at each call of a workflow and those that measure time (they have parts of their own here). A mutant is tried by the tests of its own room only, until these have taken five seconds of the processor when nothing is mutated; what only others would see counts as survived. One that a test noticed counts only if the same test passes right after, without it. Endless loops count as noticed. Texts of the catalogues and the functions that only name others (`entry.ts`, `useCases.ts`, each `index.ts` that hands on) are not mutated: the bundle’s tests hold them. Nor are the tables of words in `design.ts` and `headersSpellings.ts` (headers, widths, colours, notes, spellings): a test could only say the same word again.',
  ];
}

/** `rules of mail, map`: the rooms of which some files have no figures as they are now. */
function missingRooms(kind: Kind, all: readonly Mutated[], figures: readonly Mutated[]): string[] {
  const rooms = new Set(all.filter((one) => one.kind === kind && !figures.some(({ file }) => file === one.file)).map(({ room }) => room));
  return rooms.size === 0 ? [] : [`${kind} of ${[...rooms].sort().join(', ')}`];
}
