// What is wrong or doubtful in the rule table: errors stop the assignment and stand open, warnings are folded away.

import type { RuleProblem } from '../../contract/groups.ts';
import { formatNumber } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Badge, Card, Fold } from '../ui/controls.tsx';
import { useAssignmentTexts } from './texts.ts';

export function RuleErrors({ problems }: { problems: readonly RuleProblem[] }) {
  const words = useAssignmentTexts();
  const errors = problems.filter((problem) => problem.severity === 'error');
  return (
    <Card tone="error">
      <h2 class="strong">{words.blocked(errors.length)}</h2>
      <p class="small">{words.blockedText}</p>
      <ProblemList problems={errors} />
    </Card>
  );
}

export function RuleWarnings({ problems }: { problems: readonly RuleProblem[] }) {
  const words = useAssignmentTexts();
  const warnings = problems.filter((problem) => problem.severity === 'warning');
  if (warnings.length === 0) return null;
  return (
    <Fold summary={words.warnings(warnings.length)}>
      <ProblemList problems={warnings} />
    </Fold>
  );
}

function ProblemList({ problems }: { problems: readonly RuleProblem[] }) {
  const { t, language } = usePage();
  return (
    <ul class="problems">
      {problems.map((problem) => (
        <li key={problem.code + problem.rows.join()}>
          {!namesItsRows(problem) && <Badge tone="calm">{rowsInWords(problem.rows, t.common, (row) => formatNumber(row, language))}</Badge>}
          <p>{problem.text}</p>
        </li>
      ))}
    </ul>
  );
}

/** Most sentences begin with their rows; these are not said twice. */
function namesItsRows({ rows, text }: RuleProblem): boolean {
  const numbers = new Set(text.match(/\d+/g));
  return rows.every((row) => numbers.has(String(row)));
}

/** `Zeile 12`, `Zeilen 12 und 15`, `Zeilen 12, 13 und 15`. */
function rowsInWords(
  rows: readonly number[],
  words: { row: (row: number) => string; rows: (rows: string) => string; and: string },
  format: (row: number) => string,
): string {
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) return words.row(only);
  const shown = rows.map(format);
  return words.rows(shown.slice(0, -1).join(', ') + words.and + (shown[shown.length - 1] ?? ''));
}
