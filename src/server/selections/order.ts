// What words are put in order by: Google's scripts cannot compare by a language's own rules.

/** Without case and accents: `Ärztinnen` between `alte` and `Neue`. */
export function sorting(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
}
