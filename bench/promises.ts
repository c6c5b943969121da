// What must hold at every size: the command fails where it does not.

import type { Measured } from './measure.ts';
import type { Part } from './part.ts';

export interface Promised {
  held: boolean;
  sentence: string;
}

export interface Figures {
  parts: readonly Part[];
  /** Bytes by file. */
  files: Readonly<Record<string, number>>;
  /** Questions that no job asks. */
  unasked: readonly string[];
}

/** Below a tab that is full, room is made first: a few calls a tab, however many rows. */
export const room = 8;
/** Jobs whose calls go with what the day still allows, not with the members. */
export const byQuota = /^(?:mailing\.send|reminders\.approve|the daily run|the mailing’s trigger)$/;
/** Seconds an execution may take before it has to be cut; Google stops it after six minutes. */
export const longest = 270;
export const most = { ratio: 3, faster: 20, page: 120_000, code: 400_000 } as const;

/** One job at all sizes, the smallest first. */
export function jobsOf(parts: readonly Part[]): { job: string; at: Measured[] }[] {
  return (parts[0]?.measured ?? []).map(({ job }) => ({ job, at: parts.flatMap(({ measured }) => measured.find((one) => one.job === job) ?? []) }));
}

/** Calls of an execution: what is done in several is cut by the clock, not by the members. */
const callsEach = ({ calls, executions }: Measured): number => calls / executions;

export function promises({ parts, files, unasked }: Figures): Promised[] {
  const jobs = jobsOf(parts);
  const last = parts.at(-1);
  const growing = jobs.filter(({ job, at }) => !byQuota.test(job) && Math.max(...at.map(callsEach)) - Math.min(...at.map(callsEach)) > room);
  const assign = last?.measured.find(({ job }) => job === 'groups.assign');
  const slow = jobs.flatMap(({ at }) => at.filter(({ slowest }) => slowest > longest));
  const failed = parts.flatMap(({ members, failed: some }) => some.map(({ job }) => `${job} (${members})`));
  const opened = parts.flatMap(({ openings }) => openings ?? []);
  const calc = parts.flatMap((part) => part.calc ?? []).at(-1);
  const tooBig = Object.entries(files).filter(([name, size]) => size > (name.endsWith('.html') ? most.page : most.code));
  const because = (names: readonly string[]): string => (names.length > 0 ? `: not ${names.join(', ')}` : '');
  return [
    { held: failed.length + unasked.length === 0, sentence: `every job was done${because([...failed, ...unasked])}` },
    ...(parts.length > 1 ? [{ held: growing.length === 0, sentence: `as many service calls for ${parts.map(({ members }) => members.toLocaleString('en')).join(' as for ')} members${because(growing.map(({ job, at }) => `${job} (${at.map(({ calls }) => calls).join(', ')})`))}` }] : []),
    // The rest of the time goes into starting the script, which a small list does not outweigh.
    ...(assign && assign.members >= 100_000 ? [{ held: assign.cpuMs <= most.ratio * assign.floorMs, sentence: `assigning ${assign.members.toLocaleString('en')} members takes ${(assign.cpuMs / assign.floorMs).toFixed(1)} times the floor, at most ${most.ratio}` }] : []),
    ...(assign && calc ? [{ held: calc.members < 100_000 || calc.cpu * 1000 >= most.faster * assign.cpuMs, sentence: `assigning ${calc.members.toLocaleString('en')} members is ${((calc.cpu * 1000) / assign.cpuMs).toFixed(0)} times as fast as formulas, at least ${most.faster} times from 100,000 on` }, { held: calc.tidySame === calc.tidy, sentence: `for addresses as the rules spell them, formulas and add-on say the same (${calc.tidySame} of ${calc.tidy})` }] : []),
    ...(opened.length > 0 ? [{ held: opened.every(({ asked }) => asked.length <= 1), sentence: `every page opens with one round trip at most${because(opened.filter(({ asked }) => asked.length > 1).map(({ page, asked }) => `${page} (${asked.join(', ') || 'none'})`))}` }] : []),
    { held: slow.length === 0, sentence: `no execution passes 4.5 minutes on a bad day by the model${because(slow.map(({ job, members, slowest }) => `${job} (${members}: ${slowest.toFixed(0)} s)`))}` },
    { held: tooBig.length === 0, sentence: `pages hold at most ${most.page / 1000} kB, scripts ${most.code / 1000} kB${because(tooBig.map(([name, size]) => `${name} (${size})`))}` },
  ];
}
