// What shown pages remember on this device: `localStorage` for frames that, unlike Google's, have no origin of their own.

/** What one person's pages have written down, by key. */
export type Remembered = Readonly<Record<string, string>>;

const prefix = 'sandbox-pages:';

/** From a shown page to the page around it, and on to the other pages shown. `text` is null where it was taken out. */
export interface MemoryMessage {
  memory: { key: string; text: string | null };
}

export interface PageMemory {
  all(): Remembered;
  write(key: string, text: string | null): void;
}

/** Everybody has a browser of their own. A browser that refuses to keep anything remembers nothing, as at Google. */
export function pageMemory(email: string): PageMemory {
  const all = (): Record<string, string> => {
    try {
      return JSON.parse(localStorage.getItem(prefix + email) ?? '{}') as Record<string, string>;
    } catch {
      return {};
    }
  };
  return {
    all,
    write(key, text) {
      const { [key]: _, ...others } = all();
      try {
        localStorage.setItem(prefix + email, JSON.stringify(text === null ? others : { ...others, [key]: text }));
      } catch {
        // Full or refused: the page has it as long as it is shown.
      }
    },
  };
}

/** Another workbook is another script to Google: nothing of the one before is remembered. */
export function forgetPages(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}

/** The page's HTML with `localStorage` in it. @param html a whole document; without a head it stays as it is */
export function withMemory(html: string, remembered: Remembered): string {
  // "<" would end the script.
  const kept = JSON.stringify(remembered).replace(/</g, '\\u003c');
  return html.replace(/<head[^>]*>/i, (head) => `${head}<script>(${remembering.toString()})(window,${kept})</script>`);
}

/** Evaluated from its source text at the top of each shown page. */
function remembering(page: Window, kept: Record<string, string>): void {
  const texts = new Map(Object.entries(kept));
  const change = (key: string, text: string | null): void => {
    if (text === null) texts.delete(key);
    else texts.set(key, text);
  };
  const write = (key: string, text: string | null): void => {
    change(key, text);
    page.parent.postMessage({ memory: { key, text } }, '*');
  };
  const area: Storage = {
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(String(key)) ?? null,
    setItem: (key, text) => write(String(key), String(text)),
    removeItem: (key) => write(String(key), null),
    clear: () => [...texts.keys()].forEach((key) => write(key, null)),
  };
  Object.defineProperty(page, 'localStorage', { value: area });
  page.addEventListener('message', (event: MessageEvent<Partial<MemoryMessage> | null>) => {
    const told = event.source === page.parent ? event.data?.memory : undefined;
    if (!told) return;
    change(told.key, told.text);
    page.dispatchEvent(new StorageEvent('storage', { key: told.key, newValue: told.text }));
  });
}
