// The page as a whole: header, spreadsheet, sidebar, dialogs, drawer, and the screens for when there is no spreadsheet.

import { useEffect, useRef, useState } from 'preact/hooks';
import { chooseAndOpen, openFile, resetDemo, saveFile } from './file-menu.ts';
import { PageDialog } from './parts/dialog.tsx';
import { Header } from './parts/header.tsx';
import { type Entry, entriesOf } from './parts/menu.ts';
import { Notices } from './parts/notices.tsx';
import { QuestionBox } from './parts/question.tsx';
import { Sidebar } from './parts/sidebar.tsx';
import { Stopped } from './parts/stopped.tsx';
import { Welcome } from './parts/welcome.tsx';
import { pageMemory } from './page-memory.ts';
import type { Session } from './session.ts';
import { useStore } from './store.ts';
import type { View } from './view.ts';
import { Drawer } from './workshop/drawer.tsx';

export function App({ session }: { session: Session }) {
  const now = useStore(session.view);
  const { texts, machinery } = session;
  const sidebarHost = session.runs.host('sidebar');
  const dialogHost = session.runs.host('dialog');
  const memory = pageMemory(session.sandbox?.person().email ?? '');
  const dropping = useDrop((file) => void openFile(session, file));
  useShortcuts(session);
  useEffect(() => {
    document.title = now.name ? `${now.name} – ${texts.product}` : texts.product;
  }, [now.name]);

  return (
    <div class="page">
      <Header
        now={now}
        texts={texts}
        menus={menusOf(session, now)}
        rename={(name) => session.rename(name)}
        toggleWorkshop={() => session.view.set({ workshop: now.workshop ? null : 'mails' })}
      />
      <main class="work">
        <SheetPlace container={session.container} phase={now.phase} loading={texts.loading} />
        {now.sidebar && sidebarHost && machinery ? (
          <Sidebar key={now.sidebar.key} page={now.sidebar} host={sidebarHost} machinery={machinery} memory={memory} texts={texts} />
        ) : null}
        {now.welcome && now.phase === 'ready' ? <Welcome texts={texts} close={() => session.closeWelcome()} openOwn={() => chooseAndOpen(session)} /> : null}
        {now.workshop && now.phase === 'ready' ? <Drawer session={session} now={now} /> : null}
        <Stopped session={session} now={now} />
      </main>
      {now.dialog && dialogHost && machinery ? (
        <PageDialog key={now.dialog.key} dialog={now.dialog} host={dialogHost} machinery={machinery} memory={memory} texts={texts} />
      ) : null}
      {now.questions.map((question) => (
        <QuestionBox key={question.key} question={question} texts={texts} />
      ))}
      <Notices view={session.view} now={now} texts={texts} />
      {dropping ? <div class="drop">{texts.file.drop}</div> : null}
    </div>
  );
}

function menusOf(session: Session, now: View): { title: string; items: Entry[] }[] {
  const { texts, language } = session;
  const item = (label: string, run: () => void, hint?: string): Entry => ({ kind: 'item', label, run, ...(hint ? { hint } : {}) });
  const own: Entry[] = [
    item(texts.file.open, () => chooseAndOpen(session), ctrl('O', language)),
    item(texts.file.save, () => void saveFile(session), ctrl('S', language)),
    { kind: 'separator' },
    item(texts.file.reset, () => void resetDemo(session)),
    { kind: 'separator' },
    {
      kind: 'submenu',
      label: texts.file.language,
      items: [
        { kind: 'item', label: 'Deutsch', checked: language === 'de', run: () => void session.switchLanguage('de') },
        { kind: 'item', label: 'English', checked: language === 'en', run: () => void session.switchLanguage('en') },
      ],
    },
  ];
  const choose = (path: string[]) => void session.runs.choose(path);
  return [{ title: texts.file.menu, items: own }, ...now.menus.map((menu) => ({ title: menu.title, items: entriesOf(menu.items, [menu.title], choose) }))];
}

function ctrl(key: string, language: string): string {
  if (/Mac/.test(navigator.platform)) return `⌘${key}`;
  return `${language === 'de' ? 'Strg' : 'Ctrl'}+${key}`;
}

/** The spreadsheet draws itself into an element of its own; this only puts it in its place. */
function SheetPlace({ container, phase, loading }: { container: HTMLElement; phase: View['phase']; loading: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.append(container), [container]);
  return (
    <div class="sheet-place" ref={place} aria-busy={phase === 'loading'}>
      {phase === 'loading' ? (
        <div class="skeleton">
          <p role="status">{loading}</p>
        </div>
      ) : null}
    </div>
  );
}

function useShortcuts(session: Session): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.key === 's') void saveFile(session);
      else if (event.key === 'o') chooseAndOpen(session);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('keydown', onKeyDown, true);
    return () => removeEventListener('keydown', onKeyDown, true);
  }, [session]);
}

/** Hears of files dropped anywhere on the page. @returns whether one hovers over it. */
function useDrop(drop: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) drop(file);
    };
    addEventListener('dragover', onOver);
    addEventListener('dragleave', onLeave);
    addEventListener('drop', onDrop, true);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('dragleave', onLeave);
      removeEventListener('drop', onDrop, true);
    };
  }, []);
  return over;
}
