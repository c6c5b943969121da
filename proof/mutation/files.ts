// Which files are mutated, and what each one is: told by what it names, not by a list.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type Kind = 'rules' | 'use cases' | 'google';
/** `file` from the project's folder; `room`: its folder in src/server. */
export interface Mutated {
  file: string;
  room: string;
  kind: Kind;
}

const server = 'src/server';

/** Every file of the server that decides something: not the tables of who answers what, nor what only hands on names. */
export function mutated(root: string): Mutated[] {
  const ports = portNames(readFileSync(path.join(root, server, 'ports.ts'), 'utf8'));
  return readdirSync(path.join(root, server), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !/^(?:entry|useCases|ports)\.ts$/.test(file))
    .sort()
    .flatMap((below) => {
      const [room, text] = [below.includes('/') ? path.posix.dirname(below) : '', readFileSync(path.join(root, server, below), 'utf8')];
      if (onlyHandsOn(text)) return [];
      return [{ file: `${server}/${below}`, room: room || 'door', kind: room === 'google' ? 'google' : namesAny(text, ports) ? 'use cases' : 'rules' }];
    });
}

/** The interfaces through which the outside is reached: those with methods, and what holds them. */
export function portNames(ports: string): string[] {
  return [...ports.matchAll(/^export interface (\w+)[^{]*\{\n([\s\S]*?)^\}/gm)].filter(([, , body = '']) => /^ {2}\w+\??(?:<[^>]*>)?\(/m.test(body)).map(([, name = '']) => name).concat('Ports');
}

/** Whether a file imports one of these names: what takes no port can reach nothing outside. */
function namesAny(text: string, names: readonly string[]): boolean {
  const imported = [...text.matchAll(/import (?:type )?\{([^}]*)\} from '[^']*\/ports\.ts'/g)].flatMap(([, list = '']) => list.split(',').map((one) => one.replace(/^\s*(?:type )?/, '').replace(/ as .*/, '').trim()));
  return imported.some((name) => names.includes(name));
}

function onlyHandsOn(text: string): boolean {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').replace(/export (?:type )?(?:\{[^}]*\}|\*) from '[^']*';/g, '').trim() === '';
}

/** Files that differ from a commit, from the project's folder. @throws where git does not know it */
export function changedSince(root: string, commit: string): string[] {
  return execFileSync('git', ['diff', '--name-only', commit, '--', server], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
}
