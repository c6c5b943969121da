// E-mail cells as volunteers keep them.

import { parseEmail } from '../../../src/server/kernel/emails.ts';

test.each([
  ['zoe@example.org', 'zoe@example.org'],
  ['NURIA.NGUYEN11@EXAMPLE.ORG ', 'nuria.nguyen11@example.org'],
  ['Zoe.Meyer@Example.ORG', 'Zoe.Meyer@example.org'],
  [' zoe@example.org,', 'zoe@example.org'],
  ['mailto:zoe@example.org', 'zoe@example.org'],
  ['E-Mail: zoe@example.org', 'zoe@example.org'],
  ['<zoe@example.org>', 'zoe@example.org'],
  ['Zoë Schäfer <zoe@example.org>', 'zoe@example.org'],
  ['zoe(at)example.org', 'zoe@example.org'],
  ['zoe [at] example [dot] org', 'zoe@example.org'],
  ["o'connor+partei@mail.example.org", "o'connor+partei@mail.example.org"],
  ['zoe@example.org\u200b', 'zoe@example.org'],
  ['zoe@xn--mller-kva.example', 'zoe@xn--mller-kva.example'],
])('%s is %s', (cell, email) => {
  expect(parseEmail(cell)).toEqual({ state: 'given', email });
});

test.each(['', '   ', '-', 'k.A.', 'keine', '#REF!', undefined])('%s is none', (cell) => {
  expect(parseEmail(cell)).toEqual({ state: 'none' });
});

test.each([
  ['zoe@example.org; zoe2@example.org', 'several', ['zoe@example.org', 'zoe2@example.org']],
  ['zoe@example.org / kim@', 'several', ['zoe@example.org']],
  ['zoe@gmial.com', 'typo', ['zoe@gmail.com']],
  ['zoe@gmx.ed', 'typo', ['zoe@gmx.de']],
  ['zoe@t-online', 'broken', ['zoe@t-online.de']],
  ['zoe@web', 'broken', ['zoe@web.de']],
  ['zoe@example,org', 'broken', ['zoe@example.org']],
  ['zoe@@example.org', 'broken', ['zoe@example.org']],
  ['zoe @ example.org', 'broken', ['zoe@example.org']],
  ['zoe at example.org', 'broken', ['zoe@example.org']],
  ['zoe schäfer@example.org', 'broken', []],
  ['schafer zoe@example.org', 'typo', ['zoe@example.org']],
  ['schäfer@example.org', 'broken', []],
  ['zoe@example', 'broken', []],
  ['zoe.example.org', 'broken', []],
  ['zoe@-example.org', 'broken', []],
  ['zoe.@example.org', 'broken', []],
  ['zoe@example.org\r\nBcc: all@example.org', 'several', ['zoe@example.org', 'all@example.org']],
  [17, 'broken', []],
  [new Date('2026-02-01T00:00:00Z'), 'broken', []],
])('%s is unclear: %s %j', (cell, reason, options) => {
  expect(parseEmail(cell)).toMatchObject({ state: 'unclear', reason, options });
});

test('what is given has no line break, space, comma or bracket', () => {
  const hostile = ['a@b.de\nTo: c', 'a@b.de, ', '"a b"@b.de', 'a\tb@c.de', '=a@b.de', 'a@b.de>', 'a@b.de\u2028c@d.de'];
  const given = hostile.map((cell) => parseEmail(cell)).flatMap((reading) => (reading.state === 'given' ? [reading.email] : []));
  for (const email of given) expect(email).toMatch(/^[^\s,;<>"()]+@[^\s,;<>"()@]+$/);
});

test('a cell full of text is read at once: its length does not count twice', () => {
  const from = performance.now();
  for (const text of ['x'.repeat(50_000), '<b>'.repeat(17_000), 'a,'.repeat(25_000), '@' + 'x'.repeat(50_000)]) expect(parseEmail(text).state).toBe('unclear');
  expect(performance.now() - from).toBeLessThan(500);
});
