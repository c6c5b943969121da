// What the call is about: name, days, guide, questionnaire.

import type { CampaignDraft } from '../../contract/campaigns.ts';
import { Select } from '../ui/controls.tsx';
import { useWords } from './texts.ts';

export function TalkForm({ draft, forms, onChange }: { draft: CampaignDraft; forms: readonly string[]; onChange: (part: Partial<CampaignDraft>) => void }) {
  const words = useWords().create;
  return (
    <div class="fields">
      <label class="field">
        <span class="field-label">{words.name}</span>
        <input type="text" maxLength={60} value={draft.name} aria-describedby="name-hint" onInput={(event) => onChange({ name: event.currentTarget.value })} />
        <span class="small" id="name-hint">
          {words.nameHint}
        </span>
      </label>
      <div class="pair">
        <label class="field">
          <span class="field-label">{words.from}</span>
          <input type="date" value={draft.from} onInput={(event) => onChange({ from: event.currentTarget.value || draft.from })} />
        </label>
        <label class="field">
          <span class="field-label">{words.to}</span>
          <input type="date" value={draft.to} min={draft.from} onInput={(event) => onChange({ to: event.currentTarget.value || draft.to })} />
        </label>
      </div>
      <label class="field">
        <span class="field-label">{words.purpose}</span>
        <textarea rows={2} maxLength={500} value={draft.purpose} placeholder={words.purposeHint} onInput={(event) => onChange({ purpose: event.currentTarget.value })} />
      </label>
      <label class="field">
        <span class="field-label">{words.script}</span>
        <textarea rows={10} maxLength={10_000} value={draft.script} placeholder={words.scriptHint} onInput={(event) => onChange({ script: event.currentTarget.value })} />
      </label>
      <Select
        label={words.form}
        labelShown
        value={draft.form}
        options={[{ value: '', text: words.noForm }, ...forms.map((form) => ({ value: form, text: form }))]}
        onChange={(form) => onChange({ form })}
      />
    </div>
  );
}
