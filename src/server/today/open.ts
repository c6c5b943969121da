// `today.open`: what a volunteer sees first. My tasks, my call-backs, birthdays, new members of my group, the running campaigns.

import { team } from '../../contract/newcomers.ts';
import { todayShown, type TodayAnswer, type TodayTask } from '../../contract/overview.ts';
import { groupKey, isWorkingGroup } from '../groups/index.ts';
import { addDays } from '../kernel/days.ts';
import { compare } from '../kernel/order.ts';
import { emailOf } from '../members/index.ts';
import { endedHow, pathPrefix, pathState } from '../newcomers/index.ts';
import type { Ports } from '../ports.ts';
import { finderOf, isLate, isRoundAge, readHeartbeat, wordingFor, type Finder } from '../reminders/index.ts';
import { isOpen, shownTask, type TaskRow } from '../tasks/index.ts';
import { callBacksOf, endOf, leftOf, readSource, type Source } from './read.ts';

const birthdayDays = 7;

/**
 * Reads only, and takes no lock: at most twelve service calls, whatever the number of members and campaigns, where the
 * spreadsheet's zone is the script's.
 * @throws AppError `not_set_up`, and as reading the settings throws; whatever else cannot be read is told in `problems`
 */
export function openToday(ports: Ports): TodayAnswer {
  const source = readSource(ports);
  const { today, email, cards } = source;
  const find = finderOf(cards, source.settings.teamAddress);
  const mine = email === '' ? [] : cards.filter((card) => emailOf(card.email).toLowerCase() === email.toLowerCase());
  const local = new Set(mine.filter((card) => !isWorkingGroup(card)).map(({ name }) => groupKey(name)));
  const concerns = (group: string): boolean => local.size === 0 || local.has(groupKey(group));
  const owned = tasksFor(source, find);
  const callBacks = callBacksOf(source, endOf(today, ports)).map(shownCallBack(ports, source));
  const birthdays = birthdaysOf(ports, source, concerns);
  const newcomers = newcomersOf(source, find, concerns);
  const campaigns = source.running.map((one) => ({ name: one.campaign.name, ...leftOf(one), mayCall: one.mayCall }));
  const heartbeat = readHeartbeat(ports.marks);
  const first = <T>(all: readonly T[]): T[] => all.slice(0, todayShown);
  return {
    today,
    me: { email, name: mine.find(({ contact }) => contact !== '')?.contact ?? '', groups: mine.map(({ name }) => name) },
    scope: local.size > 0 ? 'mine' : 'all',
    tasks: first(owned.mine),
    unowned: first(owned.unowned),
    callBacks: first(callBacks).map((one) => one()),
    birthdays: first(birthdays).map((one) => one()),
    newcomers: first(newcomers),
    campaigns: first(campaigns),
    totals: {
      tasks: owned.mine.length,
      overdue: owned.mine.filter(({ overdue }) => overdue).length,
      callBacks: callBacks.length,
      birthdays: birthdays.length,
      newcomers: newcomers.length,
      unowned: owned.unowned.length,
      campaigns: campaigns.length,
    },
    reminders: heartbeat.on === '' ? 'off' : isLate(heartbeat, source.now) ? 'late' : 'on',
    problems: source.problems,
  };
}

function tasksFor(source: Source, find: Finder): { mine: TodayTask[]; unowned: TodayTask[] } {
  const { today, tasks, email } = source;
  const onPath = new Set(newcomersOnPath(source).map(({ memberId }) => memberId));
  const open = tasks
    // New members have a part of their own, with more to say.
    .filter((task) => isOpen(task) && !(task.id.startsWith(pathPrefix) && onPath.has(task.memberId)))
    .map((task): TaskRow & TodayTask => ({ ...task, overdue: task.due !== '' && task.due < today }))
    .sort((a, b) => compare(a.due || '9', b.due || '9'));
  const isFree = ({ owner, status }: TaskRow): boolean => status === 'returned' || owner === '' || find(owner).isTeam;
  const isMine = (task: TaskRow): boolean => task.status !== 'returned' && isMe(find, task.owner, email);
  const shown = (some: (TaskRow & TodayTask)[]): TodayTask[] => some.map((task) => ({ ...shownTask(task), overdue: task.overdue }));
  return { mine: shown(open.filter((task) => isMine(task))), unowned: shown(open.filter((task) => !isMine(task) && isFree(task))) };
}

/** By the address in the cell, or by the name that `Gruppen` has an address for. */
function isMe(find: Finder, owner: string, email: string): boolean {
  return email !== '' && owner !== '' && find(owner).to.toLowerCase() === email.toLowerCase();
}

/** A day and a time cost a call where the spreadsheet's zone is not the script's: only those that are shown are worked out. */
function shownCallBack({ clock }: Ports, { now }: Source) {
  return ({ row, at, campaign }: ReturnType<typeof callBacksOf>[number]) =>
    (): TodayAnswer['callBacks'][number] => ({ memberId: row.memberId, name: row.name, campaign: campaign.name, at: `${clock.dayOf(at)}T${clock.timeOf(at)}`, due: at.getTime() <= now.getTime() });
}

function birthdaysOf({ clock }: Ports, { scan, today, base, settings, cards, say }: Source, concerns: (group: string) => boolean): (() => TodayAnswer['birthdays'][number])[] {
  const wording = wordingFor({ today, base, settings, cards, say: say.reminders }, clock, say);
  const last = addDays(today, birthdayDays);
  return (scan?.birthdays ?? [])
    .filter(({ person, day }) => day >= today && day <= last && concerns(person.group))
    .sort((a, b) => compare(a.day, b.day) || compare(a.person.name, b.person.name))
    .map(({ person, day, years }) => () => {
      const round = isRoundAge(years);
      const text = wording.greeting(round ? 'roundBirthday' : 'birthday', person, years, false);
      return { memberId: person.id, name: person.name, group: person.group, day, age: round ? years : null, text };
    });
}

function newcomersOnPath({ path, scan, today }: Source) {
  return [...path.values()].filter((row) => scan && endedHow({ members: scan.byId, today }, row) === '');
}

/** Those of my groups, and those I have promised to take care of. */
function newcomersOf(source: Source, find: Finder, concerns: (group: string) => boolean): TodayAnswer['newcomers'] {
  const { today, scan, say, email } = source;
  return newcomersOnPath(source)
    .flatMap((row) => {
      const person = scan?.byId.get(row.memberId);
      const { next, due, overdue } = pathState(row, today);
      const group = person?.group || row.group;
      const owned = row.owner !== '' && row.owner !== team && isMe(find, row.owner, email);
      if (next === null || !(concerns(group) || owned)) return [];
      return [{ memberId: row.memberId, name: person?.name || row.name, group, next, nextText: say.newcomers.next[next], due, overdue }];
    })
    .sort((a, b) => compare(a.due || '9', b.due || '9') || compare(a.name, b.name));
}
