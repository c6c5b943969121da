// The list itself: set-up, assigning, importing, merging, the card.

import type { Workflow } from '../world/workflow.ts';

const setUp: Workflow = { name: 'set-up', raw: true, act: () => ({ rpc: 'setup.apply', payload: {} }) };

const assign: Workflow = {
  name: 'assign',
  look: { rpc: 'groups.preview', payload: {} },
  lookAgainAfter: ['changed_since_preview'],
  act: ({ fingerprint }) => ({ rpc: 'groups.assign', payload: { expect: fingerprint, runId: 'assign-0001' } }),
};

const byHand: Workflow = {
  name: 'group by hand',
  act: () => ({ rpc: 'groups.setByHand', payload: { memberId: '771007', group: 'BO Donaukiez', expectedGroup: '' } }),
};

const cardEdit: Workflow = {
  name: 'card edit',
  act: () => ({ rpc: 'members.edit', payload: { memberId: '771002', field: 'phone', expected: '0152 28817386', value: '030 23125799', operationId: 'edit-00001' } }),
};

const contact: Workflow = {
  name: 'contact',
  act: () => ({ rpc: 'contacts.note', payload: { memberId: '771003', contactId: 'contact-0001', kind: 'call', result: 'nett', note: 'kommt am Montag' } }),
};

export const listWorkflows: readonly Workflow[] = [setUp, assign, byHand, cardEdit, contact];
