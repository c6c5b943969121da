// German: what calling answers and writes into cells.

import type { Outcome } from '../../calls.ts';
import type { CampaignState } from '../../campaigns.ts';

const everywhere = 'In der Mitgliederliste steht jetzt „Kein Anruf“, das gilt für alle Aktionen.';
const again = (p: { day: string }): string => (p.day === '' ? 'Die Person bleibt auf der Liste.' : `Frühestens am ${p.day} ist die Person wieder dran.`);

export const calls = {
  /** In `Aufgaben` and `Kontakte`. German in every language: they stand in the cells. */
  entry: {
    task: {
      language: 'Jemanden finden, der*die die Sprache spricht',
      number: 'Telefonnummer herausfinden',
      address: 'Adresse prüfen: verzogen',
      deceased: 'Prüfen: am Telefon als verstorben gemeldet',
      organiser: 'Rückmeldung aus einem Anruf ansehen',
      consent: '„Kein Anruf“ eintragen',
    },
    skipped: (p: { day: string; note: string }): string => `${p.day} übersprungen${p.note === '' ? '' : `: ${p.note}`}`,
  },
  /** The consequence of each outcome. `day`: when the person may be called again, `''` where that depends. */
  done: {
    talked: () => 'Gespeichert. Für diese Aktion ist die Person fertig.',
    later: (p: { at: string }) => `Gespeichert. Die Person ist wieder dran: ${p.at}.`,
    noCall: () => `Gespeichert. ${everywhere}`,
    noTalk: () => 'Gespeichert. In dieser Aktion ruft niemand mehr an.',
    language: () => 'Gespeichert. Es gibt jetzt eine Aufgabe: jemanden finden, der*die die Sprache spricht.',
    noAnswer: again,
    busy: again,
    message: again,
    wrongNumber: () => 'Gespeichert. Niemand ruft mehr an, bis in der Mitgliederliste eine neue Nummer steht. Dafür gibt es eine Aufgabe.',
    moved: () => 'Gespeichert. Es gibt jetzt eine Aufgabe: die Adresse prüfen.',
    deceased: () => `Gespeichert. ${everywhere} Es gibt eine Aufgabe, das zu prüfen.`,
    wantsToLeave: () => 'Gespeichert. In allen Aktionen ruft jetzt niemand mehr an. Um alles Weitere kümmert sich jemand in Ruhe, dafür gibt es eine Aufgabe.',
  } satisfies Record<Outcome, (p: { at: string; day: string }) => string>,
  kept: 'Gespeichert. Jemand anderes hat schon mehr erfahren, das bleibt stehen. Dein Anruf steht in „Kontakte“.',
  notListed: 'Gespeichert in „Kontakte“. Auf der Liste der Aktion steht die Person nicht mehr.',
  already: 'Das war schon gespeichert.',
  skipped: 'Die Person kommt später noch einmal dran.',
  givenBack: (p: { count: number }): string => (p.count === 0 ? 'Es war niemand mehr für dich reserviert.' : 'Zurückgegeben. Andere können jetzt anrufen.'),
  takenBack: 'Zurückgenommen. Alles steht wieder wie vor dem Anruf.',
  why: {
    callBack: (p: { at: string }): string => `Rückruf ausgemacht: ${p.at}`,
    tried: (p: { count: number; day: string }): string => `${p.count === 1 ? 'Ein Versuch' : `${p.count} Versuche`}, zuletzt am ${p.day}`,
    newNumber: 'Die Nummer war falsch, jetzt steht eine neue da.',
    theyCalled: 'Ruft zurück.',
  },
  closed: {
    planned: (p: { day: string }) => `sie beginnt erst am ${p.day}`,
    running: () => '',
    paused: () => 'sie ist angehalten',
    over: (p: { day: string }) => `sie ging bis zum ${p.day}`,
    ended: () => 'sie ist beendet',
  } satisfies Record<CampaignState, (p: { day: string }) => string>,
} as const;
