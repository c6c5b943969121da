// `newcomers.list`: puts whoever is new on the path, then shows everybody on it.

import { endedShown, pathStages, type NewcomersAnswer, type PathStage } from '../../contract/newcomers.ts';
import { sentenceOf } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import { compare } from '../kernel/order.ts';
import type { Ports } from '../ports.ts';
import { enrol, whoIsNew } from './enrol.ts';
import { readState, shownPerson, tasksByMember, type State } from './state.ts';

/** Where somebody new cannot be written down right now, the others are shown all the same. @throws AppError what reading throws */
export function listNewcomers(ports: Ports): NewcomersAnswer {
  const before = readState(ports);
  const { state, enrolled, waiting } = tried(ports, before);
  const tasks = tasksByMember(state);
  const all = [...state.path.rows.values()].map((row) => shownPerson(state, row, tasks.get(row.memberId) ?? null));
  const going = all.filter(({ ended }) => ended === '').sort((a, b) => compare(a.due || '9', b.due || '9') || compare(a.entry, b.entry));
  const ended = all.filter((one) => one.ended !== '').sort((a, b) => compare(b.since, a.since));
  const counts = Object.fromEntries(pathStages.map((stage) => [stage, all.filter((one) => one.stage === stage && (one.ended === '' || one.ended === 'arrived')).length]));
  return { today: state.today, people: [...going, ...ended.slice(0, endedShown)], counts: counts as Record<PathStage, number>, endedTotal: ended.length, enrolled, waiting };
}

function tried(ports: Ports, state: State): { state: State; enrolled: number; waiting: NewcomersAnswer['waiting'] } {
  try {
    return { ...enrol(ports, state), waiting: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const count = whoIsNew(state).length;
    return { state, enrolled: 0, waiting: count === 0 ? null : { count, message: sentenceOf(error, ports.who.language()) } };
  }
}
