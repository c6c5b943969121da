// Around the fields of a correction: the first takes the focus, Enter saves, Esc leaves, and what went wrong stands below.

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/controls.tsx';
import type { Edits } from './use-edits.ts';
import { useWords } from './texts.ts';

interface FormFrameProps {
  edits: Edits;
  onSave: () => void;
  onCancel: () => void;
  disabled?: boolean;
  children: ComponentChildren;
}

export function FormFrame({ edits, onSave, onCancel, disabled = false, children }: FormFrameProps) {
  const words = useWords();
  const form = useRef<HTMLDivElement>(null);
  // Before anybody types: a moment later it would take the focus from the field they are in.
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  return (
    <div
      class="correction"
      role="group"
      aria-label={words.check}
      ref={form}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') onCancel();
        else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !disabled && !edits.busy) onSave();
        else return;
        event.preventDefault();
      }}
    >
      {children}
      {edits.failure && (
        <p class="row-error" role="alert">
          {edits.failure}
        </p>
      )}
      <div class="buttons">
        <Button onPress={onSave} busy={edits.busy} disabled={disabled}>
          {words.save}
        </Button>
        <Button look="plain" onPress={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
