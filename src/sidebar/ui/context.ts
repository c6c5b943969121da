// What every component of a page can reach: the server, the language and its texts, and the voice for screen readers.

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../contract/errors.ts';
import type { PageTexts } from '../../contract/texts/de/pages.ts';
import type { PageOpener, Rpc } from './rpc.ts';

export interface Page {
  rpc: Rpc;
  language: Language;
  t: PageTexts;
  /** Says something to screen readers without moving the focus. */
  announce(text: string): void;
  /** The opener of this very sidebar. */
  here: PageOpener;
}

export const PageContext = createContext<Page | null>(null);

/** The page around a component. @throws outside of `mountPage` */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('A component was rendered outside of mountPage.');
  return page;
}
