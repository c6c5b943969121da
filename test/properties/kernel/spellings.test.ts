// E-mail addresses and names as they stand in cells, and words that somebody mistyped.

import { parseEmail } from '../../../src/server/kernel/emails.ts';
import { folded, typos, wordsOf } from '../../../src/server/kernel/lookalikes.ts';
import { headerKey } from '../../../src/server/kernel/headerText.ts';
import { parseName } from '../../../src/server/kernel/namesSpelling.ts';
import { fc, property } from '../support/property.ts';
import { firstName, lastName, nastyText } from '../support/words.ts';

const local = fc.array(fc.stringMatching(/^[a-z0-9_%+'&#!?=~-]{1,10}$/), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
const email = fc.tuple(local, fc.constantFrom('example.org', 'gmail.com', 'web.de', 'mail.example.com', 'müller.example'.replace('ü', 'ue'), 'xn--mller-kva.example')).map(([name, domain]) => `${name}@${domain}`);

property('an address is the same with a name around it, in a link, and with blanks', [email, lastName], (address, name) => {
  // Its own signs stay, a quotation mark in front could be one around it.
  fc.pre(!/^'|'@/.test(address));
  for (const cell of [address, ` ${address} `, `${name} <${address}>`, `"${name}" <${address}>`, `mailto:${address}`, `<${address}>`, `E-Mail: ${address}`, address.replace('@', '(at)'), `${address};`, address.replace(/@.*/, (domain) => domain.toUpperCase())]) {
    expect({ cell, read: parseEmail(cell) }).toEqual({ cell, read: { state: 'given', email: address } });
  }
}, { runs: 200 });

property('two addresses are never one', [email, email, fc.constantFrom(', ', '; ', ' ', '\n', ' / ', ' oder ')], (one, other, between) => {
  fc.pre(one !== other && !/(?:^| )'|'@/.test(`${one} ${other}`));
  expect(parseEmail(one + between + other)).toMatchObject({ state: 'unclear', reason: 'several', options: [one, other] });
}, { runs: 100 });

property('whatever stands in the cell: what is given can stand in the header of a mail', [fc.oneof(nastyText, fc.tuple(nastyText, email, nastyText).map((parts) => parts.join('')))], (cell) => {
  const read = parseEmail(cell);
  const all = read.state === 'given' ? [read.email] : read.state === 'unclear' ? read.options : [];
  for (const one of all) expect(one).toMatch(/^[!-~]+@[a-z0-9.-]+$/);
  // Read again, it is the same.
  if (read.state === 'given') expect(parseEmail(read.email)).toEqual(read);
}, { runs: 950 });

property('a name spelt with both cases is right as it is', [fc.oneof(firstName, lastName)], (name) => {
  expect(parseName(name, 'last')).toEqual({ state: 'given', name: name.normalize('NFC') });
}, { runs: 150 });

property('a name in capitals or small is asked about, and the proposal is right', [fc.oneof(firstName, lastName).filter((name) => name.length > 3 && !/ß|ẞ|İ|ı/.test(name))], (name) => {
  for (const cell of [name.toUpperCase(), name.toLowerCase()]) {
    const read = parseName(cell, 'last');
    fc.pre(read.state === 'unclear');
    const { proposal = '' } = read as { proposal?: string };
    expect(proposal.toLowerCase()).toBe(name.toLowerCase());
    // The proposal itself raises no question.
    expect(parseName(proposal, 'last').state).toBe('given');
  }
}, { runs: 150 });

property('whatever stands in the cell: nothing of a name is lost', [nastyText], (cell) => {
  const read = parseName(cell, 'full');
  if (read.state === 'given') expect(cell.normalize('NFC').replace(/[^\p{L}]/gu, '')).toBe(read.name.replace(/[^\p{L}]/gu, ''));
}, { runs: 300 });

/** The textbook's table, whole (Boytsov 2011, restricted edit distance). */
function distance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, i) => Array.from({ length: other.length + 1 }, (_none, j) => (i === 0 ? j : j === 0 ? i : 0)));
  for (let i = 1; i <= one.length; i++) {
    for (let j = 1; j <= other.length; j++) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      table[i]![j] = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) table[i]![j] = Math.min(table[i]![j]!, table[i - 2]![j - 2]! + 1);
    }
  }
  return table[one.length]![other.length]!;
}

const shortWord = fc.string({ unit: fc.constantFrom(...'aabbcmüe'), maxLength: 9 });
property('typos are counted as the textbook counts them, up to the most that is asked for', [shortWord, shortWord, fc.integer({ min: 0, max: 4 })], (one, other, most) => {
  const all = distance(one, other);
  if (all <= most) expect(typos(one, other, most)).toBe(all);
  else expect(typos(one, other, most)).toBeGreaterThan(most);
  expect(typos(other, one, most)).toBe(typos(one, other, most));
}, { runs: 1_300 });

// `Üe` could be `U` or `Ü` and `e`; `ue` is taken for `ü` in any case.
property('umlauts and their spellings are one word', [fc.oneof(firstName, lastName).filter((name) => !/[aou]e/i.test(name.normalize('NFD').replace(/\p{M}/gu, '')))], (name) => {
  const spelt = name.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/Ä/g, 'Ae').replace(/Ö/g, 'Oe').replace(/Ü/g, 'Ue').replace(/ß/g, 'ss');
  for (const other of [spelt, name.toUpperCase(), name.toLowerCase(), name.normalize('NFD')]) {
    // Turkish İ and ı have capitals and small letters of their own.
    if (!/[İı]/.test(name)) expect({ other, words: wordsOf(other) }).toEqual({ other, words: wordsOf(name) });
  }
}, { runs: 150 });

property('a header is the same in all its spellings', [fc.constantFrom('Straße', 'Letzter Kontakt', 'E-Mail', 'Betreuer*in', 'Verfügbarkeit', 'Mitglied-ID', 'Kein Anruf')], (header) => {
  const bare = header.replace(/[*-]/g, '');
  for (const other of [header.toUpperCase(), header.toLowerCase(), ` ${header}  `, header.normalize('NFD'), header.replace(/ /g, '\u00a0'), header.replace(/ü/g, 'ue').replace(/ß/g, 'ss'), bare, `${header}:`, header.replace('*', ':')]) {
    expect({ other, key: headerKey(other) }).toEqual({ other, key: headerKey(header) });
  }
}, { runs: 19 });

property('folding is done once and for all', [nastyText], (text) => {
  expect(folded(folded(text))).toBe(folded(text));
}, { runs: 300 });
