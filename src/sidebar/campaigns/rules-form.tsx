// By which rules people are called. Everything is set to something sensible.

import { useState } from 'preact/hooks';
import { doneRules } from '../../contract/campaignKinds.ts';
import type { CampaignDraft } from '../../contract/campaigns.ts';
import { Fold } from '../ui/controls.tsx';
import { addressesIn } from './draft.ts';
import { useWords } from './texts.ts';

interface RulesFormProps {
  draft: CampaignDraft;
  /** Only those named may call. */
  some: boolean;
  onSome: (some: boolean) => void;
  onChange: (part: Partial<CampaignDraft>) => void;
}

export function RulesForm({ draft, some, onSome, onChange }: RulesFormProps) {
  const words = useWords().create;
  const [addresses, setAddresses] = useState(draft.callers.join('\n'));
  return (
    <div class="fields">
      <fieldset class="radios">
        <legend class="field-label">{words.callers}</legend>
        {[false, true].map((value) => (
          <label class="tick" key={String(value)}>
            <input type="radio" name="callers" checked={some === value} onChange={() => onSome(value)} />
            <span>{value ? words.callersSome : words.callersAll}</span>
          </label>
        ))}
        {some && (
          <label class="field">
            <span class="field-label">{words.callersHint}</span>
            <textarea
              rows={4}
              value={addresses}
              onInput={(event) => {
                setAddresses(event.currentTarget.value);
                onChange({ callers: addressesIn(event.currentTarget.value) });
              }}
            />
          </label>
        )}
      </fieldset>
      <label class="field">
        <span class="field-label">{words.eveningUntil}</span>
        <input type="time" value={draft.eveningUntil} min="09:30" onInput={(event) => event.currentTarget.value && onChange({ eveningUntil: event.currentTarget.value })} />
        <span class="small">{words.morning}</span>
      </label>
      <fieldset class="radios">
        <legend class="field-label">{words.done}</legend>
        {doneRules.map((rule) => (
          <label class="tick" key={rule}>
            <input type="radio" name="done" checked={draft.done === rule} onChange={() => onChange({ done: rule })} />
            <span>{rule === 'talked' ? words.doneTalked : words.doneReached}</span>
          </label>
        ))}
      </fieldset>
      <Fold summary={words.more}>
        <div class="fields">
          <Count label={words.maxAttempts} value={draft.maxAttempts} least={1} most={20} onChange={(maxAttempts) => onChange({ maxAttempts })} />
          <Count label={words.pauseHours} value={draft.pauseHours} least={0} most={720} onChange={(pauseHours) => onChange({ pauseHours })} />
          <Count label={words.batch} hint={words.batchHint} value={draft.batch} least={1} most={10} onChange={(batch) => onChange({ batch })} />
          <Count label={words.reservedMinutes} value={draft.reservedMinutes} least={5} most={240} onChange={(reservedMinutes) => onChange({ reservedMinutes })} />
        </div>
      </Fold>
    </div>
  );
}

function Count({ label, hint, value, least, most, onChange }: { label: string; hint?: string; value: number; least: number; most: number; onChange: (value: number) => void }) {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <input
        type="number"
        min={least}
        max={most}
        value={value}
        // On leaving the field: a number that is still being typed may be too small for a moment.
        onChange={(event) => {
          const typed = Math.round(Number(event.currentTarget.value));
          const kept = Number.isFinite(typed) ? Math.min(most, Math.max(least, typed)) : value;
          event.currentTarget.value = String(kept);
          onChange(kept);
        }}
      />
      {hint && <span class="small">{hint}</span>}
    </label>
  );
}
