// Who is to be told what today, as plain facts; the words come later. Pure.

import { team } from '../../contract/newcomers.ts';
import { tasks as taskWords } from '../../contract/texts/de/tasks.ts';
import type { DigestPart, GreetingKind } from '../../contract/reminders.ts';
import { groupKey, type GroupCard } from '../groups/index.ts';
import { isUnknownActor } from '../kernel/actor.ts';
import { addDays, daysBetween } from '../kernel/days.ts';
import { emailOf } from '../members/index.ts';
import { endedHow, pathPrefix, pathState } from '../newcomers/index.ts';
import { isOpen } from '../tasks/index.ts';
import { isRoundAge } from './occasions.ts';
import { finderOf, type Addressee } from './people.ts';
import type { Source } from './read.ts';
import { daysAhead, type Person } from './scan.ts';
import type { Wording } from './wording.ts';

export type TabName = 'members' | 'groups' | 'tasks' | 'checklist' | { id: number };

export interface Item {
  part: DigestPart;
  /** Whose it is; where nobody has an address for them, it is told to the working group. */
  owner: Addressee;
  /** `YYYY-MM-DD`, `''` for none: what is due first comes first. */
  day: string;
  /** 0 is the most urgent. */
  urgency: number;
  /** An occasion is over with its day: told once, whatever was missed; everything else until it is done. */
  once: boolean;
  /** On these days it is worth a mail; on others it stands in one that goes out anyway. */
  tellOn: readonly string[];
  title: string;
  /** Worked out only where they are shown: a mail shows a few of many. */
  lines(): readonly string[];
  /** To copy. */
  ready(): string;
  place: { tab: TabName; row: number } | null;
}

type Draft = Omit<Item, 'owner' | 'lines' | 'ready' | 'once'> & Partial<Pick<Item, 'lines' | 'ready' | 'once'>>;

/** Everything that is to be told, to whomever; the same list whoever asks. */
export function itemsOf(source: Source, wording: Wording): Item[] {
  const { today, settings } = source;
  const find = finderOf(source.cards, settings.teamAddress);
  const items: Item[] = [];
  const add = (owner: string | Addressee, draft: Draft): void => {
    if (settings.parts.has(draft.part)) items.push({ lines: () => [], ready: () => '', once: false, ...draft, owner: typeof owner === 'string' ? find(owner) : owner });
  };
  const monday = mondayOf(today);
  const cards = new Map(source.cards.map((card) => [groupKey(card.name), card]));
  /** A group's contact person, by address where there is one. */
  const contactOf = (group: string): string => {
    const card = cards.get(groupKey(group));
    return card === undefined ? team : ownerOf(card);
  };
  const due = (day: string): Pick<Item, 'day' | 'urgency' | 'tellOn'> => {
    if (day === '') return { day, urgency: 9, tellOn: [monday] };
    return day <= today ? { day, urgency: day < today ? 2 : 3, tellOn: [today] } : { day, urgency: 7, tellOn: [addDays(day, -daysAhead), addDays(day, -2)] };
  };
  const soon = (day: string): boolean => day === '' || daysBetween(today, day) <= daysAhead;

  callBacks(source, wording, add);
  newcomers(source, wording, add, monday);

  for (const task of source.tasks) {
    // New members have their own part, with more to say.
    if (!isOpen(task) || (task.id.startsWith(pathPrefix) && source.path?.path.rows.has(task.memberId)) || !soon(task.due)) continue;
    const isExit = task.kind === taskWords.kinds.exit;
    const shown: Draft = { part: isExit ? 'exits' : 'tasks', ...due(task.due), title: wording.task(task.kind, [task.member, task.group].filter(Boolean).join(', '), task.due), lines: () => wording.note(task.note), place: { tab: 'tasks', row: task.row } };
    // Handed back: somebody has to find another person.
    const owner = task.status === 'returned' ? find(team) : find(task.owner);
    add(owner, shown);
    // The working group hears of every exit, once when it is new and again when nobody has called.
    if (isExit && !owner.isTeam && owner.to !== '') add(team, { ...shown, tellOn: task.due === '' ? [monday] : [addDays(task.due, -daysAhead), ...(task.due < today ? [monday] : [])] });
  }
  for (const { item, owner, due: day, row } of source.checklist) if (soon(day)) add(owner, { part: 'tasks', ...due(day), title: wording.task(item, '', day), place: { tab: 'checklist', row } });
  for (const { person, leaving } of source.scan.leaving) {
    if (source.exitsNoted.has(person.id) || source.tasks.some((task) => task.memberId === person.id && task.kind === taskWords.kinds.exit)) continue;
    add(team, { part: 'exits', day: leaving.day, urgency: 4, tellOn: [today], title: wording.exitUnnoted(person.name, leaving.day), place: { tab: 'members', row: person.row } });
  }

  const occasion = (part: 'birthdays' | 'anniversaries', person: Person, day: string, title: string, kind: GreetingKind, years: number | null): void =>
    add(contactOf(person.group), {
      part,
      day,
      urgency: day <= today ? 4 : 8,
      once: true,
      tellOn: day <= today ? [day] : [addDays(day, -daysAhead)],
      title,
      lines: () => wording.aboutPerson(person, day <= today),
      ready: () => wording.greeting(kind, person, years, day < today),
      place: { tab: 'members', row: person.row },
    });
  for (const { person, day, years } of source.scan.birthdays) {
    const round = isRoundAge(years);
    occasion('birthdays', person, day, wording.birthday(person.name, day, round ? years : null), round ? 'roundBirthday' : 'birthday', years);
  }
  for (const { person, day, years } of source.scan.anniversaries) occasion('anniversaries', person, day, wording.anniversary(person.name, day, years ?? 0), 'anniversary', years);

  for (const card of source.cards) {
    const place = { tab: 'groups' as const, row: card.row };
    if (card.nextVisit !== '' && soon(card.nextVisit)) {
      const overdue = card.nextVisit < today;
      const visit: Draft = { part: 'visits', day: card.nextVisit, urgency: overdue ? 8 : 5, tellOn: overdue ? [addDays(card.nextVisit, 1), monday] : [addDays(card.nextVisit, -daysAhead), addDays(card.nextVisit, -1), card.nextVisit], title: wording.visit(card.name, card.nextVisit), place };
      add(team, visit);
      const contact = find(ownerOf(card));
      if (!overdue && !contact.isTeam) add(contact, visit);
    }
    if (card.contact === '') add(team, { part: 'groups', day: '', urgency: 9, tellOn: [monday], title: wording.withoutContact(card.name), place });
    else if (emailOf(card.email) === '') add(team, { part: 'groups', day: '', urgency: 9, tellOn: [monday], title: wording.withoutEmail(card.name, card.contact), place });
  }
  return items;
}

