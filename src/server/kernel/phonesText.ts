// What stands around a phone number in a cell: labels, remarks, a second number. Pure text, no knowledge of numbers.

/** Words that say what kind of number it is and nothing else. */
const label =
  /(?:^|(?<=[^\p{L}]))(?:telefon(?:nummer)?|tel(?:\.|\b)|fon|festnetz|phone|mobil(?:telefon|nummer)?|mob\.?|handy|privat|priv\.?|dienstl(?:ich|\.)?|arbeit|zuhause|daheim|geschäftl(?:ich|\.)?|gesch\.|p|m|h|d|g|t|ab|nr|nummer|neu|abends|tagsüber|whatsapp|signal)(?=$|[^\p{L}])[.:]*/giu;

/** Without labels: of `Tel. 030 23125764 (privat)` stays `  030 23125764 ( )`. */
export function withoutLabels(text: string): string {
  return text.replace(label, ' ');
}

/** The digits in order, whatever signs stand between them, with a `+` where the number begins with one. */
export function digitsOf(text: string): string {
  const digits = text.replace(/\D/g, '');
  return /^[\s:.,;/()-]*\+/.test(text) ? `+${digits}` : digits;
}

/** The separate numbers of a cell. `030 / 23125764` and `030/23125-764` are one; `030 1234567 / 0171 2345678` are two. */
export function numbersIn(text: string): string[] {
  const parts = text.split(/\s*(?:[,;|\n]|\s(?:oder|und|or|and|bzw\.?)\s|\s[-–]\s(?=[0+])|(?<=\d)\s+(?=\+))\s*/iu).flatMap(splitAtSlash);
  const filled = parts.filter((part) => /\d/.test(part));
  return filled.length > 1 && filled.every((part) => count(part) >= 5) ? filled : [text];
}

function splitAtSlash(part: string): string[] {
  const found: string[] = [];
  let rest = part;
  for (const slash of part.matchAll(/\s*\/\s*/g)) {
    const at = slash.index - (part.length - rest.length);
    const [before, after] = [rest.slice(0, at), rest.slice(at + slash[0].length)];
    // An area code before a slash has at most six digits with its zero; a whole number has more, and the next starts anew.
    if (count(before.replace(country, '')) < 7 || count(after) < 5 || !/^[(0+]/.test(after)) continue;
    found.push(before);
    rest = after;
  }
  return [...found, rest];
}

/** The code of Germany, behind whatever label. */
const country = /^[^\d+]*(?:\+|00)\s*49/;

function count(text: string): number {
  return text.replace(/\D/g, '').length;
}
