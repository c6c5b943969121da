// "Do you still live in …?", another number: asked during the call, written to the list at once, each field against what was seen.

import { useState } from 'preact/hooks';
import type { CallPerson } from '../../contract/calls.ts';
import { usePage } from '../ui/context.ts';
import { Button, Fold } from '../ui/controls.tsx';
import { focusSoon } from '../ui/focus.ts';
import { NumberForm } from './number-form.tsx';
import { FieldsForm } from './fields-form.tsx';
import { useWords } from './texts.ts';

export type CheckField = CallPerson['check'][number]['field'];
export type Checked = Partial<Record<CheckField, string>>;

const addressFields = ['street', 'houseNumber', 'postcode', 'city'] as const satisfies readonly CheckField[];

interface DataCheckProps {
  person: CallPerson;
  onNote: (line: string) => void;
  onSaved: () => void;
}

export function DataCheck({ person, onNote, onSaved }: DataCheckProps) {
  const { announce } = usePage();
  const words = useWords();
  const [values, setValues] = useState<Checked>(() => Object.fromEntries(person.check.map(({ field, value }) => [field, value])));
  const [open, setOpen] = useState<'address' | 'number' | ''>('');
  const [said, setSaid] = useState('');
  const address = [[values.street, values.houseNumber], [values.postcode, values.city]].map((part) => part.filter(Boolean).join(' ')).filter(Boolean).join(', ');
  const known = addressFields.filter((field) => values[field] !== undefined);
  const saved = (changed: Checked, message: string): void => {
    setValues((before) => ({ ...before, ...changed }));
    setSaid(message);
    announce(message);
    setOpen('');
    focusSoon('data-check');
    onSaved();
  };
  return (
    <Fold summary={<span id="data-check">{words.check}</span>}>
      <div class="data-check">
        {said !== '' && <p class="small">✓ {said}</p>}
        {open === '' && (
          <>
            <p>{address === '' ? words.noAddress : words.livesThere(address)}</p>
            <div class="buttons">
              {address !== '' && (
                <Button
                  onPress={() => {
                    onNote(words.addressHolds);
                    setSaid(words.addressHolds + ' ' + words.addressNoted);
                  }}
                >
                  {words.yes}
                </Button>
              )}
              {known.length > 0 && <Button onPress={() => setOpen('address')}>{address === '' ? words.enter : words.no}</Button>}
            </div>
            <Button look="plain" onPress={() => setOpen('number')}>
              {words.otherNumber}
            </Button>
          </>
        )}
        {open === 'address' && <FieldsForm memberId={person.memberId} fields={known} values={values} onSaved={saved} onCancel={() => setOpen('')} />}
        {open === 'number' && (
          <NumberForm
            memberId={person.memberId}
            values={values}
            onSaved={saved}
            onNote={(value) => {
              onNote(words.alsoReachable(value));
              setSaid(words.addressNoted);
              setOpen('');
            }}
            onCancel={() => setOpen('')}
          />
        )}
      </div>
    </Fold>
  );
}
