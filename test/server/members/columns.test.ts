// Which column is taken, and when a person is asked.

import type { Field } from '../../../src/contract/setup.ts';
import { recogniseColumns, type Known } from '../../../src/server/members/columns.ts';
import { remember } from '../../../src/server/members/columnsRemembered.ts';
import type { Cell } from '../../../src/server/ports.ts';

type Column = [header: string, ...values: Cell[]];
const address: Column[] = [['Name', 'Kaya', 'Roth', 'Yıldız'], ['Vorname', 'Ada', 'Bo', 'Cem'], ['Straße', 'A-Weg 1', 'B-Weg 2', 'C-Weg 3'], ['PLZ', 12045, 12047, 12353]];

function recognise(columns: Column[], known: Known = {}) {
  const result = recogniseColumns({ headers: columns.map(([header]) => header), values: columns.map(([, ...values]) => values) }, known);
  return {
    column: (field: Field) => result.guesses.find((guess) => guess.field === field)?.column ?? null,
    guess: (field: Field) => result.guesses.find((guess) => guess.field === field),
    open: result.open.map(({ code, field, columns }) => `${code} ${field} ${columns.join(',')}`.trim()),
  };
}

test('a plain list asks nothing', () => {
  const found = recognise(address);
  expect(found.open).toEqual([]);
  expect([found.column('lastName'), found.column('firstName'), found.column('street'), found.column('postcode'), found.column('phone')]).toEqual([1, 2, 3, 4, null]);
});

test('an exact header wins over a part of one', () => {
  const found = recognise([...address, ['E-Mail-Verteiler', 'ja', 'ja', 'nein'], ['E-Mail (alternativ)', 'x@example.org'], ['E-Mail', 'a@example.org']]);
  expect(found.open).toEqual([]);
  expect(found.column('email')).toBe(7);
});

test('five-digit numbers headed Tel. are questioned, not taken', () => {
  const found = recognise([...address, ['Tel.', 12045, 12047, 12353]]);
  expect(found.column('phone')).toBeNull();
  expect(found.open).toEqual(['wrong_values phone 5']);
});

test('of two phone columns the one with phones is taken', () => {
  const found = recognise([...address, ['Tel.', 12045, 12047, 12353], ['Telefon', '030 23125111', '030 23125222', '030 23125333']]);
  expect(found.open).toEqual([]);
  expect(found.guess('phone')).toMatchObject({ column: 6, certainty: 'values' });
});

test('a second column named in part stands in where the first holds something else', () => {
  const found = recognise([...address, ['Tel.', 12045, 12047, 12353], ['Telefonkontakt', '030 23125111', '030 23125222', '030 23125333']]);
  expect(found.open).toEqual([]);
  expect(found.column('phone')).toBe(6);
});

test('two columns that both fit are asked about, not guessed', () => {
  const found = recognise([...address, ['Telefon 1', '030 23125111'], ['Telefon 2', '030 23125222']]);
  expect(found.column('phone')).toBeNull();
  expect(found.guess('phone')?.candidates).toEqual([5, 6]);
  expect(found.open).toEqual(['ambiguous_column phone 5,6']);
});

test('of two columns of one name the filled one is taken', () => {
  const found = recognise([...address, ['Telefon', '', '-'], ['Telefon', '030 23125222', '']]);
  expect(found.guess('phone')).toMatchObject({ column: 6, certainty: 'values' });
});

test('a needed column that is missing is asked for, with what its values offer', () => {
  const found = recognise([['Name', 'Kaya', 'Roth', 'Yıldız'], ['Straße', 'A-Weg 1', 'B-Weg 2', 'C-Weg 3'], ['Zustellbezirk', '12045', '12047', '12353']]);
  expect(found.column('postcode')).toBeNull();
  expect(found.open).toEqual(['missing_column postcode 3']);
});

test('mails under an odd header are offered, and ask nothing', () => {
  const found = recognise([...address, ['Kontakt', 'a@example.org', 'b@example.org', 'c@example.org']]);
  expect(found.open).toEqual([]);
  expect(found.guess('email')).toMatchObject({ column: null, candidates: [5], certainty: 'none' });
});

test('whole addresses need no postcode column', () => {
  const found = recognise([['Name', 'Ada Kaya', 'Bo Roth'], ['Anschrift', 'A-Weg 1, 12045 Berlin', 'B-Weg 2, 12047 Berlin']]);
  expect(found.open).toEqual([]);
  expect(found.guess('postcode')?.required).toBe(false);
});

