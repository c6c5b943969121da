// Puts a page into the document, with the server, the language and the live region around it.

import './style.css';
import { render, type ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { PageTexts } from '../../contract/texts/de/pages.ts';
import { PageContext, type Page } from './context.ts';
import { pageLanguage, textsIn } from './language.ts';
import { createRpc, type PageOpener } from './rpc.ts';

interface Mounted {
  here: PageOpener;
  title: (t: PageTexts) => string;
  children: ComponentChildren;
}

function Surroundings({ here, title, children }: Mounted) {
  const language = useMemo(pageLanguage, []);
  const voice = useRef<HTMLDivElement>(null);
  const rpc = useMemo(() => createRpc(), []);
  const announce = useCallback((text: string) => {
    if (voice.current) voice.current.textContent = text;
  }, []);
  const t = textsIn(language);
  useLayoutEffect(() => {
    document.title = title(t);
  }, []);
  const page = useMemo<Page>(() => ({ rpc, language, t, announce, here }), [rpc, language, t, announce, here]);
  return (
    <PageContext.Provider value={page}>
      {children}
      <div class="for-screen-readers" role="status" ref={voice} />
    </PageContext.Provider>
  );
}

/** Renders `content` into the page's `#app`; the one call of every `page.tsx`. */
export function mountPage(here: PageOpener, title: (t: PageTexts) => string, content: ComponentChildren): void {
  const root = document.getElementById('app') ?? document.body.appendChild(document.createElement('div'));
  root.className = 'page';
  render(
    <Surroundings here={here} title={title}>
      {content}
    </Surroundings>,
    root,
  );
}