function ownerOf({ contact, email }: GroupCard): string {
  return emailOf(email) || contact || team;
}

/** The Monday of this week: what only waits is worth a mail once a week. */
function mondayOf(today: string): string {
  return addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
}

type Add = (owner: string, draft: Draft) => void;

function callBacks({ callBacks: all, today, scan }: Source, wording: Wording, add: Add): void {
  for (const { row, campaign } of all) {
    const at = row.callBackAt;
    const person = scan.byId.get(row.memberId);
    if (!at || !person) continue;
    // Nobody knows whose name stands behind `unbekannt`.
    const [only, another] = campaign.callers;
    const caller = row.caller !== '' && !isUnknownActor(row.caller) ? row.caller : only !== undefined && another === undefined ? only : team;
    const { title, day } = wording.callBack(person.name, at, campaign.name);
    add(caller, { part: 'callBacks', day, urgency: 0, tellOn: [today], title, lines: () => [...wording.phones(person), ...wording.note(row.note)], place: campaign.tabId === null ? null : { tab: { id: campaign.tabId }, row: row.row } });
  }
}

function newcomers({ path: state, today }: Source, wording: Wording, add: Add, monday: string): void {
  if (!state) return;
  for (const row of state.path.rows.values()) {
    const person = state.members.get(row.memberId);
    if (!person || endedHow(state, row) !== '') continue;
    const step = pathState(row, today);
    const place = { tab: 'members' as const, row: person.row };
    const early = row.stage === 'new' || row.stage === 'tried';
    const overdue = step.overdue;
    // Somebody new is told of at once; later steps when they are due.
    const byTeam = row.owner === '' || row.owner === team;
    if (step.next !== null && step.next !== 'meet' && !(byTeam && step.escalated) && (early || (step.due !== '' && step.due <= today))) {
      add(row.owner, {
        part: 'newcomers',
        day: step.due,
        urgency: overdue ? 1 : step.due === today ? 2 : 5,
        tellOn: step.due !== '' && step.due <= today ? [today] : [row.found],
        title: wording.newcomer(person, row.entry, step.next, step.due, overdue),
        lines: () => [...wording.groupLine(person.group), ...(early ? wording.phones(person) : []), ...wording.lastContact(person)],
        ready: () => (row.stage === 'new' ? wording.greeting('welcome', person, null, false) : ''),
        place,
      });
    }
    const since = row.found || row.since;
    if (step.escalated) {
      const waited = daysBetween(since, today);
      add(team, { part: 'newcomers', day: step.due, urgency: 1, tellOn: [addDays(since, 14), monday], title: wording.escalated(person.name, waited, row.owner), lines: () => [...wording.groupLine(person.group), ...wording.phones(person)], place });
    }
    if (row.firstMeeting === '' || row.firstMeeting < today || daysBetween(today, row.firstMeeting) > daysAhead) continue;
    const meeting: Draft = {
      part: 'newcomers',
      day: row.firstMeeting,
      urgency: row.firstMeeting === today ? 2 : 6,
      tellOn: [addDays(row.firstMeeting, -daysAhead), addDays(row.firstMeeting, -1), row.firstMeeting],
      title: wording.meeting(person.name, row.firstMeeting, row.companion),
      lines: () => wording.groupLine(person.group),
      place,
    };
    add(row.owner, meeting);
    if (row.companion !== '' && row.companion !== row.owner) add(row.companion, meeting);
  }
}
