// The words of this sidebar, in the page's language.

import { assignmentPage as german } from '../../contract/texts/de/assignmentPage.ts';
import { assignmentPage as english } from '../../contract/texts/en/assignmentPage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type AssignmentTexts = Same<typeof german>;

export function useAssignmentTexts(): AssignmentTexts {
  return usePage().language === 'de' ? german : english;
}
