// The words of the mail parts, in the page's language.

import { mailParts as german } from '../../../contract/texts/de/mailParts.ts';
import { mailParts as english } from '../../../contract/texts/en/mailParts.ts';
import type { Same } from '../../../contract/texts/same.ts';
import { usePage } from '../context.ts';

export type MailWords = Same<typeof german>;

export function useMailWords(): MailWords {
  return usePage().language === 'de' ? german : english;
}
