// What whoever runs the probe reads in the sheet, and the columns of the tab that is read back afterwards.

import type { Verdict } from './fact.ts';

export const resultsTab = 'Probe';
/** Tabs of single checks begin like this; nothing else in the workbook does. */
export const scratchPrefix = 'Probe · ';

export const columns = ['Id', 'Was gilt', 'Erwartet', 'Beobachtet', 'Ergebnis', 'Wann', 'Sprache'] as const;

/** How an outcome stands in the tab. */
export const verdictWords: Readonly<Record<Verdict | 'broke' | 'begun' | 'prepared' | 'byHand', string>> = {
  holds: 'stimmt',
  worded: 'anderer Wortlaut',
  differs: 'stimmt nicht',
  told: 'Antwort',
  broke: 'abgebrochen',
  begun: 'begonnen',
  prepared: 'vorbereitet',
  byHand: 'von Hand',
};

export const words = {
  menu: 'Probe',
  all: 'Alle prüfen',
  on: 'Weiter',
  page: 'Seiten prüfen',
  clear: 'Aufräumen',
  start: 'Die Probe legt den Tab „Probe“ und für jede Frage einen eigenen Tab an und nimmt ihn wieder weg. Sie schickt höchstens eine Mail, an dich selbst. Nimm dafür nur eine leere Tabelle, nie die echte Liste.',
  notEmpty: 'In dieser Tabelle stehen Daten. Die Probe läuft nur in einer leeren Tabelle.',
  left: (count: number) => `Noch ${count} offen: Menü Probe → Weiter.`,
  done: 'Fertig. Jetzt noch: Menü Probe → Seiten prüfen. Danach Datei → Herunterladen, als Excel-Datei oder den Tab „Probe“ als CSV.',
  pageDone: 'Die Seiten sind geprüft. Das Fenster kann zu.',
  cleared: 'Alles von der Probe ist weg, außer dem Tab „Probe“.',
} as const;
