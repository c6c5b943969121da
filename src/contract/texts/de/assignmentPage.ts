// German: what the sidebar „BO-Zuordnung“ says.

import type { ProgressAnswer } from '../../groups.ts';
import { grouped as n, plural } from '../plural.ts';

const members = (count: number): string => plural(count, 'Mitglied', 'Mitglieder');
const changes = (count: number): string => plural(count, 'Änderung', 'Änderungen');
const cases = (count: number): string => plural(count, 'offener Fall', 'offene Fälle');

const phases: Record<ProgressAnswer['phase'], string> = {
  waiting: 'Gleich geht es los …',
  reading: 'Die Liste wird gelesen …',
  deciding: 'Jede Adresse wird zugeordnet …',
  writing: 'Die Änderungen werden geschrieben …',
  logging: 'Das Protokoll wird ergänzt …',
  done: 'Fertig.',
};

export const assignmentPage = {
  checking: 'Die Mitglieder werden geprüft …',
  checked: (count: number): string => members(count) + ' geprüft.',
  nothingWrittenYet: 'Noch nichts geschrieben.',
  firstRules: 'Welche PLZ gehört zu welcher BO?',
  firstRulesText: 'Diese Postleitzahlen stehen in eurer Liste. Schreib neben jede die BO; neue Namen kommen in den Tab „Gruppen“. Was leer bleibt, bleibt vorerst offen.',
  firstRulesLater: 'Gehen Straßen einer PLZ in verschiedene BOs? Ergänz sie später im Tab „Zuordnung“.',
  membersThere: (count: string, many: number): string => count + (many === 1 ? ' Mitglied' : ' Mitglieder'),
  noRuleYet: 'Noch nichts ausgefüllt',
  addRules: (count: number): string => (count === 1 ? '1 Regel' : n(count) + ' Regeln') + ' eintragen',
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
  whatNext: 'Was jetzt ansteht, steht jeden Tag unter „Heute“.',
  openToday: '„Heute“ öffnen',
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
  blockedText: 'Solange nicht klar ist, was gilt, wird nichts geschrieben. Ändere die Zeilen im Tab „Zuordnung“ und prüf neu.',
  warnings: (count: number): string => (count === 1 ? '1 Hinweis zu den Regeln' : n(count) + ' Hinweise zu den Regeln'),
} as const;
