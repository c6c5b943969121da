// Texts of mails with placeholders, and the HTML they become: what stands in cells is told as it stands and nothing more.

import { filled, looseBrace, placeholders, unknownPlaceholders, type Filling } from '../../../src/contract/mailText.ts';
import { cleanHeader, escaped, linksIn, mailHtml } from '../../../src/server/mail/html.ts';
import { fc, property } from '../support/property.ts';
import { nastyText } from '../support/words.ts';

const name = fc.constantFrom(...placeholders);
const value = fc.oneof(nastyText, fc.constantFrom('', 'Łucja', '{Vorname}', '{', '}', '$1', '$&', "$'", '{Anrede', 'a\nb'));
const filling: fc.Arbitrary<Filling> = fc.dictionary(name, value) as fc.Arbitrary<Filling>;
type Piece = { text: string } | { name: (typeof placeholders)[number]; shape: number };
const piece: fc.Arbitrary<Piece> = fc.oneof(fc.constantFrom('Hallo', ', ', '\n', ' ', 'wir laden ein!', '.', '  ').map((text) => ({ text })), fc.tuple(name, fc.nat(3)).map(([one, shape]) => ({ name: one, shape })));
const shapes = [(one: string): string => `{${one}}`, (one: string): string => `{ ${one} }`, (one: string): string => `{${one.toUpperCase()}}`, (one: string): string => `{${one.toLowerCase()}}`];

property('each placeholder becomes its value, exactly once; one without takes its spaces along', [fc.array(piece, { maxLength: 8 }), filling], (pieces, values) => {
  const text = pieces.map((one) => ('text' in one ? one.text : shapes[one.shape]!(one.name))).join('');
  let expected = '';
  for (const one of pieces) {
    const said = 'text' in one ? one.text : (values[one.name] ?? '');
    // The spaces right before, in the text itself and not in a value.
    if ('name' in one && said === '') expected = expected.replace(/\u0000$/, '').replace(/ *$/, (spaces) => spaces.slice(0, spaces.length - ownSpaces(pieces, pieces.indexOf(one))));
    expected += said;
  }
  expect(filled(text, values)).toBe(expected);
  expect(unknownPlaceholders(text)).toEqual([]);
  expect(looseBrace(text)).toBe('');
}, { runs: 300 });

/** Spaces that the text itself has right before a piece. */
function ownSpaces(pieces: readonly Piece[], at: number): number {
  let spaces = 0;
  for (let before = at - 1; before >= 0; before--) {
    const one = pieces[before]!;
    if (!('text' in one)) break;
    const own = / *$/.exec(one.text)![0].length;
    spaces += own;
    if (own < one.text.length) break;
  }
  return spaces;
}

property('what is no placeholder stays as it stands, and is told', [fc.stringMatching(/^[a-zäöü]{1,12}$/), fc.constantFrom('Hallo ', ''), filling], (word, before, values) => {
  fc.pre(!placeholders.some((known) => known.toLowerCase() === word));
  const text = `${before}{${word}}!`;
  expect(filled(text, values)).toBe(text);
  expect(unknownPlaceholders(text)).toEqual([word]);
});

const entity = /&(?:#(\d+)|(lt|gt|amp|quot));/g;
const signOf = (_: string, code: string | undefined, name: 'lt' | 'gt' | 'amp' | 'quot'): string => (code === undefined ? { lt: '<', gt: '>', amp: '&', quot: '"' }[name] : String.fromCharCode(Number(code)));
/** What a mail program shows of the body: tags gone, entities read. */
const shownText = (html: string): string => html.replace(/^.*<body[^>]*>/s, '').replace(/<\/body>.*$/s, '').replace(/<br>/g, '\n').replace(/<\/p><p[^>]*>/g, '\n\n').replace(/<[^>]*>/g, '').replace(entity, signOf);

property('HTML of a mail shows the text and holds no tag, attribute or link of anybody else', [fc.oneof(nastyText, fc.array(fc.oneof(nastyText, fc.constantFrom('<script>alert(1)</script>', '" onclick="x', 'https://boese.example', '&lt;b&gt;', '</p>', '<!--', '\n\n', 'javascript:x'))).map((parts) => parts.join(' ')))], (text) => {
  const html = mailHtml(text);
  const body = html.replace(/^.*<body[^>]*>/s, '').replace(/<\/body>.*$/s, '');
  expect(body.replace(/<p style="margin:0 0 1em">|<\/p>|<br>/g, '')).not.toMatch(/[<>"'`]/);
  expect(shownText(html)).toBe(text.replace(/\r\n?/g, '\n').trim().replace(/\n{3,}/g, '\n\n'));
}, { runs: 300 });

property('links are those of the text, and lead where they say', [fc.array(fc.constantFrom('https://kino.example/film', 'https://a.example/x?y=1&z=2', 'https://a.example/x', 'siehe', 'http://boese.example', 'https://', '(https://b.example/),', 'javascript:alert(1)'), { maxLength: 6 })], (words) => {
  const text = words.join(' ');
  const html = mailHtml(text, { links: linksIn(text) });
  const links = [...html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)];
  for (const [, address = '', shown] of links) {
    expect(address).toMatch(/^https:&#47;&#47;|^https:\/\//);
    expect(address).toBe(shown);
  }
  expect(links).toHaveLength(words.filter((word) => /https:\/\/\w/.test(word)).length);
  expect(shownText(html)).toBe(text.trim());
}, { runs: 100 });

property('a header is one line, and cleaning it again changes nothing', [nastyText, fc.integer({ min: 1, max: 30 })], (text, longest) => {
  const header = cleanHeader(text, longest);
  expect(header).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
  expect(header.length).toBeLessThanOrEqual(longest);
  expect(cleanHeader(header, longest)).toBe(header);
}, { runs: 300 });

property('escaped and read again, a text is the same', [fc.oneof(nastyText, fc.tuple(nastyText, fc.constantFrom('&lt;', '&#60;', '&amp;', '&', '&quot')).map((parts) => parts.join('')))], (text) => {
  expect(escaped(text).replace(entity, signOf)).toBe(text);
}, { runs: 150 });
