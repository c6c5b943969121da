// What the tabs of phone campaigns look like: `Kampagnen` with a row for each, and `Anrufe <Kampagne>` with a row for each person.

import { openWord, outcomeWords, outcomes, type Outcome } from '../../contract/calls.ts';
import type { OwnTabDesign } from '../tabs/index.ts';

export const stateWords = { running: 'läuft', paused: 'angehalten', ended: 'beendet' } as const;
export const doneWords = { talked: 'gesprochen', reached: 'erreicht' } as const;
export const presetWords = { election: 'Wahl', assembly: 'Mitgliederversammlung', campaign: 'Kampagne', joinGroup: 'AG gewinnen', offer: 'Angebot/Weiterbildung' } as const;
/** A caller left this person out for now. */
const skippedWord = 'übersprungen';

/** Begins a note in `Notiz` that the organisers should see. */
export const organiserMark = 'An die Leitung: ';

/** What a cell of `Status` says; `other`: words that somebody pasted over the drop-down. */
export type CallStatus = Outcome | 'open' | 'skipped' | 'other';

export const statusWords: Readonly<Record<Exclude<CallStatus, 'other'>, string>> = { open: openWord, ...outcomeWords, skipped: skippedWord };
const byWord = new Map(Object.entries(statusWords).map(([status, word]) => [word.toLowerCase(), status as CallStatus]));

/** An empty cell is open. */
export function statusOf(word: string): CallStatus {
  const known = byWord.get(word);
  if (known) return known;
  const key = word.trim().toLowerCase();
  return key === '' ? 'open' : (byWord.get(key) ?? 'other');
}

/** Made at first use; a volunteer may change it by hand. */
export const campaignsTab: OwnTabDesign = {
  name: 'Kampagnen',
  essential: ['Name', 'Von', 'Bis', 'Zustand', 'Kampagne-ID'],
  columns: [
    { header: 'Name', width: 200, format: '@' },
    { header: 'Zweck', width: 260, format: '@' },
    { header: 'Anlass', width: 150, choices: { values: Object.values(presetWords), strict: false } },
    { header: 'Von', width: 95, format: 'dd.mm.yyyy' },
    { header: 'Bis', width: 95, format: 'dd.mm.yyyy' },
    {
      header: 'Zustand',
      width: 100,
      choices: { values: Object.values(stateWords), strict: true },
      colours: { [stateWords.running]: '#d9ead3', [stateWords.paused]: '#fff2cc', [stateWords.ended]: '#d9d9d9' },
    },
    { header: 'Anrufer*innen', width: 220, format: '@', note: 'E-Mail-Adressen, mit Komma getrennt. Leer: Alle dürfen anrufen.' },
    { header: 'Leitfaden', width: 300, format: '@' },
    { header: 'Fragebogen', width: 150, format: '@' },
    { header: 'Auf einmal', width: 85, format: '0', note: 'So viele Personen sind für eine Anrufer*in auf einmal reserviert.' },
    { header: 'Pause Std.', width: 85, format: '0', note: 'Stunden zwischen zwei Versuchen bei derselben Person.' },
    { header: 'Höchstens Versuche', width: 130, format: '0' },
    { header: 'Anrufen bis', width: 95, format: '@', note: 'Uhrzeit, zum Beispiel 20:30. Vor 9 Uhr ruft niemand an.' },
    { header: 'Reserviert Min.', width: 110, format: '0', note: 'Nach so vielen Minuten ist eine reservierte Person wieder frei.' },
    { header: 'Fertig wenn', width: 110, choices: { values: Object.values(doneWords), strict: true } },
    { header: 'Auswahl', width: 300, format: '@' },
    { header: 'Auswahl-Daten', format: '@', hidden: true },
    { header: 'Tab', width: 200, format: '@' },
    { header: 'Tab-ID', format: '0', hidden: true },
    { header: 'Angelegt', width: 140, format: 'dd.mm.yyyy hh:mm' },
    { header: 'Ergebnis', width: 300, format: '@' },
    { header: 'Kampagne-ID', width: 190, format: '@' },
  ],
};

/** Soft, and told by the word as well. */
const colours: Readonly<Record<string, string>> = {
  [statusWords.talked]: '#d9ead3',
  [statusWords.later]: '#fff2cc',
  [statusWords.message]: '#d0e0e3',
  [statusWords.noTalk]: '#fce5cd',
  [statusWords.language]: '#d9d2e9',
  [statusWords.wrongNumber]: '#fce5cd',
  [statusWords.moved]: '#fce5cd',
  [statusWords.noCall]: '#f4cccc',
  [statusWords.wantsToLeave]: '#f4cccc',
  [statusWords.deceased]: '#d9d9d9',
  [statusWords.noAnswer]: '#efefef',
  [statusWords.busy]: '#efefef',
  [statusWords.skipped]: '#efefef',
};

/** No more of a person than a call needs. The phone number is written as text with its country (docs/platform-facts.md). */
const callColumns = [
  { header: 'Mitglied-ID', width: 95, format: '@' },
  { header: 'Name', width: 180, format: '@' },
  { header: 'Telefon', width: 150, format: '@' },
  { header: 'BO', width: 150, format: '@' },
  { header: 'Status', width: 170, choices: { values: [statusWords.open, ...outcomes.map((outcome) => statusWords[outcome]), statusWords.skipped], strict: true }, colours },
  { header: 'Anrufer*in', width: 190, format: '@' },
  { header: 'Versuche', width: 80, format: '0' },
  { header: 'Wiedervorlage', width: 140, format: 'dd.mm.yyyy hh:mm' },
  { header: 'Ergebnis', width: 190, format: '@' },
  { header: 'Notiz', width: 300, format: '@' },
  { header: 'Warum', width: 240, format: '@' },
  { header: 'Letzter Anruf', width: 140, format: 'dd.mm.yyyy hh:mm' },
  { header: 'Reserviert bis', width: 140, format: 'dd.mm.yyyy hh:mm' },
  { header: 'Meldung', format: '@', hidden: true },
] as const;

export type CallHeader = (typeof callColumns)[number]['header'];
export const callHeaders: readonly CallHeader[] = callColumns.map(({ header }) => header);

export const callListPrefix = 'Anrufe ';
export const callListEssential: readonly CallHeader[] = ['Mitglied-ID', 'Name', 'Status', 'Anrufer*in', 'Versuche', 'Wiedervorlage', 'Notiz', 'Letzter Anruf', 'Reserviert bis', 'Meldung'];

/** @param name the tab's, as `callListName` gives it */
export function callListTab(name: string): OwnTabDesign {
  return { name, essential: callListEssential, columns: callColumns };
}

const longestName = 100;

/**
 * `Anrufe Wahl 2026`: at most 100 characters, unlike every other tab's name, case aside, and without what Google or other
 * spreadsheets refuse in one.
 */
export function callListName(campaign: string, taken: readonly string[]): string {
  const others = new Set(taken.map((name) => name.toLowerCase()));
  const plain = `${callListPrefix}${campaign.replace(/[[\]*?:/\\'\p{Cc}]+/gu, ' ')}`.replace(/\s+/g, ' ').trim();
  for (let count = 1; ; count++) {
    const end = count === 1 ? '' : ` (${count})`;
    const name = plain.slice(0, longestName - end.length).trim() + end;
    if (!others.has(name.toLowerCase())) return name;
  }
}
