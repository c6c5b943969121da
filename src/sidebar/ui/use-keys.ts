// Listens to the keyboard for a component.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { meaningOf } from './keys.ts';

/** Milliseconds in which a new screen takes no Enter: a press too many was meant for the screen before. */
export const settleTime = 300;

export interface Keys {
  enter?: (() => void) | undefined;
  escape?: (() => void) | undefined;
  /** Hears 1 to 9; answers whether it used the digit. */
  digit?: ((digit: number) => boolean) | undefined;
}

/** Listens on the whole page while the component is there. */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  current.current = keys;
  useLayoutEffect(() => {
    const opened = Date.now();
    const listen = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const meaning = meaningOf(event, target);
      if (meaning === null) return;
      const { enter, escape, digit } = current.current;
      if (typeof meaning === 'number') {
        if (digit?.(meaning)) event.preventDefault();
        return;
      }
      if (meaning === 'enter' && Date.now() - opened < settleTime) return;
      const act = meaning === 'enter' ? enter : escape;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
