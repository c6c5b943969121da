// What can be done with the chosen postcodes: filter the membership list, remember them as a selection.

import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import type { RpcError } from '../ui/failures.ts';
import { focusSoon } from '../ui/focus.ts';
import { closePage } from '../ui/google.ts';
import { RowFailure } from '../ui/row-failure.tsx';
import { asRpcError } from '../ui/use-answer.ts';
import { useKeys } from '../ui/use-keys.ts';
import { useWords } from './texts.ts';

type Doing = 'filter' | 'off' | 'save';

interface State {
  doing: Doing | null;
  /** What failed, to be pressed again with `replace` where somebody else's filter or selection is in the way. */
  failed: { what: Doing; error: RpcError } | null;
  message: string;
  filtered: boolean;
}

/** Give it a `key` of the postcodes. */
export function Actions({ postcodes, suggestedName, filtered, onFiltered }: { postcodes: readonly string[]; suggestedName: string; filtered: boolean; onFiltered: (filtered: boolean) => void }) {
  const { rpc, announce } = usePage();
  const words = useWords();
  const [state, setState] = useState<Omit<State, 'filtered'>>({ doing: null, failed: null, message: '' });
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState(suggestedName.slice(0, longestName));
  const selection = { postcodes: [...postcodes] };

  const run = async (what: Doing, replace: boolean): Promise<void> => {
    if (state.doing) return;
    setState({ doing: what, failed: null, message: '' });
    try {
      const { message } =
        what === 'save'
          ? await rpc.call('selections.save', { name: name.trim(), selection, ...(replace ? { replace } : {}) })
          : await rpc.call('selections.filter', { selection, ...(what === 'off' ? { off: true } : {}), ...(replace ? { replace } : {}) });
      setState({ doing: null, failed: null, message });
      announce(message);
      if (what === 'save') {
        setNaming(false);
        focusSoon('remember');
      } else onFiltered(what === 'filter');
    } catch (error) {
      setState({ doing: null, failed: { what, error: asRpcError(error) }, message: '' });
    }
  };

  const { doing, failed, message } = state;
  const inTheWay = failed?.error.code === 'filter_in_use' || failed?.error.code === 'name_taken';
  return (
    <div class="place-actions">
      <div class="button-row">
        <Button onPress={() => void run('filter', false)} busy={doing === 'filter'}>
          {words.filter}
        </Button>
        {!naming && (
          <Button
            id="remember"
            onPress={() => {
              setNaming(true);
              setState({ doing, failed: null, message: '' });
              focusSoon('selection-name');
            }}
          >
            {words.remember}
          </Button>
        )}
        {filtered && (
          <Button onPress={() => void run('off', false)} busy={doing === 'off'}>
            {words.filterOff}
          </Button>
        )}
      </div>
      {naming && <NameForm name={name} busy={doing === 'save'} onName={setName} onSave={() => void run('save', false)} onCancel={() => setNaming(false)} />}
      {message !== '' && <p class="small said">{message}</p>}
      {message !== '' && filtered && (
        <Button look="plain" onPress={closePage}>
          {words.toList}
        </Button>
      )}
      {failed && <RowFailure error={failed.error} onReload={() => void run(failed.what, false)} />}
      {failed && inTheWay && (
        <Button onPress={() => void run(failed.what, true)}>{failed.error.code === 'name_taken' ? words.replaceName : words.replaceFilter}</Button>
      )}
    </div>
  );
}

/** As in `SaveSelectionRequest`. */
const longestName = 60;

function NameForm({ name, busy, onName, onSave, onCancel }: { name: string; busy: boolean; onName: (name: string) => void; onSave: () => void; onCancel: () => void }) {
  const { t } = usePage();
  const words = useWords();
  const cancel = (): void => {
    onCancel();
    focusSoon('remember');
  };
  useKeys({ escape: cancel });
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onSave();
      }}
    >
      <label class="field">
        <span class="field-label">{words.rememberName}</span>
        <input id="selection-name" value={name} maxLength={longestName} onInput={(event) => onName(event.currentTarget.value)} />
      </label>
      <p class="small">{words.rememberHelp}</p>
      <div class="button-row">
        <Button look="primary" onPress={onSave} busy={busy} disabled={name.trim() === ''}>
          {words.save}
        </Button>
        <Button onPress={cancel}>{t.common.cancel}</Button>
      </div>
    </form>
  );
}
