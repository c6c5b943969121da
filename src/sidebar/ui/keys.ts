// The keyboard: 1–9 choose, Enter presses the primary action, Esc the way back; never while someone is typing.

import { useEffect, useRef } from 'preact/hooks';

export interface Keys {
  enter?: (() => void) | undefined;
  escape?: (() => void) | undefined;
  /** Hears 1 to 9; answers whether it used the digit. */
  digit?: ((digit: number) => boolean) | undefined;
}

/** What a key press means where `target` has the focus; null: leave it to the browser. */
export function meaningOf(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'defaultPrevented' | 'isComposing' | 'repeat'>,
  target: { tagName: string; isContentEditable?: boolean } | null,
): 'enter' | 'escape' | number | null {
  if (event.defaultPrevented || event.isComposing || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return null;
  const tag = target?.tagName ?? 'BODY';
  const typing = tag === 'INPUT' || tag === 'TEXTAREA' || tag === 'SELECT' || target?.isContentEditable === true;
  if (event.key === 'Escape') return 'escape';
  if (typing) return null;
  if (event.key === 'Enter') return tag === 'BUTTON' || tag === 'A' || tag === 'SUMMARY' ? null : 'enter';
  return /^[1-9]$/.test(event.key) ? Number(event.key) : null;
}

/** Listens on the whole page while the component is there. The newest component hears a key first. */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const meaning = meaningOf(event, target);
      if (meaning === null) return;
      const { enter, escape, digit } = current.current;
      if (typeof meaning === 'number') {
        if (digit?.(meaning)) event.preventDefault();
        return;
      }
      const act = meaning === 'enter' ? enter : escape;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
