// Writes a part of docs/proof.md: each command owns the lines between its two marks, with the date and the machine.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const page = path.join(root, 'docs/proof.md');
const start = `# Proof

Figures that commands have written, those we like and those we don't. Each part says when and where it was measured, and by which
command; run it again to check it.
`;

/** @param lines Markdown below the heading */
export function writePart(name: string, heading: string, lines: readonly string[]): void {
  const [from, to] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const before = existsSync(page) ? readFileSync(page, 'utf8') : start;
  const part = [from, `## ${heading}`, '', `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, ${machine()}`, '', ...lines, to].join('\n');
  const [first, last] = [before.indexOf(from), before.indexOf(to)];
  writeFileSync(page, first >= 0 && last > first ? `${before.slice(0, first)}${part}${before.slice(last + to.length)}` : `${before.trimEnd()}\n\n${part}\n`);
}

const silent = ['--record', '--json'];
const where = ['--dist', '--keep', '--processes'];

/** The options that say what was measured; not where its files lie, nor where its figures go. */
export function asked(args: readonly string[]): string {
  return args.filter((arg, at) => ![...silent, ...where].includes(arg) && !where.includes(args[at - 1] ?? '')).join(' ');
}

/** The commit whose files are measured, with a plus where what is built into the add-on differs from it; '?' outside a clone. */
export function measuredCommit(): string {
  const git = (...words: string[]): string => spawnSync('git', words, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? '';
  const commit = git('rev-parse', '--short', 'HEAD');
  return commit === '' ? '?' : `${commit}${git('status', '--porcelain', '--', 'src', 'proof', 'sandbox') === '' ? '' : '+'}`;
}

/** Figures that were kept and measured again after something was mended stand at several commits; most of them come first. */
export function measuredAt(figures: readonly { commit: string; name: string }[]): string {
  const commits = [...new Set(figures.map(({ commit }) => commit))].map((commit) => ({ commit, names: figures.filter((one) => one.commit === commit).map(({ name }) => name) }));
  const [most, ...others] = commits.sort((a, b) => b.names.length - a.names.length);
  if (!most) return '';
  return `Measured at commit ${most.commit}${others.map(({ commit, names }) => `; ${names.length > 12 ? `${names.length} others` : names.join(', ')} at ${commit}`).join('')}.`;
}

function machine(): string {
  const all = cpus();
  return `${all.length} × ${(all[0]?.model ?? 'unknown').replace(/\s+/g, ' ').trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
}
