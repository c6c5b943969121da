// Shares, means and months as people read them. Pure.

import type { Language } from '../../contract/errors.ts';

const months = {
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;

/** At most two places: `3,45`; English `3.45`. Whole numbers stay whole. */
export function formatFigure(value: number, language: Language): string {
  return pointed(String(Math.round(value * 100) / 100), language);
}

/** Always one place: `3,0`. */
export function formatMean(value: number, language: Language): string {
  return pointed(value.toFixed(1), language);
}

function pointed(text: string, language: Language): string {
  const signed = text.replace('-', '\u2212');
  return language === 'de' ? signed.replace('.', ',') : signed;
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
