// Subject and text of a mailing. Placeholders are pressed in where the cursor is; one that does not exist is said at once.

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { placeholders, type Placeholder } from '../../contract/mailText.ts';
import { Fold } from '../ui/controls.tsx';
import { problemsOf, problemsSoFar, type Draft, type Problem } from './draft.ts';
import { useWords } from './texts.ts';

interface TextFormProps {
  draft: Draft;
  /** Names of other mailings. */
  taken: readonly string[];
  /** Going on has been tried: what is missing is said, too. */
  tried: boolean;
  /** False: the browser refuses to remember. */
  kept: boolean;
  onChange: (part: Partial<Draft>) => void;
}

export function TextForm({ draft, taken, tried, kept, onChange }: TextFormProps) {
  const { create: words, placeholders: meanings } = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  /** Where the cursor is to stand once the inserted text is there. */
  const cursor = useRef<number | null>(null);
  const problems = tried ? problemsOf(draft, words, taken) : problemsSoFar(draft, words, taken);
  useLayoutEffect(() => {
    const box = area.current;
    if (cursor.current === null || !box) return;
    box.focus();
    box.setSelectionRange(cursor.current, cursor.current);
    cursor.current = null;
  }, [draft.body]);
  const insert = (name: Placeholder): void => {
    const { body } = draft;
    const from = area.current?.selectionStart ?? body.length;
    const to = area.current?.selectionEnd ?? from;
    const inserted = '{' + name + '}';
    cursor.current = from + inserted.length;
    onChange({ body: body.slice(0, from) + inserted + body.slice(to) });
  };
  return (
    <div class="fields">
      <Labelled field="subject" label={words.subject} hint={words.subjectHint} problems={problems}>
        {(described) => <input {...described} type="text" maxLength={150} value={draft.subject} onInput={(event) => onChange({ subject: event.currentTarget.value })} />}
      </Labelled>
      <Labelled field="body" label={words.body} hint={words.unsubscribe} problems={problems}>
        {(described) => <textarea {...described} ref={area} rows={12} maxLength={20_000} value={draft.body} onInput={(event) => onChange({ body: event.currentTarget.value })} />}
      </Labelled>
      <div>
        <p class="small chips-label">{words.insert}</p>
        <div class="chips" role="group" aria-label={words.insert}>
          {placeholders.map((name) => (
            // The cursor stays in the text: pressing must not take the focus away before it is read.
            <button key={name} type="button" class="chip" title={meanings[name]} aria-label={words.insertFor('{' + name + '}')} onMouseDown={(event) => event.preventDefault()} onClick={() => insert(name)}>
              {'{' + name + '}'}
            </button>
          ))}
        </div>
      </div>
      <div class="folds">
        <Fold summary={words.meanings}>
          <dl class="meanings">
            {placeholders.map((name) => (
              <div key={name}>
                <dt>{'{' + name + '}'}</dt>
                <dd class="small">{meanings[name]}</dd>
              </div>
            ))}
          </dl>
        </Fold>
      </div>
      <div class="two">
        <Labelled field="name" label={words.name} hint={words.nameHint} problems={problems}>
          {(described) => <input {...described} type="text" maxLength={80} value={draft.name} onInput={(event) => onChange({ name: event.currentTarget.value })} />}
        </Labelled>
        <Labelled field="replyTo" label={words.replyTo} hint={words.replyToHint} problems={problems}>
          {(described) => <input {...described} type="email" maxLength={200} value={draft.replyTo} onInput={(event) => onChange({ replyTo: event.currentTarget.value })} />}
        </Labelled>
      </div>
      {kept ? <p class="small">{words.kept}</p> : <p class="row-warn">{words.notKept}</p>}
    </div>
  );
}

interface Described {
  id: string;
  'aria-describedby': string;
  'aria-invalid'?: true;
}

/** The label above, the hint and what is wrong below; both are read out after the name. */
function Labelled({ field, label, hint, problems, children }: { field: Problem['field']; label: string; hint: string; problems: readonly Problem[]; children: (described: Described) => ComponentChildren }) {
  const id = 'mail-' + field;
  const mine = problems.filter((problem) => problem.field === field);
  return (
    <div>
      <label class="field-label" for={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': id + '-problem ' + id + '-hint', ...(mine.length > 0 && { 'aria-invalid': true }) })}
      <div id={id + '-problem'} role="status">
        {mine.map(({ text }) => (
          <p class="row-error" key={text}>
            {text}
          </p>
        ))}
      </div>
      <p class="small" id={id + '-hint'}>
        {hint}
      </p>
    </div>
  );
}
