// German: what the questionnaires' server part says.

import { plural } from '../plural.ts';

const list = (words: readonly string[]): string => words.join(', ');

export const forms = {
  /** One sentence per mistake in a row of „Fragen“. */
  problem: {
    noForm: (p: { form: string }): string => `In „Bogen“ steht nichts. Schreib dazu, zu welchem Fragebogen die Frage gehört (darüber steht „${p.form}“).`,
    longName: (p: { most: number }): string => `Der Name des Fragebogens ist zu lang. Höchstens ${p.most} Zeichen.`,
    noNumber: 'Die Frage hat keine Nummer. Schreib eine in „Nr“.',
    noText: 'In „Frage“ steht nichts.',
    noKind: (p: { known: readonly string[] }): string => `In „Art“ steht nichts. Möglich ist: ${list(p.known)}.`,
    unknownKind: (p: { kind: string; known: readonly string[] }): string => `Die Art „${p.kind}“ gibt es nicht. Möglich ist: ${list(p.known)}.`,
    unknownTarget: (p: { target: string; known: readonly string[] }): string => `Das Feld „${p.target}“ gibt es nicht. Lass es leer oder nimm: ${list(p.known)}.`,
    unclearRequired: (p: { value: string }): string => `In „Pflicht“ steht „${p.value}“. Möglich ist: ja oder nein.`,
    targetMisfit: (p: { target: string; kinds: readonly string[] }): string => `Das Feld „${p.target}“ passt nicht zu dieser Art. Es geht mit: ${list(p.kinds)}.`,
    noChoices: 'In „Auswahl“ fehlen die Antworten. Trenn sie mit ; oder schreib jede in eine Zeile.',
    doubleChoice: (p: { choice: string }): string => `In „Auswahl“ steht „${p.choice}“ zweimal.`,
    activityWord: (p: { choice: string; known: readonly string[] }): string => `„${p.choice}“ passt nicht in das Feld „Aktivität“. Möglich ist: ${list(p.known)}.`,
    activityOpen: 'Das Feld „Aktivität“ kennt nur feste Worte. Nimm die letzte Antwort mit … heraus.',
    doubleNumber: (p: { number: string; row: number }): string => `Die Nummer ${p.number} gibt es schon in Zeile ${p.row}. Gib einer der beiden Fragen eine andere.`,
    conditionUnknown: (p: { condition: string }): string => `„Nur wenn“: „${p.condition}“ beginnt nicht mit der Nummer einer Frage. Schreib es so: 3 = ja.`,
    conditionSelf: (p: { condition: string }): string => `„Nur wenn“: „${p.condition}“ fragt nach dieser Frage selbst. Nimm eine Frage davor.`,
    conditionLater: (p: { condition: string; number: string }): string => `„Nur wenn“: Frage ${p.number} kommt erst später. Es geht nur mit Fragen davor.`,
    conditionUnclear: (p: { condition: string }): string => `„Nur wenn“: „${p.condition}“ ist nicht zu verstehen. Schreib es so: 3 = ja · 3 ≠ nein · 4 >= 3 · 3 beantwortet.`,
    conditionNumber: (p: { condition: string; number: string }): string => `„Nur wenn“: „${p.condition}“ vergleicht Zahlen, aber Frage ${p.number} ist keine Skala und keine Zahl, oder die Grenze ist keine.`,
    conditionValue: (p: { number: string; value: string; possible: readonly string[] }): string => `„Nur wenn“: „${p.value}“ ist keine Antwort auf Frage ${p.number}.${p.possible.length > 0 ? ` Möglich ist: ${list(p.possible)}.` : ''}`,
    spoiled: (p: { number: string; count: number; value: string; tab: string; row: number }): string =>
      `Frage ${p.number} wurde so geändert, dass ${plural(p.count, 'Antwort', 'Antworten')} nicht mehr ${p.count === 1 ? 'passt' : 'passen'}, zum Beispiel „${p.value}“ (Tab „${p.tab}“, Zeile ${p.row}). Mach die Änderung rückgängig, oder kopiere den Fragebogen unter einem neuen Namen und ändere dort.`,
  },
  row: (p: { row: number; text: string }): string => `Zeile ${p.row}: ${p.text}`,
  question: (p: { number: string; text: string }): string => `${p.number}. ${p.text}`,
  goneQuestion: (p: { id: string }): string => `Eine Frage gibt es nicht mehr (${p.id}).`,
  saved: (p: { form: string; name: string; updated: number }): string => `„${p.form}“ gespeichert: ${p.name}.${p.updated > 0 ? ' Die Mitgliederliste ist ergänzt.' : ''}`,
  savedBefore: 'Das war schon gespeichert.',
  corrected: 'Die Korrektur ist gespeichert.',
  notEntered: (p: { fields: readonly string[] }): string => ` In die Mitgliederliste ging das nicht: ${list(p.fields)}. Die Spalte fehlt, ist geschützt oder enthält Formeln. Trag es bitte von Hand ein.`,
  added: (p: { field: string; words: readonly string[] }): string => `${p.field}: + ${list(p.words)}`,
  replaced: (p: { field: string; before: string; after: string }): string => `${p.field}: ${p.after}${p.before === '' ? '' : ` (vorher ${p.before})`}`,
  discarded: 'Der Entwurf ist gelöscht.',
  copied: (p: { name: string; count: number }): string => `„${p.name}“ ist angelegt, mit ${plural(p.count, 'Frage', 'Fragen')}. Du findest ihn ganz unten im Tab „Fragen“.`,
} as const;
