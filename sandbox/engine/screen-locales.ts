// Univer's texts for the screen, German and English.

import { LocaleType, merge, mergeLocales, type ILocales } from '@univerjs/core';
import dataValidationUiDe from '@univerjs/sheets-data-validation-ui/locale/de-DE';
import dataValidationUiEn from '@univerjs/sheets-data-validation-ui/locale/en-US';
import designDe from '@univerjs/design/locale/de-DE';
import designEn from '@univerjs/design/locale/en-US';
import docsUiDe from '@univerjs/docs-ui/locale/de-DE';
import docsUiEn from '@univerjs/docs-ui/locale/en-US';
import filterUiDe from '@univerjs/sheets-filter-ui/locale/de-DE';
import filterUiEn from '@univerjs/sheets-filter-ui/locale/en-US';
import formatUiDe from '@univerjs/sheets-conditional-formatting-ui/locale/de-DE';
import formatUiEn from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import formulaUiDe from '@univerjs/sheets-formula-ui/locale/de-DE';
import formulaUiEn from '@univerjs/sheets-formula-ui/locale/en-US';
import noteUiDe from '@univerjs/sheets-note-ui/locale/de-DE';
import noteUiEn from '@univerjs/sheets-note-ui/locale/en-US';
import numfmtUiDe from '@univerjs/sheets-numfmt-ui/locale/de-DE';
import numfmtUiEn from '@univerjs/sheets-numfmt-ui/locale/en-US';
import sheetsUiDe from '@univerjs/sheets-ui/locale/de-DE';
import sheetsUiEn from '@univerjs/sheets-ui/locale/en-US';
import sortUiDe from '@univerjs/sheets-sort-ui/locale/de-DE';
import sortUiEn from '@univerjs/sheets-sort-ui/locale/en-US';
import uiDe from '@univerjs/ui/locale/de-DE';
import uiEn from '@univerjs/ui/locale/en-US';
import validationDe from '@univerjs/data-validation/locale/de-DE';
import validationEn from '@univerjs/data-validation/locale/en-US';
import { headlessLocales } from './locales.ts';
import { friendlyWords } from './screen-words.ts';

export const screenLocales: ILocales = {
  [LocaleType.DE_DE]: merge({}, mergeLocales(headlessLocales[LocaleType.DE_DE]!, dataValidationUiDe, designDe, docsUiDe, filterUiDe, formatUiDe, formulaUiDe, noteUiDe, numfmtUiDe, sheetsUiDe, sortUiDe, uiDe, validationDe), friendlyWords),
  [LocaleType.EN_US]: mergeLocales(headlessLocales[LocaleType.EN_US]!, dataValidationUiEn, designEn, docsUiEn, filterUiEn, formatUiEn, formulaUiEn, noteUiEn, numfmtUiEn, sheetsUiEn, sortUiEn, uiEn, validationEn),
};
