// German: information on a person, erasing one, and what somebody should know before.

import { plural } from '../plural.ts';

const list = (words: readonly string[]): string => words.map((word) => `„${word}“`).join(', ');

export const privacy = {
  export: {
    title: 'Auskunft über gespeicherte Daten',
    law: 'nach Artikel 15 der Datenschutz-Grundverordnung (DSGVO)',
    made: (p: { organisation: string; at: string }): string => `${p.organisation || 'Eure Organisation'}, ${p.at}`,
    about: (p: { name: string; id: string }): string => `Das ist alles, was unter der Nummer ${p.id} über ${p.name || 'dich'} gespeichert ist.`,
    answers: [
      ['Wozu?', 'Damit Mitglieder begrüßt, gefragt, eingeladen und begleitet werden: Mitgliederbetreuung in der örtlichen Gliederung.'],
      ['Welche Daten?', 'Stammdaten aus der Mitgliederliste und was bei Kontakten, Gesprächen, Anrufen, Angeboten und Mails festgehalten wurde. Dass jemand Mitglied einer Partei ist, ist eine besonders geschützte Angabe (Artikel 9 DSGVO). Rechtsgrundlage ist Artikel 9 Absatz 2 Buchstabe d, für Mails und Vorstellungen die Einwilligung.'],
      ['Wer bekommt sie?', 'Nur die Menschen, die für uns mit dieser Tabelle arbeiten: die Mitgliederbetreuung, die Ansprechpersonen der Gruppen und die Anrufer*innen. Die Tabelle liegt bei Google, das sie in unserem Auftrag speichert; dabei können Daten in Länder außerhalb der EU gelangen. Verkauft oder sonst weitergegeben wird nichts.'],
      ['Woher kommen sie?', 'Aus der Mitgliederverwaltung der Partei und von dir selbst.'],
      ['Wie lange?', 'Solange du Mitglied bist; danach, und für Antworten, Anruflisten und Protokolle auch vorher, nach den Löschfristen, die in der Tabelle eingestellt sind.'],
      ['Deine Rechte', 'Du kannst verlangen, dass wir Daten berichtigen, löschen oder ihre Verarbeitung einschränken, ihr widersprechen, Einwilligungen jederzeit zurücknehmen und deine Daten in maschinenlesbarer Form bekommen (Artikel 16 bis 21 DSGVO). Du kannst dich bei der Datenschutzaufsicht deines Bundeslandes beschweren. Entscheidungen, die allein ein Programm trifft, gibt es nicht.'],
    ],
    nameIn: 'Genannt',
    inText: 'in einem Text',
    inList: 'in einer Auswahl',
    aboutOther: 'in einem Eintrag über jemand anderen',
    noteAt: (p: { cell: string }): string => `Notiz an ${p.cell}`,
    row: (p: { row: number }): string => `Zeile ${p.row}`,
    fileName: (p: { id: string }): string => `Auskunft ${p.id}.html`,
  },
  erase: {
    metadata: 'Verborgene Metadaten',
    what: {
      rows: (p: { rows: number }): string => `${plural(p.rows, 'Zeile wird', 'Zeilen werden')} entfernt.`,
      figures: (p: { rows: number }): string => `${plural(p.rows, 'Zeile bleibt', 'Zeilen bleiben')} als Zahl, ohne Name, Nummer und freien Text.`,
      anonymous: 'Die Zeile bleibt ohne Namen, mit BO und Aktivität.',
      mentions: (p: { cells: number }): string => `${plural(p.cells, 'Nennung wird', 'Nennungen werden')} geschwärzt.`,
    },
    warning: {
      leads: (p: { groups: readonly string[] }): string => `Die Person ist Ansprechperson: ${list(p.groups)}. Sucht vorher jemand Neues.`,
      doubtful: (p: { cells: readonly string[] }): string => `Schau dort selbst nach, vielleicht ist diese Person gemeint: ${p.cells.slice(0, 20).join(', ')}${p.cells.length > 20 ? ' …' : ''}. Daran wird nichts geändert.`,
      tabName: (p: { tab: string }): string => `Der Tab „${p.tab}“ heißt nach der Person. Benenne ihn um.`,
      twins: (p: { ids: readonly string[] }): string => `In der Liste steht noch jemand dieses Namens: ${p.ids.join(', ')}. Ist es dieselbe Person, führt beide zuerst zusammen (Dubletten). Sonst bleiben Texte, die nur den Namen nennen, wie sie sind.`,
      copies: 'Nicht erreichbar sind: der Versionsverlauf der Tabelle, Kommentare an Zellen, Kopien und heruntergeladene Dateien, gesendete Mails, begonnene Entwürfe in einem Browser. Lösch auch dort.',
    },
    done: (p: { mode: 'erase' | 'anonymise'; places: number }): string => `${p.mode === 'erase' ? 'Gelöscht' : 'Anonymisiert'}, an ${plural(p.places, 'Stelle', 'Stellen')}. Rückgängig machen geht nicht.`,
    already: 'Diese Person ist schon gelöscht.',
  },
} as const;
