// `members.check`: reads the list and says what is wrong or doubtful in it. Writes nothing.

import { checkedFields, problemCodes, problemsShown, type CheckAnswer, type CheckedField, type Problem, type ProblemTotal } from '../../contract/check.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { cleaned } from '../kernel/text.ts';
import type { Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { formsOf, usualAreaCode, cellText } from './checkForms.ts';
import { byGravity, numbersTwice, problemsOf, type CheckContext, type Found } from './checkProblems.ts';
import { lastCorrections } from './checkOperation.ts';
import { isBlank } from './evidence.ts';
import { cellOf, locateMembers, readMembers, type LocatedMembers, type MemberRow } from './locate.ts';
import { memberIdOf, nameOf, type Cells } from './memberRows.ts';

/** Longer cells are cut for the page, and cannot be corrected from it: what was cut cannot be compared. */
const longest = 200;

/** @throws AppError what locating throws */
export function checkMembers(ports: Ports, _request: Request<'members.check'>): CheckAnswer {
  const { workbook, clock, who } = ports;
  const settings = readSettings(workbook);
  const at = locateMembers(workbook, settings);
  const members = readMembers(at, ['memberId', ...checkedFields]);
  const context: CheckContext = {
    today: clock.today(),
    areaCode: settings.areaCode || usualAreaCode(members),
    forms: formsOf(members),
    has: (field) => at.columns.has(field),
  };
  const sentences = texts(who.language()).check.problems;
  const twice = numbersTwice(members.map(({ cells }) => numberOf(cells)));
  const problems: Problem[] = [];
  for (const member of members) {
    for (const found of [...aboutTheRow(member, at, twice), ...problemsOf(member.cells, context)]) problems.push(asProblem(member, found, sentences[found.code]));
  }
  problems.sort(byGravity(problemCodes));
  const last = lastCorrections(workbook);
  return { members: members.length, total: problems.length, totals: totalsOf(problems), problems: problems.slice(0, problemsShown), undo: last?.undo ?? null };
}

/** What cannot be seen in one cell: numbers that come twice or not at all, names that are not there. */
function aboutTheRow({ cells }: MemberRow, at: LocatedMembers, twice: ReadonlySet<string>): Found[] {
  const found: Found[] = [];
  if (twice.has(numberOf(cells))) found.push({ field: 'memberNumber', code: 'number_twice', proposal: null });
  if (memberIdOf(cells) === '' && at.columns.has('memberNumber')) found.push({ field: 'memberNumber', code: 'number_missing', proposal: null });
  for (const field of ['lastName', 'firstName'] as const) {
    if (at.columns.has(field) && isBlank(cells[field]) && isBlank(cells.fullName)) found.push({ field, code: 'name_missing', proposal: null });
  }
  return found;
}

/** The list's own number; the add-on's where it has none. Set-up gives ids to members of one number, so those tell nothing. */
function numberOf(cells: Cells): string {
  return isBlank(cells.memberNumber) ? memberIdOf(cells) : cleaned(cells.memberNumber);
}

function asProblem(member: MemberRow, { field, code, proposal }: Found, text: string): Problem {
  const value = field === 'memberNumber' ? numberOf(member.cells) : cellText(cellOf(member, field));
  const cut = value.length > longest;
  return {
    memberId: memberIdOf(member.cells),
    name: nameOf(member.cells).slice(0, longest),
    row: member.row,
    field,
    value: cut ? `${value.slice(0, longest)}…` : value,
    proposal: cut ? null : proposal,
    code,
    text,
  };
}

function totalsOf(problems: readonly Problem[]): ProblemTotal[] {
  const totals = new Map<string, ProblemTotal>();
  for (const { field, code, proposal } of problems) {
    const total = totals.get(`${field} ${code}`) ?? { field, code, count: 0, proposals: 0 };
    totals.set(`${field} ${code}`, total);
    total.count += 1;
    if (proposal !== null) total.proposals += 1;
  }
  const order = (field: CheckedField): number => checkedFields.indexOf(field);
  return [...totals.values()].sort((a, b) => problemCodes.indexOf(a.code) - problemCodes.indexOf(b.code) || order(a.field) - order(b.field));
}
