// One size of district, measured in a process of its own: what another has left in memory slows nobody down.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import type { Bundle } from '../sandbox/api.ts';
import { castOf } from './cast.ts';
import { compareWithCalc, type Compared } from './calc.ts';
import { district } from './district.ts';
import { Town, type Measured } from './measure.ts';
import { openings, type Opening } from './openings.ts';
import { measureAll, type Failed } from './run.ts';

export interface Part {
  members: number;
  measured: Measured[];
  failed: Failed[];
  openings: Opening[] | null;
  calc: Compared | null;
  seconds: number;
  /** Processes that waited for a processor, over the last quarter of an hour, at the end. */
  load: number;
}

export interface Wanted {
  members: number;
  openings: boolean;
  calc: boolean;
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** @param keep is handed what there is after each job: a run that is stopped has not been for nothing */
export async function measurePart(bundle: Bundle, { members, openings: withPages, calc }: Wanted, keep: (part: Part) => void): Promise<Part> {
  const from = performance.now();
  const workbook = district(members);
  const cast = castOf(workbook);
  const town = new Town(bundle, structuredClone(workbook), members);
  let compared: Compared | null = null;
  let opened: Opening[] | null = null;
  const part = (measured: Measured[], failed: Failed[]): Part => ({ members, measured, failed, openings: opened, calc: compared, seconds: (performance.now() - from) / 1000, load: loadavg()[2] ?? 0 });
  const { measured, failed } = await measureAll(town, cast, say, (job, ...sofar) => {
    keep(part(...sofar));
    if (calc && job === 'groups.assign') compared = compareWithCalc(workbook, town.column('Mitglieder', 'BO'));
  });
  opened = withPages ? await openings(town.sandbox, bundle) : null;
  await town.close();
  return part(measured, failed);
}

/** The same in a process of its own. @throws where it fails */
export function partOf(wanted: Wanted, dist: string): Part {
  const file = path.resolve(__dirname, '../bench', `${wanted.members}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  const run = spawnSync(process.execPath, [...process.execArgv, process.argv[1] ?? '', '--part', JSON.stringify(wanted), '--to', file, '--dist', dist], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (run.status !== 0) throw new Error(`${wanted.members} members: stopped with ${run.status ?? run.signal}`);
  return JSON.parse(readFileSync(file, 'utf8')) as Part;
}

export function keepPart(file: string, part: Part): void {
  writeFileSync(file, JSON.stringify(part));
}
