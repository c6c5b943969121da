// German: what creating and running a phone campaign answers.

import { grouped, plural } from '../plural.ts';

const people = (count: number): string => plural(count, 'Person', 'Personen');

export const campaigns = {
  tabGone: (p: { tab: string }): string => `der Tab „${p.tab}“ ist nicht mehr da`,
  created: (p: { people: number; tab: string; out: number }): string =>
    `${people(p.people)} ${p.people === 1 ? 'steht' : 'stehen'} im Tab „${p.tab}“.${p.out === 0 ? '' : ` ${people(p.out)} ${p.out === 1 ? 'fiel' : 'fielen'} heraus.`}`,
  unfit: {
    nobody: 'Auf der Liste stünde niemand. Wähl andere Bedingungen, oder sieh nach, wer warum herausfällt.',
    order: 'Der letzte Tag liegt vor dem ersten.',
    past: 'Der letzte Tag ist schon vorbei.',
    caller: (p: { address: string }): string => `„${p.address}“ ist keine E-Mail-Adresse.`,
    evening: 'Angerufen wird ab 9 Uhr. Gib eine spätere Zeit an.',
    noDay: 'Sag, bis wann die Aktion verlängert wird.',
  },
  paused: 'Angehalten. Wer gerade am Telefon ist, kann noch zu Ende sprechen.',
  resumed: 'Es geht weiter.',
  extended: (p: { day: string }): string => `Verlängert bis ${p.day}.`,
  ended: 'Beendet. Was dabei herauskam, steht unten und im Tab „Kampagnen“.',
  released: (p: { count: number }): string => (p.count === 0 ? 'Es war niemand reserviert.' : `${people(p.count)} ${p.count === 1 ? 'ist' : 'sind'} wieder frei.`),
  followedUp: (p: { count: number; day: string }): string => (p.count === 0 ? 'Dafür ist keine neue Aufgabe nötig.' : `${plural(p.count, 'Aufgabe', 'Aufgaben')} angelegt, bis ${p.day}. Sie stehen im Tab „Aufgaben“.`),
  organiser: {
    wrongNumber: 'falsche Nummer',
    moved: 'verzogen',
    language: 'Sprachhürde',
    maxAttempts: (p: { count: number }): string => `${plural(p.count, 'Versuch', 'Versuche')}, niemand erreicht`,
    note: 'Hinweis der Anrufer*in',
    other: 'Status nicht zu verstehen',
  },
  report: {
    people: (p: { people: number; done: number }): string => `${people(p.people)} auf der Liste, ${grouped(p.done)} davon erledigt`,
    attempts: (p: { attempts: number; callers: number }): string => `${plural(p.attempts, 'Anruf', 'Anrufe')} von ${plural(p.callers, 'Anrufer*in', 'Anrufer*innen')}`,
    reached: (p: { reached: number; talked: number; percent: number }): string => `${grouped(p.reached)} erreicht (${p.percent} %), mit ${grouped(p.talked)} gesprochen`,
    outcome: (p: { word: string; count: number }): string => `${p.word}: ${grouped(p.count)}`,
    never: (p: { count: number }): string => `noch nie angerufen: ${grouped(p.count)}`,
    answers: (p: { form: string; count: number }): string => `${plural(p.count, 'ausgefüllter Fragebogen', 'ausgefüllte Fragebögen')} „${p.form}“`,
  },
  /** In the cells of `Kampagnen`, `Protokoll` and `Aufgaben`. German in every language: people filter by them, and they are found again by them. */
  entry: {
    created: 'Anrufaktion angelegt',
    changed: 'Anrufaktion geändert',
    callBack: 'Rückruf: in der Anrufaktion versprochen',
    from: (p: { campaign: string }): string => `Aus der Anrufaktion „${p.campaign}“`,
    promised: (p: { day: string }): string => `versprochen für ${p.day}`,
    result: (p: { people: number; done: number; reached: number; talked: number }): string => `${p.people} Personen, ${p.done} erledigt, ${p.reached} erreicht, mit ${p.talked} gesprochen`,
  },
} as const;
