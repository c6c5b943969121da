// The answer of `members.import`, in the reader's language.

import type { Doubt, FieldChange, ImportAnswer, ImportField, ImportQuestion } from '../../contract/import.ts';
import type { Undoable } from '../../contract/groups.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { cleaned } from '../kernel/text.ts';
import { memberIdOf, nameOf, type Cells } from '../members/index.ts';
import type { Examined } from './examine.ts';
import { hasLostLetter } from './lossy.ts';
import { shown } from './meaning.ts';
import type { Plan } from './plan.ts';

/** Everything that must be settled before it may be written. */
export function questionsOf({ source, plan, list }: Examined, texts: Texts): ImportQuestion[] {
  const say = texts.import.question;
  const percent = (share: number): number => Math.round(share * 100);
  const often = (plan?.often ?? []).map(({ field, count, share }): ImportQuestion => ({ code: 'often', field, candidates: [], text: say.often({ field, count, percent: percent(share) }) }));
  const count = plan?.gone.length ?? 0;
  const gone: ImportQuestion[] = plan?.manyGone ? [{ code: 'many_gone', candidates: [], text: say.manyGone({ count, percent: percent(count / Math.max(1, list.length)) }) }] : [];
  return [...source.questions, ...often, ...gone];
}

export function answerOf(examined: Examined, undo: Undoable | null, texts: Texts): ImportAnswer {
  const { source, plan, list, notInList, regrouped, fingerprint } = examined;
  const say = texts.import;
  const questions = questionsOf(examined, texts);
  const base = {
    source: { name: source.name, rows: source.people.length + source.skipped.length, headerRow: source.headerRow, columns: source.columns },
    mapping: source.mapping,
    notInList,
    questions,
    members: list.length,
    fingerprint,
    undo,
  };
  if (!plan) {
    const nothing = { new: [], gone: [], twins: [], back: [], changed: {}, moved: [], regrouped: [], unchanged: 0, doubtful: [], skipped: source.skipped, names: {}, changes: 0, hints: [], message: '' };
    return { ...base, ...nothing, state: 'columns' };
  }
  const counts = countsOf(plan);
  return {
    ...base,
    state: questions.length > 0 ? 'questions' : 'preview',
    new: plan.fresh.map(({ id }) => id),
    gone: plan.gone.map(({ id }) => id),
    twins: plan.twins.map(({ member, of }) => ({ memberId: member.id, of: of.id })),
    back: plan.back.map(({ id }) => id),
    changed: changedByField(plan),
    moved: [...new Set(plan.changes.filter(({ field }) => field === 'street' || field === 'houseNumber' || field === 'postcode').map(({ member }) => member.id))],
    regrouped: regrouped.map((one) => one.shown),
    unchanged: plan.unchanged,
    doubtful: doubts(plan, texts),
    skipped: plan.skipped,
    names: namesOf(plan),
    changes: counts.fresh + counts.changed + counts.gone,
    hints: hintsOf(examined, plan, texts),
    message: say.preview({ ...counts, doubtful: plan.open.length }),
  };
}

/** Members, not cells; who is back counts as changed. */
export function countsOf(plan: Plan): { fresh: number; changed: number; gone: number } {
  const changed = new Set([...plan.changes.map(({ member }) => member), ...plan.back]).size;
  return { fresh: plan.fresh.length, changed, gone: plan.gone.length };
}

function changedByField({ changes }: Plan): ImportAnswer['changed'] {
  const byField: Partial<Record<ImportField, FieldChange[]>> = {};
  for (const { field, shown } of changes) (byField[field] ??= []).push(shown);
  return byField;
}

function doubts({ open }: Plan, texts: Texts): Doubt[] {
  return open.map(({ from, code, candidates }) => ({
    row: from.row,
    name: nameOf(from.cells),
    about: aboutOf(from.cells),
    code,
    text: texts.import.doubt[code],
    candidates: candidates.map(({ id, cells }) => ({ memberId: id, name: nameOf(cells), about: aboutOf(cells) })),
  }));
}

function aboutOf(cells: Cells): string {
  const street = [cells.street, cells.houseNumber].map(cleaned).filter(Boolean).join(' ');
  return [memberIdOf(cells), shown(cells.birthDate), street, cleaned(cells.email)].filter((part) => part !== '').join(' · ');
}

function namesOf({ changes, fresh, gone, back, twins }: Plan): Record<string, string> {
  const names: Record<string, string> = {};
  for (const { id, cells } of [...changes.map(({ member }) => member), ...fresh, ...gone, ...back, ...twins.map(({ member }) => member)]) names[id] = nameOf(cells);
  return names;
}

/** From here on it is worth saying that only the recognised columns count. */
const wide = 60;

function hintsOf({ notInList, regrouped, at, source }: Examined, { fresh, gone, open, twins }: Plan, texts: Texts): string[] {
  const say = texts.import.hint;
  const placed = new Set(regrouped.map((one) => one.fresh));
  const open_ = at.columns.has('group') ? fresh.filter((one) => !placed.has(one)).length : 0;
  const lost = fresh.filter(({ cells }) => hasLostLetter(nameOf(cells))).length;
  return [
    ...(open_ > 0 ? [say.assign({ count: open_ })] : []),
    ...(gone.length > 0 ? [say.gone({ count: gone.length })] : []),
    ...(twins.length > 0 ? [say.twins({ count: twins.length })] : []),
    ...(lost > 0 ? [say.lostLetters({ count: lost })] : []),
    ...(open.length > 0 ? [say.doubtful({ count: open.length })] : []),
    ...(source.columns.length > wide ? [say.wide({ columns: source.columns.length, read: source.mapping.filter(({ column }) => column !== null).length })] : []),
    ...(notInList.length > 0 ? [say.notInList({ fields: notInList })] : []),
  ];
}
