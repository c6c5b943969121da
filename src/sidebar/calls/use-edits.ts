// Writes fields to the list one after the other, each only where the list still says what the page has shown.

import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { newId } from '../ui/new-id.ts';
import { screenFor } from '../ui/screens.ts';
import { asRpcError } from '../ui/use-answer.ts';
import type { Checked, CheckField } from './data-check.tsx';
import { useWords } from './texts.ts';

export interface Edits {
  busy: boolean;
  failure: string;
  /** @param values what the list said when it was shown */
  save(typed: Checked, values: Checked): void;
}

/** @param onSaved hears what stands in the list now, and a sentence about it */
export function useEdits(memberId: string, onSaved: (changed: Checked, message: string) => void): Edits {
  const { rpc, t } = usePage();
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  /** What somebody else has typed meanwhile, after the caller has read it. */
  const [theirs, setTheirs] = useState<Checked>({});

  async function save(typed: Checked, values: Checked): Promise<void> {
    const seen = { ...values, ...theirs };
    const fields = (Object.keys(typed) as CheckField[]).filter((field) => typed[field]?.trim() !== seen[field]?.trim());
    const changed: Checked = {};
    setBusy(true);
    setFailure('');
    for (const field of fields) {
      try {
        const { value } = await rpc.call('members.edit', { memberId, field, expected: seen[field] ?? '', value: typed[field]?.trim() ?? '', operationId: newId('edit') });
        changed[field] = value;
        // Saved: a second try after the next field's failure leaves it alone.
        setTheirs((before) => ({ ...before, [field]: value }));
      } catch (failed) {
        const error = asRpcError(failed);
        const now = error.details[0] ?? '';
        if (error.code === 'changed_meanwhile') setTheirs((before) => ({ ...before, [field]: now }));
        const { title, text } = screenFor(error, t, { wrote: true });
        setFailure(error.code === 'changed_meanwhile' ? words.meanwhile(t.setup.fieldNames[field], now) : [title, text].filter(Boolean).join(' '));
        setBusy(false);
        return;
      }
    }
    setBusy(false);
    onSaved({ ...theirs, ...changed }, fields.length === 0 ? words.nothingChanged : words.savedFields(fields.map((field) => t.setup.fieldNames[field]).join(', ')));
  }

  return { busy, failure, save: (typed, values) => void save(typed, values) };
}
