// When to call again: ready choices with the day and time they come to, or a day and a time of one's own, never at night.

import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { Button, Choices, Fold } from '../ui/controls.tsx';
import { callBacks, clockOf, dayOf, momentOf, within, type Hours } from './times.ts';
import { useWords, withWeekday } from './texts.ts';

interface CallBackTimesProps {
  hours: Hours;
  onChoose: (at: Date) => void;
}

export function CallBackTimes({ hours, onChoose }: CallBackTimesProps) {
  const { language } = usePage();
  const words = useWords();
  const [now] = useState(() => new Date());
  return (
    <>
      <Choices
        label={words.when}
        choices={callBacks(now, hours).map(({ kind, at, moved }) => ({
          title: words.times[kind],
          detail: withWeekday(at, language, words) + (moved ? ' (' + words.moved + ')' : ''),
          onChoose: () => onChoose(at),
        }))}
      />
      <OwnTime now={now} hours={hours} onChoose={onChoose} />
    </>
  );
}

function OwnTime({ now, hours, onChoose }: CallBackTimesProps & { now: Date }) {
  const { language } = usePage();
  const words = useWords();
  const [start] = useState(() => callBacks(now, hours)[1]?.at ?? now);
  const [day, setDay] = useState(() => dayOf(start));
  const [clock, setClock] = useState(() => clockOf(start));
  const typed = momentOf(day, clock);
  const at = typed && within(typed, hours);
  const passed = at !== null && at <= now;
  const moved = at !== null && typed !== null && at.getTime() !== typed.getTime();
  return (
    <Fold summary={words.ownTime}>
      <div class="own-time">
        <label class="field">
          <span class="field-label">{words.day}</span>
          <input type="date" value={day} min={dayOf(now)} onInput={(event) => setDay(event.currentTarget.value)} />
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
