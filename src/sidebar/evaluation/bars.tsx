// Labels with bars beside them and the figures at the end of the line: a table, so that it can be read without seeing it.

import { formatNumber } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { formatShare } from './figures.ts';
import { useFigureWords, useWords } from './texts.ts';

export interface Bar {
  text: string;
  /** Null: too few to be told. */
  count: number | null;
  share?: number | undefined;
  /** Small print behind the label. */
  aside?: string;
}

/** Bars are as long as they are frequent beside the most frequent one. */
export function Bars({ label, heading, bars, labels = 'wide' }: { label: string; heading?: string; bars: readonly Bar[]; labels?: 'wide' | 'short' }) {
  const { language } = usePage();
  const words = useWords();
  const figures = useFigureWords();
  const most = Math.max(1, ...bars.map(({ count }) => count ?? 0));
  const shares = bars.some(({ share }) => share !== undefined);
  return (
    <table class={'bars ' + labels}>
      <caption class="for-screen-readers">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{heading ?? words.answer}</th>
          <th scope="col">{figures.count}</th>
          {shares && <th scope="col">{figures.share}</th>}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ text, count, share, aside }) => (
          <tr key={text + (aside ?? '')}>
            <th scope="row">
              <div class="bar-line">
                <span class="bar-label">
                  {text}
                  {aside && <span class="small"> {aside}</span>}
                </span>
                <span class="bar-track" aria-hidden="true">
                  {count !== null && count > 0 && <span class="bar-part" style={{ width: (count / most) * 100 + '%' }} />}
                </span>
              </div>
            </th>
            <td>{count === null ? figures.hiddenGroup : formatNumber(count, language)}</td>
            {shares && <td>{share === undefined ? '' : formatShare(share, language)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
