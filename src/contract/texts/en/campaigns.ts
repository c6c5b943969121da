// English: what creating and running a phone campaign answers.

import { campaigns as german } from '../de/campaigns.ts';
import { grouped, plural } from '../plural.ts';
import type { Same } from '../same.ts';

const people = (count: number): string => plural(count, 'person', 'people', ',');
const is = (count: number): string => (count === 1 ? 'is' : 'are');

export const campaigns: Same<typeof german> = {
  tabGone: (p) => `the tab “${p.tab}” is gone`,
  created: (p) => `${people(p.people)} ${is(p.people)} on the list in the tab “${p.tab}”.${p.out === 0 ? '' : ` ${people(p.out)} dropped out.`}`,
  unfit: {
    nobody: 'Nobody would be on the list. Choose other conditions, or look who drops out and why.',
    order: 'The last day lies before the first.',
    past: 'The last day is over already.',
    caller: (p) => `“${p.address}” is no e-mail address.`,
    evening: 'Calls begin at 9. Give a later time.',
    noDay: 'Say until when the campaign goes on.',
  },
  paused: 'Paused. Whoever is on the phone right now can finish the talk.',
  resumed: 'It goes on.',
  extended: (p) => `Extended until ${p.day}.`,
  ended: 'Ended. What came of it stands below and in the tab “Kampagnen”.',
  released: (p) => (p.count === 0 ? 'Nobody was reserved.' : `${people(p.count)} ${is(p.count)} free again.`),
  followedUp: (p) => (p.count === 0 ? 'No new task is needed for this.' : `${plural(p.count, 'task', 'tasks', ',')} made, due ${p.day}, in the tab “Aufgaben”.`),
  organiser: {
    wrongNumber: 'wrong number',
    moved: 'moved away',
    language: 'no common language',
    maxAttempts: (p) => `${plural(p.count, 'attempt', 'attempts', ',')}, nobody reached`,
    note: 'note by the caller',
    other: 'status not understood',
  },
  report: {
    people: (p) => `${people(p.people)} on the list, ${grouped(p.done, ',')} of them done`,
    attempts: (p) => `${plural(p.attempts, 'call', 'calls', ',')} by ${plural(p.callers, 'caller', 'callers', ',')}`,
    reached: (p) => `${grouped(p.reached, ',')} reached (${p.percent}%), talked with ${grouped(p.talked, ',')}`,
    outcome: (p) => `${p.word}: ${grouped(p.count, ',')}`,
    never: (p) => `never called: ${grouped(p.count, ',')}`,
    answers: (p) => `${plural(p.count, 'questionnaire', 'questionnaires', ',')} “${p.form}” filled in`,
  },
  entry: german.entry,
};
