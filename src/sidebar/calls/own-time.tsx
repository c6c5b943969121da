// A day and a time of one's own for the next call; outside the hours it moves to the next moment that is possible, and says so.

import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { Button, Fold } from '../ui/controls.tsx';
import { callBacks, clockOf, dayOf, momentOf, within, type Hours } from './times.ts';
import { useWords, withWeekday } from './texts.ts';

export function OwnTime({ hours, onChoose }: { hours: Hours; onChoose: (at: Date) => void }) {
  const { language } = usePage();
  const words = useWords();
  const [start] = useState(() => callBacks(new Date(), hours)[1]?.at ?? new Date());
  const [day, setDay] = useState(dayOf(start));
  const [clock, setClock] = useState(clockOf(start));
  const typed = momentOf(day, clock);
  const at = typed && within(typed, hours);
  const passed = at !== null && at.getTime() <= Date.now();
  const moved = at !== null && typed !== null && at.getTime() !== typed.getTime();
  return (
    <Fold summary={words.ownTime}>
      <div class="own-time">
        <label class="field">
          <span class="field-label">{words.day}</span>
          <input type="date" value={day} min={dayOf(new Date())} onInput={(event) => setDay(event.currentTarget.value)} />
        </label>
        <label class="field">
          <span class="field-label">{words.clock}</span>
          <input type="time" value={clock} step={300} onInput={(event) => setClock(event.currentTarget.value)} />
        </label>
      </div>
      <p class="small" role="status">
        {moved && words.outsideHours(hours.from, hours.until) + ' '}
        {at && (passed ? words.timePassed : words.ownTimeResult(withWeekday(at, language, words)))}
      </p>
      <Button onPress={() => at && onChoose(at)} disabled={!at || passed}>
        {words.callThen}
      </Button>
    </Fold>
  );
}
