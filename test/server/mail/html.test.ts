// Bodies, headers, marks, addresses and placeholders: what comes from cells stays text.

import { texts } from '../../../src/contract/texts/index.ts';
import { addressOf, cleanHeader, fillingOf, linksIn, mailHtml } from '../../../src/server/mail/index.ts';
import { afterDeath, markText, readMark } from '../../../src/server/mail/mark.ts';

describe('mailHtml', () => {
  test('paragraphs and line breaks stay, markup is shown as it was typed', () => {
    const html = mailHtml('Hallo <b>Kim</b> & "alle",\r\nbis bald\n\n\nAG\u2019s `Team`');
    expect(html).toContain('Hallo &#60;b&#62;Kim&#60;/b&#62; &#38; &#34;alle&#34;,<br>bis bald</p><p');
    expect(html).toContain('AG’s &#96;Team&#96;</p></body></html>');
  });

  test('a phone shows it at reading size, and long words wrap', () => {
    const html = mailHtml('Hallo');
    expect(html).toContain('<meta name="viewport" content="width=device-width,initial-scale=1">');
    expect(html).toContain('overflow-wrap:anywhere');
  });

  test('only the words given become links, and only to https', () => {
    const links = { 'Kim Kaya': 'https://docs.example/d/1#gid=0&range=A5', 'schlecht': 'javascript:alert(1)', 'offen': 'http://x.example', 'aus': 'https://x.example/"onmouseover="' };
    const html = mailHtml('Kim Kaya, schlecht, offen, aus, https://fremd.example', { links });
    expect(html).toContain('<a href="https://docs.example/d/1#gid=0&#38;range=A5">Kim Kaya</a>, schlecht, offen, aus, https://fremd.example');
    expect(html.match(/<a /g)).toHaveLength(1);
  });

  test('an address that begins like another leads to its own page; a full stop ends the sentence', () => {
    const text = 'Siehe https://a.example/x und https://a.example/x/y. (https://a.example/z)';
    expect(Object.keys(linksIn(text))).toEqual(['https://a.example/x', 'https://a.example/x/y', 'https://a.example/z']);
    expect(mailHtml(text, { links: linksIn(text) })).toContain('<a href="https://a.example/x/y">https://a.example/x/y</a>. (');
  });

  test('an address with a placeholder in it is no link: a cell would choose where it leads', () => {
    expect(linksIn('https://a.example/{Name} und http://b.example')).toEqual({ 'https://a.example/': 'https://a.example/' });
  });
});

test.each([
  ['Hallo\r\nBcc: alle@example.org', 'Hallo Bcc: alle@example.org'],
  ['  viel   Platz\u2028und\u0000Zeichen\t', 'viel Platz und Zeichen'],
  ['rechts\u202enach links', 'rechts nach links'],
  ['x'.repeat(200), 'x'.repeat(150)],
])('a header is one line: %j', (text, clean) => expect(cleanHeader(text)).toBe(clean));

describe('the mark of a run', () => {
  const mark = { run: '20261122-070012-k3f9x2', done: 4, busy: true, unknown: new Set([2]), refused: new Set([1]) };

  test('is read as it was written, and holds nothing about anybody', () => {
    expect(markText(mark)).toBe('20261122-070012-k3f9x2 4+ u2 r1');
    expect(readMark(markText(mark))).toEqual(mark);
    expect(readMark('')).toBeNull();
    expect(readMark('etwas anderes')).toBeNull();
  });

  test.each([[1, 'refused'], [2, 'unknown'], [4, 'sent'], [5, 'unknown'], [6, 'waiting']] as const)('letter %d: %s', (number, state) => {
    expect(afterDeath(mark.run, number, mark)).toBe(state);
  });

  test('the run had let go in order: nothing is on its way; another run’s mark: nothing was sent; an unreadable claim: nobody knows', () => {
    expect(afterDeath(mark.run, 5, { ...mark, busy: false })).toBe('waiting');
    expect(afterDeath('ein-anderer-lauf', 1, mark)).toBe('waiting');
    expect(afterDeath('', null, mark)).toBe('unknown');
  });
});

describe('who may be written to', () => {
  const today = '2026-11-22';
  test.each([
    [{ email: 'Ada <ada@EXAMPLE.org>' }, { to: 'ada@example.org' }],
    [{ email: 'ada@example.org', noEmail: 'nein' }, { to: 'ada@example.org' }],
    [{ email: 'ada@example.org', noEmail: false }, { to: 'ada@example.org' }],
    [{ email: 'ada@example.org', noEmail: true }, { reason: 'noEmail' }],
    [{ email: 'ada@example.org', noEmail: 'nur Einladungen' }, { reason: 'noEmail' }],
    [{ email: 'ada@example.org', status: 'verstorben' }, { reason: 'left' }],
    [{ email: 'ada@example.org', exitDate: '22.11.2026' }, { reason: 'left' }],
    [{ email: 'ada@example.org', exitDate: '23.11.2026' }, { to: 'ada@example.org' }],
    [{ email: '' }, { reason: 'noAddress' }],
    [{ email: 'ada@example.org, ben@example.org' }, { reason: 'badAddress' }],
    [{ email: 'ada@gmial.com' }, { reason: 'badAddress' }],
    [{ email: 'ada@example.org\r\nBcc: x@example.org' }, { reason: 'badAddress' }],
  ])('%j', (cells, reach) => expect(addressOf(cells, today)).toEqual(reach));
});

test('placeholders: by what the list knows, and nothing where it knows nothing', () => {
  const { salutation } = texts('de').mail;
  const around = { today: '2026-11-22', organisation: 'DIE LINKE', district: 'Neukölln', contactOf: (group: string) => (group === 'BO Nord' ? 'Ada' : ''), link: '', salutation, object: 'Antworte mit Nein.' };
  expect(fillingOf({ salutation: 'Herr', firstName: 'Paul', lastName: 'dos Santos', group: 'BO Nord', birthDate: '23.11.1976', entryDate: new Date('2016-11-22T00:00:00Z') }, around)).toEqual({
    Anrede: 'Lieber Paul', Vorname: 'Paul', Nachname: 'dos Santos', Name: 'Paul dos Santos', BO: 'BO Nord', Ansprechperson: 'Ada', Alter: '49', Jahre: '10', Organisation: 'DIE LINKE', Bezirk: 'Neukölln', Link: '', Abmelden: 'Antworte mit Nein.',
  });
  expect(fillingOf({ fullName: 'Kim Kaya' }, around)).toMatchObject({ Anrede: 'Hallo Kim Kaya', Vorname: '', Alter: '', Jahre: '', Ansprechperson: '' });
  expect(fillingOf({ salutation: 'Frau' }, around).Anrede).toBe('Hallo');
});
