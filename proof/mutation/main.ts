// `npm run mutation [-- --room NAME] [--rules] [--use-cases] [--google] [--since COMMIT] [--json]`: does a test notice each small mistake?

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writePart } from '../page.ts';
import { changedSince, mutated, type Kind, type Mutated } from './files.ts';
import { lines, scores } from './figures.ts';
import { current, measured, type Measured, type Report } from './measured.ts';
import { survivorsPage } from './survivors.ts';

const help = `npm run mutation [-- OPTIONS]
Changes the server's code in one small place after the other and looks whether a test fails. By hand and once a week: an hour or two.

  --room NAME      only this folder of src/server (again for several)
  --file FILE      only this file (again for several)
  --rules, --use-cases, --google   only what is one of these
  --since COMMIT   only files that differ from it
  --quick          leaves out what only runs while the code is loaded
  --workers N      processes at a time (2)
  --record         writes all figures measured so far into docs/proof.md; a run of everything does that anyway
  --no-run         no new run: only the figures measured so far
  --json           the figures for programs, on standard output`;

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, 'build/mutation');
/** What was measured so far, by file: a run may be of one room, and the next of another. */
const kept = path.join(folder, 'measured.json');

export async function main(args: readonly string[]): Promise<{ code: number }> {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: { room: { type: 'string', multiple: true }, file: { type: 'string', multiple: true }, rules: { type: 'boolean' }, 'use-cases': { type: 'boolean' }, google: { type: 'boolean' }, since: { type: 'string' }, quick: { type: 'boolean' }, workers: { type: 'string', default: '2' }, record: { type: 'boolean' }, run: { type: 'boolean', default: true }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
    return { code: 0 };
  }
  const all = mutated(root);
  const kinds = (['rules', 'use cases', 'google'] as const).filter((kind: Kind) => values[kind === 'use cases' ? 'use-cases' : kind]);
  const changed = values.since === undefined ? null : changedSince(root, values.since);
  const wanted = all.filter(({ file, room, kind }) => (!values.room || values.room.includes(room)) && (!values.file || values.file.includes(file)) && (kinds.length === 0 || kinds.includes(kind)) && (!changed || changed.includes(file)));
  mkdirSync(folder, { recursive: true });
  const before: Measured[] = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as Measured[]) : [];
  let figures = before;
  if (values.run && wanted.length > 0) {
    const report = mutate(wanted, { quick: values.quick ?? false, workers: Number(values.workers), quiet: values.json ?? false });
    if (!report) return { code: 1 };
    const fresh = measured(root, report);
    figures = [...before.filter(({ file }) => !fresh.some((one) => one.file === file)), ...fresh];
    writeFileSync(kept, JSON.stringify(figures));
  }
  const now = current(root, all, figures);
  const shown = now.filter(({ file }) => wanted.some((one) => one.file === file));
  if (values.json) console.log(JSON.stringify(scores(shown), null, 2));
  else console.log(lines(all, shown).join('\n'));
  if (values.record || (values.run && wanted.length === all.length)) {
    writePart('mutation', 'Mutation: `npm run mutation`', lines(all, now));
    writeFileSync(path.join(root, 'docs/mutation-survivors.md'), survivorsPage(now));
  }
  return { code: 0 };
}

/** Runs Stryker on these files; its report, or null where it failed. */
function mutate(files: readonly Mutated[], { quick, workers, quiet }: { quick: boolean; workers: number; quiet: boolean }): Report | null {
  const [config, report] = [path.join(folder, 'stryker.json'), path.join(folder, 'report.json')];
  writeFileSync(config, JSON.stringify(settings(files, quick, workers, report)));
  const stryker = path.join(path.dirname(createRequire(path.join(root, 'package.json')).resolve('@stryker-mutator/core')), '../../bin/stryker.js');
  const { status } = spawnSync(process.execPath, [stryker, 'run', config], { cwd: root, stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'] });
  return status === 0 ? (JSON.parse(readFileSync(report, 'utf8')) as Report) : null;
}

function settings(files: readonly Mutated[], quick: boolean, workers: number, report: string): object {
  return {
    plugins: [path.join(root, 'scripts/mutation/runner.mjs')],
    testRunner: 'one-process',
    testFolders: [...new Set(files.map(({ file }) => path.posix.dirname(file).replace('src/', 'test/')))],
    mutate: files.map(({ file }) => file),
    coverageAnalysis: 'perTest',
    ignoreStatic: quick,
    concurrency: workers,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    // TypeScript 7 has no compiler API that Stryker could ask, and esbuild asks for no types.
    checkers: [],
    disableTypeChecks: false,
    tsconfigFile: 'none.json',
    ignorePatterns: ['**', '!src/**', '!test/**', '!sandbox/**', '!scripts/**'],
    tempDirName: path.join(folder, 'copies'),
    cleanTempDir: 'always',
    timeoutMS: 15_000,
    timeoutFactor: 3,
    allowConsoleColors: false,
  };
}
