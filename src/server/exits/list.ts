// `exits.list`: writes down who is leaving, then shows whom to talk to, what came of it, and why people leave.

import { exitsShown, type Exit, type ExitsAnswer } from '../../contract/exits.ts';
import { compare } from '../kernel/order.ts';
import type { Ports } from '../ports.ts';
import { phonesOf } from '../members/index.ts';
import { waiting } from './plan.ts';
import { reasonsOf } from './reasons.ts';
import { exitForm, taskByMember, type ExitRow, type State } from './state.ts';
import { bringUpToDate } from './write.ts';

/** Nothing new: reads only, without the lock. @throws AppError `busy` at the first time, `cells_in_the_way`, and what reading throws */
export function listExits(ports: Ports): ExitsAnswer {
  const { state, added } = bringUpToDate(ports);
  const { rows, today, form } = state;
  const tasks = taskByMember(state);
  const shown = rows.map((row) => shownExit(state, row, tasks));
  const open = shown.filter((one) => waiting.has(one.state));
  const done = shown.filter((one) => one.state === 'held' || one.state === 'unwanted' || (!waiting.has(one.state) && one.outcome !== ''));
  const asked = new Set([...open, ...done]);
  const earlier = shown.filter((one) => !asked.has(one));
  const latestFirst = (a: Exit, b: Exit): number => compare(b.day || b.noticed, a.day || a.noticed);
  // Whoever has not left yet can still be kept.
  open.sort((a, b) => Number(b.ahead) - Number(a.ahead) || (a.ahead ? compare(a.day || '0', b.day || '0') : latestFirst(a, b)));
  return {
    today,
    open,
    done: done.sort(latestFirst).slice(0, exitsShown),
    earlier: earlier.sort(latestFirst).slice(0, exitsShown),
    totals: { open: open.length, done: done.length, earlier: earlier.length },
    added,
    form: form && form.problems.length === 0 ? exitForm : '',
    reasons: form ? reasonsOf(form, state.submissions) : null,
  };
}

function shownExit({ people, areaCode }: State, row: ExitRow, tasks: ReturnType<typeof taskByMember>): Exit {
  const person = people.get(row.memberId);
  const task = tasks.get(row.memberId);
  const { row: _row, ...worked } = row;
  return {
    ...worked,
    name: person?.name || row.name,
    group: person?.group || row.group,
    day: person?.leaving?.day || row.day,
    ahead: person?.leaving?.ahead ?? false,
    owner: task?.owner || row.owner,
    due: task?.due ?? '',
    taskStatus: task?.status ?? '',
    phones: person && waiting.has(row.state) ? phonesOf(person.cells, areaCode).map(({ shown, tel }) => ({ shown, tel })) : [],
  };
}
