// German: what importing an export asks and says, on the server's side.

import type { ImportField } from '../../import.ts';
import { grouped, plural } from '../plural.ts';
import { setup } from './setup.ts';

const names = setup.fieldNames;
const or = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} oder ${words[words.length - 1]}`);

const unusable = {
  empty: 'In der Datei steht nichts. Nimm die Datei, die der Export zuletzt geschrieben hat.',
  no_header: 'In der Datei ist keine Zeile mit Überschriften zu finden. Sie braucht eine, mindestens mit Mitgliedsnummer oder Name.',
  no_key: 'In der Datei ist weder eine Mitgliedsnummer noch ein Name zu finden. Ohne eines von beiden lässt sich niemand wiedererkennen. Prüf die Überschriften.',
  too_wide: 'Die Tabelle hat so viele Spalten, dass sie kein Mitgliederexport sein kann.',
  no_tab: 'Diesen Tab gibt es nicht (mehr).',
  is_list: 'Das ist die Mitgliederliste selbst. Füg den Export in einen eigenen Tab ein und wähl dann diesen.',
} as const;

export const importing = {
  unusable: (p: { reason: string; count?: number; tab?: string }): string => {
    const sentence = (unusable as Readonly<Record<string, string>>)[p.reason] ?? 'Die Datei ist kein Export, der sich lesen lässt.';
    return `${p.tab === undefined ? '' : `Tab „${p.tab}“: `}${sentence}${p.count === undefined ? '' : ` (${p.count} Spalten)`}`;
  },
  question: {
    headerRow: (p: { rows: readonly number[] }): string => `Mehrere Zeilen der Datei könnten die Überschriften sein: Zeile ${or(p.rows.map(String))}. Welche ist es?`,
    column: (p: { field: ImportField; columns: readonly string[] }): string => `Welche Spalte der Datei ist „${names[p.field]}“: ${or(p.columns)}?`,
    wrongValues: (p: { field: ImportField; columns: readonly string[] }): string => `Spalte ${or(p.columns)} heißt wie „${names[p.field]}“, aber darin steht etwas anderes. Ist sie es trotzdem?`,
    often: (p: { field: ImportField; count: number; percent: number }): string =>
      `„${names[p.field]}“ würde sich bei ${plural(p.count, 'Mitglied', 'Mitgliedern')} ändern, das sind ${p.percent} %. So viele sind selten: Vielleicht ist es die falsche Spalte. Trotzdem übernehmen?`,
    manyGone: (p: { count: number; percent: number }): string =>
      `${plural(p.count, 'Mitglied', 'Mitglieder')} der Liste (${p.percent} %) ${p.count === 1 ? 'fehlt' : 'fehlen'} in der Datei. Ist das ein Export von allen? Sonst lass die Fehlenden unberührt.`,
  },
  doubt: {
    number_twice_in_file: 'Die Mitgliedsnummer steht in der Datei mehrmals, mit verschiedenen Angaben.',
    number_twice_in_list: 'Die Mitgliedsnummer steht in der Liste mehrmals.',
    other_person: 'Die Mitgliedsnummer gehört in der Liste zu jemand anderem.',
    number_differs: 'Name und Geburtsdatum oder Adresse stimmen überein, aber die Mitgliedsnummer ist eine andere.',
    similar: 'Jemand in der Liste heißt genauso oder sehr ähnlich, aber sicher ist es nicht.',
    erased: 'Diese Person wurde hier auf eigenen Wunsch gelöscht. Wieder aufnehmen? Ohne deine Entscheidung bleibt sie draußen.',
  },
  skipped: {
    tooLong: 'In einer Zelle steht ein so langer Text, dass es kein Mitgliedsdatum sein kann. Die Zeile wurde ausgelassen.',
    brokenText: 'Zeichen sind beim Export kaputtgegangen (�). Die Zeile wurde ausgelassen, damit kein Name verstümmelt wird.',
    noPerson: 'Keine Person: weder Name noch Nummer mit Adresse, oder eine Summe.',
    sameTwice: 'Steht in der Datei genau so noch einmal.',
    leftOut: 'Von dir ausgelassen.',
    noName: 'Neu, aber ohne Namen.',
    unreadableDate: (p: { field: ImportField }): string => `„${names[p.field]}“ ist kein eindeutiges Datum. Dieses Feld wurde ausgelassen.`,
    unreadableEmail: 'Keine eindeutige E-Mail-Adresse. Dieses Feld wurde ausgelassen.',
    unreadablePostcode: 'Keine deutsche Postleitzahl. Dieses Feld wurde ausgelassen.',
    noHouseNumber: 'Neue Straße ohne Hausnummer. Die Adresse wurde nicht geändert.',
  },
  preview: (p: { fresh: number; changed: number; gone: number; doubtful: number }): string =>
    p.fresh + p.changed + p.gone === 0
      ? `Nichts zu ändern, die Liste ist auf dem Stand der Datei.${p.doubtful === 0 ? '' : ` ${plural(p.doubtful, 'Fall ist', 'Fälle sind')} noch zu entscheiden.`}`
      : `${grouped(p.fresh)} neu, ${grouped(p.changed)} geändert, ${grouped(p.gone)} nicht mehr in der Datei.`,
  applied: (p: { fresh: number; changed: number; gone: number }): string => `Übernommen: ${[p.fresh > 0 && `${grouped(p.fresh)} neu`, p.changed > 0 && `${grouped(p.changed)} geändert`, p.gone > 0 && `${grouped(p.gone)} als „fehlt im Export“ markiert`].filter(Boolean).join(', ')}.`,
  already: 'Dieser Import ist schon übernommen.',
  undone: (p: { restored: number; removed: number; kept: number }): string =>
    `${plural(p.restored, 'Zelle hat', 'Zellen haben')} wieder den Stand von vorher, ${plural(p.removed, 'neues Mitglied ist', 'neue Mitglieder sind')} wieder heraus.${p.kept === 0 ? '' : ` ${plural(p.kept, 'Eintrag wurde', 'Einträge wurden')} seitdem geändert und ${p.kept === 1 ? 'bleibt' : 'bleiben'}, wie ${p.kept === 1 ? 'er ist' : 'sie sind'}.`}`,
  hint: {
    assign: (p: { count: number }): string => `${plural(p.count, 'Mitglied hat', 'Mitglieder haben')} noch keine BO. Öffne „BO-Zuordnung“ oder „Offene Fälle“.`,
    gone: (p: { count: number }): string => `Ruf die ${p.count === 1 ? 'fehlende Person' : `${grouped(p.count)} Fehlenden`} an, bevor du jemanden löschst: Sie sind nur markiert, in der Spalte „Import-Status“.`,
    wide: (p: { columns: number; read: number }): string => `Die Datei hat ${grouped(p.columns)} Spalten. Gelesen werden die ${grouped(p.read)} erkannten.`,
    twins: (p: { count: number }): string => `${plural(p.count, 'Person steht', 'Personen stehen')} wohl doppelt in der Liste und nur einmal in der Datei. Sieh unter „Dubletten“ nach.`,
    lostLetters: (p: { count: number }): string => `Bei ${plural(p.count, 'neuem Namen', 'neuen Namen')} steht ein ? statt eines Buchstabens: Der Export kann ihn nicht schreiben. Berichtige ${p.count === 1 ? 'ihn' : 'sie'} in der Liste.`,
    notInList: (p: { fields: readonly ImportField[] }): string => `Die Liste hat keine Spalte für ${or(p.fields.map((field) => `„${names[field]}“`)).replace(' oder ', ' und ')}. Das wurde nicht übernommen.`,
    doubtful: (p: { count: number }): string => `${plural(p.count, 'Zeile', 'Zeilen')} ${p.count === 1 ? 'ist' : 'sind'} noch nicht entschieden und ${p.count === 1 ? 'kommt' : 'kommen'} beim nächsten Import wieder.`,
  },
  memory: (p: { field: ImportField }): string => `Überschrift der Spalte „${names[p.field]}“ im zuletzt eingelesenen Export. – heißt: gibt es dort nicht.`,
  markNote: 'Wer beim letzten Import nicht in der Datei stand. Gelöscht wird niemand.',
} as const;
