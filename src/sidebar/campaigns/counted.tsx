// Beside the steps: how many are chosen, who drops out and why, a few names to see whether it is right.

import type { PreviewAnswer } from '../../contract/campaigns.ts';
import { useWords } from './texts.ts';

export function Counted({ answer, busy }: { answer: PreviewAnswer | null; busy: boolean }) {
  const all = useWords();
  const words = all.create;
  return (
    <aside class="counted" aria-busy={busy}>
      <p class="counted-number" role="status">
        {answer === null || busy ? words.counting : answer.count === 0 ? words.nobody : <Big text={words.count(answer.count)} rest={words.onTheList(answer.count)} />}
      </p>
      {answer && !busy && (
        <>
          {answer.dropped.length > 0 && (
            <section>
              <h2 class="heading">{words.droppedTitle}</h2>
              <ul class="lines">
                {answer.dropped.map(({ reason, count }) => (
                  <li key={reason}>{all.dropped[reason](count)}</li>
                ))}
              </ul>
            </section>
          )}
          {answer.groups.length > 1 && (
            <section>
              <h2 class="heading">{words.byGroup}</h2>
              <ul>
                {answer.groups.slice(0, 15).map(({ name, count }) => (
                  <li class="total small" key={name}>
                    <span>{name || words.withoutGroup}</span>
                    <span class="figure">{count}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {answer.sample.length > 0 && (
            <section>
              <h2 class="heading">{words.sample}</h2>
              <ul class="lines">
                {answer.sample.map(({ name, group, why }, index) => (
                  <li key={index}>{[name, group, ...why].filter(Boolean).join(' · ')}</li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </aside>
  );
}

function Big({ text, rest }: { text: string; rest: string }) {
  return (
    <>
      <span class="big">{text}</span> {rest}
    </>
  );
}
