// What a script wants shown, put into the view.

import type { Screen } from '../api.ts';
import type { Store } from './store.ts';
import type { Texts } from './texts/index.ts';
import type { Answered, Question, View } from './view.ts';

export interface PageScreen extends Screen {
  /** Asks with the page's own buttons. Resolves with the name of the one pressed, `CLOSE` for × and Esc. */
  ask(question: Omit<Question, 'key' | 'answer'>): Promise<Answered>;
}

/** `touched` hears of everything beside the cells that is worth keeping. */
export function createScreen(view: Store<View>, texts: Texts, touched: () => void): PageScreen {
  let key = 0;
  const labels: Record<string, string> = {
    OK: texts.buttons.ok,
    CANCEL: texts.buttons.cancel,
    YES: texts.buttons.yes,
    NO: texts.buttons.no,
  };
  const named = (buttons: string[]) => buttons.map((name) => ({ name, label: labels[name] ?? name }));

  const ask: PageScreen['ask'] = (question) =>
    new Promise((resolve) => {
      const own = ++key;
      const answer = (answered: Answered) => {
        view.set({ questions: view.get().questions.filter((other) => other.key !== own) });
        resolve(answered);
      };
      view.set({ questions: [...view.get().questions, { ...question, key: own, answer }] });
    });

  return {
    ask,
    menus: (menus) => view.set({ menus }),
    sidebar: (page) => view.set({ sidebar: { ...page, key: ++key } }),
    dialog: (page) => view.set({ dialog: { ...page, key: ++key } }),
    close: (where) => view.set({ [where]: null }),
    toast({ message, title, seconds }) {
      const own = ++key;
      // Google shows one toast at a time: the newer one takes the place of the older.
      view.set({ toasts: [{ key: own, message, title }] });
      if (seconds < 0) return;
      setTimeout(() => view.set({ toasts: view.get().toasts.filter((toast) => toast.key !== own) }), seconds * 1000);
    },
    alert: async ({ title, message, buttons }) => (await ask({ title, message, buttons: named(buttons), input: false })).button,
    prompt: ({ title, message, buttons }) => ask({ title, message, buttons: named(buttons), input: true }),
    changed() {
      view.set({ revision: view.get().revision + 1 });
      touched();
    },
  };
}
