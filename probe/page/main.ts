// The probe's dialog: runs the facts that look from inside a page, and hands in what they saw.

import type { PageGround } from '../fact.ts';
import { wire } from '../facts/wire.ts';

interface Run {
  withSuccessHandler(handler: (value: unknown) => void): Run;
  withFailureHandler(handler: (error: Error) => void): Run;
  [name: string]: unknown;
}

const page: PageGround = {
  call(functionName, ...args) {
    let settle: (answer: { ok: boolean; value: unknown }) => void = () => undefined;
    const answered = new Promise<{ ok: boolean; value: unknown }>((resolve) => { settle = resolve; });
    const { run } = (window as unknown as { google: { script: { run: Run } } }).google.script;
    const runner = run.withSuccessHandler((value) => settle({ ok: true, value })).withFailureHandler((error) => settle({ ok: false, value: error.message }));
    // What is refused in the page is thrown here.
    (runner[functionName] as (...all: unknown[]) => void)(...args);
    return answered;
  },
};

async function look(): Promise<void> {
  const found: Record<string, unknown> = {};
  for (const fact of wire.facts) {
    if (!fact.onPage) continue;
    say(fact.id);
    try {
      found[fact.id] = await fact.onPage(page);
    } catch (error) {
      found[fact.id] = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    }
  }
  say(String((await page.call('probePageDone', found)).value));
}

function say(text: string): void {
  const place = document.getElementById('said');
  if (place) place.textContent = text;
}

void look();
