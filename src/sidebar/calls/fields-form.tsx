// The address, to be corrected.

import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import type { Checked, CheckField } from './data-check.tsx';
import { FormFrame } from './form-frame.tsx';
import { useEdits } from './use-edits.ts';

interface FieldsFormProps {
  memberId: string;
  fields: readonly CheckField[];
  values: Checked;
  onSaved: (changed: Checked, message: string) => void;
  onCancel: () => void;
}

export function FieldsForm({ memberId, fields, values, onSaved, onCancel }: FieldsFormProps) {
  const { t } = usePage();
  const edits = useEdits(memberId, onSaved);
  const [typed, setTyped] = useState<Checked>(() => Object.fromEntries(fields.map((field) => [field, values[field] ?? ''])));
  return (
    <FormFrame edits={edits} onSave={() => edits.save(typed, values)} onCancel={onCancel}>
      {fields.map((field) => (
        <label key={field} class="field">
          <span class="field-label">{t.setup.fieldNames[field]}</span>
          <input type="text" autocomplete="off" value={typed[field] ?? ''} maxLength={200} onInput={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })} />
        </label>
      ))}
    </FormFrame>
  );
}
