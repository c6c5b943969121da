// The terminal command's arguments: what is understood, and what is refused with a sentence.

import { readArguments } from '../../../sandbox/terminal/arguments.ts';

test('steps stand in the order given, options anywhere', () => {
  expect(readArguments(['in.xlsx', '--today', '2026-11-22', '--rpc', 'setup.apply', '{}', '--menu', 'Menü > Los', '--as', 'kim@example.org', '--trigger', 'daily', '--out', 'out.xlsx', '--rpc', 'help'])).toEqual({
    file: 'in.xlsx', today: '2026-11-22', as: 'kim@example.org', out: 'out.xlsx',
    steps: [{ kind: 'rpc', name: 'setup.apply', payload: {} }, { kind: 'menu', label: 'Menü > Los' }, { kind: 'trigger', name: 'daily' }, { kind: 'help' }],
  });
});
test('only for --rpc help the workbook can be left out', () => {
  expect(readArguments(['--rpc', 'help'])).toMatchObject({ file: null, steps: [{ kind: 'help' }] });
  expect(readArguments(['--help'])).toBeNull();
});
test.each([
  [[], 'Nothing to do'],
  [['in.xlsx'], 'Nothing to do'],
  [['--rpc', 'a', '{}'], 'Which workbook?'],
  [['in.xlsx', '--rpc', 'a'], '--rpc a needs its payload as JSON'],
  [['in.xlsx', '--rpc', 'a', '{"x"'], 'The payload of --rpc a is not JSON'],
  [['in.xlsx', '--rpc'], '--rpc needs a name'],
  [['in.xlsx', '--menu', '--out', 'x.xlsx'], "--menu needs a menu item's label."],
  [['in.xlsx', 'two.xlsx', '--menu', 'x'], 'One workbook at a time'],
  [['in.xlsx', '--today', '22.11.2026', '--menu', 'x'], '--today needs a date such as 2026-11-22, not “22.11.2026”.'],
  [['in.xlsx', '--today', '2026-02-30', '--menu', 'x'], 'not “2026-02-30”'],
  [['in.xlsx', '--as', 'kim', '--menu', 'x'], '--as needs an e-mail address'],
  [['in.xlsx', '--out', 'x.csv', '--menu', 'x'], '--out writes .xlsx files'],
  [['in.xlsx', '--out', 'a.xlsx', '--out', 'b.xlsx', '--menu', 'x'], '--out is given twice.'],
  [['in.xlsx', '--verbose', '--menu', 'x'], 'There is no option --verbose.'],
  [['--rpc', 'help', '--out', 'a.xlsx'], '--out needs a workbook'],
])('%j is refused', (args, message) => {
  expect(() => readArguments(args as string[])).toThrow(message as string);
});
