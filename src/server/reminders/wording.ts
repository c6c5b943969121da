// Puts what is to be told into words, in the language of the mail. Pure but for what it is handed.

import { filled } from '../../contract/mailText.ts';
import type { NextStep } from '../../contract/newcomers.ts';
import type { GreetingKind } from '../../contract/reminders.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { groupKey } from '../groups/index.ts';
import { addDays, dayOf, daysBetween, germanDay } from '../kernel/days.ts';
import { fillingOf, textsForMembers, type Surroundings } from '../mail/index.ts';
import { isYes, phonesOf } from '../members/index.ts';
import type { Clock } from '../ports.ts';
import type { Source } from './read.ts';
import type { Person } from './scan.ts';

/** Cells may hold whole letters; a mail tells what matters, the rest is one tap away. */
const longestNote = 300;

export type Wording = ReturnType<typeof wordingFor>;

/** @param clock asked for two moments, whatever there is to tell */
export function wordingFor({ today, base, settings, cards, say }: Pick<Source, 'today' | 'base' | 'settings' | 'cards' | 'say'>, clock: Pick<Clock, 'moment'>, { newcomers }: Pick<Texts, 'newcomers'>) {
  const { mail, reminders: toMembers } = textsForMembers(base);
  const contacts = new Map(cards.map(({ name, contact }) => [groupKey(name), contact]));
  const around: Surroundings = {
    today,
    organisation: base.organisation,
    district: base.district,
    contactOf: (group) => contacts.get(groupKey(group)) ?? '',
    link: settings.link,
    salutation: mail.salutation,
    object: toMembers.object,
  };
  /** Between the clock changes of a night and the end of a day, noon is a safe place to count hours from. */
  let noon: number | null = null;
  const hours = (moment: Date): { days: number; time: string } => {
    noon ??= clock.moment(today, '12:00').getTime();
    const minutes = Math.round((moment.getTime() - noon) / 60_000) + 720;
    const inDay = ((minutes % 1440) + 1440) % 1440;
    return { days: Math.floor(minutes / 1440), time: `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}` };
  };
  const when = (day: string): string => say.day({ day: germanDay(day), days: daysBetween(today, day), weekday: new Date(`${day}T00:00:00Z`).getUTCDay() });
  const phones = (person: Person): string[] => {
    if (isYes(person.cells.noCall)) return [say.noCall];
    const numbers = phonesOf(person.cells, base.areaCode).map(({ shown }) => shown);
    return [numbers.length === 0 ? say.noPhone : say.phone({ numbers: numbers.join(', ') })];
  };
  const lastContact = ({ cells }: Person): string[] => [say.lastContact({ day: germanDay(dayOf(cells.lastContact, today)) })];
  const groupLine = (group: string): string[] => (group === '' ? [] : [group]);
  return {
    when,
    phones,
    lastContact,
    groupLine,
    note: (note: string): string[] => {
      const text = note.trim().replace(/\s+/g, ' ');
      return text === '' ? [] : [text.length > longestNote ? `${text.slice(0, longestNote)} …` : text];
    },
    aboutPerson: (person: Person, withPhone: boolean): string[] => [...groupLine(person.group), ...(withPhone ? phones(person) : []), ...lastContact(person)],
    birthday: (name: string, day: string, age: number | null): string => say.birthday({ name, when: when(day), age, past: day < today }),
    anniversary: (name: string, day: string, years: number): string => say.anniversary({ name, when: when(day), years }),
    newcomer: ({ name }: Person, entry: string, next: NextStep, due: string, overdue: boolean): string => say.newcomer({ name, entry: germanDay(entry), next: newcomers.next[next], due: germanDay(due), overdue }),
    escalated: (name: string, days: number, owner: string): string => say.escalated({ name, days, owner: owner || '–' }),
    meeting: (name: string, day: string, companion: string): string => say.meeting({ name, when: when(day), companion }),
    callBack: (name: string, moment: Date, campaign: string): { title: string; day: string } => {
      const { days, time } = hours(moment);
      const day = addDays(today, days);
      return { title: say.callBack({ name, campaign, when: days === 0 ? say.atTime({ time }) : say.overdueSince({ day: germanDay(day) }) }), day };
    },
    task: (what: string, about: string, due: string): string => say.task({ what, about, due: due === today ? say.day({ day: '', days: 0, weekday: 0 }) : germanDay(due), overdue: due !== '' && due < today }),
    exitUnnoted: (name: string, day: string): string => say.exitUnnoted({ name, day: germanDay(day) }),
    visit: (group: string, day: string): string => say.visit({ group, when: when(day), overdue: day < today }),
    withoutContact: (group: string): string => say.withoutContact({ group }),
    withoutEmail: (group: string, contact: string): string => say.withoutEmail({ group, contact }),
    /** The greeting as it would go out. @param years how old, or how long a member; null: unknown */
    greeting: (kind: GreetingKind, { cells }: Person, years: number | null, late: boolean): string => {
      const count = years === null ? '' : String(years);
      const filling = { ...fillingOf(cells, around), ...(kind === 'anniversary' ? { Jahre: count } : { Alter: count }), Abmelden: '' };
      const text = filled(settings.texts[kind], filling).replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n').trim();
      return late ? `${text}\n\n${toMembers.late}` : text;
    },
  };
}
