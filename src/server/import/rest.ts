// What is left of an import whose first try broke off: compared with what that try has written down before it began.

import { loggedCell, type LoggedChange } from '../journal/index.ts';
import type { Ports } from '../ports.ts';
import type { Examined } from './examine.ts';
import { adding, logName, markHeader } from './operation.ts';
import type { Plan } from './plan.ts';

/**
 * @param begun what the log says of the first try; empty: there was none
 * @returns `rest`: all that would be written is in the log; `some`: anything of it is
 */
export function partOf({ clock }: Pick<Ports, 'clock'>, { plan, regrouped }: Examined & { plan: Plan }, begun: readonly (LoggedChange & { name: string })[]): { rest: boolean; some: boolean } {
  if (begun.length === 0) return { rest: false, some: false };
  const key = (...parts: string[]): string => parts.join('\u0000');
  const known = new Set(begun.flatMap(({ name, memberId, field, before, after }) => (name === adding ? [key(memberId)] : [key(memberId, field, before, after), key(memberId, field)])));
  const wanted = [
    ...plan.changes.map(({ member, field, value }) => key(member.id, logName(field), loggedCell(member.cells[field] ?? '', clock), loggedCell(value, clock))),
    ...regrouped.flatMap(({ member, to }) => (member ? [key(member.id, logName('group'), loggedCell(member.cells.group ?? '', clock), loggedCell(to.group, clock))] : [])),
    ...[...plan.gone, ...plan.back].map(({ id }) => key(id, markHeader)),
    ...plan.fresh.map(({ id }) => key(id)),
  ];
  return { rest: wanted.every((one) => known.has(one)), some: wanted.some((one) => known.has(one)) };
}

/** Ids of the new members in it, each once: every cell of theirs has a row of its own. */
export function addedIn(begun: readonly (LoggedChange & { name: string })[]): string[] {
  return [...new Set(begun.filter(({ name }) => name === adding).map(({ memberId }) => memberId))];
}

/** Members whom it found missing, or whose exit or status it changed. */
export function leavingInLog(begun: readonly (LoggedChange & { name: string })[]): string[] {
  const fields = [markHeader, logName('exitDate'), logName('status')];
  return begun.filter(({ name, field, after }) => name !== adding && fields.includes(field) && after !== '').map(({ memberId }) => memberId);
}
