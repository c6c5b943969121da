// Which language a page speaks before the server has told, and its catalogue.

import type { Language } from '../../contract/errors.ts';
import { pages as german, type PageTexts } from '../../contract/texts/de/pages.ts';
import { pages as english } from '../../contract/texts/en/pages.ts';

export function textsIn(language: Language): PageTexts {
  return language === 'de' ? german : english;
}

/** The language until the first answer tells: German for German browsers, else English. */
export function browserLanguage(tag: string): Language {
  return /^de\b/i.test(tag) ? 'de' : 'en';
}
