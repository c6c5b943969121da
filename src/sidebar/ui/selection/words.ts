// The words of choosing members, in the page's language.

import { selectionForm as german } from '../../../contract/texts/de/selectionForm.ts';
import { selectionForm as english } from '../../../contract/texts/en/selectionForm.ts';
import type { Same } from '../../../contract/texts/same.ts';
import { usePage } from '../context.ts';

export type SelectionWords = Same<typeof german>;

export function useSelectionWords(): SelectionWords {
  return usePage().language === 'de' ? german : english;
}
