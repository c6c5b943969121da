// The frame of every screen: the first line (where you are, what has been written), the body, and the footer's actions.

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePage } from './context.ts';
import { Button } from './controls.tsx';
import { leadId } from './focus.ts';
import { useKeys } from './use-keys.ts';

export interface Action {
  label: string;
  onPress: () => void;
  busy?: boolean;
  disabled?: boolean;
}

export interface FrameProps {
  /** First line, bold: what this is about. */
  lead: string;
  /** Beside it: what has (not) been written. */
  note?: string;
  /** Stays in view below the first line, e.g. how far one is. */
  below?: ComponentChildren;
  children?: ComponentChildren;
  primary?: Action | undefined;
  /** The quiet way out or back; Esc presses it too. */
  back?: Action | undefined;
  /** Small print in the footer, e.g. that something is being saved. */
  footnote?: string;
  /** While something runs, screen readers wait with reading out. */
  busy?: boolean;
}

/**
 * One screen. Give each screen its own `key`: a new one takes the focus to its first line, so that keyboard and screen
 * reader start there. The first screen of a page, and a page nobody is in, leave the focus where it is: in the sheet.
 */
export function Frame({ lead, note, below, children, primary, back, footnote, busy = false }: FrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { announce } = usePage();
  useLayoutEffect(() => {
    announce(note ? lead + ' ' + note : lead);
    if (anyScreenShown && document.hasFocus()) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    anyScreenShown = true;
  }, []);
  const pressable = (action: Action | undefined) => (action && !action.busy && !action.disabled ? action.onPress : undefined);
  useKeys({ enter: pressable(primary), escape: pressable(back) });
  return (
    <>
      <header class="lead">
        <h1 id={leadId} ref={heading} tabIndex={-1}>
          {lead}
          {note && <span class="lead-note"> {note}</span>}
        </h1>
        {below}
      </header>
      <main class="body" aria-busy={busy}>
        {children}
      </main>
      {(primary || back || footnote) && (
        <footer class="footer">
          {footnote && <p class="small footnote">{footnote}</p>}
          <div class="actions">
            {back && (
              <Button onPress={back.onPress} busy={back.busy} disabled={back.disabled}>
                {back.label}
              </Button>
            )}
            {primary && (
              <Button look="primary" onPress={primary.onPress} busy={primary.busy} disabled={primary.disabled}>
                {primary.label}
              </Button>
            )}
          </div>
        </footer>
      )}
    </>
  );
}

let anyScreenShown = false;
