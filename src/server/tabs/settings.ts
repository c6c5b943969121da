// The settings, from the tab `Einstellungen`: read as one block, parsed at the door, trusted after it.

import * as z from 'zod/mini';
import type { Language } from '../../contract/errors.ts';
import { fields, type Field } from '../../contract/setup.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cell, Workbook } from '../ports.ts';
import { settingsTab } from './designs.ts';
import { bearsName, readOwnTabIfThere, type OwnRow, type OwnTab } from './locate.ts';
import { columnSetting, importSetting, settingKey, settingNames } from './settingsRows.ts';

export interface Settings {
  organisation: string;
  district: string;
  /** What a local group is called here, e.g. `BO`. */
  groupWord: string;
  /** The district's own area code with its zero; `''`: the one most numbers have. */
  areaCode: string;
  language: 'auto' | Language;
  members: {
    /** The tab's name when set-up last ran; `''` before. */
    tab: string;
    headerRow: number | null;
    /** Header text by field, as set-up wrote it down; see members/columnsRemembered. */
    columns: Partial<Readonly<Record<Field, string>>>;
  };
  /** Header text by field in the exports that were imported, as importing wrote it down. */
  importColumns: Partial<Readonly<Record<Field, string>>>;
}

export interface SettingsFound {
  own: OwnTab;
  settings: Settings;
  /** As they stand there, by `settingKey` of their name; of two the first. For rooms that have settings of their own. */
  cells: ReadonlyMap<string, Cell>;
}

const languages: Readonly<Record<string, 'auto' | Language>> = {
  '': 'auto', auto: 'auto', automatisch: 'auto', automatic: 'auto', deutsch: 'de', german: 'de', de: 'de', english: 'en', englisch: 'en', en: 'en',
};

const text = z.pipe(
  z.string(),
  z.transform((value: string) => cleaned(value)),
);
const Language = z.pipe(
  z.string().check(z.refine((value) => value.toLowerCase() in languages)),
  z.transform((value: string) => languages[value.toLowerCase()] ?? 'auto'),
);
/** A cell that is a number has lost its zero. */
const AreaCode = z.pipe(
  z.string().check(z.regex(/^(?:0?[1-9]\d{1,4})?$/)),
  z.transform((value: string) => value.replace(/^(?=[1-9])/, '0')),
);
const HeaderRow = z.pipe(
  z.string().check(z.regex(/^(?:[1-9]\d{0,5})?$/)),
  z.transform((value: string) => (value === '' ? null : Number(value))),
);

/** @throws AppError `not_set_up` where the tab is gone, `setting_unclear` where a value is none of the possible ones */
export function readSettings(workbook: Workbook): Settings {
  const found = findSettings(workbook);
  // Without the tab there is no telling "never set up" from "gone", and the newcomer is the likelier reader.
  if (!found) throw new AppError('not_set_up');
  return found.settings;
}

/**
 * The settings, or null before set-up.
 * @param onlyNamed don't look for a renamed tab, which costs two calls for each tab of the workbook
 * @throws AppError as `readSettings` for a tab that is there but spoiled
 */
export function findSettings(workbook: Workbook, onlyNamed = false): SettingsFound | null {
  const found = readOwnTabIfThere(workbook, settingsTab, headers, onlyNamed);
  const settings = found && settingsIn(found);
  if (settings) latest.set(workbook, settings.settings.language);
  return settings;
}

/** The language as it was last read in this execution: only words hang on it, and they are not worth another read. */
const latest = new WeakMap<Workbook, Settings['language']>();

const headers = ['Einstellung', 'Wert'];

function settingsIn({ own, rows }: { own: OwnTab; rows: readonly OwnRow[] }): SettingsFound {
  const cells = new Map<string, Cell>();
  for (const { at } of rows) {
    const key = settingKey(at('Einstellung'));
    if (key !== '' && !cells.has(key)) cells.set(key, at('Wert'));
  }
  return { own, settings: settingsOf(cells), cells };
}

function settingsOf(cells: ReadonlyMap<string, Cell>): Settings {
  const parse = <T>(name: string, schema: z.ZodMiniType<T, unknown>, possible: readonly string[] = []): T => {
    const value = cellText(cells.get(settingKey(name)) ?? '');
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new AppError('setting_unclear', { setting: name, value: value.slice(0, 40), possible });
  };
  const columns: Partial<Record<Field, string>> = {};
  const importColumns: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const header = parse(columnSetting(field), text);
    if (header !== '') columns[field] = header;
    const inFile = parse(importSetting(field), text);
    if (inFile !== '') importColumns[field] = inFile;
  }
  return {
    organisation: parse(settingNames.organisation, text),
    district: parse(settingNames.district, text),
    groupWord: parse(settingNames.groupWord, text) || 'BO',
    areaCode: parse(settingNames.areaCode, AreaCode, ['030', '0231 …']),
    language: parse(settingNames.language, Language, ['automatisch', 'Deutsch', 'English']),
    members: { tab: parse(settingNames.membersTab, text), headerRow: parse(settingNames.headerRow, HeaderRow, ['1', '2', '3 …']), columns },
    importColumns,
  };
}

/** A person may have typed a number, or a date where a header was meant. */
function cellText(cell: Cell): string {
  return cell instanceof Date || typeof cell === 'boolean' ? '' : cleaned(cell);
}

/** The language somebody chose; `auto` before set-up and where the settings cannot be read: a refusal needs a language, too. */
export function chosenLanguage(workbook: Workbook): 'auto' | Language {
  try {
    // Before set-up nobody is asked for the names of all tabs.
    return latest.get(workbook) ?? (bearsName(workbook, settingsTab) ? findSettings(workbook, true)?.settings.language : undefined) ?? 'auto';
  } catch (error) {
    if (error instanceof AppError) return 'auto';
    throw error;
  }
}
