// German: what set-up asks and says, the names of the columns' meanings, and the explanations in the tab „Einstellungen“.

import { isOwn } from '../../fields.ts';
import type { Field } from '../../setup.ts';
import { grouped, plural } from '../plural.ts';
import { fieldNames } from './fieldNames.ts';

export const setup = {
  fieldNames,
  question: {
    noTab: 'Kein Tab sieht wie eine Mitgliederliste aus. Sie braucht eine Zeile mit Überschriften, mindestens Name und PLZ. Welcher Tab ist es?',
    severalTabs: (p: { tabs: readonly string[] }): string => `Mehrere Tabs sehen wie eine Mitgliederliste aus: ${quoted(p.tabs)}. Welcher ist es?`,
    noHeader: (p: { tab: string }): string => `Im Tab „${p.tab}“ wurde keine Zeile mit Überschriften gefunden. In welcher Zeile stehen sie?`,
    severalHeaders: (p: { tab: string; rows: readonly number[] }): string => `Im Tab „${p.tab}“ könnten mehrere Zeilen die Überschriften sein: Zeile ${joined(p.rows.map(String), 'oder')}. Welche ist es?`,
    ambiguousColumn: (p: { field: Field; columns: readonly string[] }): string => `Welche Spalte ist „${fieldNames[p.field]}“? Infrage kommen ${joined(p.columns, 'und')}.`,
    missingColumn: (p: { field: Field; columns: readonly string[] }): string =>
      `Für „${fieldNames[p.field]}“ wurde keine Spalte gefunden.${p.columns.length === 0 ? ' Welche ist es?' : ` Ist es ${joined(p.columns, 'oder')}?`}`,
    lostColumn: (p: { field: Field; header: string }): string => `Die Spalte „${p.header}“ (${fieldNames[p.field]}) ist nicht mehr da. Wurde sie umbenannt? Wähl sie aus, oder sag, dass es sie nicht mehr gibt${isOwn(p.field) ? '; dann wird sie neu angelegt' : ''}.`,
    wrongValues: (p: { field: Field; column: string }): string => `Spalte ${p.column} heißt wie „${fieldNames[p.field]}“, aber darin steht etwas anderes. Ist sie es trotzdem?`,
  },
  /** A column as a person finds it: letter and header. */
  columnName: (p: { letter: string; header: string }): string => (p.header === '' ? `${p.letter} (ohne Überschrift)` : `${p.letter} („${p.header}“)`),
  refusal: {
    sameColumn: (p: { column: string; fields: readonly Field[] }): string => `Spalte ${p.column} kann nicht zugleich ${joined(p.fields.map((field) => `„${fieldNames[field]}“`), 'und')} sein.`,
    noSuchColumn: (p: { column: string }): string => `Eine Spalte ${p.column} gibt es in der Mitgliederliste nicht.`,
    noHeaderText: (p: { column: string; row: number }): string => `Spalte ${p.column} hat keine Überschrift. Schreib eine in Zeile ${p.row}, damit sie immer wieder gefunden wird.`,
  },
  done: (p: { members: number; tab: string; tabs: readonly string[]; columns: readonly string[]; ids: number }): string => {
    const made = [
      p.tabs.length > 0 && `${p.tabs.length === 1 ? 'den Tab' : 'die Tabs'} ${joined(p.tabs, 'und')}`,
      p.columns.length > 0 && `${p.columns.length === 1 ? 'die Spalte' : 'die Spalten'} ${joined(p.columns, 'und')}`,
    ].filter((part): part is string => part !== false);
    const ids = p.ids === 0 ? '' : ` ${plural(p.ids, 'Mitglied hat', 'Mitglieder haben')} eine Mitglied-ID bekommen.`;
    return `${plural(p.members, 'Mitglied', 'Mitglieder')} im Tab „${p.tab}“ gefunden. ${made.length === 0 ? 'Alles war schon eingerichtet.' : `Angelegt: ${joined(made, 'und')}.`}${ids}`;
  },
  /** The line in the tab „Protokoll“. */
  logged: (p: { tabs: readonly string[]; columns: readonly string[]; ids: number; settings: number }): string =>
    [
      p.tabs.length > 0 && `Tabs: ${p.tabs.join(', ')}`,
      p.columns.length > 0 && `Spalten: ${p.columns.join(', ')}`,
      p.ids > 0 && `Mitglied-IDs: ${grouped(p.ids)}`,
      p.settings > 0 && `Einstellungen: ${p.settings}`,
    ]
      .filter((part) => part !== false)
      .join('; '),
  hint: {
    groups: 'Ergänz im Tab „Gruppen“, wer in jeder BO Ansprechperson ist.',
    rules: 'Öffne „BO-Zuordnung“: Da schreibst du neben jede PLZ eurer Liste die BO und siehst dann eine Vorschau.',
    settings: 'Im Tab „Einstellungen“ kannst du die Namen deiner Organisation und deines Bezirks eintragen.',
    assign: 'Wähl jetzt im Menü „BO-Zuordnung“: Du siehst erst eine Vorschau.',
    beside: (p: { name: string; as: string }): string => `Einen Tab „${p.name}“ gab es schon, er bleibt, wie er ist. Der neue heißt „${p.as}“.`,
    doubledNumbers: (p: { count: number }): string => `${plural(p.count, 'Mitgliedsnummer kommt', 'Mitgliedsnummern kommen')} mehrmals vor. Die weiteren haben zusätzlich eine Mitglied-ID, damit nichts verwechselt wird.`,
  },
  /** Notes at the headers of the columns that set-up makes. */
  notes: {
    groupName: 'So heißt die Gruppe überall: im Tab „Zuordnung“ und in der Mitgliederliste.',
    ruleStreet: 'Leer: Die Regel gilt für die ganze Postleitzahl.',
    ruleSide: 'gerade oder ungerade: nur diese Hausnummern. ohne: Adressen ohne Hausnummer. Leer oder alle: die ganze Straße.',
    ruleFrom: 'Die erste Hausnummer, zum Beispiel 12 oder 12A. Leer: vom Anfang der Straße.',
    ruleTo: 'Die letzte Hausnummer, sie gehört dazu. Leer: bis zum Ende der Straße.',
    groupSource: 'Hand: Diese BO hat ein Mensch eingetragen, sie wird nie überschrieben. Automatik: Sie kommt aus dem Tab „Zuordnung“.',
    noCall: 'ja: Dieses Mitglied wird nicht angerufen.',
    noEmail: 'ja: Dieses Mitglied bekommt keine Mails.',
    memberId: 'Für Mitglieder ohne eigene Mitgliedsnummer. Bitte nicht ändern.',
  },
  /** Explanations in the tab „Einstellungen“. */
  settings: {
    organisation: 'So heißt deine Organisation in Mails und Gesprächsleitfäden, zum Beispiel „DIE LINKE“.',
    district: 'Der Bezirk, Kreis oder Ort, um den ihr euch kümmert, zum Beispiel „Berlin-Neukölln“.',
    groupWord: 'So nennt ihr eure Gruppen vor Ort, zum Beispiel „BO“ oder „Ortsverband“.',
    areaCode: 'Die Vorwahl bei euch, zum Beispiel 030. Sie wird vorgeschlagen, wo einer Nummer die Vorwahl fehlt. Leer: die häufigste in der Liste.',
    language: 'Die Sprache von Menü und Seitenleisten: automatisch (wie bei Google eingestellt), Deutsch oder English.',
    membersTab: 'In diesem Tab steht eure Mitgliederliste. Hast du ihn umbenannt, wird er an den Überschriften wiedererkannt.',
    headerRow: 'In dieser Zeile standen zuletzt die Überschriften. Kommen Zeilen dazu, wird sie trotzdem gefunden.',
    column: (p: { field: Field }): string => `So lautet in eurer Liste die Überschrift für „${fieldNames[p.field]}“. Ein Strich heißt: Diese Spalte gibt es nicht.`,
  },
} as const;

function joined(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words[words.length - 1]}`;
}

function quoted(names: readonly string[]): string {
  return joined(
    names.map((name) => `„${name}“`),
    'und',
  );
}
