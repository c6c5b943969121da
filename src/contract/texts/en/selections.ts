// English: a choice of members in words, and why somebody was chosen.

import { selections as german } from '../de/selections.ts';
import { plural } from '../plural.ts';
import type { Same } from '../same.ts';

const or = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`);
const span = (from: string, to: string): string => (from === '' ? `up to ${to}` : to === '' ? `from ${from}` : from === to ? from : `${from} to ${to}`);

export const selections: Same<typeof german> = {
  everybody: 'All members',
  noGroup: 'without a BO',
  postcodes: (p) => `Postcode: ${or(p.words)}`,
  noPostcode: 'without a postcode',
  notKnown: 'nothing known',
  groups: (p) => (/^BO\b/.test(p.words[0] ?? '') ? or(p.words) : `BO: ${or(p.words)}`),
  activities: (p) => `Activity: ${or(p.words)}`,
  interests: (p) => `Interests: ${or(p.words)}`,
  availability: (p) => `Time: ${or(p.words)}`,
  age: (p) => `Age: ${span(p.from, p.to)}`,
  entry: (p) => `Joined: ${span(p.from, p.to)}`,
  newOnly: (p) => `New: joined in the last ${p.days} days`,
  notContacted: (p) => `No contact for ${plural(p.days, 'day', 'days', ',')}, or never`,
  answer: (p) => `Answer in “${p.form}”: ${p.question} – ${or(p.words)}`,
  pickedOnly: (p) => `Picked by hand: ${plural(p.count, 'person', 'people', ',')}`,
  pickedToo: (p) => `Also picked by hand: ${plural(p.count, 'person', 'people', ',')}`,
  why: {
    interests: (p) => `Interests: ${p.words}`,
    new: (p) => `new since ${p.day}`,
    memberSince: (p) => `member since ${p.day}`,
    lastContact: (p) => (p.day === '' ? 'no contact yet' : `last contact ${p.day}`),
    answer: (p) => `Answer in “${p.form}”: ${p.words}`,
    picked: 'picked by hand',
  },
  saved: (p) => `“${p.name}” is saved. You find it wherever members are chosen.`,
  removed: (p) => `“${p.name}” is deleted. Nothing changes for the members.`,
  tooMany: 'So many people picked by hand do not fit into a cell. Choose them by conditions, for example by group or postcode.',
  filterNobody: 'Nobody fits. The list shows what it showed before.',
  filtered: (p) =>
    `The membership list now shows ${plural(p.count, 'person', 'people', ',')}${p.besides === 0 ? '' : `, and ${p.besides} more who cannot be told from them`}. Everybody who has the spreadsheet open sees this; nothing is deleted.`,
  unfiltered: 'The membership list shows everybody again.',
  filterOthers: 'What was hidden from here is seen again. Another filter in the membership list stays; it can be removed in the menu “Data”.',
  row: (p) => `row ${p.row}`,
  inLog: german.inLog,
};
