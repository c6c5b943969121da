// The words of this dialog by language, and figures in them.

import type { Language } from '../../contract/errors.ts';
import type { MapMeasure } from '../../contract/mapMeasures.ts';
import { mapPage as german } from '../../contract/texts/de/mapPage.ts';
import { mapPage as english } from '../../contract/texts/en/mapPage.ts';
import { formatNumber } from '../../contract/texts/format.ts';
import type { Same } from '../../contract/texts/same.ts';
import { isShare } from './figures.ts';

export type PageWords = Same<typeof german>;

export function wordsIn(language: Language): PageWords {
  return language === 'de' ? german : english;
}

/** A figure as people read it: `1.497`, or `38 %` for a share. */
export function figureText(figure: number, measure: MapMeasure, language: Language): string {
  const number = formatNumber(figure, language);
  return isShare(measure) ? wordsIn(language).percent(number) : number;
}
