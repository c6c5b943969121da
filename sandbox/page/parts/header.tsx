// The slim header: whose spreadsheet this is, whether it is kept, the menu bar, and the way to the workshop.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Texts } from '../texts/index.ts';
import type { View } from '../view.ts';
import { CloudIcon, LockIcon, SheetMark, ToolsIcon } from './icons.tsx';
import { MenuBar } from './menu-bar.tsx';
import type { Entry } from './menu.ts';

interface Props {
  now: View;
  texts: Texts;
  menus: { title: string; items: Entry[] }[];
  rename(name: string): void;
  toggleWorkshop(): void;
}

export function Header({ now, texts, menus, rename, toggleWorkshop }: Props) {
  const state = { saved: texts.header.saved, saving: texts.header.saving, failed: texts.header.saveFailed }[now.saved];
  return (
    <header class="top">
      <div class="mark">
        <SheetMark />
      </div>
      <div class="top-middle">
        <div class="top-line">
          <DocumentName name={now.name} label={texts.header.name} rename={rename} />
          {now.phase === 'ready' ? (
            <span class={`save-state ${now.saved}`} role="status">
              <CloudIcon /> {state}
            </span>
          ) : null}
        </div>
        <MenuBar label={texts.header.menubar} menus={menus} />
      </div>
      <div class="top-right">
        <span class="local-hint" title={texts.header.localTitle}>
          <LockIcon /> {texts.header.local}
        </span>
        <button type="button" class="tonal" aria-expanded={now.workshop !== null} aria-controls="workshop" onClick={toggleWorkshop}>
          <ToolsIcon /> {texts.header.workshop}
        </button>
      </div>
    </header>
  );
}

/** A field that looks like a title until it is hovered or focused. Enter keeps, Esc takes back. */
function DocumentName({ name, label, rename }: { name: string; label: string; rename(name: string): void }) {
  const [draft, setDraft] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setDraft(name), [name]);
  const commit = () => {
    const wanted = draft.trim();
    if (wanted && wanted !== name) rename(wanted);
    else setDraft(name);
  };
  return (
    <span class="document-name" data-text={draft || ' '}>
      <input
        ref={field}
        size={1}
        aria-label={label}
        value={draft}
        spellcheck={false}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') setDraft(name);
          if (event.key === 'Enter' || event.key === 'Escape') setTimeout(() => field.current?.blur());
        }}
      />
    </span>
  );
}
