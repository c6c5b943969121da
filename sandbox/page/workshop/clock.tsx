// The sandbox's clock: see it go, set it, give it back to the computer. TODAY() and the script follow.

import { useEffect, useState } from 'preact/hooks';
import type { Sandbox } from '../../api.ts';
import { fromField, toField } from '../moments.ts';
import type { Session } from '../session.ts';

export function ClockPanel({ session, sandbox }: { session: Session; sandbox: Sandbox }) {
  const texts = session.texts.workshop.clock;
  const [now, setNow] = useState(sandbox.now());
  const [wanted, setWanted] = useState(toField(sandbox.now(), session.timeZone));
  const shifted = sandbox.state().clockOffsetMs !== null;

  useEffect(() => {
    const ticking = setInterval(() => setNow(sandbox.now()), 1000);
    return () => clearInterval(ticking);
  }, [sandbox]);

  const set = (moment: Date | null) => {
    sandbox.setClock(moment);
    setNow(sandbox.now());
    setWanted(toField(sandbox.now(), session.timeZone));
  };

  return (
    <form
      class="panel-form"
      onSubmit={(event) => {
        event.preventDefault();
        const moment = fromField(wanted, session.timeZone);
        if (moment) set(moment);
      }}
    >
      <p class="clock">
        <span>{texts.now}</span>
        <time dateTime={now.toISOString()}>{session.fullMoment(now)}</time>
      </p>
      <p class="hint">{shifted ? texts.shifted : texts.real}</p>
      <label>
        {texts.set}
        <input type="datetime-local" required value={wanted} onInput={(event) => setWanted(event.currentTarget.value)} />
      </label>
      <div class="row">
        <button type="submit" class="primary">
          {texts.apply}
        </button>
        <button type="button" class="quiet" disabled={!shifted} onClick={() => set(null)}>
          {texts.clear}
        </button>
      </div>
    </form>
  );
}
