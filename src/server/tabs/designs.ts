// What the add-on's own tabs look like when they are made (product.md, Tabs). `Protokoll` is in journal/.

import type { Texts } from '../../contract/texts/index.ts';
import type { ColumnDesign, TabDesign } from '../ports.ts';

export interface OwnTabDesign extends TabDesign {
  /** The headers by which a tab of this name is known to be ours; without it, all of them. */
  essential?: readonly string[];
}

export const groupsTab: OwnTabDesign = {
  name: 'Gruppen',
  essential: ['Name', 'Art', 'Ansprechperson', 'E-Mail'],
  columns: [
    { header: 'Name', width: 180, format: '@' },
    { header: 'Art', width: 60, choices: { values: ['BO', 'AG'], strict: false } },
    { header: 'Ansprechperson', width: 160, format: '@' },
    { header: 'E-Mail', width: 200, format: '@' },
    { header: 'Telefon', width: 140, format: '@' },
    { header: 'Treffen', width: 180, format: '@' },
    { header: 'Themen', width: 180, format: '@' },
    { header: 'Letzter Besuch', width: 125, format: 'dd.mm.yyyy' },
    { header: 'Nächster Besuch', width: 130, format: 'dd.mm.yyyy' },
    { header: 'Notiz', width: 240, format: '@' },
  ],
};

/** Text formats throughout: a house number `1-2` or `03` must not turn into a date or lose its zero. */
export const rulesTab: OwnTabDesign = {
  name: 'Zuordnung',
  essential: ['PLZ', 'Straße', 'Seite', 'von', 'bis', 'BO'],
  columns: [
    { header: 'PLZ', width: 70, format: '@' },
    { header: 'Straße', width: 220, format: '@' },
    { header: 'Seite', width: 90, choices: { values: ['alle', 'gerade', 'ungerade', 'ohne'], strict: false } },
    { header: 'von', width: 60, format: '@' },
    { header: 'bis', width: 60, format: '@' },
    { header: 'BO', width: 180, format: '@', choicesFrom: { tab: groupsTab.name, column: 1 } },
    { header: 'Hinweis', width: 240, format: '@' },
  ],
};

/** Every contact with a member, whoever made it and however. */
export const contactsTab: OwnTabDesign = {
  name: 'Kontakte',
  essential: ['Zeit', 'Mitglied-ID', 'Art', 'durch'],
  columns: [
    { header: 'Kontakt-ID', width: 190, format: '@' },
    { header: 'Zeit', width: 140, format: 'dd.mm.yyyy hh:mm' },
    { header: 'Mitglied-ID', width: 100, format: '@' },
    { header: 'Mitglied', width: 180, format: '@' },
    { header: 'Art', width: 120, choices: { values: ['Anruf', 'Treffen', 'Besuch', 'E-Mail', 'Nachricht', 'Durchsprache', 'Gespräch', 'Sonstiges'], strict: false } },
    { header: 'durch', width: 200, format: '@' },
    { header: 'Ergebnis', width: 180, format: '@' },
    { header: 'Notiz', width: 360, format: '@' },
  ],
};

/** What somebody is to do, for a member or a group. */
export const tasksTab: OwnTabDesign = {
  name: 'Aufgaben',
  essential: ['ID', 'Art', 'Wer', 'Fällig', 'Status'],
  columns: [
    { header: 'ID', width: 190, format: '@' },
    { header: 'Art', width: 180, format: '@' },
    { header: 'Mitglied-ID', width: 100, format: '@' },
    { header: 'Mitglied', width: 180, format: '@' },
    { header: 'Gruppe', width: 160, format: '@' },
    { header: 'Wer', width: 200, format: '@', note: 'Name oder E-Mail-Adresse der Person, die sich kümmert.' },
    { header: 'Fällig', width: 100, format: 'dd.mm.yyyy' },
    { header: 'Status', width: 100, choices: { values: ['offen', 'in Arbeit', 'erledigt', 'zurückgegeben', 'entfällt'], strict: false } },
    { header: 'Angenommen', width: 140, format: 'dd.mm.yyyy' },
    { header: 'Notiz', width: 360, format: '@' },
  ],
};

/** How the working group itself gets going: a checklist. */
export const checklistTab: OwnTabDesign = {
  name: 'AG-Aufbau',
  essential: ['Punkt', 'Wer', 'Fällig', 'Status'],
  columns: [
    { header: 'Punkt', width: 300, format: '@' },
    { header: 'Worum es geht', width: 460, format: '@' },
    { header: 'Wer', width: 180, format: '@' },
    { header: 'Fällig', width: 100, format: 'dd.mm.yyyy' },
    { header: 'Status', width: 100, choices: { values: ['offen', 'in Arbeit', 'erledigt', 'entfällt'], strict: false } },
    { header: 'Notiz', width: 320, format: '@' },
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

/**
 * A design ready to be made: notes in the language of whoever sets up, drop-downs of groups from where the groups are.
 * @param groupsTabName the name that `Gruppen` has or gets
 */
export function readyToMake(design: OwnTabDesign, name: string, groupsTabName: string, texts: Texts): TabDesign {
  const { notes } = texts.setup;
  const byHeader: Readonly<Record<string, string>> =
    design === groupsTab ? { Name: notes.groupName } : design === rulesTab ? { Straße: notes.ruleStreet, Seite: notes.ruleSide, von: notes.ruleFrom, bis: notes.ruleTo } : {};
  const columns = design.columns.map((column): ColumnDesign => {
    const note = byHeader[column.header];
    return { ...column, ...(note && { note }), ...(column.choicesFrom && { choicesFrom: { ...column.choicesFrom, tab: groupsTabName } }) };
  });
  return { name, columns };
}

export function essentialOf(design: OwnTabDesign): readonly string[] {
  return design.essential ?? design.columns.map((column) => column.header);
}
