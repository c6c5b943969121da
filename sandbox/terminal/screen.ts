// The terminal's screen: it writes down what a person would have seen, and presses the first button.

import type { Screen } from '../api.ts';

export interface Seen {
  alerts: { kind: 'alert' | 'prompt'; title: string; message: string; buttons: string[]; answer: string }[];
  toasts: { message: string; title: string; seconds: number }[];
  pages: { kind: 'sidebar' | 'dialog'; title: string }[];
}

export function writingScreen(): { screen: Screen; seen: Seen } {
  const seen: Seen = { alerts: [], toasts: [], pages: [] };
  const press = (kind: 'alert' | 'prompt', { title, message, buttons }: { title: string; message: string; buttons: string[] }): string => {
    const answer = buttons[0] ?? 'OK';
    seen.alerts.push({ kind, title, message, buttons, answer });
    return answer;
  };
  const screen: Screen = {
    menus: () => undefined,
    sidebar: ({ title }) => void seen.pages.push({ kind: 'sidebar', title }),
    dialog: ({ title }) => void seen.pages.push({ kind: 'dialog', title }),
    close: () => undefined,
    toast: (toast) => void seen.toasts.push(toast),
    alert: (alert) => Promise.resolve(press('alert', alert)),
    prompt: (prompt) => Promise.resolve({ button: press('prompt', prompt), text: '' }),
  };
  return { screen, seen };
}
