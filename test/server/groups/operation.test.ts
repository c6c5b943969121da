// How a group and its source stand in the log, and how they are read back.

import { recalled, remembered } from '../../../src/server/groups/operation.ts';

test.each([
  ['BO Rixdorf', 'Automatik', 'BO Rixdorf | Automatik'],
  ['BO Rixdorf', '', 'BO Rixdorf'],
  ['', '', ''],
  ['', 'Hand', ' | Hand'],
  ['BO A | B', '', 'BO A | B | '],
  ['BO A | B', 'Hand', 'BO A | B | Hand'],
])('%j from %j stands as %j and comes back', (group, source, text) => {
  expect(remembered(group, source)).toBe(text);
  expect(recalled(text)).toEqual({ group, source });
});
