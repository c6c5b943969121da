// `groups.preview` and `groups.openCases`: what an assignment would do, and who has no group. Nothing is written.

import { casesShown, changesShown, type GroupPreview, type OpenCasesAnswer, type PreviewAnswer, type Undoable } from '../../contract/groups.ts';
import { texts } from '../../contract/texts/index.ts';
import type { Ports } from '../ports.ts';
import { asChange, changesGroup, fingerprint, tally, type Decision } from './decide.ts';
import { readState, shownAddress, type RuleTable } from './state.ts';
import { lastAssignment } from './undo.ts';

/** @throws AppError `not_set_up`, `column_missing`, `setup_ambiguous`, `rules_missing` */
export function previewAssignment(ports: Ports): PreviewAnswer {
  const { rules, decisions } = readState(ports, 'exist');
  const say = texts(ports.who.language());
  const changes = decisions.filter(changesGroup);
  return {
    members: decisions.length,
    changes: changes.length,
    ...tally(decisions),
    groups: perGroup(rules, decisions),
    list: changes.slice(0, changesShown).map(asChange),
    rules: {
      count: rules.count,
      problems: rules.problems.map((problem) => ({ code: problem.code, severity: problem.severity, rows: [...problem.rows], text: say.rules.problem(problem) })),
    },
    blocked: rules.blocked,
    fingerprint: fingerprint(decisions),
    undo: undoable(ports.workbook),
  };
}

function undoable(workbook: Ports['workbook']): Undoable | null {
  const last = lastAssignment(workbook);
  if (!last) return null;
  return { operationId: last.operation.id, at: last.at, by: last.by, changes: last.operation.rows.length };
}

/** The groups in the order of `Gruppen`, then those only rules or members name. */
function perGroup(rules: RuleTable, decisions: readonly Decision[]): GroupPreview[] {
  const counts = new Map<string, GroupPreview>();
  const of = (name: string): GroupPreview => {
    const there = counts.get(name) ?? { name, before: 0, after: 0, added: 0, removed: 0, known: rules.known.has(name) };
    counts.set(name, there);
    return there;
  };
  rules.groupNames.forEach(of);
  for (const { member, toGroup } of decisions) {
    if (member.group !== '') of(member.group).before += 1;
    if (toGroup !== '') of(toGroup).after += 1;
    if (member.group === toGroup) continue;
    if (member.group !== '') of(member.group).removed += 1;
    if (toGroup !== '') of(toGroup).added += 1;
  }
  return [...counts.values()];
}

/** Who has no group by the rules as they stand now, and why. @throws AppError as `previewAssignment`, and `rules_contradict` */
export function openCases(ports: Ports): OpenCasesAnswer {
  const { rules, decisions } = readState(ports, 'usable');
  const say = texts(ports.who.language());
  const open = decisions.flatMap(({ member, open: reason }) => (reason ? [{ member, reason }] : []));
  return {
    ...tally(decisions).openCases,
    cases: open.slice(0, casesShown).map(({ member, reason }) => ({
      memberId: member.id,
      name: member.name,
      address: shownAddress(member.cells),
      reason,
      text: say.rules.open[reason],
      row: member.row,
      ...(member.group !== '' && { group: member.group }),
    })),
    groups: rules.groupNames,
  };
}
