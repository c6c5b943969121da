// Chooses the language of the page and keeps the choice between visits.

import { de, type Texts } from './de.ts';
import { en } from './en.ts';

export type { Texts };
export type Language = 'de' | 'en';

const catalogues: Record<Language, Texts> = { de, en };
const key = 'language';

/** The kept choice; German where there is none. */
export function chosenLanguage(): Language {
  return readKept() === 'en' ? 'en' : 'de';
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // A browser that keeps nothing still works; it only forgets the choice.
  }
}

export function textsFor(language: Language): Texts {
  return catalogues[language];
}

function readKept(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
