// English: what assigning members to groups says.

import { plural } from '../plural.ts';
import type { groups as german } from '../de/groups.ts';
import type { Same } from '../same.ts';

export const groups: Same<typeof german> = {
  assigned: (p) => `${plural(p.written, 'change', 'changes', ',')} written. ${p.open === 0 ? 'Every member has a group.' : `${plural(p.open, 'case is', 'cases are', ',')} still open.`}`,
  nothingToAssign: (p) => `Nothing to change, everybody was assigned already. ${p.open === 0 ? 'Every member has a group.' : `${plural(p.open, 'case is', 'cases are', ',')} still open.`}`,
  rulesAdded: (p) => `${plural(p.rules, 'rule', 'rules')} added to the tab “Zuordnung”${p.groups === 0 ? '' : `, ${plural(p.groups, 'group', 'groups')} to the tab “Gruppen”`}.`,
  undone: (p) =>
    `${plural(p.restored, 'member is', 'members are', ',')} back to how they were.${p.kept === 0 ? '' : ` ${plural(p.kept, 'member was', 'members were', ',')} changed by someone since and ${p.kept === 1 ? 'stays' : 'stay'} as ${p.kept === 1 ? 'it is' : 'they are'}.`}`,
  undoQuestion: (p) =>
    `Undo the assignment of ${p.at}${p.by === '' ? '' : ` (${p.by})`}? ${plural(p.changes, 'member goes', 'members go', ',')} back to how they were. Anything changed by hand since then stays.`,
  undoTitle: 'Undo assignment',
  setByHand: (p) => `Saved: ${p.group}, set by hand. It stays when members are assigned again.`,
  givenBack: 'Saved. The rules decide for this member again.',
  inCell: {
    no_postcode: 'open: no postcode',
    unknown_postcode: 'open: unknown postcode',
    outside_district: 'open: no rule for this postcode',
    no_street: 'open: no street',
    unknown_street: 'open: no rule for this street',
    no_house_number: 'open: no house number',
    house_number_outside: 'open: no rule for this number',
    house_number_range: 'open: numbers lie in two groups',
  },
  formulaSizes: 'Postcode, street and number must be ranges of one size, such as =BO(F2:F100; E2:E100; G2:G100).',
  formulaRules: 'Something is wrong in the tab Zuordnung. Open “Assign to groups” in the menu: it tells you which rows.',
};
