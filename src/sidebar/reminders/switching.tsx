// Switching on, taking over, another hour: says whose account sends, and when, before anything is changed.

import { useState } from 'preact/hooks';
import type { RemindersStatus, SwitchAnswer } from '../../contract/reminders.ts';
import { Select } from '../ui/controls.tsx';
import { usePage } from '../ui/context.ts';
import { Frame, type Action } from '../ui/frame.tsx';
import { Failed, Notice } from '../ui/states.tsx';
import { useWords } from './texts.ts';
import { useSwitch } from './use-switch.ts';

const hours = Array.from({ length: 24 }, (_, hour) => hour);

export function Switching({ status, onSwitched, back }: { status: RemindersStatus; onSwitched: (answer: SwitchAnswer) => void; back: Action }) {
  const { t } = usePage();
  const { switching: words, about, span } = useWords();
  const [hour, setHour] = useState(status.hour);
  const { busy, failure, set, forget } = useSwitch(onSwitched);
  // Somebody else may have switched on since this was opened.
  const owned = failure?.code === 'reminders_owned';
  const takeOver = (status.on && !status.mine) || owned;
  const current = status.on && status.mine;
  const lead = takeOver ? words.takeOver : current ? words.hour : words.on;
  const label = takeOver ? words.doTakeOver : current ? words.doHour : words.doOn;
  if (failure && !owned) return <Failed error={failure} onRetry={forget} wrote back={{ label: t.common.back, onPress: forget }} />;
  return (
    <Frame
      key={takeOver ? 'takeOver' : 'switch'}
      lead={lead}
      note={words.nothingYet}
      back={back}
      primary={{ label: busy ? words.working : label, onPress: () => set({ on: true, hour, ...(takeOver && { takeOver }) }), busy }}
    >
      {takeOver && (
        <Notice tone="warn">
          <p>{owned ? failure.message : status.owner.includes('@') ? words.owned(status.owner) : words.ownedUnknown}</p>
        </Notice>
      )}
      <div>
        <Select label={words.when} labelShown value={String(hour)} options={hours.map((one) => ({ value: String(one), text: about(one) }))} onChange={(value) => setHour(Number(value))} />
        <p class="small">{words.whenHint(span(hour))}</p>
      </div>
      {!current && <p>{words.account}</p>}
    </Frame>
  );
}
