// printf as `Utilities.formatString`, `Logger.log` and `console.log` have it.

/**
 * `%s %d %i %f %e %x %X %o %c %b %%` with flags `-+ 0,`, width and precision; `%j` and `%O` write JSON.
 * Arguments left over are added with spaces, missing ones leave the placeholder.
 */
export function formatText(template: string, values: readonly unknown[]): string {
  let next = 0;
  const text = template.replace(/%([-+ 0,#]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g, (all, flags: string, width: string | undefined, precision: string | undefined, kind: string) => {
    if (kind === '%') return '%';
    if (next >= values.length) return all;
    const written = one(kind, values[next], flags, precision === undefined ? undefined : Number(precision));
    if (written === null) return all;
    next += 1;
    return padded(written, flags, Number(width ?? 0), kind);
  });
  return [text, ...values.slice(next).map(String)].join(' ');
}

function one(kind: string, value: unknown, flags: string, precision: number | undefined): string | null {
  const number = Number(value);
  const signed = (digits: string): string => (number >= 0 && flags.includes('+') ? `+${digits}` : number >= 0 && flags.includes(' ') ? ` ${digits}` : digits);
  switch (kind) {
    case 's':
      return precision === undefined ? String(value) : String(value).slice(0, precision);
    case 'd':
    case 'i':
      return Number.isFinite(number) ? signed(grouped(String(Math.trunc(number)), flags)) : 'NaN';
    case 'f':
      return Number.isFinite(number) ? signed(grouped(number.toFixed(precision ?? 6), flags)) : 'NaN';
    case 'e':
      return signed(number.toExponential(precision ?? 6).replace(/e([+-])(\d)$/, 'e$10$2'));
    case 'x':
      return Math.trunc(number).toString(16);
    case 'X':
      return Math.trunc(number).toString(16).toUpperCase();
    case 'o':
      return typeof value === 'object' ? JSON.stringify(value) : Math.trunc(number).toString(8);
    case 'b':
      return String(Boolean(value));
    case 'c':
      return typeof value === 'number' ? String.fromCodePoint(value) : String(value).slice(0, 1);
    case 'j':
    case 'O':
      return JSON.stringify(value);
    default:
      return null;
  }
}

function grouped(digits: string, flags: string): string {
  return flags.includes(',') ? digits.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',') : digits;
}

function padded(text: string, flags: string, width: number, kind: string): string {
  if (text.length >= width) return text;
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || !'dife'.includes(kind)) return text.padStart(width);
  const sign = /^[+\- ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
