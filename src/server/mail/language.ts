// In which language members are written to, whoever sends. Pure.

import type { Language } from '../../contract/errors.ts';
import { texts, type Texts } from '../../contract/texts/index.ts';
import type { Settings } from '../tabs/index.ts';

/** What members read: in the language of the settings. Left to each person's account it is German: the organisation writes German. */
export function textsForMembers({ language }: { language: Settings['language'] }): Texts {
  const chosen: Language = language === 'auto' ? 'de' : language;
  return texts(chosen);
}
