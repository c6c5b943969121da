// Why people leave, by half-year: a bar and a number for each reason.

import type { ExitReasons } from '../../contract/exits.ts';
import { Fold } from '../ui/controls.tsx';
import { useWords } from './texts.ts';

export function Reasons({ reasons: { periods } }: { reasons: ExitReasons }) {
  const words = useWords();
  return (
    <Fold summary={words.reasons}>
      {periods.map(({ label, people, reasons, rare }) => (
        <section key={label} class="section exit-period">
          <h2 class="total">
            <span class="strong">{words.period(label)}</span>
            {people !== null && <span class="small number">{words.answered(people)}</span>}
          </h2>
          {people === null ? (
            <p class="small">{words.hidden}</p>
          ) : (
            <>
              {reasons.map(({ text, count }) => (
                <div key={text} class="exit-reason">
                  <p class="total">
                    <span>{text}</span>
                    <span class="number">{count}</span>
                  </p>
                  <div class="bar" aria-hidden="true">
                    <div class="bar-fill" style={{ width: (count / people) * 100 + '%' }} />
                  </div>
                </div>
              ))}
              {rare > 0 && <p class="small">{words.rare(rare)}</p>}
            </>
          )}
        </section>
      ))}
      <p class="small">{words.several}</p>
    </Fold>
  );
}
