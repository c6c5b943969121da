// The words of this dialog, in the page's language.

import { usePage } from '../ui/context.ts';
import { wordsIn, type PageWords } from './words.ts';

export function useWords(): PageWords {
  return wordsIn(usePage().language);
}
