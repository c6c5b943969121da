// The list itself: set-up, assigning, importing, merging, the card.

import { members } from '../world/district.ts';
import type { Sandbox } from '../../sandbox/api.ts';
import { mustDo, timeIsUpAfterWriting } from '../world/act.ts';
import type { Workflow } from '../world/workflow.ts';

const setUp: Workflow = { name: 'set-up', raw: true, act: () => ({ rpc: 'setup.apply', payload: {} }), differs: { Protokoll: { '*': 'each run of set-up writes down what it made; one that was stopped right before that does not' } } };

const assign: Workflow = {
  name: 'assign',
  look: { rpc: 'groups.preview', payload: {} },
  lookAgainAfter: ['changed_since_preview'],
  act: ({ fingerprint }) => ({ rpc: 'groups.assign', payload: { expect: fingerprint, runId: 'assign-0001' } }),
};
const assigned = [{ rpc: 'groups.assign', payload: {} }] as const;

const undoAssign: Workflow = {
  name: 'assignment undone',
  before: assigned,
  look: { rpc: 'groups.preview', payload: {} },
  lookAgainAfter: ['nothing_to_undo'],
  differs: { Protokoll: { '*': 'an undo that was made and not written down is marked as undone by the second try, without its members' } },
  act: ({ undo }) => (undo ? { rpc: 'groups.undo', payload: { operationId: (undo as { operationId: string }).operationId } } : { rpc: 'groups.preview', payload: {} }),
};

/** The menu asks first, and says by itself how it went: whoever reads that it failed presses again. */
const undoByMenu: Workflow = { name: 'assignment undone by menu', before: assigned, act: () => ({ menu: 'undoLastAssignment' }), unfinished: () => true, differs: undoAssign.differs ?? {} };

const byHand: Workflow = {
  name: 'group by hand',
  act: () => ({ rpc: 'groups.setByHand', payload: { memberId: '771007', group: 'BO Donaukiez', expectedGroup: '' } }),
};

const visit: Workflow = {
  name: 'visit',
  act: () => ({ rpc: 'groups.visit', payload: { group: 'BO Reuterkiez', date: '2026-11-20', note: 'schön war es', next: '2027-01-15', expected: { lastVisit: '', nextVisit: '' }, operationId: 'visit-00001' } }),
};

/** Somebody moved, somebody is new, somebody is gone, a number was misspelt. */
const exported = members
  .map((row, index) => row.slice(0, 13).map((cell, column) => (cell instanceof Date ? { d: cell.toISOString().slice(0, 10) } : index === 2 && column === 4 ? 'Hermannstraße 12' : index === 2 && column === 5 ? 12049 : cell)))
  .filter((_row, index) => index !== 4)
  .concat([[771020, 'Frau', 'Neu', 'Nina', 'Sonnenallee 8', 12045, 'Berlin', '030 23125801', 'nina@example.org', { d: '1995-05-05' }, { d: '2026-11-15' }, '', '']]);

const imports: Workflow = {
  name: 'import',
  before: assigned,
  look: { rpc: 'members.import', payload: { fileName: 'export.xlsx', rows: exported } },
  lookAgainAfter: ['changed_since_preview', 'import_undecided'],
  differs: { Mitglieder: { dress: 'a try that was stopped between making room below the list and filling it leaves an empty row there' } },
  act: ({ fingerprint }) => ({ rpc: 'members.import', payload: { fileName: 'export.xlsx', rows: exported, apply: true, expect: fingerprint, operationId: 'import-0001' } }),
};

/** An import whose time was up once the list was written. */
async function cutImport(sandbox: Sandbox): Promise<void> {
  timeIsUpAfterWriting(sandbox);
  await mustDo(sandbox, { rpc: 'members.import', payload: { fileName: 'export.xlsx', rows: exported, apply: true, operationId: 'import-0001' } });
  sandbox.hook = null;
}
const finishPaths: Workflow = {
  name: 'import finished: paths',
  before: assigned,
  prepare: cutImport,
  act: () => ({ rpc: 'members.finishImport', payload: { operationId: 'import-0001', part: 'paths' } }),
};
const finishExits: Workflow = {
  name: 'import finished: exits',
  before: assigned,
  prepare: cutImport,
  act: () => ({ rpc: 'members.finishImport', payload: { operationId: 'import-0001', part: 'exits' } }),
};

const undoImport: Workflow = {
  name: 'import undone',
  before: [{ rpc: 'members.import', payload: { fileName: 'export.xlsx', rows: exported, apply: true, operationId: 'import-0001' } }],
  act: () => ({ rpc: 'members.undoImport', payload: { operationId: 'import-0001' } }),
};

const merge: Workflow = {
  name: 'merge',
  before: [
    { rpc: 'contacts.note', payload: { memberId: '771005', contactId: 'contact-0021', kind: 'call', note: 'nett' } },
    { rpc: 'contacts.note', payload: { memberId: '771006', contactId: 'contact-0022', kind: 'visit', note: 'auch nett' } },
    { rpc: 'consents.set', payload: { memberId: '771006', channel: 'mail', state: 'no', source: 'gesagt', recordId: 'record-0021' } },
  ],
  look: { rpc: 'members.duplicates', payload: {} },
  lookAgainAfter: ['changed_since_preview'],
  act: ({ pairs }) => ({ rpc: 'members.merge', payload: { keep: '771005', remove: '771006', fields: {}, operationId: 'merge-00001', expect: (pairs as { fingerprint: string }[])[0]?.fingerprint } }),
};

const corrections: Workflow = {
  name: 'corrections',
  act: () => ({
    rpc: 'members.applyCorrections',
    payload: { operationId: 'correct-001', corrections: [{ memberId: '771005', field: 'postcode', expected: '12045', value: '12047' }, { memberId: '771002', field: 'phone', expected: '0152 28817386', value: '01522 8817386' }] },
  }),
};

const cardEdit: Workflow = {
  name: 'card edit',
  act: () => ({ rpc: 'members.edit', payload: { memberId: '771002', field: 'phone', expected: '0152 28817386', value: '030 23125799', operationId: 'edit-00001' } }),
};

const undoEdit: Workflow = {
  name: 'card edit undone',
  before: [{ rpc: 'members.edit', payload: { memberId: '771002', field: 'phone', expected: '0152 28817386', value: '030 23125799', operationId: 'edit-00001' } }],
  act: () => ({ rpc: 'members.undoEdit', payload: { operationId: 'edit-00001' } }),
};

const contact: Workflow = {
  name: 'contact',
  act: () => ({ rpc: 'contacts.note', payload: { memberId: '771003', contactId: 'contact-0001', kind: 'call', result: 'nett', note: 'kommt am Montag' } }),
};

const takenBack: Workflow = {
  name: 'contact taken back',
  before: [{ rpc: 'contacts.note', payload: { memberId: '771003', contactId: 'contact-0001', kind: 'call', result: 'nett' } }],
  act: () => ({ rpc: 'contacts.takeBack', payload: { memberId: '771003', contactId: 'contact-0001' } }),
};

export const listWorkflows: readonly Workflow[] = [setUp, assign, undoAssign, undoByMenu, byHand, visit, imports, finishPaths, finishExits, undoImport, merge, corrections, cardEdit, undoEdit, contact, takenBack];
