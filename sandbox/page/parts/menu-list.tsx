// One open menu: a list of items, with arrow keys, letters, and submenus at its right.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ArrowIcon, CheckIcon } from './icons.tsx';
import { moved, nextFocusable, type Entry } from './menu.ts';

interface Props {
  items: Entry[];
  label: string;
  /** Closes every menu; called before an item runs. */
  done(): void;
  /** Esc, and arrow left in a submenu. */
  back(): void;
  /** Arrow keys that leave the menu sideways (menu bar only). */
  sideways?(step: 1 | -1): void;
  /** False: nothing has the focus yet (opened by hovering). */
  focusFirst: boolean;
}

export function MenuList({ items, label, done, back, sideways, focusFirst }: Props) {
  const [at, setAt] = useState(focusFirst ? nextFocusable(items, -1, 1) : -1);
  const [open, setOpen] = useState<{ index: number; focus: boolean } | null>(null);
  const list = useRef<HTMLUListElement>(null);

  useLayoutEffect(() => {
    if (at >= 0 && !open?.focus) list.current?.children[at]?.querySelector<HTMLElement>(':scope > [role^=menuitem]')?.focus();
  }, [at, open]);

  const hover = (index: number, submenu: boolean) => {
    if (at !== index) setAt(index);
    if (open?.index !== (submenu ? index : undefined)) setOpen(submenu ? { index, focus: false } : null);
  };
  const press = (index: number, focus: boolean) => {
    const entry = items[index];
    if (entry?.kind === 'submenu') setOpen({ index, focus });
    if (entry?.kind === 'item') {
      done();
      entry.run();
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const entry = items[at];
    const handled = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    switch (event.key) {
      case 'ArrowDown':
        return handled(), setAt(nextFocusable(items, at, 1));
      case 'ArrowUp':
        return handled(), setAt(nextFocusable(items, at < 0 ? 0 : at, -1));
      case 'Home':
        return handled(), setAt(nextFocusable(items, -1, 1));
      case 'End':
        return handled(), setAt(nextFocusable(items, 0, -1));
      case 'Enter':
      case ' ':
        return handled(), press(at, true);
      case 'Escape':
        return handled(), back();
      case 'Tab':
        return done();
      case 'ArrowRight':
        if (entry?.kind === 'submenu') return handled(), press(at, true);
        return sideways && (handled(), sideways(1));
      case 'ArrowLeft':
        if (!sideways) return handled(), back();
        return handled(), sideways(-1);
      default:
        if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
        handled();
        setAt(startingWith(items, event.key, at));
    }
  };

  return (
    <ul ref={list} class="menu" role="menu" aria-label={label} onKeyDown={onKeyDown}>
      {items.map((entry, index) => {
        if (entry.kind === 'separator') return <li key={index} role="separator" />;
        const submenu = entry.kind === 'submenu';
        const role = entry.kind === 'item' && entry.checked !== undefined ? 'menuitemradio' : 'menuitem';
        return (
          <li key={index} role="none" onMouseMove={(event) => moved(event) && hover(index, submenu)}>
            <button
              type="button"
              role={role}
              tabIndex={-1}
              aria-haspopup={submenu ? 'menu' : undefined}
              aria-expanded={submenu ? open?.index === index : undefined}
              aria-checked={entry.kind === 'item' ? entry.checked : undefined}
              onClick={() => press(index, true)}
            >
              <span class="menu-check">{entry.kind === 'item' && entry.checked ? <CheckIcon /> : null}</span>
              <span class="menu-label">{entry.label}</span>
              {entry.kind === 'item' && entry.hint ? <kbd>{entry.hint}</kbd> : null}
              {submenu ? <ArrowIcon /> : null}
            </button>
            {submenu && open?.index === index ? (
              <div class="submenu">
                <MenuList items={entry.items} label={entry.label} done={done} back={() => (setOpen(null), setAt(index))} focusFirst={open.focus} />
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function startingWith(items: readonly Entry[], letter: string, from: number): number {
  for (let tried = 1; tried <= items.length; tried++) {
    const index = (from + tried + items.length) % items.length;
    const entry = items[index];
    if (entry && entry.kind !== 'separator' && entry.label.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase())) return index;
  }
  return from;
}
