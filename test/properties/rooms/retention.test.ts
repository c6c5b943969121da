// Deletion periods: what goes is what a calendar on the wall says, row by row, and nothing else; a second run deletes nothing.

import { addDays } from '../../../src/server/kernel/days.ts';
import { applyPeriods, previewPeriods } from '../../../src/server/retention/index.ts';
import { careRoom, people } from '../../support/careRoom.ts';
import { fc, property } from '../support/property.ts';
import { days } from '../support/words.ts';

const kinds = { exits: 'Austritte', logs: 'Kontakte und Protokoll', ledger: 'Versand' } as const;

/** The day from which on it is over: the same day so many months later, or the first of the next month where there is no such day. */
function endOf(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [then, name] = [year + Math.floor((month - 1 + months) / 12), ((month - 1 + months) % 12) + 1];
  const length = new Date(Date.UTC(then, name, 0)).getUTCDate();
  const end = date <= length ? [then, name, date] : name === 12 ? [then + 1, 1, 1] : [then, name + 1, 1];
  return end.map((part) => String(part).padStart(2, '0')).join('-');
}

/** A moment of that day in the sheet's zone; nobody calls later. */
const cellOf = (day: string, minute: number): Date => new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000);
const german = (day: string): string => day.split('-').reverse().join('.');

const kindsWithPeriods = fc.record({ exits: fc.integer({ min: 1, max: 60 }), logs: fc.integer({ min: 1, max: 60 }), ledger: fc.integer({ min: 1, max: 60 }) });
type Periods = Record<keyof typeof kinds, number>;

/** Days, mostly around those on which a period ends today: a date cell, or text; with `moments` at any hour. */
function typed(today: string, months: Periods, moments: boolean): fc.Arbitrary<{ day: string; cell: Date | string }> {
  const near = fc.tuple(fc.constantFrom(...Object.values(months)), fc.integer({ min: -4, max: 3 })).map(([count, more]) => addDays(`${Number(today.slice(0, 4)) - Math.ceil((count - Number(today.slice(5, 7)) + 1) / 12)}-${String(((Number(today.slice(5, 7)) - 1 - count + 120) % 12) + 1).padStart(2, '0')}-${today.slice(8, 10) > '28' ? '28' : today.slice(8, 10)}`, more));
  const day = fc.oneof({ weight: 4, arbitrary: near }, { weight: 1, arbitrary: days('2019-01-01', '2027-03-01') });
  return fc.tuple(day, fc.integer({ min: 0, max: 22 * 60 }), fc.integer({ min: 0, max: 5 })).map(([of, minute, form]) => ({ day: of, cell: form === 0 ? german(of) : cellOf(of, moments && form > 1 ? minute : 0) }));
}

const district = fc.tuple(days('2024-01-01', '2026-11-22'), kindsWithPeriods).chain(([today, periods]) => {
  const [day, moment] = [typed(today, periods, false), typed(today, periods, true)];
  return fc.record({
    today: fc.constant(today),
    months: fc.record({ exits: fc.constantFrom(periods.exits, periods.exits, null), logs: fc.constantFrom(periods.logs, periods.logs, null), ledger: fc.constantFrom(periods.ledger, periods.ledger, null) }),
    contacts: fc.array(moment, { maxLength: 8 }),
    tasks: fc.array(fc.record({ due: day, status: fc.constantFrom('offen', 'in Arbeit', 'erledigt', 'entfällt', 'zurückgegeben', '') }), { maxLength: 6 }),
    letters: fc.array(fc.record({ claimed: moment, sent: moment, state: fc.constantFrom('gesendet', 'abgelehnt', 'unklar', 'wartet', 'verworfen') }), { maxLength: 6 }),
    exits: fc.array(fc.record({ exit: day, status: fc.constantFrom('', '', 'ausgetreten', 'möchte austreten') }), { maxLength: 5 }),
  });
});

property('what is over its time goes, and only that', [district], ({ contacts, tasks, letters, exits, months, today }) => {
  const at = careRoom([...people.slice(0, 3), ...exits.map(({ exit: { cell }, status }, index) => [500 + index, 'Kaya', 'Kim', '', '', '', '', '', '', '', '', cell, status])]);
  const { workbook } = at.room;
  at.room.clock.instant = `${today}T10:30:00.000Z`;
  workbook.tab('Kontakte').append(contacts.map(({ cell }, index) => [`c${index}`, cell, '101', 'Ayşe Müller', 'Anruf', 'ada', '', '']));
  workbook.tab('Aufgaben').append(tasks.map(({ due: { cell }, status }, index) => [`t${index}`, 'Anrufen', '101', 'Ayşe Müller', '', 'ada', cell, status, '', '']));
  workbook.create({ name: 'Versand', columns: ['Schlüssel', 'Art', 'Mitglied-ID', 'An', 'Beansprucht', 'Gesendet', 'Stand', 'Grund', 'Lauf'].map((header) => ({ header })) }).append(letters.map(({ claimed, sent, state }, index) => [`k${index}`, 'Rundmail', '101', 'a@example.org', claimed.cell, state === 'gesendet' ? sent.cell : '', state, '', '']));
  const settings = workbook.tab('Einstellungen');
  for (const [kind, name] of Object.entries(kinds)) settings.set(settings.values().findIndex(([cell]) => cell === `Löschfrist ${name} (Monate)`) + 1, 2, String(months[kind as keyof typeof kinds] ?? 'nie'));
  for (const name of ['Antworten', 'Anruflisten']) settings.set(settings.values().findIndex(([cell]) => cell === `Löschfrist ${name} (Monate)`) + 1, 2, 'nie');
  workbook.forget();

  const over = (day: string, of: number | null): boolean => of !== null && endOf(day, of) <= today;
  const stays = {
    contacts: contacts.flatMap(({ day }, index) => (over(day, months.logs) ? [] : [`c${index}`])),
    tasks: tasks.flatMap(({ due, status }, index) => (/erledigt|entfällt/.test(status) && over(due.day, months.logs) ? [] : [`t${index}`])),
    letters: letters.flatMap(({ claimed, sent, state }, index) => (/gesendet|abgelehnt|verworfen/.test(state) && over(state === 'gesendet' ? sent.day : claimed.day, months.ledger) ? [] : [`k${index}`])),
    // An exit that lies ahead is none yet; whoever is marked as gone has a day from which on it counts.
    members: [101, ...exits.flatMap(({ exit: { day } }, index) => (day <= today && over(day, months.exits) ? [] : [500 + index]))],
  };
  const left = (name: string): unknown[] => workbook.tab(name).values().slice(1).map(([id]) => id);
  const before = ['Kontakte', 'Aufgaben', 'Versand'].reduce((sum, name) => sum + left(name).length, 0) + exits.length + 1;
  const { confirm, kinds: shown } = previewPeriods(at.room);
  applyPeriods(at.room, { confirm });
  const now = { contacts: left('Kontakte'), tasks: left('Aufgaben'), letters: left('Versand'), members: at.list.values().slice(2).map(([id]) => id) };
  expect(now).toEqual(stays);
  const gone = before - Object.values(now).reduce((sum, ids) => sum + ids.length, 0);
  expect(shown.reduce((sum, { rows }) => sum + rows, 0)).toBe(gone);
  expect(applyPeriods(at.room, {}).deleted).toEqual([]);
}, { runs: 30 });
