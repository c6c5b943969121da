// One field: shown, changed, saved with a way back; and what somebody else has typed meanwhile stands beside one's own.

import { useState } from 'preact/hooks';
import type { CardField, EditableField } from '../../contract/card.ts';
import { usePage } from '../ui/context.ts';
import { Button, Select } from '../ui/controls.tsx';
import { focusSoon } from '../ui/focus.ts';
import { newId } from '../ui/new-id.ts';
import { useCardTexts } from './texts.ts';
import { useSaving } from './use-saving.ts';

interface FieldLineProps {
  memberId: string;
  one: CardField;
  /** `written`: the list has changed, and with it perhaps more of the card. */
  onValue: (value: string, written: boolean) => void;
}

/** The words of the list's own drop-downs, German in every language. */
const choices: Partial<Record<EditableField, readonly string[]>> = {
  activity: ['aktiv', 'gelegentlich', 'möchte aktiv werden', 'passiv', 'unbekannt'],
  noCall: ['ja'],
  noEmail: ['ja'],
};
const inputModes: Partial<Record<EditableField, 'tel' | 'email'>> = { phone: 'tel', mobile: 'tel', email: 'email' };
const days: readonly EditableField[] = ['birthDate', 'entryDate', 'exitDate'];

export function FieldLine({ memberId, one, onValue }: FieldLineProps) {
  const { rpc, t, announce } = usePage();
  const words = useCardTexts();
  const saving = useSaving();
  const [typed, setTyped] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<string | null>(null);
  const [undoable, setUndoable] = useState('');
  const { field, value } = one;
  const name = t.setup.fieldNames[field];
  const empty = field === 'noCall' || field === 'noEmail' ? words.no : words.empty;
  const id = 'field-' + field;

  const leave = (): void => {
    setTyped(null);
    setTheirs(null);
    focusSoon('edit-' + field);
  };
  const save = (text: string, expected: string): void => {
    if (text.trim() === expected) return leave();
    const operationId = newId('edit');
    saving.run(
      () => rpc.call('members.edit', { memberId, field, expected, value: text, operationId }),
      (answer) => {
        announce(words.savedField(name));
        setUndoable(answer.changed ? operationId : '');
        onValue(answer.value, answer.changed);
        leave();
      },
      (error) => {
        if (error.code !== 'changed_meanwhile') return false;
        const now = error.details[0] ?? '';
        setTheirs(now);
        onValue(now, false);
        return true;
      },
    );
  };
  const undo = (): void =>
    saving.run(
      () => rpc.call('members.undoEdit', { operationId: undoable }),
      (answer) => {
        announce(answer.message);
        setUndoable('');
        onValue(answer.value, true);
        focusSoon('edit-' + field);
      },
    );

  return (
    <li class="field-line">
      {typed === null ? (
        <div class="line">
          <div>
            <p class="small">{name}</p>
            <p class={value ? '' : 'small'}>{value || empty}</p>
          </div>
          <div class="line-buttons">
            {undoable && (
              <Button look="plain" onPress={undo} busy={saving.busy} label={name + ': ' + words.undo}>
                {words.undo}
              </Button>
            )}
            <Button
              id={'edit-' + field}
              look="plain"
              label={words.edit(name)}
              onPress={() => {
                setTyped(value);
                focusSoon(id);
              }}
            >
              {t.common.change}
            </Button>
          </div>
        </div>
      ) : (
        <div
          class="form"
          role="group"
          aria-label={words.edit(name)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') leave();
            else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement) && theirs === null) save(typed, value);
            else return;
            event.preventDefault();
          }}
        >
          {choices[field] ? (
            <Select id={id} label={name} labelShown value={typed} placeholder={empty} options={optionsOf(field, typed, empty)} onChange={(next) => setTyped(next === nothing ? '' : next)} />
          ) : (
            <label class="field">
              <span class="field-label">
                {name}
                {days.includes(field) && ', ' + words.dateHint}
              </span>
              <input id={id} type="text" inputMode={inputModes[field] ?? 'text'} value={typed} autocomplete="off" onInput={(event) => setTyped(event.currentTarget.value)} />
            </label>
          )}
          {theirs === null ? (
            <div class="buttons">
              <Button onPress={() => save(typed, value)} busy={saving.busy}>
                {words.save}
              </Button>
              <Button look="plain" onPress={leave}>
                {words.cancel}
              </Button>
            </div>
          ) : (
            <div class="conflict" role="alert">
              <p class="strong">{words.conflict}</p>
              <p>
                {words.conflictNow} <b>{theirs || words.empty}</b>
              </p>
              <p>
                {words.conflictYours} <b>{typed.trim() || words.empty}</b>
              </p>
              <div class="buttons">
                <Button onPress={() => save(typed, theirs)} busy={saving.busy}>
                  {words.takeMine}
                </Button>
                <Button look="plain" onPress={leave}>
                  {words.keepTheirs}
                </Button>
              </div>
            </div>
          )}
        </div>
      )}
      {saving.failure && (
        <p class="row-error" role="alert">
          {saving.failure}
        </p>
      )}
    </li>
  );
}

/** A select cannot tell an empty choice from none. */
const nothing = ' ';

function optionsOf(field: EditableField, typed: string, empty: string): { value: string; text: string }[] {
  const known = choices[field] ?? [];
  const all = typed === '' || known.includes(typed) ? known : [typed, ...known];
  return [...all.map((text) => ({ value: text, text })), { value: nothing, text: empty }];
}
