// What becomes of a person's rows in each of the add-on's own tabs. A tab that is not named here loses the whole row.

/**
 * `rows`: a row is about one person (or two) and goes with them. `none`: no row is about one person; only where one is named
 * is blotted out. Else what of a row stays as a number; all other cells are emptied.
 */
export type Fate = 'rows' | 'none' | Kept;
export interface Kept {
  /** Headers; `*`: answers that are a choice or a number. */
  stays: readonly string[];
  /** A row in which this cell says so holds no figure yet, and goes. */
  goes?: { header: string; when: RegExp };
  /** Instead of the id: one that leads nowhere, so that the row still counts. Else the cell is emptied. */
  counted?: boolean;
}

interface OwnPlace {
  /** The tab's name, or what all of its kind begin with. */
  name: string;
  prefix?: true;
  /** By these a tab is known that was renamed. */
  headers?: readonly string[];
  fate: Fate;
}

/** Names and headers are the rooms' own; they stand here again because no room may lean on this one's tabs. A test compares all of them. */
export const ownPlaces: readonly OwnPlace[] = [
  {
    name: 'Protokoll',
    headers: ['Zeit', 'Wer', 'Vorgang', 'Vorgang-ID', 'Mitglied-ID', 'Feld', 'Vorher', 'Nachher'],
    fate: { stays: ['Zeit', 'Wer', 'Vorgang', 'Vorgang-ID', 'Feld'] },
  },
  { name: 'Kontakte', headers: ['Zeit', 'Mitglied-ID', 'Art', 'durch'], fate: { stays: ['Kontakt-ID', 'Zeit', 'Art', 'durch'], counted: true } },
  {
    name: 'Versand',
    headers: ['Schlüssel', 'Mitglied-ID', 'An', 'Beansprucht', 'Gesendet', 'Stand', 'Lauf'],
    fate: { stays: ['Schlüssel', 'Art', 'Beansprucht', 'Gesendet', 'Stand', 'Lauf'], goes: { header: 'Stand', when: /^(wartet|)$/i }, counted: true },
  },
  { name: 'Vermittlung', headers: ['ID', 'Mitglied-ID', 'Angebot', 'Stand'], fate: { stays: ['ID', 'Zeit', 'Angebot', 'Stand', 'durch'], counted: true } },
  {
    name: 'Austritte',
    headers: ['Mitglied-ID', 'Austritt', 'Stand', 'Rückgewinnung', 'Ergebnis'],
    fate: { stays: ['BO', 'Austritt', 'Erfasst', 'Stand', 'Ergebnis', 'Austritt-ID'], goes: { header: 'Stand', when: /^(Gespräch offen|nicht erreicht|)$/i }, counted: true },
  },
  {
    name: 'Antworten ',
    prefix: true,
    headers: ['Antwort-ID', 'Zeit', 'Mitglied-ID', 'Stand'],
    fate: { stays: ['Antwort-ID', 'Zeit', 'BO', 'durch', 'Stand', '*'], goes: { header: 'Stand', when: /^Entwurf$/i }, counted: true },
  },
  {
    name: 'Anrufe ',
    prefix: true,
    headers: ['Mitglied-ID', 'Name', 'Status', 'Anrufer*in', 'Versuche', 'Wiedervorlage', 'Notiz', 'Letzter Anruf', 'Reserviert bis', 'Meldung'],
    fate: { stays: ['BO', 'Status', 'Anrufer*in', 'Versuche', 'Ergebnis', 'Letzter Anruf'], goes: { header: 'Versuche', when: /^0?$/ }, counted: true },
  },
  ...['Aufgaben', 'Einwilligungen', 'Neumitglieder', 'Vorstellungen'].map((name): OwnPlace => ({ name, fate: 'rows' })),
  ...['Gruppen', 'Zuordnung', 'AG-Aufbau', 'Einstellungen', 'Fragen', 'Angebote', 'Kampagnen', 'Rundmails', 'Auswahlen', 'Übersicht', 'Postleitzahlen', 'Löschungen'].map((name): OwnPlace => ({ name, fate: 'none' })),
  { name: 'Auswertung ', prefix: true, fate: 'none' },
];

/**
 * @param headers of the row that names its columns, as they stand there
 * @returns null for a tab that the add-on did not make
 */
export function ownPlaceOf(tab: string, headers: readonly string[]): OwnPlace | null {
  const name = tab.toLowerCase();
  const has = (some: readonly string[] | undefined): boolean => some?.every((header) => headers.includes(header)) ?? false;
  const fits = (one: OwnPlace): boolean => (one.prefix ? name.startsWith(one.name.toLowerCase()) : name === one.name.toLowerCase() || name.startsWith(`${one.name} (Mitgliederbetreuung`.toLowerCase()));
  // A stranger's tab of that name has other headers.
  const named = ownPlaces.find((one) => fits(one) && (one.headers === undefined || has(one.headers)));
  const most = (a: OwnPlace, b: OwnPlace): number => (b.headers?.length ?? 0) - (a.headers?.length ?? 0);
  return named ?? ownPlaces.filter(({ headers: some }) => has(some)).sort(most)[0] ?? null;
}
