// What volunteers read in the sidebars and dialogs, in German: du, short, warm. The English catalogue has the same keys.

import type { OpenReason, ProgressAnswer } from '../../groups.ts';
import { grouped as n, plural } from '../plural.ts';
import type { Same } from '../same.ts';
import { menu } from './menu.ts';
import { setup } from './setup.ts';

const members = (count: number): string => plural(count, 'Mitglied', 'Mitglieder');
const changes = (count: number): string => plural(count, 'Änderung', 'Änderungen');
const cases = (count: number): string => plural(count, 'offener Fall', 'offene Fälle');

const reasons: Record<OpenReason, string> = {
  no_postcode: 'ohne PLZ',
  unknown_postcode: 'PLZ nicht lesbar',
  outside_district: 'außerhalb des Bezirks',
  no_street: 'ohne Straße',
  unknown_street: 'Straße ohne Regel',
  no_house_number: 'geteilte Straße ohne Hausnummer',
  house_number_outside: 'Hausnummer ohne Regel',
  house_number_range: 'Hausnummern in zwei BOs',
};

const reasonHelp: Record<OpenReason, string> = {
  no_postcode: 'Trag die Postleitzahl in der Liste nach oder wähl die BO hier von Hand.',
  unknown_postcode: 'In der PLZ-Spalte steht etwas anderes als fünf Ziffern. Schau in der Tabelle nach.',
  outside_district: 'Für diese Postleitzahl gibt es keine Regel. Wähl eine BO von Hand oder ergänze den Tab „Zuordnung“.',
  no_street: 'Hier entscheidet die Straße, und sie fehlt in der Liste.',
  unknown_street: 'Für diese Straße gibt es im Tab „Zuordnung“ keine Regel. Vielleicht ist sie anders geschrieben?',
  no_house_number: 'Die Straße gehört zu mehreren BOs. Ohne Hausnummer ist nicht klar, zu welcher.',
  house_number_outside: 'Die Straße ist nach Hausnummern geteilt, aber diese Nummer kommt in keiner Regel vor.',
  house_number_range: 'Die Hausnummern reichen über die Grenze zweier BOs. Wähl die richtige.',
};

