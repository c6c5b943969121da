// Choosing one that was saved, and saving this one under a name.

import { useState } from 'preact/hooks';
import type { Selection, SelectionOptions } from '../../../contract/selection.ts';
import { Button, Select } from '../controls.tsx';
import { focusSoon } from '../focus.ts';
import { RowFailure } from '../row-failure.tsx';
import { isGone, sameName, sameSelection, type Saved } from './use-saved.ts';
import { useSelectionWords } from './words.ts';

export interface SavedChoiceProps {
  saved: Saved;
  /** The name that was loaded; `''` for none. */
  loaded: string;
  selection: Selection;
  options: SelectionOptions;
  onLoad: (name: string, selection: Selection) => void;
}

/** Nothing before the first one is saved. */
export function SavedChoice({ saved, loaded, selection, options, onLoad }: SavedChoiceProps) {
  const words = useSelectionWords();
  const [asking, setAsking] = useState(false);
  const now = saved.list.find(({ name }) => name === loaded);
  if (saved.list.length === 0) return null;
  const load = (name: string): void => {
    setAsking(false);
    saved.quiet();
    onLoad(name, saved.list.find((one) => one.name === name)?.selection ?? {});
  };
  const remove = async (): Promise<void> => {
    if (!(await saved.remove(loaded))) return;
    setAsking(false);
    onLoad('', selection);
    focusSoon('keep-selection');
  };
  return (
    <div class="saved-choice">
      <Select
        label={words.saved}
        labelShown
        id="saved-selection"
        value={now ? loaded : ''}
        options={[{ value: '', text: words.savedNone }, ...saved.list.map((one) => ({ value: one.name, text: isGone(one, options) ? words.savedGone(one.name) : one.name, disabled: isGone(one, options) }))]}
        onChange={load}
      />
      {now && !asking && (
        <p class="small saved-line">
          <span>{sameSelection(now.selection, selection) ? now.words.join(' · ') : words.savedChanged}</span>
          <Button look="plain" onPress={() => setAsking(true)} label={words.removeLabel(now.name)}>
            {words.remove}
          </Button>
        </p>
      )}
      {now && asking && (
        <div role="group" aria-label={words.removeAsk(now.name)}>
          <p class="small">{words.removeAsk(now.name)}</p>
          <div class="button-row">
            <Button onPress={() => void remove()} busy={saved.busy}>
              {words.removeNow}
            </Button>
            <Button onPress={() => setAsking(false)} disabled={saved.busy}>
              {words.removeNot}
            </Button>
          </div>
          {saved.error && <RowFailure error={saved.error} onReload={() => setAsking(false)} />}
        </div>
      )}
    </div>
  );
}

/** `loaded` is proposed as the name. Another of the name is replaced only by a button that says so. */
export function KeepChoice({ saved, loaded, selection, onKept }: { saved: Saved; loaded: string; selection: Selection; onKept: (name: string) => void }) {
  const words = useSelectionWords();
  const [name, setName] = useState<string | null>(null);
  const taken = saved.error?.code === 'name_taken';
  const close = (): void => {
    setName(null);
    saved.quiet();
    focusSoon('keep-selection');
  };
  const there = name === null ? undefined : saved.list.find((one) => sameName(one.name, name));
  const replaces = taken || (there !== undefined && !(there.name === name?.trim() && sameSelection(there.selection, selection)));
  const keep = async (): Promise<void> => {
    const wanted = name?.trim() ?? '';
    if (wanted === '' || saved.busy) return;
    if (!(await saved.save(wanted, selection, replaces))) return;
    setName(null);
    onKept(wanted);
    focusSoon('keep-selection');
  };
  if (name === null) {
    return (
      <div>
        <Button
          id="keep-selection"
          onPress={() => {
            saved.quiet();
            setName(loaded);
            focusSoon('keep-name');
          }}
        >
          {words.keep}
        </Button>
        <p class="small" role="status">
          {saved.message}
        </p>
      </div>
    );
  }
  return (
    <div class="keep-form" role="group" aria-label={words.keep}>
      <label class="field">
        <span class="field-label">{words.keepName}</span>
        <input
          id="keep-name"
          type="text"
          maxLength={60}
          value={name}
          onInput={(event) => {
            setName(event.currentTarget.value);
            if (saved.error) saved.quiet();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            event.preventDefault();
            if (event.key === 'Escape') close();
            // To replace one takes the button that says so.
            else if (!replaces) void keep();
          }}
        />
      </label>
      <div class="button-row">
        <Button onPress={() => void keep()} busy={saved.busy} disabled={name.trim() === ''}>
          {replaces ? words.keepReplace(there?.name ?? name.trim()) : words.keepNow}
        </Button>
        <Button onPress={close} disabled={saved.busy}>
          {words.cancel}
        </Button>
      </div>
      {saved.error && <RowFailure error={saved.error} onReload={close} />}
    </div>
  );
}
