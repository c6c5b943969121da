// Slips and wrappings of e-mail addresses, one by one.

import { parseEmail } from '../../../src/server/kernel/emails.ts';

/** The address, or the reason with what is proposed. */
function read(cell: unknown): string {
  const reading = parseEmail(cell);
  if (reading.state === 'given') return reading.email;
  if (reading.state === 'none') return 'none';
  expect(reading.proposal).toBe(reading.options[0]);
  expect('proposal' in reading).toBe(reading.options.length > 0);
  return [reading.reason, ...reading.options].join(' ');
}

/** 249 characters: an address has 254 at most. */
const longDomain = 'xxxxxxxxx.'.repeat(25).slice(0, -1);

test('a service’s ending that is misspelled is proposed', () => {
  const gmail = ['gmail.con', 'gmail.de', 'gmail.co', 'gmail.cm', 'gmail.vom', 'gmail.cmo', 'gmail.comm', 'gail.com', 'gmaail.com', 'gmial.com', 'gmial.de', 'gmali.com', 'gmai.com', 'gmil.com', 'gmaill.com', 'googelmail.com', 'googelmail.de'];
  expect(gmail.map((domain) => read(`zoe@${domain}`))).toEqual(gmail.map(() => 'typo zoe@gmail.com'));
  for (const service of ['googlemail', 'yahoo', 'outlook', 'hotmail', 'icloud']) expect(['con', 'cm', 'vom', 'cmo', 'comm'].map((ending) => read(`zoe@${service}.${ending}`))).toEqual(new Array(5).fill(`typo zoe@${service}.com`));
  for (const service of ['web', 'gmx', 'freenet', 'posteo', 't-online', 'arcor', 'mailbox', 'mail', 'outlook', 'yahoo']) expect(['ed', 'dd', 'dee'].map((ending) => read(`zoe@${service}.${ending}`))).toEqual(new Array(3).fill(`typo zoe@${service}.de`));
  expect([read('zoe@t-onlin.de'), read('zoe@tonlin.de'), read('zoe@tonline.de')]).toEqual(new Array(3).fill('typo zoe@t-online.de'));
});

test('an ending that is missing is proposed', () => {
  expect(['web', 'gmx', 'freenet', 'posteo', 't-online', 'arcor', 'web.d'].map((service) => read(`zoe@${service}`))).toEqual(['web', 'gmx', 'freenet', 'posteo', 't-online', 'arcor', 'web'].map((service) => `broken zoe@${service}.de`));
  expect(['gmail', 'googlemail'].map((service) => read(`zoe@${service}`))).toEqual(['broken zoe@gmail.com', 'broken zoe@googlemail.com']);
});

test('a domain that only looks like a service is left alone', () => {
  const own = ['gmail.com', 'my-gmail.con.example', 'xgmail.con', 'gmail.con.example', 'gmail.company', 'outlook.de', 'yahoo.de', 'mail.com', 'myweb.dee', 'web.deep', 'wwweb.de', 'atonline.de', 'tonline.design', 'at-onlin.de', 't-onlin.dev', 'mail.de', 'gmx.net', 'gmx.de', 'myweb.ed', 'gmail.com.example', 'xgmail.com', 'tonline.dev'];
  expect(own.map((domain) => read(`zoe@${domain}`))).toEqual(own.map((domain) => `zoe@${domain}`));
  expect([read('zoe@myweb'), read('zoe@webx'), read('zoe@xgmail'), read('zoe@gmailx')]).toEqual(new Array(4).fill('broken'));
});

test.each([
  ['( at )', 'zoe( at )example.org'],
  ['[at]', 'zoe [at] example.org'],
  ['{ät}', 'zoe{ät}example.org'],
  ['(AT)', 'zoe(AT)example.org'],
  ['(dot)', 'zoe@example(dot)org'],
  ['( dot )', 'zoe@example ( dot ) org'],
  ['[punkt]', 'zoe@example[punkt]org'],
  ['mailto', 'mailto: zoe@example.org'],
  ['Email:', 'Email: zoe@example.org'],
  ['Mail:', 'Mail: zoe@example.org'],
  ['email:', 'email:zoe@example.org'],
  ['EMail:', 'EMail:zoe@example.org'],
  ['mail', 'mail zoe@example.org'],
  ['E-Mail', 'E-Mail zoe@example.org'],
  ['e-mail :', 'e-mail : zoe@example.org'],
  ['email  ', 'email   zoe@example.org'],
  ['quotes', '"zoe@example.org"'],
  ['quotes of the house', '„zoe@example.org“'],
  ['double', '<<zoe@example.org>>'],
  ['brackets', '(zoe@example.org)'],
  ['dots behind', 'zoe@example.org.;'],
  ['a name', 'Zoë <zoe@example.org>'],
  ['a name with a bracket', 'Zoë Schäfer (zoe@example.org) '],
  ['a name, all capitals', 'Zoë <ZOE@EXAMPLE.ORG>'],
  ['twice the same', 'zoe@example.org'],
])('wrapped with %s', (_how, cell) => {
  expect(read(cell)).toBe('zoe@example.org');
});

test.each([
  ['zoe  at  example.org', 'broken zoe@example.org'],
  ['zoe @ example . org', 'broken zoe@example.org'],
  ['zoe  @  example.org', 'broken zoe@example.org'],
  ['zoe@example..org', 'broken zoe@example.org'],
  ['zoe@@@example.org', 'broken zoe@example.org'],
  ['zoe,meyer@example.org', 'typo meyer@example.org'],
  ['zoe meyer@example.org', 'typo meyer@example.org'],
  ['frag zoe@example.org bitte', 'typo zoe@example.org'],
  ['<zoe@example.org> und so', 'typo zoe@example.org'],
  ['Emailadresse zoe@example.org', 'typo zoe@example.org'],
  ['zoe@example.org oder kim@example.org', 'several zoe@example.org kim@example.org'],
  ['zoe@example.org und kim@example.org', 'several zoe@example.org kim@example.org'],
  ['zoe@example.org,kim@example.org', 'several zoe@example.org kim@example.org'],
  ['zoe@example.org|kim@example.org', 'several zoe@example.org kim@example.org'],
  ['zoe@example.org zoe@example.org', 'several zoe@example.org'],
  ['zoeunda@example.org', 'zoeunda@example.org'],
  ['@', 'broken'],
  ['a@b.c', 'broken'],
  ['a@b.d', 'broken'],
  ['aa@b.de', 'aa@b.de'],
  [true, 'broken'],
  [false, 'none'],
  ['zoe meyer example', 'broken'],
  [`${'x'.repeat(64)}@example.org`, `${'x'.repeat(64)}@example.org`],
  [`${'x'.repeat(65)}@example.org`, 'broken'],
  [`zoe@${'x'.repeat(63)}.org`, `zoe@${'x'.repeat(63)}.org`],
  [`zoe@${'x'.repeat(64)}.org`, 'broken'],
  [`zoey@${longDomain}`, `zoey@${longDomain}`],
  [`zoey1@${longDomain}`, 'broken'],
  ['zoe@example.o', 'broken'],
  ['zoe@example.o1', 'broken'],
  ['zoe@sub.xn--p1ai', 'zoe@sub.xn--p1ai'],
  ['zoe@x-.org', 'broken'],
  ['.zoe@example.org', 'broken'],
  ['zoe.m.k@example.org', 'zoe.m.k@example.org'],
])('%s: %s', (cell, reading) => {
  expect(read(cell)).toBe(reading);
});
