// The words of the sidebars for calls, groups, the walk-through and questionnaires: whole in both languages, one is one, no words we do not use.

import { callsPage as callsDe } from '../../src/contract/texts/de/callsPage.ts';
import { coveragePage as groupsDe } from '../../src/contract/texts/de/coveragePage.ts';
import { formsPage as formsDe } from '../../src/contract/texts/de/formsPage.ts';
import { formView as formDe } from '../../src/contract/texts/de/formView.ts';
import { memberSearch as searchDe } from '../../src/contract/texts/de/memberSearch.ts';
import { walkthroughPage as walkDe } from '../../src/contract/texts/de/walkthroughPage.ts';
import { callsPage as callsEn } from '../../src/contract/texts/en/callsPage.ts';
import { coveragePage as groupsEn } from '../../src/contract/texts/en/coveragePage.ts';
import { formsPage as formsEn } from '../../src/contract/texts/en/formsPage.ts';
import { formView as formEn } from '../../src/contract/texts/en/formView.ts';
import { memberSearch as searchEn } from '../../src/contract/texts/en/memberSearch.ts';
import { walkthroughPage as walkEn } from '../../src/contract/texts/en/walkthroughPage.ts';

/** Every text with its path; functions are called with numbers. */
function all(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[path, String((node as (...args: unknown[]) => unknown)(2, 3))]];
  return Object.entries(node as object).flatMap(([key, value]) => all(value, `${path}.${key}`));
}

const german = all({ callsDe, groupsDe, walkDe, formsDe, formDe, searchDe });
const english = all({ callsDe: callsEn, groupsDe: groupsEn, walkDe: walkEn, formsDe: formsEn, formDe: formEn, searchDe: searchEn });

test('both languages say the same things, and none says nothing', () => {
  expect(english.map(([path]) => path)).toEqual(german.map(([path]) => path));
  expect([...german, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('no foreign words, none of those we do not use', () => {
  expect(german.filter(([, text]) => /\b(the|and|of|is|are|not|with|you|this|members?|groups?|save[ds]?|error|loading|please)\b|Datensatz|Exception|ungültig|\bSie haben\b|\bIhre\b/.test(text))).toEqual([]);
  expect(english.filter(([, text]) => /\b(der|die|und|nicht|ist|ein|eine|Mitglied|Mitglieder)\b|[äöüß]/.test(text))).toEqual([]);
});

test('one is one, many are many', () => {
  expect([walkDe.makeTasks(1), walkDe.makeTasks(12), walkDe.goOn(1), walkDe.withoutGroup(1)]).toEqual(['1 Aufgabe anlegen', '12 Aufgaben anlegen', 'Weiter mit 1 Person', '1 Mitglied hat noch keine BO und kommt hier nicht vor.']);
  expect([groupsDe.members(1497), groupsDe.monthsAgo(1), groupsEn.monthsAgo(7), groupsDe.lead(1)]).toEqual(['1.497 Mitglieder', 'vor 1 Monat', '7 months ago', '1 Gruppe.']);
  expect([callsDe.reasons.callBackLater(1), callsDe.reasons.calledToday(7), callsDe.waitingToSave(1), callsEn.reasons.pause(2)]).toEqual(['1 möchte später angerufen werden', '7 wurden heute schon angerufen', '1 Eintrag ist noch nicht gespeichert. Sobald die Verbindung wieder da ist, geschieht das von selbst.', '2 have a break after the last attempt']);
});
