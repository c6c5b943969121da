// German: the path of new members, what the server says and writes.

import type { NextStep } from '../../newcomers.ts';

const next: Readonly<Record<NextStep, string>> = {
  greet: 'Anrufen und willkommen heißen',
  tryAgain: 'Noch einmal versuchen',
  offer: 'Ein passendes Angebot machen',
  accompany: 'Ein erstes Treffen verabreden',
  meet: 'Zusammen zum ersten Treffen gehen',
  ask: 'Nachfragen, wie es läuft',
};

export const newcomers = {
  next,
  taskNote: (p: { entry: string; noCall: boolean }): string =>
    `${p.entry ? `Eingetreten am ${p.entry}. ` : ''}${p.noCall ? 'Möchte keinen Anruf: schreib oder sprich die Person beim Treffen an.' : 'Anrufen, willkommen heißen, kennenlernen. Der Fragebogen „Neumitglied“ hilft dabei.'}`,
  stepped: (p: { word: string; contact: boolean; task: boolean }): string =>
    `Gespeichert: ${p.word}.${p.contact ? ' Steht bei den Kontakten.' : ''}${p.task ? ' Die Aufgabe ist erledigt, danke!' : ''}`,
  already: 'Das stand schon da. Es wurde nichts geändert.',
  noContact: 'Gespeichert. „Kein Anruf“ steht jetzt in der Liste und gilt überall. Niemand wird mehr daran erinnert.',
  closed: 'Gespeichert. Der Weg ist beendet, die Aufgabe entfällt.',
  undone: 'Zurückgenommen. Alles ist wie vor diesem Schritt.',
  saved: 'Gespeichert.',
  accepted: 'Gespeichert. Danke, dass du dich kümmerst.',
  handedBack: (p: { team: string }): string => `Gespeichert. Die Aufgabe ist jetzt bei der ${p.team}.`,
  /** After an import, behind its own sentence. */
  fromImport: (p: { count: number }): string => (p.count === 1 ? 'Eine Person ist neu auf dem Weg der Neumitglieder.' : `${p.count} Personen sind neu auf dem Weg der Neumitglieder.`),
} as const;
