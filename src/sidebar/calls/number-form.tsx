// Another number or e-mail address: into the list, or only into the note.

import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { Select } from '../ui/controls.tsx';
import type { Checked, CheckField } from './data-check.tsx';
import { FormFrame } from './form-frame.tsx';
import { useEdits } from './use-edits.ts';
import { useWords } from './texts.ts';

const reachFields = ['mobile', 'phone', 'email'] as const satisfies readonly CheckField[];

interface NumberFormProps {
  memberId: string;
  values: Checked;
  onSaved: (changed: Checked, message: string) => void;
  onNote: (value: string) => void;
  onCancel: () => void;
}

export function NumberForm({ memberId, values, onSaved, onNote, onCancel }: NumberFormProps) {
  const { t } = usePage();
  const words = useWords();
  const edits = useEdits(memberId, onSaved);
  const known = reachFields.filter((field) => values[field] !== undefined);
  // An empty field first: nobody's number is to be replaced by accident.
  const [where, setWhere] = useState<string>(known.find((field) => values[field] === '') ?? known[0] ?? 'note');
  const [typed, setTyped] = useState('');
  const field = known.find((one) => one === where);
  const options = [
    ...known.map((one) => ({ value: one as string, text: values[one] ? words.replaces(t.setup.fieldNames[one], values[one]) : words.empty(t.setup.fieldNames[one]) })),
    { value: 'note', text: words.onlyNote },
  ];
  const value = typed.trim();
  return (
    <FormFrame edits={edits} onSave={() => (field ? edits.save({ [field]: value }, values) : onNote(value))} onCancel={onCancel} disabled={value === ''}>
      <Select label={words.whatIsNew} labelShown value={where} options={options} onChange={setWhere} />
      <label class="field">
        <span class="field-label">{words.newValue}</span>
        <input type="text" inputMode={field === 'email' ? 'email' : 'tel'} autocomplete="off" value={typed} maxLength={200} onInput={(event) => setTyped(event.currentTarget.value)} />
      </label>
    </FormFrame>
  );
}
