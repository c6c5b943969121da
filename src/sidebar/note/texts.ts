// The words of this sidebar, in the page's language.

import { notePage as german } from '../../contract/texts/de/notePage.ts';
import { notePage as english } from '../../contract/texts/en/notePage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type NoteWords = Same<typeof german>;

export function useWords(): NoteWords {
  return usePage().language === 'de' ? german : english;
}
