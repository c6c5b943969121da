// What became of a row, where its buttons stood: takes the focus they had along.

import { useLayoutEffect, useRef } from 'preact/hooks';

export function Settled({ text, bad = false }: { text: string; bad?: boolean }) {
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    // The button that was pressed is gone: without this the keyboard would start from the top.
    if (document.hasFocus() && document.activeElement === document.body) line.current?.focus({ preventScroll: true });
  }, []);
  return (
    <p ref={line} tabIndex={-1} class={bad ? 'row-error' : 'settled'}>
      {text}
    </p>
  );
}
