// The words of this dialog, in the page's language.

import { mailingPage as german } from '../../contract/texts/de/mailingPage.ts';
import { mailingPage as english } from '../../contract/texts/en/mailingPage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type MailingWords = Same<typeof german>;

export function useWords(): MailingWords {
  return usePage().language === 'de' ? german : english;
}
