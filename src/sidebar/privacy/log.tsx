// The log, the latest first: who did what to whom, by id. Says plainly what it is not.

import { useRef, useState } from 'preact/hooks';
import type { LogAnswer } from '../../contract/privacy.ts';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { Calm, Failed, LateNotice, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { LogEntry } from './log-entry.tsx';
import { LogFilter, type Filter } from './log-filter.tsx';
import { useWords } from './texts.ts';

export function Log({ onBack }: { onBack: () => void }) {
  const { t } = usePage();
  const { log: words } = useWords();
  const { reading, reload } = useAnswer('privacy.log', {});
  const filter = useRef<Filter>({});
  // While another filter is on its way the entries of before stay: nothing jumps under the hand.
  const last = useRef<LogAnswer | null>(null);
  if (reading.state === 'here') last.current = reading.answer;
  /** A new form each time everything is shown. */
  const [cleared, setCleared] = useState(0);
  const back = { label: t.common.back, onPress: onBack };
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={() => reload()} back={back} />;
  const busy = reading.state === 'waiting';
  const answer = last.current;
  if (!answer) return <Waiting key="waiting" lead={words.loading} slow={busy && reading.slow} back={back} />;
  const { entries, total, people, kinds } = answer;
  const apply = (next: Filter): void => {
    filter.current = next;
    reload(next);
  };
  const clear = (): void => {
    setCleared(cleared + 1);
    apply({});
  };
  const filtered = Object.keys(filter.current).length > 0;
  return (
    <Frame key="log" lead={words.lead(total)} {...(total > entries.length ? { note: words.latest(entries.length) } : {})} back={back} busy={busy}>
      <LateNotice slow={busy && reading.slow} />
      <p class="small">{words.truth}</p>
      {(filtered || people.length > 0) && <LogFilter key={cleared} now={filter.current} people={people} kinds={kinds} busy={busy} onApply={apply} />}
      {entries.length === 0 ? (
        <Calm picture="info" title={filtered ? words.noHit : words.empty}>
          {filtered ? <Button onPress={clear}>{words.clear}</Button> : <p>{words.emptyText}</p>}
        </Calm>
      ) : (
        <ul>
          {entries.map((entry, index) => (
            <LogEntry key={index} entry={entry} />
          ))}
        </ul>
      )}
      {total > entries.length && <p class="small">{words.hereOnly(total, entries.length)}</p>}
    </Frame>
  );
}
