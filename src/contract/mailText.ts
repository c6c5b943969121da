// Texts with placeholders, as `Einstellungen` and a mailing hold them: which there are, which are wrong, filled in. Pure; page and server share it.

/** As they are written in a text, German in every language: `{Vorname}`. */
export const placeholders = ['Anrede', 'Vorname', 'Nachname', 'Name', 'BO', 'Ansprechperson', 'Alter', 'Jahre', 'Organisation', 'Bezirk', 'Link', 'Abmelden'] as const;
export type Placeholder = (typeof placeholders)[number];

export type Filling = Partial<Readonly<Record<Placeholder, string>>>;

const written = /\{([^{}\n]{1,40})\}/g;

/** What stands in braces and is no placeholder, each once. */
export function unknownPlaceholders(text: string): string[] {
  const known = new Set<string>(placeholders.map((name) => name.toLowerCase()));
  return [...new Set([...text.matchAll(written)].map(([, name = '']) => name.trim()).filter((name) => !known.has(name.toLowerCase())))];
}

/** Where a brace stands alone, with what follows it: a placeholder somebody did not finish. `''` for nowhere. */
export function looseBrace(text: string): string {
  // Of the same length, so that what follows stands where it stood.
  const rest = text.replace(written, (whole) => ' '.repeat(whole.length));
  const at = rest.search(/[{}]/);
  return at < 0 ? '' : text.slice(at, at + 20).split('\n')[0] ?? '';
}

/**
 * The text with its placeholders filled in. One without a value becomes nothing, and so do the spaces before it; what is no
 * placeholder stays as it stands.
 */
export function filled(text: string, filling: Filling): string {
  const byName = new Map<string, string | undefined>(placeholders.map((name) => [name.toLowerCase(), filling[name]]));
  return text.replace(/( *)\{([^{}\n]{1,40})\}/g, (whole: string, before: string, name: string) => {
    const key = name.trim().toLowerCase();
    if (!byName.has(key)) return whole;
    const value = byName.get(key) ?? '';
    return value === '' ? '' : before + value;
  });
}
