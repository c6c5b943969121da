// Rows of `Fragen` that cannot be used, each with its row and what to do.

import type { FormProblem } from '../../contract/forms.ts';
import { usePage } from '../ui/context.ts';
import { useWords } from './texts.ts';

const shownAtOnce = 5;

export function ProblemList({ problems }: { problems: readonly FormProblem[] }) {
  const { t } = usePage();
  const words = useWords();
  return (
    <ul class="lines">
      {problems.slice(0, shownAtOnce).map(({ row, text }) => (
        <li key={row + text}>
          <span class="strong">{t.common.row(row)}:</span> {text}
        </li>
      ))}
      {problems.length > shownAtOnce && <li>{words.andMore(problems.length - shownAtOnce)}</li>}
    </ul>
  );
}
