// What the tabs `Gruppen`, `Zuordnung` and `Einstellungen` look like when they are made (product.md, Tabs). `Protokoll` is in journal/.

import type { TabDesign } from '../ports.ts';

export interface OwnTabDesign extends TabDesign {
  /** The headers by which a tab of this name is known to be ours; without it, all of them. */
  essential?: readonly string[];
}

export const groupsTab: OwnTabDesign = {
  name: 'Gruppen',
  essential: ['Name', 'Art', 'Ansprechperson', 'E-Mail'],
  columns: [
    { header: 'Name', width: 180, format: '@', note: 'So heißt die Gruppe überall: im Tab „Zuordnung“ und in der Mitgliederliste.' },
    { header: 'Art', width: 60, choices: { values: ['BO', 'AG'], strict: false } },
    { header: 'Ansprechperson', width: 160, format: '@' },
    { header: 'E-Mail', width: 200, format: '@' },
    { header: 'Telefon', width: 140, format: '@' },
    { header: 'Treffen', width: 180, format: '@' },
    { header: 'Themen', width: 180, format: '@' },
    { header: 'Letzter Besuch', width: 110, format: 'dd.mm.yyyy' },
    { header: 'Nächster Besuch', width: 120, format: 'dd.mm.yyyy' },
    { header: 'Notiz', width: 240, format: '@' },
  ],
};

/** Text formats throughout: a house number `1-2` or `03` must not turn into a date or lose its zero. */
export const rulesTab: OwnTabDesign = {
  name: 'Zuordnung',
  essential: ['PLZ', 'Straße', 'Seite', 'von', 'bis', 'BO'],
  columns: [
    { header: 'PLZ', width: 70, format: '@' },
    { header: 'Straße', width: 220, format: '@', note: 'Leer: die Regel gilt für die ganze Postleitzahl.' },
    {
      header: 'Seite',
      width: 90,
      choices: { values: ['alle', 'gerade', 'ungerade', 'ohne'], strict: false },
      note: 'gerade oder ungerade: nur diese Hausnummern. ohne: Adressen ohne Hausnummer. Leer oder alle: die ganze Straße.',
    },
    { header: 'von', width: 60, format: '@', note: 'Die erste Hausnummer, zum Beispiel 12 oder 12A. Leer: vom Anfang der Straße.' },
    { header: 'bis', width: 60, format: '@', note: 'Die letzte Hausnummer, sie gehört dazu. Leer: bis zum Ende der Straße.' },
    { header: 'BO', width: 180, format: '@', choicesFrom: { tab: groupsTab.name, column: 1 } },
    { header: 'Hinweis', width: 240, format: '@' },
  ],
};

export const settingsTab: OwnTabDesign = {
  name: 'Einstellungen',
  essential: ['Einstellung', 'Wert'],
  columns: [
    { header: 'Einstellung', width: 200, format: '@' },
    { header: 'Wert', width: 220, format: '@' },
    { header: 'Erklärung', width: 520, format: '@' },
  ],
};

export function essentialOf(design: OwnTabDesign): readonly string[] {
  return design.essential ?? design.columns.map((column) => column.header);
}
