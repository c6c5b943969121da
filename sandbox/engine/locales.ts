// Univer's texts in the two languages of the sandbox. Without them formulas and permission checks throw.

import { LocaleType, mergeLocales, type ILocales } from '@univerjs/core';
import dataValidationDe from '@univerjs/sheets-data-validation/locale/de-DE';
import dataValidationEn from '@univerjs/sheets-data-validation/locale/en-US';
import filterDe from '@univerjs/sheets-filter/locale/de-DE';
import filterEn from '@univerjs/sheets-filter/locale/en-US';
import formulaDe from '@univerjs/sheets-formula/locale/de-DE';
import formulaEn from '@univerjs/sheets-formula/locale/en-US';
import sheetsDe from '@univerjs/sheets/locale/de-DE';
import sheetsEn from '@univerjs/sheets/locale/en-US';

export type ScreenLanguage = 'de' | 'en';

export const localeOf: Readonly<Record<ScreenLanguage, LocaleType>> = { de: LocaleType.DE_DE, en: LocaleType.EN_US };

/** The texts of the parts that run without a screen. */
export const headlessLocales: ILocales = {
  [LocaleType.DE_DE]: mergeLocales(sheetsDe, formulaDe, dataValidationDe, filterDe),
  [LocaleType.EN_US]: mergeLocales(sheetsEn, formulaEn, dataValidationEn, filterEn),
};
