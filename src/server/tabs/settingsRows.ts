// The rows of `Einstellungen`: their names, their explanations, and how changed values are written back.

import type { Field } from '../../contract/setup.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { noteSetting } from '../../contract/texts/de/confidentiality.ts';
import { setup as german } from '../../contract/texts/de/setup.ts';
import { headerKey } from '../kernel/headerText.ts';
import { cleaned } from '../kernel/text.ts';
import type { CellInput } from '../ports.ts';
import { readRows, type OwnTab } from './locate.ts';

/** Names as they stand in the column `Einstellung`. German in every language: the rows are found by them. */
export const settingNames = {
  organisation: 'Organisation',
  district: 'Bezirk',
  groupWord: 'Wort für Gruppe',
  areaCode: 'Vorwahl',
  language: 'Sprache',
  membersTab: 'Mitgliederliste: Tab',
  headerRow: 'Mitgliederliste: Kopfzeile',
} as const;

export function columnSetting(field: Field): string {
  return `Spalte ${german.fieldNames[field]}`;
}

/** Where the column of an export is written down. */
export function importSetting(field: Field): string {
  return `Import: Spalte ${german.fieldNames[field]}`;
}

export function settingKey(name: unknown): string {
  return headerKey(name);
}

export interface SettingRow {
  name: string;
  value: string;
  explanation: string;
}

export interface MembersMemory {
  tab: string;
  headerRow: number;
  /** What to write down; `''` empties the row of a column that is gone. */
  columns: Partial<Readonly<Record<Field, string>>>;
}

/** The rows that a workbook which has been set up must have, with the values to start from. @param areaCode what most landlines of the list have, `''` for none */
export function settingRows(members: MembersMemory, texts: Texts, areaCode = ''): { start: SettingRow[]; memory: SettingRow[] } {
  const say = texts.setup.settings;
  return {
    start: [
      { name: settingNames.organisation, value: '', explanation: say.organisation },
      { name: settingNames.district, value: '', explanation: say.district },
      { name: settingNames.groupWord, value: 'BO', explanation: say.groupWord },
      { name: settingNames.areaCode, value: areaCode, explanation: say.areaCode },
      { name: settingNames.language, value: 'automatisch', explanation: say.language },
      { name: noteSetting, value: texts.confidentiality.note, explanation: texts.confidentiality.explanation },
    ],
    memory: [
      { name: settingNames.membersTab, value: members.tab, explanation: say.membersTab },
      { name: settingNames.headerRow, value: String(members.headerRow), explanation: say.headerRow },
      ...(Object.keys(members.columns) as Field[]).map((field) => {
        return { name: columnSetting(field), value: members.columns[field] ?? '', explanation: say.column({ field }) };
      }),
    ],
  };
}

/**
 * Brings the tab up to date: `start` rows are added where missing and never changed, `memory` rows get their value. Rows of
 * other people, and everything that is right already, stay untouched.
 * @returns how many rows were changed or added
 */
export function writeSettings(own: OwnTab, { start, memory }: { start: readonly SettingRow[]; memory: readonly SettingRow[] }): number {
  const column = (header: string): number => own.columns.get(header) ?? 0;
  const present = new Map<string, { row: number; value: string }>();
  for (const { row, at } of readRows(own, ['Einstellung', 'Wert'])) {
    const key = settingKey(at('Einstellung'));
    if (key !== '' && !present.has(key)) present.set(key, { row, value: cleaned(at('Wert')) });
  }
  const changed = memory.flatMap(({ name, value }) => {
    const there = present.get(settingKey(name));
    return there && there.value !== value ? [{ row: there.row, value }] : [];
  });
  const added = [...start, ...memory.filter(({ value }) => value !== '')].filter(({ name }) => !present.has(settingKey(name)));
  for (const run of runs(changed)) own.tab.write(run.row, column('Wert'), run.values.map((value) => [value]));
  if (added.length > 0) {
    own.tab.append(
      added.map(({ name, value, explanation }) => {
        const line: CellInput[] = Array.from({ length: Math.max(...own.columns.values()) }, () => '');
        line[column('Einstellung') - 1] = name;
        line[column('Wert') - 1] = value;
        if (own.columns.has('Erklärung')) line[column('Erklärung') - 1] = explanation;
        return line;
      }),
    );
  }
  return changed.length + added.length;
}

/** Neighbouring rows together, so that a block needs one write. */
function runs(changed: readonly { row: number; value: string }[]): { row: number; values: string[] }[] {
  const blocks: { row: number; values: string[] }[] = [];
  for (const { row, value } of [...changed].sort((a, b) => a.row - b.row)) {
    const last = blocks[blocks.length - 1];
    if (last && last.row + last.values.length === row) last.values.push(value);
    else blocks.push({ row, values: [value] });
  }
  return blocks;
}
