// Text that must stay text when it is written into a cell.

import { asText, cleaned } from '../../../src/server/kernel/text.ts';

describe('text for a cell', () => {
  test.each(['=IMPORTDATA("x")', '+49 30 23125000', '-', '@Oma fragen', '\t=1', '\r=1', '\n=1', ' =1', '\u00a0=1', '＝1', '＋1', '－1', '＠a'])('%j cannot become a formula', (text) => {
    expect(asText(text)).toBe(`'${text}`);
  });

  test.each(['07557', '1-2', '33/33', '12.5', '01.02.2026', '12:30', '50 %', '€ 5', 'März 2026', 'Jan 5', 'e5'])('%j cannot become a number or a date', (text) => {
    expect(asText(text)).toBe(`'${text}`);
  });

  test.each(['WAHR', 'falsch', 'TRUE', 'false'])('%j cannot become a boolean', (text) => {
    expect(asText(text)).toBe(`'${text}`);
  });

  test('an apostrophe of its own is not taken for ours', () => {
    expect(asText("'s Gravenhage")).toBe("''s Gravenhage");
  });

  test.each(['BO Rixdorf', 'Automatik', 'Çelik', 'Łukasz', 'Thị-Hương'])('%j needs nothing', (text) => {
    expect(asText(text)).toBe(text);
  });

  test('nothing stays nothing', () => {
    expect(asText('')).toBe('');
  });
});

describe('a cell as read', () => {
  test('folds white space of every kind', () => {
    expect(cleaned('  Sonnenallee\u00a0 41B \n')).toBe('Sonnenallee 41B');
  });

  test('a number is its digits; a date, a boolean and nothing are no text', () => {
    expect([cleaned(12043), cleaned(new Date(0)), cleaned(true), cleaned(undefined)]).toEqual(['12043', '', '', '']);
  });
});
