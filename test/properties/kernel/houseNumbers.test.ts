// House numbers: shown and read again they are the same, and along the street each has its place.

import { atOrAfter, atOrBefore, firstPosition, formatPosition, lastPosition, nextOnSide, nextPlain, numberAt, parseHouseNumber, positionOf, sideOf, type Position, type Side } from '../../../src/server/kernel/houseNumbers.ts';
import { fc, property } from '../support/property.ts';
import { nastyText } from '../support/words.ts';

const suffixes = ['', '½', ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const number = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9_999 }));
const house = fc.record({ number, suffix: fc.constantFrom(...suffixes) });
type House = { number: number; suffix: string };
const side = fc.constantFrom<Side>('even', 'odd');

/** As people say it: by number, then without a letter, then ½, then by letter. */
function before(one: House, other: House): boolean {
  if (one.number !== other.number) return one.number < other.number;
  return suffixes.indexOf(one.suffix) < suffixes.indexOf(other.suffix);
}

property('shown and read again, a number is the same', [house], ({ number: of, suffix }) => {
  const position = positionOf(of, suffix);
  expect(formatPosition(position)).toBe(`${of}${suffix}`);
  expect(parseHouseNumber(formatPosition(position))).toEqual({ state: 'given', from: position, to: position });
}, { runs: 300 });

property('every way to write it is the same', [house, fc.constantFrom(' ', '', '  '), fc.boolean(), fc.constantFrom('', 'Nr. ', 'Hausnr. ', '0', '00', '#'), fc.constantFrom('', ' ', ', VH 3. OG', ' (Hinterhaus)', ', 2. HH links', ' Whg. 4')], ({ number: of, suffix }, space, low, in_front, behind) => {
  // `00010000` has more digits than a house number.
  const text = `${in_front}${of}${suffix === '' ? '' : space}${low ? suffix.toLowerCase() : suffix}${behind}`;
  expect({ text, read: parseHouseNumber(text) }).toEqual({ text, read: { state: 'given', from: positionOf(of, suffix), to: positionOf(of, suffix) } });
}, { runs: 650 });

property('the order is total: of two numbers one comes first, and never both', [house, house, house], (a, b, c) => {
  const at = ({ number: of, suffix }: House): Position => positionOf(of, suffix);
  expect(at(a) < at(b)).toBe(before(a, b));
  expect(at(a) === at(b)).toBe(a.number === b.number && a.suffix === b.suffix);
  if (at(a) < at(b) && at(b) < at(c)) expect(before(a, c)).toBe(true);
}, { runs: 500 });

property('from … to: both ends as they are, whatever stands between', [house, house, fc.constantFrom('-', ' - ', '–', ' bis ', '/', ' + ', '−', ' u. ')], (one, other, between) => {
  fc.pre(before(one, other) && other.suffix !== '½');
  // `224-6` is 224 to 226, so a shorter number behind is one that goes on.
  const text = `${one.number}${one.suffix}${between}${other.number}${other.suffix}`;
  expect({ text, read: parseHouseNumber(text) }).toEqual({ text, read: { state: 'given', from: positionOf(one.number, one.suffix), to: positionOf(other.number, other.suffix) } });
}, { runs: 650 });

property('12a-c is 12A to 12C', [number, fc.integer({ min: 0, max: 24 }), fc.integer({ min: 1, max: 25 })], (of, from, more) => {
  fc.pre(from + more < 26);
  const letter = (at: number): string => String.fromCharCode(97 + at);
  expect(parseHouseNumber(`${of}${letter(from)}-${letter(from + more)}`)).toEqual({ state: 'given', from: positionOf(of, letter(from)), to: positionOf(of, letter(from + more)) });
});

property('the next place on a side: no other lies between, and it lies on that side', [house, house, side], (one, other, of) => {
  const [from, any] = [positionOf(one.number, one.suffix), positionOf(other.number, other.suffix)];
  const next = atOrAfter(from, of);
  const last = atOrBefore(from, of);
  if (next <= lastPosition) expect(sideOf(next)).toBe(of);
  if (last >= firstPosition) expect(sideOf(last)).toBe(of);
  expect(next >= from && last <= from).toBe(true);
  if (sideOf(any) === of) {
    expect(any < from || any >= next).toBe(true);
    expect(any > from || any <= last).toBe(true);
    const after = nextOnSide(any);
    expect(sideOf(after)).toBe(of);
    // A place that a house can have.
    if (after <= lastPosition) expect(parseHouseNumber(formatPosition(after))).toMatchObject({ from: after });
    if (sideOf(from) === of) expect(from <= any || from >= after).toBe(true);
  }
  expect(formatPosition(nextPlain(from))).toBe(String(one.number + 1));
  expect(numberAt(from)).toBe(one.number);
}, { runs: 650 });

property('whatever stands in the cell: it is read, and no range runs backwards', [fc.oneof(nastyText, fc.tuple(house, nastyText).map(([{ number: of, suffix }, text]) => of + suffix + text), fc.double(), fc.integer())], (cell) => {
  const reading = parseHouseNumber(cell);
  if (reading.state === 'given') expect(firstPosition <= reading.from && reading.from <= reading.to && reading.to <= lastPosition).toBe(true);
}, { runs: 650 });
