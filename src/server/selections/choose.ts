// Who is chosen by which conditions, why, and what the choice is called in words. Pure.

import { newDays } from '../../contract/coverage.ts';
import type { Selection } from '../../contract/selection.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { groupKey, isNewMember } from '../groups/index.ts';
import { dayOf, daysBetween, germanDay, monthsBetween } from '../kernel/days.ts';
import { parsePostcode } from '../kernel/postcodes.ts';
import { cleaned } from '../kernel/text.ts';
import { activityOf, activityWord, joined, wordsOf, type Cells } from '../members/index.ts';

/** A member as choosing sees them. */
export interface Candidate {
  /** 1-based row of the list, at the time of reading. */
  row: number;
  /** `''`: nobody has given them a number yet. */
  id: string;
  name: string;
  group: string;
  left: boolean;
  cells: Cells;
}

/** What choosing needs besides the members. */
export interface Facts {
  /** `YYYY-MM-DD` */
  today: string;
  /** The latest day somebody talked to a member, by id; only where the selection asks for it. */
  contacted: ReadonlyMap<string, string>;
  /** Who answered as the selection asks, and how the question reads; null where it does not ask. */
  answered: { memberIds: ReadonlySet<string>; question: string } | null;
}

export interface Chosen<C extends Candidate = Candidate> {
  person: C;
  /** Why they were chosen, a phrase each; nothing for what holds for everybody, such as the group. */
  why: string[];
}

interface Condition {
  line: string;
  holds(person: Candidate): boolean;
  why?(person: Candidate): string;
}

/** Five digits; `''` also for what is none. */
export function postcodeOf({ cells }: Candidate): string {
  const reading = parsePostcode(cells.postcode);
  return reading.state === 'given' ? reading.code : '';
}

/**
 * Those for whom all conditions hold, in the order given; with `picked.mode: 'also'` those picked besides. Nobody who has left.
 * @param say the catalogue in which the reasons are worded
 * @param leftToo for counting who drops out
 */
export function chooseMembers<C extends Candidate>(people: readonly C[], selection: Selection, facts: Facts, say: Texts['selections'], leftToo = false): Chosen<C>[] {
  const conditions = conditionsOf(selection, facts, say);
  const picked = new Set(selection.picked?.memberIds);
  const also = selection.picked?.mode === 'also';
  return people.flatMap((person) => {
    if (person.left && !leftToo) return [];
    const byHand = picked.has(person.id);
    const fits = conditions.every(({ holds }) => holds(person));
    if (!(fits || (also && byHand))) return [];
    const why = fits ? conditions.flatMap((condition) => condition.why?.(person) ?? []) : [];
    return [{ person, why: [...why.filter(Boolean), ...(byHand ? [say.why.picked] : [])] }];
  });
}

/** The choice in words, a line a condition. */
export function selectionWords(selection: Selection, facts: Pick<Facts, 'answered'>, say: Texts['selections']): string[] {
  const lines = conditionsOf(selection, { today: '', contacted: new Map(), ...facts }, say).map(({ line }) => line);
  const { picked } = selection;
  const also = picked?.mode === 'also' && picked.memberIds.length > 0 ? [say.pickedToo({ count: picked.memberIds.length })] : [];
  return [...(lines.length === 0 ? [say.everybody] : lines), ...also];
}

function conditionsOf(selection: Selection, { today, contacted, answered }: Facts, say: Texts['selections']): Condition[] {
  const { groups, postcodes, activities, interests, availability, ageFrom, ageTo, entryFrom, entryTo, newOnly, notContactedFor, answer, picked } = selection;
  const conditions: Condition[] = [];
  if (groups?.length) {
    const wanted = new Set(groups.map(groupKey));
    conditions.push({ line: say.groups({ words: groups.map((group) => group || say.noGroup) }), holds: ({ group }) => wanted.has(groupKey(group)) });
  }
  if (postcodes?.length) {
    const wanted = new Set(postcodes);
    conditions.push({ line: say.postcodes({ words: postcodes.map((code) => code || say.noPostcode) }), holds: (person) => wanted.has(postcodeOf(person)) });
  }
  if (activities?.length) {
    const line = say.activities({ words: activities.map((one) => (one === 'none' ? say.notKnown : activityWord(one))) });
    conditions.push({
      line,
      holds: ({ cells }) => activities.includes(activityOf(cleaned(cells.activity)) ?? 'none'),
      why: ({ cells }) => cleaned(cells.activity),
    });
  }
  const words = (field: 'interests' | 'availability', wanted: readonly string[] | undefined, line: (p: { words: readonly string[] }) => string, why: (words: string) => string): void => {
    if (!wanted?.length) return;
    const keys = new Set(wanted.map((word) => word.toLowerCase()));
    const shared = ({ cells }: Candidate): string[] => wordsOf(cells[field]).filter((word) => keys.has(word.toLowerCase()));
    conditions.push({ line: line({ words: wanted }), holds: (person) => shared(person).length > 0, why: (person) => why(joined(shared(person))) });
  };
  words('interests', interests, say.interests, (shared) => say.why.interests({ words: shared }));
  words('availability', availability, say.availability, (shared) => shared);
  if (ageFrom !== undefined || ageTo !== undefined) {
    const holds = ({ cells }: Candidate): boolean => {
      const born = dayOf(cells.birthDate, today);
      if (born === '') return false;
      const age = Math.floor(monthsBetween(born, today) / 12);
      return age >= (ageFrom ?? 0) && age <= (ageTo ?? Infinity);
    };
    conditions.push({ line: say.age({ from: String(ageFrom ?? ''), to: String(ageTo ?? '') }), holds });
  }
  const entered = ({ cells }: Candidate): string => dayOf(cells.entryDate, today);
  if (entryFrom !== undefined || entryTo !== undefined) {
    conditions.push({
      line: say.entry({ from: germanDay(entryFrom ?? ''), to: germanDay(entryTo ?? '') }),
      holds: (person) => entered(person) !== '' && entered(person) >= (entryFrom ?? '') && entered(person) <= (entryTo ?? '9999'),
      why: (person) => (newOnly ? '' : say.why.memberSince({ day: germanDay(entered(person)) })),
    });
  }
  if (newOnly) conditions.push({ line: say.newOnly({ days: newDays }), holds: (person) => isNewMember(entered(person), today), why: (person) => say.why.new({ day: germanDay(entered(person)) }) });
  if (notContactedFor !== undefined) {
    const last = ({ id, cells }: Candidate): string => {
      const [there, logged] = [dayOf(cells.lastContact, today), contacted.get(id) ?? ''];
      return there > logged ? there : logged;
    };
    conditions.push({
      line: say.notContacted({ days: notContactedFor }),
      holds: (person) => last(person) === '' || daysBetween(last(person), today) >= notContactedFor,
      why: (person) => say.why.lastContact({ day: germanDay(last(person)) }),
    });
  }
  if (answer) {
    conditions.push({
      line: say.answer({ form: answer.form, question: answered?.question ?? answer.questionId, words: answer.values }),
      holds: ({ id }) => answered?.memberIds.has(id) === true,
      why: () => say.why.answer({ form: answer.form, words: joined(answer.values) }),
    });
  }
  if (picked?.mode === 'only') {
    const ids = new Set(picked.memberIds);
    conditions.push({ line: say.pickedOnly({ count: ids.size }), holds: ({ id }) => ids.has(id) });
  }
  return conditions;
}
