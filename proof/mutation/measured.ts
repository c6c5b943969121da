// What Stryker reported, file by file, as it is kept between runs: counts, and what no test noticed.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isCatalogue } from '../../scripts/mutation/catalogues.mjs';
import type { Mutated } from './files.ts';

/** The parts of Stryker's report (mutation-testing-report-schema) that are read here. Lines and columns from 1. */
export interface Report {
  files: Record<string, { source: string; mutants: readonly Mutant[] }>;
}
interface Mutant {
  mutatorName: string;
  replacement?: string;
  status: string;
  /** Runs only while the code is loaded. */
  static?: boolean;
  location: { start: Place; end: Place };
}
interface Place {
  line: number;
  column: number;
}

/** One change that no test noticed. */
export interface Survivor {
  line: number;
  column: number;
  mutator: string;
  original: string;
  replacement: string;
  /** No test reaches it at all. */
  unreached: boolean;
}
/** `fingerprint`: of the file as it was; `commit` and `day` when it was measured. */
export interface Measured {
  file: string;
  fingerprint: string;
  commit: string;
  day: string;
  killed: number;
  endless: number;
  left: number;
  survivors: Survivor[];
}

export function measured(root: string, report: Report): Measured[] {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  return Object.entries(report.files).map(([file, { source, mutants: all }]) => {
    const mutants = all.filter((mutant) => !(mutant.static && isCatalogue(file)));
    const count = (...statuses: string[]): number => mutants.filter(({ status }) => statuses.includes(status)).length;
    return {
      file,
      fingerprint: fingerprint(source),
      commit,
      day: new Date().toISOString().slice(0, 10),
      killed: count('Killed'),
      endless: count('Timeout'),
      left: all.length - mutants.length + count('Ignored', 'CompileError', 'RuntimeError', 'Pending'),
      survivors: mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map((mutant) => survivor(source, mutant)),
    };
  });
}

/** Those of files that are still as they were when they were measured, with what each file is. */
export function current(root: string, files: readonly Mutated[], figures: readonly Measured[]): (Measured & Mutated)[] {
  return files.flatMap((one) => {
    const figure = figures.find(({ file }) => file === one.file);
    const at = path.join(root, one.file);
    return figure && existsSync(at) && fingerprint(readFileSync(at, 'utf8')) === figure.fingerprint ? [{ ...figure, ...one }] : [];
  });
}

function fingerprint(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 12);
}

function survivor(source: string, { mutatorName, replacement = '', status, location: { start, end } }: Mutant): Survivor {
  const all = source.split('\n').slice(start.line - 1, end.line);
  const original = all.map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === all.length - 1 ? end.column - 1 : undefined)).join('\n');
  return { line: start.line, column: start.column, mutator: mutatorName, original, replacement, unreached: status === 'NoCoverage' };
}
