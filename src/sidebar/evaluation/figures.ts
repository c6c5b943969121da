// Shares, means and months as people read them. Pure.

import type { Language } from '../../contract/errors.ts';

const months = {
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;

/** At most so many places: `3,4`; English `3.4`. Whole numbers stay whole. */
export function formatFigure(value: number, language: Language, places = 2): string {
  const text = String(Math.round(value * 10 ** places) / 10 ** places).replace('-', '\u2212');
  return language === 'de' ? text.replace('.', ',') : text;
}

/** `35 %`, English `35%`; what would round to nothing is `< 1 %`. */
export function formatShare(share: number, language: Language): string {
  const percent = Math.round(share * 100);
  return (share > 0 && percent === 0 ? '<\u00a01' : String(percent)) + (language === 'de' ? '\u00a0%' : '%');
}

/** `2026-03`: `März 2026`. */
export function formatMonth(month: string, language: Language): string {
  const name = months[language][Number(month.slice(5, 7)) - 1];
  return name === undefined ? month : name + ' ' + month.slice(0, 4);
}
