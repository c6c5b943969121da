// Reads what an assignment needs, once: the members, the rules, the groups; and decides for each member.

import type { RuleFinding } from '../../contract/ruleFindings.ts';
import { texts } from '../../contract/texts/index.ts';
import { parseAddress } from '../kernel/addresses.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import { locateMembers, memberIdOf, nameOf, readMembers, type Cells, type LocatedMembers } from '../members/index.ts';
import type { Ports, Workbook } from '../ports.ts';
import { readGroups, readRuleRows, readSettings } from '../tabs/index.ts';
import { createAssigner, type Assigner, type Assignment } from './assignment.ts';
import { decide, type Assignable, type Decision } from './decide.ts';
import { blocks, parseRules } from './rules.ts';

/** The columns an assignment reads; nothing else of the list is touched. */
const needed = ['memberNumber', 'memberId', 'lastName', 'firstName', 'fullName', 'street', 'houseNumber', 'postcode', 'city', 'group', 'groupSource'] as const;

export interface Resident extends Assignable {
  cells: Cells;
}

export interface RuleTable {
  count: number;
  problems: readonly RuleFinding[];
  blocked: boolean;
  /** Names of the groups in the order of `Gruppen`, without working groups; then those only the rules name. */
  groupNames: string[];
  /** Names that stand in `Gruppen`. */
  known: ReadonlySet<string>;
  /** Null where the table is blocked: then nobody can be assigned. */
  assigner: Assigner | null;
}

export interface State {
  at: LocatedMembers;
  rules: RuleTable;
  decisions: Decision<Resident>[];
}

/** @throws AppError `not_set_up`, `column_missing`, `setup_ambiguous`, `rules_missing` */
export function readRules(workbook: Workbook): RuleTable {
  const groups = readGroups(workbook).filter((group) => group.kind !== 'AG');
  const names = groups.map((group) => group.name);
  const { rules, problems } = parseRules(readRuleRows(workbook), names);
  if (rules.length === 0 && problems.length === 0) throw new AppError('rules_missing');
  const blocked = blocks(problems);
  const known = new Set(names);
  const groupNames = [...new Set([...names, ...rules.map((rule) => rule.group)])];
  return { count: rules.length, problems, blocked, groupNames, known, assigner: blocked ? null : createAssigner(rules) };
}

/**
 * Everybody as they stand now and what the rules make of them.
 * @param rulesMust `usable`: a table with errors is refused instead of leaving everyone where they are
 * @throws AppError as `readRules` and `locateMembers`; `rules_contradict`, with a sentence per error
 */
export function readState({ workbook, who }: Pick<Ports, 'workbook' | 'who'>, rulesMust: 'usable' | 'exist'): State {
  const at = locateMembers(workbook, readSettings(workbook), ['group', 'groupSource']);
  const rules = readRules(workbook);
  if (rules.blocked && rulesMust === 'usable') {
    const errors = rules.problems.filter((problem) => problem.severity === 'error');
    throw new AppError('rules_contradict', { count: errors.length }, errors.map(texts(who.language()).rules.problem));
  }
  return { at, rules, decisions: decideAll(at, rules) };
}

function decideAll(at: LocatedMembers, { assigner }: RuleTable): Decision<Resident>[] {
  return readResidents(at).map(({ member, cells }) => decide(member, () => (assigner ? byRule(assigner, cells) : { group: member.group })));
}

/** Every member with what an assignment looks at. */
export function readResidents(at: LocatedMembers): { member: Resident; cells: Cells }[] {
  return readMembers(at, needed).map(({ row, cells }) => ({
    cells,
    member: {
      row,
      id: memberIdOf(cells),
      name: nameOf(cells),
      group: cleaned(cells.group),
      source: cleaned(cells.groupSource),
      cells,
    },
  }));
}

/** What the rules say of these cells. */
export function byRule(assigner: Assigner, cells: Cells): Assignment {
  return assigner.assign(parseAddress(cells, assigner.knownStreet));
}

/** The address as the list has it, for a person to read. */
export function shownAddress(cells: Cells): string {
  const street = [cells.street, cells.houseNumber].map(cleaned).filter(Boolean).join(' ');
  const town = [cells.postcode, cells.city].map(cleaned).filter(Boolean).join(' ');
  return [street, town].filter(Boolean).join(', ');
}
