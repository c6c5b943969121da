// The campaign in figures: large ones at the top, tables with bars below. The numbers stand beside every bar.

import type { CampaignStatus } from '../../contract/campaigns.ts';
import { Button } from '../ui/controls.tsx';
import { Tiles } from '../ui/tiles.tsx';
import { useWords } from './texts.ts';

export function Figures({ status }: { status: CampaignStatus }) {
  const { overview: words, list } = useWords();
  const figures = [
    [status.people, words.people],
    [status.talked, words.talked],
    [status.reached, words.reached],
    [status.notReached, words.notReached],
    [status.callBacks, words.callBacks],
    [status.noNumber, words.noNumber],
    [status.attempts, words.attempts],
  ] as const;
  return <Tiles label={words.figures} progress={list.progress(status.done, status.people)} done={status.done} total={status.people} figures={figures} />;
}

/** Words with their counts, the most frequent first, a bar each. */
export function Counts({ title, rows, empty }: { title: string; rows: readonly { text: string; count: number }[]; empty: string }) {
  const sorted = rows.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const most = sorted[0]?.count ?? 1;
  return (
    <section>
      <h2 class="heading">{title}</h2>
      {sorted.length === 0 && <p class="small">{empty}</p>}
      <ul>
        {sorted.map(({ text, count }) => (
          <li key={text} class="counted-row">
            <span class="total">
              <span>{text}</span>
              <span class="figure">{count}</span>
            </span>
            <span class="thin-bar" style={{ width: Math.max(1, (count / most) * 100) + '%' }} aria-hidden="true" />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ByGroup({ status }: { status: CampaignStatus }) {
  const { overview: words, create } = useWords();
  if (status.byGroup.length < 2) return null;
  return (
    <section>
      <h2 class="heading">{words.byGroup}</h2>
      <table class="figures-table">
        <thead>
          <tr>
            <th scope="col">{words.group}</th>
            <th scope="col">{words.people}</th>
            <th scope="col">{words.talked}</th>
            <th scope="col">{words.done}</th>
          </tr>
        </thead>
        <tbody>
          {status.byGroup.map(({ group, people, talked, done }) => (
            <tr key={group}>
              <th scope="row">{group || create.withoutGroup}</th>
              <td>{people}</td>
              <td>{talked}</td>
              <td>{done}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function ByCaller({ status, working, onRelease }: { status: CampaignStatus; working: string; onRelease: (caller: string) => void }) {
  const { overview: words } = useWords();
  if (status.byCaller.length === 0) return null;
  return (
    <section>
      <h2 class="heading">{words.byCaller}</h2>
      <table class="figures-table">
        <thead>
          <tr>
            <th scope="col">{words.caller}</th>
            <th scope="col">{words.attempts}</th>
            <th scope="col">{words.talked}</th>
            <th scope="col">{words.reservedNow}</th>
          </tr>
        </thead>
        <tbody>
          {status.byCaller.map(({ caller, attempts, talked, reserved }) => (
            <tr key={caller}>
              <th scope="row">{caller}</th>
              <td>{attempts}</td>
              <td>{talked}</td>
              <td>
                {reserved}
                {reserved > 0 && (
                  <Button look="plain" onPress={() => onRelease(caller)} busy={working === 'release' + caller} label={words.releaseFor(caller)}>
                    {words.release}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