const phases: Record<ProgressAnswer['phase'], string> = {
  waiting: 'Gleich geht es los …',
  reading: 'Die Liste wird gelesen …',
  deciding: 'Jede Adresse wird zugeordnet …',
  writing: 'Die Änderungen werden geschrieben …',
  logging: 'Das Protokoll wird ergänzt …',
  done: 'Fertig.',
};

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
    slow: 'Google braucht heute länger als sonst. Wir warten weiter, du musst nichts tun.',
    offline: 'Gerade keine Verbindung. Sobald du wieder im Netz bist, geht es weiter.',
    opening: 'Wird geöffnet …',
  },
  failures: {
    offline: {
      title: 'Keine Verbindung zum Internet.',
      text: 'Sobald du wieder im Netz bist, laden wir von selbst neu.',
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
      title: 'Das Add-on wurde gerade erneuert.',
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
  assignment: {
    title: menu.assignment,
    checking: 'Die Mitglieder werden geprüft …',
    checked: (count: number): string => members(count) + ' geprüft.',
    nothingWrittenYet: 'Noch nichts geschrieben.',
    nothingToWrite: 'Nichts zu schreiben.',
    allAssigned: 'Alles ist zugeordnet.',
    allAssignedText: 'Alle Adressen passen zu den Regeln. Du musst nichts tun.',
    nothingToDoButOpen: 'Keine Änderungen nötig.',
    nothingToDoButOpenText: 'Was nach den Regeln klar ist, steht schon richtig.',
    noMembers: 'In der Liste stehen noch keine Mitglieder.',
    noMembersText: 'Sobald dort jemand steht, kannst du hier zuordnen.',
    summary: (added: number, moved: number, cleared: number): string =>
      [
        added ? n(added) + ' neu zugeordnet' : '',
        moved ? (moved === 1 ? '1 wechselt' : n(moved) + ' wechseln') : '',
        cleared ? (cleared === 1 ? '1 wird offen' : n(cleared) + ' werden offen') : '',
      ]
        .filter(Boolean)
        .map((part) => part.replace(/ /g, '\u00a0'))
        .join(' · '),
    groupsHeading: 'Nach der Zuordnung',
    groupsHeadingNow: 'Mitglieder je BO',
    unchangedGroups: (count: number): string => (count === 1 ? '1 BO ohne Änderung' : n(count) + ' BOs ohne Änderung'),
    more: (count: number): string => n(count) + ' mehr',
    fewer: (count: number): string => n(count) + ' weniger',
    unknownGroup: 'steht nicht im Tab „Gruppen“',
    byHand: 'Von Hand gesetzt, bleibt',
    openCases: cases,
    showOpenCases: 'ansehen',
    showOpenCasesLong: 'Offene Fälle ansehen',
    whoChanges: 'Wer ändert sich?',
    noGroup: 'ohne BO',
    becomesOpen: 'offen',
    apply: (count: number): string => changes(count) + ' übernehmen',
    writing: (count: number): string => (count === 1 ? '1 Änderung wird' : changes(count) + ' werden') + ' geschrieben …',
    keepOpen: 'Lass die Seitenleiste offen, bis alles fertig ist. Die Tabelle kannst du weiter benutzen.',
    phases,
    written: (count: number): string => changes(count) + ' geschrieben.',
    nothingWrittenNeeded: 'Es gab nichts zu schreiben.',
    somethingWrong: 'Stimmt etwas nicht?',
    somethingWrongText: 'Der Stand von vorher kommt dann zurück. Das geht auch später noch.',
    undo: 'Rückgängig',
    undoLast: 'Letzte Zuordnung rückgängig',
    undoLastDetail: (moment: string, count: number): string => moment + ', ' + changes(count),
    undoAsk: 'Letzte Zuordnung rückgängig machen?',
    undoAskText: (count: number): string =>
      (count === 1 ? '1 Mitglied bekommt' : members(count) + ' bekommen') + ' wieder die BO von vorher. Was seitdem von Hand geändert wurde, bleibt.',
    undoBy: (moment: string, by: string): string => 'Geschrieben am ' + moment + (by ? ' von ' + by : '') + '.',
    undoYes: (count: number): string => changes(count) + ' zurücknehmen',
    undoNo: 'Doch nicht',
    undoing: 'Die BOs von vorher werden wieder eingetragen …',
    undone: (count: number): string => changes(count) + ' zurückgenommen.',
    undoneKept: (count: number): string =>
      count === 1 ? '1 Mitglied wurde seitdem geändert und bleibt so.' : members(count) + ' wurden seitdem geändert und bleiben so.',
    undoneText: 'Es steht alles wieder wie vor der Zuordnung.',
    blocked: (count: number): string => (count === 1 ? 'Eine Regel passt nicht.' : n(count) + ' Stellen in den Regeln passen nicht.'),
    blockedText: 'Bevor nicht klar ist, was gilt, wird nichts geschrieben. Ändere die Zeilen im Tab „Zuordnung“ und prüf neu.',
    warnings: (count: number): string => (count === 1 ? '1 Hinweis zu den Regeln' : n(count) + ' Hinweise zu den Regeln'),
  },
  openCases: {
    title: menu.openCases,
    loading: 'Die offenen Fälle werden gesucht …',
    lead: cases,
    leadText: 'Wähl eine BO, sie gilt dann als von Hand gesetzt.',
    allDone: 'Keine offenen Fälle.',
    allDoneText: 'Alle Mitglieder haben eine BO.',
    allDoneByYou: 'Geschafft, kein Fall ist mehr offen.',
    filterLabel: 'Nach Grund filtern',
    filterAll: 'Alle',
    reasons,
    reasonHelp,
    choose: (name: string): string => 'BO für ' + name,
    choosePlaceholder: 'BO wählen …',
    assign: 'Zuordnen',
    assigned: (group: string): string => group + ', von Hand gesetzt',
    assignedStatus: (name: string, group: string): string => name + ': ' + group + ' gespeichert.',
    takeBack: 'zurücknehmen',
    takenBackStatus: (name: string): string => name + ': wieder offen.',
    noAddress: 'keine Adresse',
    showFor: (name: string): string => name + ' in der Tabelle zeigen',
    firstOf: (shown: number, total: number): string =>
      'Gezeigt werden die ersten ' + n(shown) + ' von ' + n(total) + '. Lade neu, wenn du sie zugeordnet hast: Dann kommen die nächsten.',
    doneHere: (count: number): string => n(count) + ' zugeordnet',
    noGroups: 'Es gibt noch keine BO zur Auswahl. Trag sie im Tab „Gruppen“ ein und lade neu.',
  },
  setup: {
    title: menu.setup,
    looking: 'Deine Mitgliederliste wird gesucht …',
    found: (count: number): string => members(count) + ' gefunden.',
    nothingCreatedYet: 'Noch nichts angelegt.',
    notFound: 'Keine Mitgliederliste gefunden.',
    notFoundText: 'Sag uns, in welchem Tab sie steht und in welcher Zeile die Überschriften sind.',
    noTabs: 'In dieser Tabelle ist noch keine Liste. Füg deine Mitgliederliste in einen Tab ein und prüf neu.',
    where: 'Deine Liste',
    tab: 'Tab',
    tabOption: (name: string, count: number): string => name + ' (' + members(count) + ')',
    membersIn: members,
    headerRow: 'Überschriften in Zeile',
    look: 'Nachsehen',
    questionOf: (index: number, total: number): string => 'Frage ' + n(index) + ' von ' + n(total),
    chooseTab: 'Tab wählen …',
    chooseColumn: 'Andere Spalte wählen …',
    noSuchColumn: 'gibt es nicht',
    noSuchColumnLong: 'Gibt es in meiner Liste nicht',
    noSuchColumnHelp: 'Das Feld bleibt dann leer.',
    noSuchOwnColumnHelp: 'Die Spalte wird dann neu angelegt.',
    exampleValues: (values: string): string => 'z. B. ' + values,
    emptyColumn: 'noch keine Werte',
    noHeader: 'ohne Überschrift',
    columns: 'Erkannte Spalten',
    columnFor: (field: string): string => 'Spalte für ' + field,
    changeColumnFor: (field: string): string => 'Spalte für ' + field + ' ändern',
    notFoundFields: (count: number): string => (count === 1 ? '1 Feld nicht gefunden' : n(count) + ' Felder nicht gefunden'),
    notFoundFieldsText: 'Das ist kein Problem. Wenn es eine Spalte dafür gibt, wähl sie hier aus.',
    chosenTwice: 'Eine Spalte ist doppelt gewählt',
    usedTwice: (field: string): string => 'Dieselbe Spalte wie bei ' + field,
    told: {
      corrected: 'von dir gewählt',
      values: 'an den Werten erkannt',
      remembered: 'beim letzten Mal gewählt',
      sure: '',
      ambiguous: '',
      none: '',
    },
    willCreate: 'Das wird angelegt',
    newTabs: 'Neue Tabs',
    newTabBeside: (name: string): string => 'neben deinem eigenen Tab „' + name + '“',
    newColumns: 'Neue Spalten, rechts neben deiner Liste',
    untouched: 'Deine eigenen Spalten, Zeilen und Formeln bleiben, wie sie sind.',
    apply: 'Einrichten',
    applyMissing: 'Fehlendes ergänzen',
    applyCorrections: 'Änderungen speichern',
    questionsLeft: (count: number): string => (count === 1 ? 'Noch 1 Frage' : 'Noch ' + n(count) + ' Fragen'),
    applying: 'Tabs und Spalten werden angelegt …',
    done: 'Fertig eingerichtet.',
    createdTabs: 'Neue Tabs',
    createdColumns: 'Neue Spalten',
    nextSteps: 'So geht es weiter',
    startAssignment: 'BO-Zuordnung öffnen',
    checkupFine: 'Alles an seinem Platz.',
    checkupFineText: (count: number, tab: string): string => members(count) + ' im Tab „' + tab + '“. Du musst nichts tun.',
    checkupMissing: 'Hier fehlt etwas.',
    checkupMissingText: 'Ein Klick legt es wieder an. Was da ist, bleibt.',
    checkupQuestions: 'Hier hat sich etwas geändert.',
    fieldNames: setup.fieldNames,
  },
};

/** The shape of the pages' catalogue in every language: German's keys, no more, no fewer. */
export type PageTexts = Same<typeof pages>;
