// What there is to choose members by: the groups, interests and times that occur, and the questions that were asked.

import type { SelectionOptions } from '../../contract/selection.ts';
import { texts } from '../../contract/texts/index.ts';
import { groupKey } from '../groups/index.ts';
import { byFrequency, memberIdOf, nameOf, times, wordsOf, type LocatedMembers } from '../members/index.ts';
import type { Ports, Workbook } from '../ports.ts';
import { questionsToChooseBy, usableForms } from './answers.ts';
import { postcodeOf, type Candidate } from './choose.ts';
import type { SelectionState } from './read.ts';
import { savedBeside } from './saved.ts';

const interestsShown = 60;

/** All of it, with what was saved; a fixed number of calls. @param forms where they have been read already */
export function optionsBeside(ports: Pick<Ports, 'workbook' | 'who'>, { people }: SelectionState, forms = usableForms(ports)): SelectionOptions {
  return selectionOptions(people, questionsToChooseBy(forms), savedBeside(ports, texts(ports.who.language()).selections, forms));
}

/** Counts nobody who has left. @param questions as the questionnaires give them */
export function selectionOptions(people: readonly Candidate[], questions: SelectionOptions['questions'], saved: SelectionOptions['saved']): SelectionOptions {
  const here = people.filter(({ left }) => !left);
  const groups = new Map<string, { name: string; count: number }>();
  for (const { group } of here) {
    const known = groups.get(groupKey(group));
    if (known) known.count += 1;
    else groups.set(groupKey(group), { name: group, count: 1 });
  }
  const postcodes = new Map<string, number>();
  for (const person of here) {
    const code = postcodeOf(person);
    postcodes.set(code, (postcodes.get(code) ?? 0) + 1);
  }
  const counted = (field: 'interests' | 'availability'): { text: string; count: number }[] =>
    byFrequency(here.map(({ cells }) => wordsOf(cells[field]))).map(({ topic, count }) => ({ text: topic, count }));
  const availability = counted('availability');
  const known = new Set(availability.map(({ text }) => text.toLowerCase()));
  return {
    // Those without a group last.
    groups: [...groups.values()].sort((a, b) => Number(a.name === '') - Number(b.name === '') || (a.name < b.name ? -1 : 1)),
    postcodes: [...postcodes].map(([code, count]) => ({ code, count })).sort((a, b) => Number(a.code === '') - Number(b.code === '') || (a.code < b.code ? -1 : 1)),
    interests: counted('interests').slice(0, interestsShown),
    availability: [...availability, ...times.filter((text) => !known.has(text.toLowerCase())).map((text) => ({ text, count: 0 }))],
    questions,
    saved,
  };
}

/** The members of the rows that are marked in the list; none where something else is marked. */
export function markedMembers(workbook: Workbook, list: LocatedMembers, people: readonly Candidate[]): { memberId: string; name: string }[] {
  const marked = workbook.markedRows();
  if (!marked || marked.tabId !== list.tab.id) return [];
  const rows = new Set(marked.rows);
  return people.filter(({ row, id, left }) => rows.has(row) && id !== '' && !left).map(({ cells }) => ({ memberId: memberIdOf(cells), name: nameOf(cells) }));
}
