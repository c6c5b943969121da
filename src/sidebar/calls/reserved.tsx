// Until when this person is ours: quietly, counting down only near the end, and what to do once it is over.

import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/controls.tsx';
import { Notice } from '../ui/states.tsx';
import { clockOf, countdown } from './times.ts';
import { useWords } from './texts.ts';

/** Milliseconds before the end from which on the seconds are shown. */
const nearTheEnd = 3 * 60_000;

export function Reserved({ until, onRenew }: { until: string; onRenew: () => void }) {
  const words = useWords();
  const [now, setNow] = useState(() => Date.now());
  // Nobody is handed over with a reservation that is over: this device's clock is wrong then, and counts nothing.
  const [clockRuns] = useState(() => Date.parse(until) > now);
  const left = Date.parse(until) - now;
  useEffect(() => {
    if (!(left > 0)) return;
    const wait = left > nearTheEnd ? Math.min(left - nearTheEnd, 60_000) : 1_000;
    const timer = setTimeout(() => setNow(Date.now()), wait);
    return () => clearTimeout(timer);
  }, [now, until]);
  if (Number.isNaN(left)) return null;
  if (left > nearTheEnd || !clockRuns) return <p class="small">{words.reservedUntil(clockOf(new Date(until)))}</p>;
  if (left > 0) {
    return (
      <p class="small" role="timer">
        <span class="figure">{words.reservedFor(countdown(until, now))}</span>
      </p>
    );
  }
  return (
    <div role="status">
      <Notice tone="warn" title={words.expired}>
        <p>{words.expiredText}</p>
        <Button look="plain" onPress={onRenew}>
          {words.renew}
        </Button>
      </Notice>
    </div>
  );
}
