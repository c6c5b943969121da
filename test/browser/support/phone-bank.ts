// A campaign as the server answers it, small enough to steer by hand: who is next, what is reported, who is taken away. Everybody is made up.

import type { CallNext, CallPerson } from '../../../src/contract/calls.ts';
import { ok, refused, type Answers, type Reply } from './pages.ts';

export const campaign = 'Wahl 2026';

export function person(memberId: string, name: string, over: Partial<CallPerson> = {}): CallPerson {
  return {
    memberId,
    name,
    phones: [{ field: 'phone', shown: '030 23125 642', tel: '+493023125642' }],
    group: 'BO Rixdorf',
    memberSince: '2008-03-01',
    isNew: false,
    age: 66,
    activity: 'möchte aktiv werden',
    interests: ['Mieten', 'Kultur'],
    availability: [],
    why: ['seit 14 Monaten kein Kontakt'],
    lastContact: '2025-09-20',
    history: [],
    attempts: 0,
    note: '',
    check: [
      { field: 'street', value: 'Sonnenallee 5' },
      { field: 'postcode', value: '12045' },
      { field: 'city', value: 'Berlin' },
      { field: 'phone', value: '030 23125642' },
      { field: 'mobile', value: '' },
    ],
    reservedUntil: '2026-11-22T18:12:00Z',
    ...over,
  };
}

export const three = (): CallPerson[] => [person('1', 'Ayşe Schäfer'), person('2', 'Paul Nowak'), person('3', 'Leyla Kaya')];

export interface PhoneBank {
  /** Ours, in order. A test may take somebody away, or change what is said. */
  people: CallPerson[];
  facts: Omit<CallNext, 'people' | 'campaign'>;
  next(): CallNext;
  answers: Answers;
}

/** A campaign with these people, all of them reserved for the page. */
export function phoneBank(people: CallPerson[] = three()): PhoneBank {
  const done = new Map<string, CallPerson>();
  const bank: PhoneBank = {
    people,
    facts: { state: 'running', closed: null, hours: { from: '09:00', until: '20:00' }, script: '„Hallo, hier ist Nour von der LINKEN in Neukölln. Hast du gerade fünf Minuten?“', form: '', empty: null, progress: { people: 40, done: 12, mine: 3, today: 21, open: 17 } },
    next: () => ({ campaign, ...bank.facts, people: bank.people, empty: bank.people.length === 0 ? (bank.facts.empty ?? { reasons: [{ reason: 'done', count: 40 }], nextAt: '' }) : null }),
    answers: {},
  };
  const end = (memberId: string): void => {
    const gone = bank.people.find((one) => one.memberId === memberId);
    if (gone) done.set(memberId, gone);
    bank.people = bank.people.filter((one) => one.memberId !== memberId);
  };
  const reported = ({ memberId, goOn }: { memberId: string; goOn?: boolean | undefined }, message: string): Reply => {
    end(memberId);
    return ok<'calls.report'>({ written: true, message, next: goOn === false ? null : bank.next() });
  };
  bank.answers = {
    'campaigns.list': () => ok<'campaigns.list'>({ campaigns: [{ name: campaign, purpose: 'Alle vor dem 20. September an die Wahl erinnern.', from: '2026-11-01', to: '2026-12-20', state: 'running', people: 40, done: 12, mayCall: true }] }),
    'calls.next': () => ok<'calls.next'>(bank.next()),
    'calls.report': (payload) => reported(payload, 'Erledigt.'),
    'calls.skip': (payload) => reported(payload, 'Kommt später wieder dran.'),
    'calls.giveBack': ({ memberIds }) => {
      bank.people = bank.people.filter(({ memberId }) => !memberIds.includes(memberId));
      return ok<'calls.giveBack'>({ message: 'Wieder frei.' });
    },
    'calls.takeBack': ({ memberId }) => {
      const back = done.get(memberId);
      if (!back) return refused('nothing_to_undo', 'Es gibt nichts rückgängig zu machen.');
      bank.people = [back, ...bank.people];
      return ok<'calls.takeBack'>({ message: 'Zurückgenommen, alles steht wie vorher.', person: back });
    },
  };
  return bank;
}
