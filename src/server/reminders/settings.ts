// What `Einstellungen` says about reminders and greetings: read leniently, so that a typo silences a part, never the whole.

import { looseBrace, unknownPlaceholders } from '../../contract/mailText.ts';
import { digestParts, greetingKinds, type DigestPart, type GreetingKind, type GreetingMode } from '../../contract/reminders.ts';
import { cellWords } from '../../contract/texts/de/reminders.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { cleaned } from '../kernel/text.ts';
import { textsForMembers } from '../mail/index.ts';
import { emailOf, isYes } from '../members/index.ts';
import { settingKey, type SettingRow, type SettingsFound } from '../tabs/index.ts';

export interface ReminderSettings {
  /** Whose trigger sends; `''`: switched off. */
  owner: string;
  hour: number;
  parts: ReadonlySet<DigestPart>;
  /** Words that are no part, as somebody wrote them. */
  unknownParts: readonly string[];
  /** `''` for none, and for what is no address. */
  teamAddress: string;
  link: string;
  modes: Readonly<Record<GreetingKind, GreetingMode>>;
  /** As somebody wrote them; where nothing stands, or a placeholder that does not exist, ours. */
  texts: Readonly<Record<GreetingKind, string>>;
  /** What is no placeholder, or only half of one, as it stands there; by kind. */
  unclear: Partial<Readonly<Record<GreetingKind, readonly string[]>>>;
}

/** German in every language: the rows are found by them. */
const { names, parts: partWords, modes: modeWords, kinds: kindWords } = cellWords;
export const settingName = {
  owner: names.owner,
  hour: names.hour,
  parts: names.parts,
  team: names.team,
  link: names.link,
  mode: (kind: GreetingKind): string => `${names.greeting} ${kindWords[kind]}: ${names.mode}`,
  text: (kind: GreetingKind): string => `${names.greeting} ${kindWords[kind]}: ${names.text}`,
};

const usualHour = 7;

/** @param found null: before set-up */
export function reminderSettings(found: Pick<SettingsFound, 'cells' | 'settings'> | null): ReminderSettings {
  const cells: SettingsFound['cells'] = found?.cells ?? new Map();
  const ours = textsForMembers(found?.settings ?? { language: 'auto' }).reminders.greeting;
  const value = (name: string): string => cleaned(cells.get(settingKey(name)));
  const kinds = <T>(of: (kind: GreetingKind) => T): Record<GreetingKind, T> => ({ birthday: of('birthday'), roundBirthday: of('roundBirthday'), welcome: of('welcome'), anniversary: of('anniversary') });
  const written = kinds((kind) => String(cells.get(settingKey(settingName.text(kind))) ?? '').trim());
  const unclear: Partial<Record<GreetingKind, readonly string[]>> = {};
  for (const kind of greetingKinds) {
    const unknown = [...unknownPlaceholders(written[kind]).map((name) => `{${name}}`), looseBrace(written[kind])].filter(Boolean);
    if (unknown.length > 0) unclear[kind] = unknown;
  }
  const hour = /^(\d{1,2})(?:[:.]00)?(?: ?Uhr)?$/i.exec(value(settingName.hour));
  const link = value(settingName.link);
  return {
    owner: value(settingName.owner),
    hour: hour && Number(hour[1]) < 24 ? Number(hour[1]) : usualHour,
    ...partsIn(value(settingName.parts)),
    teamAddress: emailOf(value(settingName.team)),
    link: /^https:\/\/\S+$/.test(link) ? link : '',
    modes: kinds((kind) => modeIn(value(settingName.mode(kind)))),
    texts: kinds((kind) => (written[kind] === '' || unclear[kind] ? ours[kind] : written[kind])),
    unclear,
  };
}

/** Where Google does not tell who somebody is, the claims keep two from sending the same. */
export function isOwner(owner: string, me: string): boolean {
  return me === '' || !owner.includes('@') || owner.toLowerCase() === me.toLowerCase();
}

const everything = new Set(['alle', 'alles', 'all']);
const nothing = new Set(['–', '-', '—', 'nichts', 'keine', 'nothing', 'none']);

/** Only a clear no switches all parts off; one that cannot be understood switches none. */
function partsIn(text: string): Pick<ReminderSettings, 'parts' | 'unknownParts'> {
  const words = text.split(/\s*[,;\n]\s*/).filter((word) => word !== '');
  const plain = words.map((word) => word.toLowerCase());
  const found = digestParts.filter((part) => plain.includes(partWords[part].toLowerCase()));
  const understood = new Set([...digestParts.map((part) => partWords[part].toLowerCase()), ...everything, ...nothing]);
  const all = plain.some((word) => everything.has(word)) || (found.length === 0 && !plain.some((word) => nothing.has(word)));
  return { parts: new Set(all ? digestParts : found), unknownParts: words.filter((word) => !understood.has(word.toLowerCase())) };
}

/** What stands there and cannot be understood, in sentences. */
export function settingProblems({ unknownParts, unclear, modes }: ReminderSettings, { failed, kinds }: Texts['reminders']): string[] {
  return [
    ...(unknownParts.length > 0 ? [failed.partWords({ words: unknownParts.map((word) => word.slice(0, 40)), possible: digestParts.map((part) => partWords[part]) })] : []),
    ...greetingKinds.flatMap((kind) => (unclear[kind] && modes[kind] !== 'off' ? [failed.text({ kind: kinds[kind], names: unclear[kind].join(', ') })] : [])),
  ];
}

/** What cannot be understood sends nothing. */
function modeIn(word: string): GreetingMode {
  const plain = word.toLowerCase();
  if (plain === modeWords.automatic) return 'automatic';
  return plain === modeWords.draft.toLowerCase() || isYes(word) ? 'draft' : 'off';
}

export function partsCell(parts: ReadonlySet<DigestPart>): string {
  return digestParts.filter((part) => parts.has(part)).map((part) => partWords[part]).join(', ') || '–';
}

export function modeCell(mode: GreetingMode): string {
  return modeWords[mode];
}

/** The rows with the values to start from: nobody sends anything. @param greeting in the language of members */
export function reminderRows({ reminders: say }: Texts, greeting: Texts['reminders']['greeting']): SettingRow[] {
  const { about } = say;
  return [
    { name: settingName.owner, value: '', explanation: about.owner },
    { name: settingName.hour, value: String(usualHour), explanation: about.hour },
    { name: settingName.parts, value: partsCell(new Set(digestParts)), explanation: about.parts },
    { name: settingName.team, value: '', explanation: about.team },
    { name: settingName.link, value: '', explanation: about.link },
    ...greetingKinds.flatMap((kind) => [
      { name: settingName.mode(kind), value: modeWords.off, explanation: about.mode },
      { name: settingName.text(kind), value: greeting[kind], explanation: about.text },
    ]),
  ];
}
