// English: what set-up asks and says, the names of the columns' meanings, and the explanations in the tab “Einstellungen”.

import { isOwn } from '../../fields.ts';
import type { setup as german } from '../de/setup.ts';
import { grouped, plural } from '../plural.ts';
import type { Same } from '../same.ts';
import { fieldNames } from './fieldNames.ts';

export const setup: Same<typeof german> = {
  fieldNames,
  question: {
    noTab: 'No tab looks like a membership list. It needs a row of headers, at least name and postcode. Which tab is it?',
    severalTabs: (p) => `Several tabs look like a membership list: ${quoted(p.tabs)}. Which one is it?`,
    noHeader: (p) => `No row of headers was found in the tab “${p.tab}”. Which row is it?`,
    severalHeaders: (p) => `Several rows in the tab “${p.tab}” could be the headers: row ${joined(p.rows.map(String), 'or')}. Which one is it?`,
    ambiguousColumn: (p) => `Which column is “${fieldNames[p.field]}”? It could be ${joined(p.columns, 'or')}.`,
    missingColumn: (p) => `No column was found for “${fieldNames[p.field]}”.${p.columns.length === 0 ? ' Which one is it?' : ` Is it ${joined(p.columns, 'or')}?`}`,
    lostColumn: (p) => `The column “${p.header}” (${fieldNames[p.field]}) is gone. Was it renamed? Choose it, or say that there is none any more${isOwn(p.field) ? '; then it is made again' : ''}.`,
    wrongValues: (p) => `Column ${p.column} is named like “${fieldNames[p.field]}”, but holds something else. Is it the right one all the same?`,
  },
  columnName: (p) => (p.header === '' ? `${p.letter} (no header)` : `${p.letter} (“${p.header}”)`),
  refusal: {
    sameColumn: (p) => `Column ${p.column} cannot be ${joined(p.fields.map((field) => `“${fieldNames[field]}”`), 'and')} at once.`,
    noSuchColumn: (p) => `There is no column ${p.column} in the membership list.`,
    noHeaderText: (p) => `Column ${p.column} has no header. Write one in row ${p.row}, so that it can always be found again.`,
  },
  done: (p) => {
    const made = [
      p.tabs.length > 0 && `${p.tabs.length === 1 ? 'the tab' : 'the tabs'} ${joined(p.tabs, 'and')}`,
      p.columns.length > 0 && `${p.columns.length === 1 ? 'the column' : 'the columns'} ${joined(p.columns, 'and')}`,
    ].filter((part): part is string => part !== false);
    const ids = p.ids === 0 ? '' : ` ${plural(p.ids, 'member was', 'members were', ',')} given a member ID.`;
    return `Found ${plural(p.members, 'member', 'members', ',')} in the tab “${p.tab}”. ${made.length === 0 ? 'Everything was set up already.' : `Made: ${joined(made, 'and')}.`}${ids}`;
  },
  logged: (p) =>
    [
      p.tabs.length > 0 && `Tabs: ${p.tabs.join(', ')}`,
      p.columns.length > 0 && `columns: ${p.columns.join(', ')}`,
      p.ids > 0 && `member IDs: ${grouped(p.ids, ',')}`,
      p.settings > 0 && `settings: ${p.settings}`,
    ]
      .filter((part) => part !== false)
      .join('; '),
  hint: {
    groups: 'Add to the tab “Gruppen” who is the contact person of each group.',
    rules: 'Open “Assign to groups”: there you write the group beside each postcode of your list, and then see a preview.',
    settings: 'In the tab “Einstellungen” you can enter the names of your organisation and district.',
    assign: 'Now choose “Assign to groups” in the menu: you will see a preview first.',
    beside: (p) => `There was a tab “${p.name}” already, it stays as it is. The new one is called “${p.as}”.`,
    doubledNumbers: (p) => `${plural(p.count, 'member number occurs', 'member numbers occur', ',')} more than once. The further ones have a member ID as well, so that nobody is mixed up.`,
  },
  notes: {
    groupName: 'The group is called this everywhere: in the tab “Zuordnung” and in the membership list.',
    ruleStreet: 'Empty: the rule holds for the whole postcode.',
    ruleSide: 'gerade (even) or ungerade (odd): only these house numbers. ohne: addresses without a number. Empty or alle: the whole street.',
    ruleFrom: 'The first house number, such as 12 or 12A. Empty: from the beginning of the street.',
    ruleTo: 'The last house number, included. Empty: to the end of the street.',
    groupSource: 'Hand: a person entered this group, it is never overwritten. Automatik: it comes from the tab “Zuordnung”.',
    noCall: 'ja: this member is not called.',
    noEmail: 'ja: this member gets no mails.',
    memberId: 'For members without a number of their own. Please do not change.',
  },
  settings: {
    organisation: 'The name of your organisation in mails and conversation guides, such as “DIE LINKE”.',
    district: 'The district or town you look after, such as “Berlin-Neukölln”.',
    groupWord: 'What you call your local groups, such as “BO” or “Ortsverband”.',
    areaCode: 'Your area code, such as 030. It is proposed where a number lacks one. Empty: the most frequent in the list.',
    language: 'The language of menu and sidebars: automatisch (as set with Google), Deutsch or English.',
    membersTab: 'Your membership list stands in this tab. If you rename it, it is recognised by its headers.',
    headerRow: 'The row in which the headers stood last. It is found even if rows are added above.',
    column: (p) => `The header for “${fieldNames[p.field]}” in your list. A dash means: there is no such column.`,
  },
};

function joined(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words[words.length - 1]}`;
}

function quoted(names: readonly string[]): string {
  return joined(
    names.map((name) => `“${name}”`),
    'and',
  );
}
