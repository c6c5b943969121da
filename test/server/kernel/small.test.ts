// The small things of the kernel: errors, fingerprints, days in sentences, names of what is half made, ids.

import { AppError } from '../../../src/server/kernel/errors.ts';
import { fingerprintOf } from '../../../src/server/kernel/fingerprint.ts';
import { halfMade, halfMadeColumn, isHalfMade } from '../../../src/server/kernel/halfMade.ts';
import { shownDay } from '../../../src/server/kernel/shownDay.ts';
import { typosAllowed } from '../../../src/server/kernel/lookalikes.ts';

test('an error tells its code and what it is about', () => {
  const error = new AppError('busy');
  expect(error).toBeInstanceOf(Error);
  expect(error.code).toBe('busy');
});

test('a fingerprint is the same for the same lines in any order, and another for any other', () => {
  const print = fingerprintOf(['Ada', 'Bea', 'Cem']);
  expect(fingerprintOf(['Cem', 'Ada', 'Bea'])).toBe(print);
  expect(fingerprintOf([])).toBe('0-0-0');
  const others = [['Ada', 'Bea'], ['Ada', 'Bea', 'Cen'], ['Ada', 'Bea', 'Cem', ''], ['AdaBea', '', 'Cem'], ['', '', ''], ['adA', 'Bea', 'Cem'], ['Ada', 'Bea', 'meC']];
  expect(new Set([print, ...others.map(fingerprintOf)]).size).toBe(others.length + 1);
  expect(print).toMatch(/^3-[0-9a-z]{1,7}-[0-9a-z]{1,7}$/);
});

test('two lines that swap their ends are noticed, however much alike they are', () => {
  const unnoticed: string[] = [];
  for (let number = 1; number < 300; number++) {
    for (const [one, other] of [['A', 'B'], ['Nord', 'Süd'], ['BO 3', 'BO 4']]) {
      if (fingerprintOf([`M-${number} ${one}`, `M-${number + 1} ${other}`]) === fingerprintOf([`M-${number} ${other}`, `M-${number + 1} ${one}`])) unnoticed.push(`${number} ${one}`);
    }
  }
  expect(unnoticed).toEqual([]);
  expect(new Set(Array.from({ length: 3_000 }, (_, number) => fingerprintOf([`M-${number}`, `Gruppe ${number % 7}`]))).size).toBe(3_000);
});

test('the day of a date cell, in whichever zone', () => {
  expect(['2026-03-04T23:00:00Z', '2026-03-05T00:00:00Z', '2026-03-05T05:00:00Z', '2026-12-30T23:00:00Z'].map((moment) => shownDay(new Date(moment)))).toEqual(['05.03.2026', '05.03.2026', '05.03.2026', '31.12.2026']);
});

test('what is half made says so, in the hundred characters a tab’s name may have', () => {
  expect(halfMade('Aufgaben')).toBe('Halb fertig – Aufgaben');
  expect(halfMade('x'.repeat(120))).toHaveLength(100);
  expect([isHalfMade(halfMade('Aufgaben')), isHalfMade(halfMadeColumn), isHalfMade('Aufgaben'), isHalfMade('Noch halb fertig: Halb fertig – x')]).toEqual([true, true, false, false]);
});

test('short words may have no typo, long ones two', () => {
  expect([1, 3, 4, 7, 8, 20].map(typosAllowed)).toEqual([0, 0, 1, 1, 2, 2]);
});
