// The menu bar: Google's kind of menus, by mouse and by keyboard.

import { useEffect, useRef, useState } from 'preact/hooks';
import { MenuList } from './menu-list.tsx';
import { moved, type Entry } from './menu.ts';

interface Props {
  label: string;
  menus: { title: string; items: Entry[] }[];
}

export function MenuBar({ label, menus }: Props) {
  const [open, setOpen] = useState<{ index: number; focus: boolean } | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const focusTitle = (index: number) => bar.current?.querySelectorAll<HTMLElement>('.menu-title')[index]?.focus();

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!(event.target instanceof Node && bar.current?.contains(event.target))) setOpen(null);
    };
    // A click into a shown page only shows as the window losing its focus.
    const away = () => setOpen(null);
    document.addEventListener('pointerdown', outside, true);
    window.addEventListener('blur', away);
    return () => {
      document.removeEventListener('pointerdown', outside, true);
      window.removeEventListener('blur', away);
    };
  }, [open !== null]);

  const move = (from: number, step: 1 | -1) => (from + step + menus.length) % menus.length;

  const onTitleKey = (event: KeyboardEvent, index: number) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === ' ') setOpen({ index, focus: true });
    else if (event.key === 'ArrowRight') focusTitle(move(index, 1));
    else if (event.key === 'ArrowLeft') focusTitle(move(index, -1));
    else if (event.key === 'Escape' && open) setOpen(null);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={bar} class="menu-bar" role="menubar" aria-label={label}>
      {menus.map((menu, index) => {
        const isOpen = open?.index === index;
        return (
          <div key={menu.title} class="menu-anchor">
            <button
              type="button"
              role="menuitem"
              class="menu-title"
              aria-haspopup="menu"
              aria-expanded={isOpen}
              tabIndex={index === 0 ? 0 : -1}
              onClick={() => setOpen(isOpen ? null : { index, focus: false })}
              onMouseMove={(event) => moved(event) && open && !isOpen && setOpen({ index, focus: false })}
              onKeyDown={(event) => onTitleKey(event, index)}
            >
              {menu.title}
            </button>
            {isOpen ? (
              <MenuList
                items={menu.items}
                label={menu.title}
                done={() => setOpen(null)}
                back={() => (setOpen(null), focusTitle(index))}
                sideways={(step) => setOpen({ index: move(index, step), focus: true })}
                focusFirst={open.focus}
              />
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
