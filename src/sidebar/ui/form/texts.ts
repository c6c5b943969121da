// The words of a questionnaire on the screen, in the language of the page.

import { formView as german } from '../../../contract/texts/de/formView.ts';
import { formView as english } from '../../../contract/texts/en/formView.ts';
import type { Same } from '../../../contract/texts/same.ts';
import { usePage } from '../context.ts';

export type FormTexts = Same<typeof german>;

export function useFormTexts(): FormTexts {
  return usePage().language === 'de' ? german : english;
}
