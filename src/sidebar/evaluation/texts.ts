// The words of this dialog, in the page's language: its own, and those in which an evaluation is told.

import type { EvaluationTexts } from '../../contract/evaluationWords.ts';
import { evaluation as figuresDe } from '../../contract/texts/de/evaluation.ts';
import { evaluationPage as german } from '../../contract/texts/de/evaluationPage.ts';
import { evaluation as figuresEn } from '../../contract/texts/en/evaluation.ts';
import { evaluationPage as english } from '../../contract/texts/en/evaluationPage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type PageWords = Same<typeof german>;

export function useWords(): PageWords {
  return usePage().language === 'de' ? german : english;
}

export function useFigureWords(): EvaluationTexts {
  return usePage().language === 'de' ? figuresDe : figuresEn;
}
