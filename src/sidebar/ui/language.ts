// Which language a page speaks, and its catalogue.
// The build leaves in a page only what stands in `texts/` in its own language (scripts/lib/build-pages.mjs).

import type { Language } from '../../contract/errors.ts';
import { pages as german, type PageTexts } from '../../contract/texts/de/pages.ts';
import { pages as english } from '../../contract/texts/en/pages.ts';

export function textsIn(language: Language): PageTexts {
  return language === 'de' ? german : english;
}

/** Which language this file was built for; the server has opened the one of whoever is here. */
export function pageLanguage(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'de';
}