test('postcodes in front of the city need no column of their own', () => {
  const found = recognise([['Name', 'Ada Kaya', 'Bo Roth'], ['Straße', 'A-Weg 1', 'B-Weg 2'], ['Wohnort', '12045 Berlin', 'D-12047 Berlin']]);
  expect(found.open).toEqual([]);
  expect(found.column('city')).toBe(3);
});

test('a list without any name is asked for it', () => {
  expect(recognise([['Vorname', 'Ada'], ['PLZ', 12045]]).open).toEqual(['missing_column lastName']);
  expect(recognise([['Straße', 'A-Weg'], ['PLZ', 12045]]).open).toEqual(['missing_column fullName']);
});

test('a remembered column is found wherever it moved, even under a header of no meaning', () => {
  const found = recognise([['Kürzel', 'x'], ...address], { remembered: { phone: 'Kürzel', postcode: 'plz', lastName: 'Name' } });
  expect(found.guess('phone')).toMatchObject({ column: 1, certainty: 'remembered' });
  expect(found.guess('postcode')).toMatchObject({ column: 5, certainty: 'remembered' });
});

test('a remembered header that is gone is looked for by its meaning', () => {
  const found = recognise(address, { remembered: { postcode: 'Postleitzahl' } });
  expect(found.open).toEqual([]);
  expect(found.guess('postcode')).toMatchObject({ column: 4, certainty: 'sure' });
});

test('a remembered header that stands there twice is asked about', () => {
  const found = recognise([...address, ['PLZ', 12049, 12051, 12053]], { remembered: { postcode: 'PLZ' } });
  expect(found.open).toEqual(['ambiguous_column postcode 4,5']);
});

test('which of two columns of one name was meant is remembered', () => {
  const headers = ['Telefon', 'Name', 'Telefon'];
  expect(remember(headers, 3)).toBe('Telefon (2. von 2)');
  expect(remember(headers, 2)).toBe('Name');
  const columns: Column[] = [['Neu'], ['Telefon', '030 23125111'], ...address, ['Telefon', '030 23125222']];
  expect(recognise(columns, { remembered: { phone: 'Telefon (2. von 2)' } }).column('phone')).toBe(7);
  expect(recognise([...columns, ['Telefon', '030 23125333']], { remembered: { phone: 'Telefon (2. von 2)' } }).open).toEqual(['ambiguous_column phone 2,7,8']);
});

test('corrections overrule headers, values and memory', () => {
  const columns: Column[] = [...address, ['Telefon 1', '030 23125111'], ['Telefon 2', '030 23125222']];
  expect(recognise(columns, { corrections: { phone: 6 } }).open).toEqual([]);
  expect(recognise(columns, { corrections: { phone: 6 } }).column('phone')).toBe(6);
  expect(recognise(columns, { corrections: { phone: null } }).open).toEqual([]);
  expect(recognise(columns, { remembered: { phone: 'Telefon 1' }, corrections: { phone: 6 } }).column('phone')).toBe(6);
});

test('that there is no such column is remembered too', () => {
  const found = recognise([...address, ['Telefon 1', '030 23125111'], ['Telefon 2', '030 23125222']], { remembered: { phone: '–' } });
  expect(found.open).toEqual([]);
  expect(found.column('phone')).toBeNull();
});

test('one column never means two things', () => {
  const found = recognise([...address, ['Telefon/Handy (privat)', '030 23125111', '0152 28817386']]);
  expect([found.column('phone'), found.column('mobile')]).toEqual([5, null]);
});

test('a renamed group column is asked for as long as its source column is there', () => {
  const remembered = { group: 'BO', groupSource: 'BO-Quelle' };
  expect(recognise([...address, ['Gruppe im Kiez', 'Nord'], ['BO-Quelle', 'Hand']], { remembered }).open).toEqual(['lost_column group']);
  expect(recognise(address, { remembered }).open).toEqual([]);
});

test('a source column that vanished beside its group column is asked for: it may say what was set by hand', () => {
  const remembered = { group: 'BO', groupSource: 'BO-Quelle' };
  expect(recognise([...address, ['BO', 'Nord'], ['Quelle', 'Hand']], { remembered }).open).toEqual(['lost_column groupSource']);
});

test('a street or number column that vanished is asked for, not forgotten', () => {
  const remembered = { memberNumber: 'Nr', street: 'Straße', houseNumber: 'Hausnr.' };
  const [name, first, , postcode] = address as [Column, Column, Column, Column];
  expect(recognise([name, first, postcode], { remembered }).open).toEqual(['lost_column memberNumber', 'lost_column street', 'lost_column houseNumber']);
});

test('a number column that moved into the street is not missed', () => {
  expect(recognise(address, { remembered: { street: 'Straße', houseNumber: 'Hausnr.' } }).open).toEqual([]);
});
