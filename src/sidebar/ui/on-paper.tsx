// What is printed instead of the screen: unseen until then, and alone on the paper.

import './on-paper.css';
import type { ComponentChildren } from 'preact';

/** Stands in the body of a `Frame`; one a screen. */
export function OnPaper({ children }: { children: ComponentChildren }) {
  return <div class="on-paper-only">{children}</div>;
}
