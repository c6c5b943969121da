// What the daily mail tells of, to whom each goes, and where the working group gets its own.

import { useState } from 'preact/hooks';
import type { RemindersStatus } from '../../contract/reminders.ts';
import { Button } from '../ui/controls.tsx';
import { SavedLine } from './saved-line.tsx';
import { useWords } from './texts.ts';
import { useSettings } from './use-settings.ts';

export const teamAddressId = 'team-address';

export function PartsForm({ status, onStatus }: { status: RemindersStatus; onStatus: (status: RemindersStatus) => void }) {
  const { home: words, parts, partsFor } = useWords();
  const settings = useSettings(status, onStatus);
  const { shown, change } = settings;
  const [address, setAddress] = useState(status.teamAddress);
  const typed = address.trim();
  return (
    <div class="fields">
      <fieldset class="plain-set">
        <legend class="small">{words.partsHint}</legend>
        {shown.parts.map(({ part, on }) => (
          <label class="tick" key={part}>
            <input type="checkbox" checked={on} onChange={(event) => change({ parts: { [part]: event.currentTarget.checked } })} />
            <span>
              {parts[part]} <span class="small">{partsFor[part]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span class="field-label">{words.teamAddress}</span>
        <input id={teamAddressId} type="email" maxLength={200} value={address} onInput={(event) => setAddress(event.currentTarget.value)} />
        <span class="small">{typed === '' ? words.teamAddressNone : words.teamAddressHint}</span>
      </label>
      {typed !== shown.teamAddress && <Button onPress={() => change({ teamAddress: typed })}>{words.save}</Button>}
      <SavedLine settings={settings} />
    </div>
  );
}
