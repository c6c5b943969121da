// The page "Fragebögen" over the real rooms: opened with Leyla Kaya selected, or in the interview "Besuch" with her.

import type { Locator } from 'playwright-core';
import { formRoom, type FormRoom } from '../../server/questionnaires/support.ts';
import type { Answers, Call, OpenOptions, OpenPage, Stage } from './pages.ts';
import { answersOf } from './rooms.ts';

/** How Google reports a connection that broke off. */
export const lost = { googleFails: 'NetworkError: Connection failure due to HTTP 0' };

export interface OpenForms extends OpenPage {
  at: FormRoom;
  button(name: string | RegExp): Locator;
  question(text: string): Locator;
  heading(name: string | RegExp): Locator;
  made(name: string): Call[];
  /** What this device remembers. */
  device(): Promise<string>;
  /** The rows of answers by question; the ids behind the questions are left out. */
  lines(): Record<string, unknown>[];
}

type Curtain = Pick<Stage, 'open'>;

/** The first screen. */
export async function openForms(stage: Curtain, at: FormRoom = formRoom(), more: Answers = {}, options: OpenOptions = {}): Promise<OpenForms> {
  at.list.show(at.rowOf(102), 2);
  const open = await stage.open('forms', { ...answersOf(at.room), ...more }, options);
  const forms = withHands(open, at);
  await forms.heading('Gespräch mit Leyla Kaya.').waitFor();
  return forms;
}

export function withHands(open: OpenPage, at: FormRoom): OpenForms {
  return {
    ...open,
    at,
    button: (name) => open.page.getByRole('button', { name, exact: typeof name === 'string' }),
    question: (text) => open.page.locator('[data-question]').filter({ has: open.page.getByRole('heading', { name: text }) }),
    heading: (name) => open.page.getByRole('heading', { name, level: 1 }),
    made: (name) => open.calls.filter((call) => call.name === name),
    device: () => open.page.evaluate(() => window.localStorage.getItem('fragebogen') ?? ''),
    lines: () => (at.room.workbook.names().includes('Antworten Besuch') ? at.lines() : []).map((line) => Object.fromEntries(Object.entries(line).map(([header, cell]) => [header.replace(/ \[F\d+\]$/, ''), cell]))),
  };
}

/** The interview "Besuch" with Leyla Kaya. */
export async function openInterview(stage: Curtain, more: Answers = {}, at: FormRoom = formRoom(), options: OpenOptions = {}): Promise<OpenForms> {
  const forms = await openForms(stage, at, more, options);
  await forms.press('1');
  await forms.heading(/^Leyla Kaya/).waitFor();
  return forms;
}
