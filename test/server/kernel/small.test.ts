// The small things of the kernel: errors, fingerprints, days in sentences, names of what is half made, ids.

import * as z from 'zod/mini';
import { actorOf, isAnothers, isUnknownActor } from '../../../src/server/kernel/actor.ts';
import { AppError } from '../../../src/server/kernel/errors.ts';
import { fingerprintOf } from '../../../src/server/kernel/fingerprint.ts';
import { halfMade, halfMadeColumn, isHalfMade } from '../../../src/server/kernel/halfMade.ts';
import { newOperationId } from '../../../src/server/kernel/ids.ts';
import { parsedAs } from '../../../src/server/kernel/json.ts';
import { compare } from '../../../src/server/kernel/order.ts';
import { shownDay } from '../../../src/server/kernel/shownDay.ts';
import { typosAllowed } from '../../../src/server/kernel/lookalikes.ts';

test('an error tells its code and what it is about', () => {
  const error = new AppError('busy');
  expect(error).toBeInstanceOf(Error);
  expect([error.code, error.name, error.details]).toEqual(['busy', 'AppError', []]);
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

test('who did something, and who may take it back', () => {
  expect([actorOf({ email: () => 'ada@example.org' }), actorOf({ email: () => '' })]).toEqual(['ada@example.org', 'unbekannt']);
  expect([isUnknownActor('unbekannt'), isUnknownActor('unbekannt (k3f9)'), isUnknownActor('ada unbekannt'), isUnknownActor('')]).toEqual([true, true, false, false]);
  const ada = 'Ada@example.org';
  expect([undefined, '', 'unbekannt', 'ada@EXAMPLE.org', 'Ada@example.org', 'bea@example.org', 'unbekannt (k3f9)'].map((by) => isAnothers(by, ada))).toEqual([false, false, false, false, false, true, true]);
});

test('ids and days are in the order of their characters', () => {
  expect(['b', 'a', 'B', 'ä', '', 'a'].sort(compare)).toEqual(['', 'B', 'a', 'a', 'b', 'ä']);
  expect([compare('a', 'b'), compare('b', 'a'), compare('a', 'a')]).toEqual([-1, 1, 0]);
});

test('what was kept as JSON is read again, or is nothing', () => {
  const schema = z.object({ count: z.number() });
  expect([parsedAs(schema, '{"count":3}'), parsedAs(schema, '{"count":"3"}'), parsedAs(schema, '{"count":'), parsedAs(schema, '')]).toEqual([{ count: 3 }, null, null, null]);
});

test('an operation’s id says when it was, and is unlike any other of that second', () => {
  const now = new Date('2026-11-22T18:30:12.345Z');
  const ids = Array.from({ length: 200 }, () => newOperationId(now));
  for (const id of ids) expect(id).toMatch(/^20261122-183012-[0-9a-z]{6}$/);
  expect(new Set(ids).size).toBe(200);
});
