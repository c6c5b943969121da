// What volunteers read in the sidebars and dialogs, in German: du, short, warm. The English catalogue has the same keys.

import { grouped as n } from '../plural.ts';
import type { Same } from '../same.ts';
import { fieldNames } from './fieldNames.ts';
import { menu } from './menu.ts';

export const pages = {
  common: {
    retry: 'Noch einmal',
    recheck: 'Neu prüfen',
    back: 'Zurück',
    close: 'Schließen',
    cancel: 'Abbrechen',
    change: 'ändern',
    reload: 'Neu laden',
    moreOf: (shown: number, total: number): string => 'Gezeigt werden ' + n(shown) + ' von ' + n(total) + '.',
    showMore: (count: number): string => 'Weitere ' + n(count) + ' zeigen',
    row: (row: number): string => 'Zeile ' + n(row),
    rows: (rows: string): string => 'Zeilen ' + rows,
    and: ' und ',
    from: 'von',
    to: 'nach',
    showInSheet: 'In der Tabelle zeigen',
    shown: (row: number): string => 'Zeile ' + n(row) + ' ist in der Tabelle markiert.',
  },
  waiting: {
    slow: 'Google braucht heute länger als sonst. Es geht von selbst weiter, du musst nichts tun.',
    offline: 'Gerade keine Verbindung. Sobald du wieder im Netz bist, geht es weiter.',
    opening: 'Wird geöffnet …',
  },
  failures: {
    offline: {
      title: 'Keine Verbindung zum Internet.',
      text: 'Sobald du wieder im Netz bist, wird von selbst neu geladen.',
    },
    connection: {
      title: 'Die Verbindung zu Google ist abgebrochen.',
      text: 'Prüf kurz dein Netz und versuch es noch einmal.',
    },
    wrong_account: {
      title: 'Google hat dich nicht erkannt.',
      text: 'Das passiert, wenn im Browser mehrere Google-Konten angemeldet sind. Melde alle anderen Konten ab, oder öffne die Tabelle in einem privaten Fenster mit nur diesem Konto.',
    },
    authorization: {
      title: 'Das Add-on braucht noch deine Zustimmung.',
      text: 'Wähl im Menü „Mitgliederbetreuung“ irgendeinen Punkt aus und bestätige die Nachfrage von Google. Danach geht es hier weiter.',
    },
    took_too_long: {
      title: 'Google hat nach sechs Minuten abgebrochen.',
      text: 'Lade neu: Dann siehst du, was schon geschrieben ist.',
    },
    no_answer: {
      title: 'Von Google kam keine Antwort.',
      text: 'Ob schon etwas geschrieben wurde, ist unklar. Lade neu: Dann siehst du den Stand.',
    },
    server: {
      title: 'Bei Google ist etwas schiefgegangen.',
      text: 'Warte kurz und versuch es noch einmal.',
    },
    outdated: {
      title: 'Das Add-on wurde gerade aktualisiert.',
      text: 'Schließ die Seitenleiste, lade die Tabelle neu und öffne sie wieder.',
    },
    no_google: {
      title: 'Diese Seite läuft nur in der Google-Tabelle.',
      text: 'Öffne sie dort über das Menü „Mitgliederbetreuung“.',
    },
    uncertainWrite: 'Ob schon etwas geschrieben wurde, ist unklar. Prüf neu, dann siehst du den Stand. Es wird nichts doppelt geschrieben.',
    whatGoogleSaid: 'Was Google gemeldet hat',
  },
  refusals: {
    /** Where the server gave no sentence. */
    fallback: 'Das hat nicht geklappt.',
    openSetup: 'Einrichten öffnen',
    checkSetup: 'Einrichten prüfen',
  },
  card: { title: menu.card },
  duplicates: { title: menu.duplicates },
  import: { title: menu.import },
  check: { title: menu.check },
  /** These have their other words in catalogues of their own. */
  walkthrough: { title: menu.walkthrough },
  newcomers: { title: menu.newcomers },
  calls: { title: menu.calls },
  forms: { title: menu.forms },
  groups: { title: menu.groups },
  note: { title: menu.note },
  privacy: { title: menu.privacy },
  matching: { title: menu.matching },
  offers: { title: menu.offers },
  exits: { title: menu.exits },
  evaluation: { title: menu.evaluation },
  campaigns: { title: menu.campaigns },
  mailing: { title: menu.mailing },
  map: { title: menu.map },
  reminders: { title: menu.reminders },
  today: { title: menu.today },
  assignment: { title: menu.assignment },
  openCases: { title: menu.openCases, showFor: (name: string): string => name + ' in der Tabelle zeigen' },
  setup: { title: menu.setup, fieldNames },
};

/** The shape of the pages' catalogue in every language: German's keys, no more, no fewer. */
export type PageTexts = Same<typeof pages>;
