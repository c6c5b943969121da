// What people write into cells: names, nasty text, telephone numbers, streets, days. Made up; nobody's data.

import { fc } from './property.ts';

/** Text of every kind, and often of the kinds that do harm: formulas, numbers, dates, signs nobody sees, half surrogates left out. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 24 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 24 }) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...'=+-@\'"\t\r\n ;,|.:/%€$()<>&{}0123456789eEäßŁ＝＋－＠'.split(''), '\u00a0', '\u200b', '\u202e', '\u00ad', '\ufeff'), { maxLength: 12 }).map((signs) => signs.join('')) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('=1+1', '+49 30 1', '+Anna', '+', '-Anna', '@Anna', '=Anna', '-5', '@SUM(A1)', "'x", "''", '07557', '1-2', '12.3.', '1.1.26', 'WAHR', 'falsch', 'TRUE', ' =1', '＝1', 'Jan 5', '12 %', '1e5', '5 €', '#N/A', '#REF!', '10:30', '1/2', '½', 'März 2026', '\ufeff=1', '\u200b=1', '=HYPERLINK("x";"y")', '=', "'", '-', '1.234,5'),
  },
);

/** Letters in names of members in Neukölln, in both Unicode forms. */
const letters = 'abcdefghijklmnopqrstuvwxyzäöüßéèçñşğıłđøåæčžőễướ'.split('');
const word = fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 9 }).map((all) => all.join(''));
const capital = (text: string): string => (text.charAt(0) === 'ß' ? `S${text.slice(1)}` : text.charAt(0).toUpperCase() + text.slice(1));

export const lastName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('Müller', 'Mueller', 'Schäfer', 'Kaya', 'Nguyễn', 'Łukaszewicz', 'El Amrani', 'dos Santos', "O'Connor", 'D’Angelo', 'von der Heide', 'Groß', 'Çelik', 'Yılmaz', 'Meyer-Lüdenscheid', 'Öztürk', 'Ng', 'Al-Hassan'),
  word.map(capital),
  fc.tuple(word, word).map(([one, other]) => `${capital(one)}-${capital(other)}`),
);

export const firstName: fc.Arbitrary<string> = fc.oneof(fc.constantFrom('Łucja', 'Zoë', 'Ayşe', 'Thị-Hương', 'Åsa', 'Jan', 'Anna-Lena', 'José', 'Đorđe', 'İpek', 'Eva'), word.map(capital));

/** A word of a list such as interests: no comma, semicolon, line break, or white space at its ends. */
export const topic: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('Wohnen', 'Klima & Verkehr', 'Kultur/Film', 'Küche', 'KÜCHE', 'Antifa', 'Straßenfest (Sommer)', 'Mieten', 'x'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => text.replace(/[,;\n]/g, '').replace(/[\s\u00a0]+/g, ' ').trim()).filter((text) => text !== ''),
);

/** A day within a life, `YYYY-MM-DD`; leap days and the ends of months more often than they come. */
export function days(from: string, to: string): fc.Arbitrary<string> {
  const number = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  const inside = (day: string): boolean => day >= from && day <= to;
  const any = fc.integer({ min: number(from), max: number(to) }).map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10));
  const year = fc.integer({ min: Number(from.slice(0, 4)), max: Number(to.slice(0, 4)) });
  const special = fc.tuple(year, fc.constantFrom('02-28', '02-29', '03-01', '12-31', '01-01', '03-29', '10-25', '01-31', '10-10')).map(([of, day]) => `${of}-${day}`).filter((day) => inside(day) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day));
  return fc.oneof({ weight: 3, arbitrary: any }, { weight: 1, arbitrary: special });
}

/** A German number without its zero, as it may be: area codes of two to five digits, mobiles of ten or eleven. */
export const germanNational: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.constantFrom('30', '40', '89', '221', '351', '2361', '33203'), fc.integer({ min: 200_000, max: 99_999_99 })).map(([area, rest]) => `${area}${rest}`),
  fc.tuple(fc.constantFrom('151', '152', '157', '160', '162', '170', '171', '176', '179'), fc.integer({ min: 1_000_000, max: 9_999_999 })).map(([area, rest]) => `${area}${rest}`),
  fc.tuple(fc.constantFrom('1521', '1511', '1575', '1590'), fc.integer({ min: 1_000_000, max: 9_999_999 })).map(([area, rest]) => `${area}${rest}`),
);

export interface Street {
  name: string;
  /** Other spellings of the same. */
  spellings: readonly string[];
}

const streetStem = fc.constantFrom('Sonnen', 'Weser', 'Hermann', 'Karl-Marx-', 'Groß-Ziethener ', 'Alt-', 'Thomas-Morus-', 'Bürgermeister-Müller-', 'Jan-Łukasz-');
/** A street, and how else people write it. */
export const street: fc.Arbitrary<Street> = fc.oneof(
  fc.tuple(streetStem, fc.constantFrom('straße', 'platz')).map(([stem, kind]) => {
    const split = /[- ]$/.test(stem);
    const name = stem + (split ? capital(kind) : kind);
    const short = stem + (split ? capital(kind === 'platz' ? 'pl.' : 'str.') : kind === 'platz' ? 'pl.' : 'str.');
    const plain = name.replace(/ß/g, 'ss').replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue');
    return { name, spellings: [short, plain, name.toUpperCase(), name.toLowerCase(), name.replace(/-/g, ' '), ` ${short}  `, name.normalize('NFD')] };
  }),
  fc.constantFrom('Sonnenallee', 'Kottbusser Damm', 'Am Sudhaus', 'Lahnweg').map((name) => ({ name, spellings: [name.toUpperCase(), name.toLowerCase(), name.replace(/ /g, '  '), name.replace(/ /g, '-')] })),
);

/** Members of a list in another order. */
export function shuffled<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length });
}
