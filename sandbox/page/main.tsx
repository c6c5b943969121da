// The page's first lines: draws the frame at once, then loads what is heavy.

import './style.css';
import { render } from 'preact';
import type { Bundle } from '../api.ts';
import { App } from './app.tsx';
import { Session } from './session.ts';
import { offerHandle } from './test-handle.ts';
import { chosenLanguage, textsFor } from './texts/index.ts';

const language = chosenLanguage();
document.documentElement.lang = language;

async function loadBundle(): Promise<Bundle> {
  const answer = await fetch('/bundle.json', { cache: 'no-store' });
  if (!answer.ok) throw new Error(textsFor(language).bundleFailed);
  return (await answer.json()) as Bundle;
}

const session = new Session(language, {
  loadMachinery: async () => (await import('./local-google.ts')).localGoogle,
  loadBundle,
});
offerHandle(session);
const root = document.getElementById('page');
if (root) {
  root.replaceChildren();
  render(<App session={session} />, root);
}
void session.start();
