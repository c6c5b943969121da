// What people take back, pass on, put off and put right: the smaller buttons beside the great ones.

import type { Workflow } from '../world/workflow.ts';
import { begun, differs } from './conversations.ts';

const merged = { keep: '771005', remove: '771006', fields: {}, operationId: 'merge-00001' };
const corrected = [{ memberId: '771005', field: 'postcode', expected: '12045', value: '12047' }, { memberId: '771002', field: 'phone', expected: '0152 28817386', value: '01522 8817386' }];

const lists: readonly Workflow[] = [
  { name: 'corrections undone', before: [{ rpc: 'members.applyCorrections', payload: { operationId: 'correct-001', corrections: corrected } }], act: () => ({ rpc: 'members.undoCorrections', payload: { operationId: 'correct-001' } }) },
  {
    name: 'merge undone',
    before: [{ rpc: 'contacts.note', payload: { memberId: '771006', contactId: 'contact-0002', kind: 'visit', note: 'nett' } }, { rpc: 'members.merge', payload: merged }],
    act: () => ({ rpc: 'members.undoMerge', payload: { operationId: 'merge-00001' } }),
  },
  { name: 'not the same', act: () => ({ rpc: 'members.notSame', payload: { a: '771005', b: '771006' } }) },
  { name: 'rules added', act: () => ({ rpc: 'groups.addRules', payload: { rules: [{ postcode: '12043', group: 'BO Rixdorf' }, { postcode: '12047', group: 'BO Donaukiez' }], operationId: 'rules-00001' } }) },
  { name: 'contact person wanted', act: () => ({ rpc: 'groups.findContact', payload: { group: 'BO Schillerkiez', taskId: 'contact-task-1' } }) },
  { name: 'list for a contact person', before: [{ rpc: 'groups.assign', payload: {} }], act: () => ({ rpc: 'groups.copy', payload: { group: 'BO Reuterkiez' } }) },
  {
    name: 'task accepted',
    before: [{ rpc: 'groups.findContact', payload: { group: 'BO Schillerkiez', taskId: 'contact-task-1' } }],
    act: () => ({ rpc: 'tasks.update', payload: { taskId: 'contact-task-1', action: 'accept', note: 'frage Nora', expected: { status: 'open' } } }),
  },
  {
    name: 'task done',
    before: [{ rpc: 'groups.findContact', payload: { group: 'BO Schillerkiez', taskId: 'contact-task-1' } }],
    act: () => ({ rpc: 'tasks.update', payload: { taskId: 'contact-task-1', action: 'done', owner: 'Nora', expected: { status: 'open' } } }),
  },
  { name: 'list filtered', act: () => ({ rpc: 'selections.filter', payload: { selection: { postcodes: ['12045'] } } }) },
  { name: 'filter taken away', before: [{ rpc: 'selections.filter', payload: { selection: { postcodes: ['12045'] } } }], act: () => ({ rpc: 'selections.filter', payload: { selection: {}, off: true } }) },
  { name: 'selection removed', before: [{ rpc: 'selections.save', payload: { name: 'Kiez', selection: { postcodes: ['12045'] } } }], act: () => ({ rpc: 'selections.remove', payload: { name: 'Kiez' } }) },
  { name: 'information given', act: () => ({ rpc: 'privacy.export', payload: { memberId: '771003' } }) },
  {
    name: 'anonymised',
    before: [{ rpc: 'contacts.note', payload: { memberId: '771002', contactId: 'contact-0001', kind: 'call', note: 'Zoë hilft' } }],
    look: { rpc: 'privacy.erasePreview', payload: { memberId: '771002', mode: 'anonymise' } },
    act: ({ confirm }) => ({ rpc: 'privacy.erase', payload: { memberId: '771002', mode: 'anonymise', confirm } }),
    differs: { Löschungen: { Merkmal: 'salted, so that nobody can be found by it', Stellen: 'what the try that finished it still found' } },
  },
];

const answers = { F1: 'eine Nachbarin', F4: ['Kultur'], F5: 'aktiv' };
const exited = { memberId: '771009', stepId: 'exit-00001', state: 'held', outcome: 'gone', note: 'Umzug', expected: { state: 'earlier', offer: '', outcome: '', note: '' } };
const called = { campaign: 'Wahl', memberId: '771003', reportId: 'report-0001', visitor: 'visitor-01' };
const take = { rpc: 'calls.take', payload: { campaign: 'Wahl', memberId: '771003', visitor: 'visitor-01' } } as const;

const conversations: readonly Workflow[] = [
  { name: 'walk begun anew', before: [{ rpc: 'groups.assign', payload: {} }], act: () => ({ rpc: 'walkthrough.start', payload: { group: 'BO Schillerkiez', newRound: 'walk0001-n', visitor: 'walk0001' } }) },
  { name: 'form draft discarded', before: [{ rpc: 'forms.draft', payload: { form: 'Neumitglied', memberId: '771008', submissionId: 'submit-0001', answers } }], act: () => ({ rpc: 'forms.discard', payload: { form: 'Neumitglied', submissionId: 'submit-0001' } }) },
  {
    name: 'evaluation',
    before: [{ rpc: 'forms.submit', payload: { form: 'Neumitglied', memberId: '771008', submissionId: 'submit-0001', answers } }],
    act: () => ({ rpc: 'forms.report', payload: { form: 'Neumitglied' } }),
  },
  {
    name: 'exit talked about',
    before: [{ rpc: 'members.edit', payload: { memberId: '771003', field: 'exitDate', expected: '', value: '21.11.2026', operationId: 'leaving-0001' } }, { rpc: 'exits.list', payload: {} }],
    act: () => ({ rpc: 'exits.record', payload: { ...exited, memberId: '771003', expected: { ...exited.expected, state: 'open' } } }),
  },
  {
    name: 'exit talked about, undone',
    before: [{ rpc: 'members.edit', payload: { memberId: '771003', field: 'exitDate', expected: '', value: '21.11.2026', operationId: 'leaving-0001' } }, { rpc: 'exits.list', payload: {} }, { rpc: 'exits.record', payload: { ...exited, memberId: '771003', expected: { ...exited.expected, state: 'open' } } }],
    act: () => ({ rpc: 'exits.undo', payload: { memberId: '771003', stepId: 'exit-00001' } }),
  },
  { name: 'exit undone', before: [{ rpc: 'exits.list', payload: {} }, { rpc: 'exits.record', payload: exited }], act: () => ({ rpc: 'exits.undo', payload: { memberId: '771009', stepId: 'exit-00001' } }) },
  {
    name: 'offer accepted',
    before: [{ rpc: 'offers.record', payload: { memberId: '771003', offer: 'Filmabend', state: 'offered', recordId: 'offer-00001' } }],
    act: () => ({ rpc: 'offers.record', payload: { memberId: '771003', offer: 'Filmabend', state: 'accepted', note: 'bringt Kuchen', recordId: 'offer-00002' } }),
  },
  { name: 'offer taken back', before: [{ rpc: 'offers.record', payload: { memberId: '771003', offer: 'Filmabend', state: 'offered', recordId: 'offer-00001' } }], act: () => ({ rpc: 'offers.takeBack', payload: { memberId: '771003', offer: 'Filmabend', recordId: 'offer-00001' } }) },
  { name: 'path noted', before: [{ rpc: 'newcomers.list', payload: {} }], act: () => ({ rpc: 'newcomers.update', payload: { memberId: '771008', companion: 'Nora', firstMeeting: '2026-12-01', note: 'mag Musik' } }) },
  { name: 'path accepted', before: [{ rpc: 'newcomers.list', payload: {} }], act: () => ({ rpc: 'newcomers.task', payload: { memberId: '771008', action: 'accept' } }) },
  { name: 'call taken', before: begun, act: () => take },
  { name: 'call skipped', before: [...begun, take], act: () => ({ rpc: 'calls.skip', payload: { ...called, note: 'kenne ich' } }), differs },
  { name: 'call given back', before: [...begun, take], act: () => ({ rpc: 'calls.giveBack', payload: { campaign: 'Wahl', memberIds: ['771003'], visitor: 'visitor-01' } }) },
  { name: 'reservations released', before: [...begun, take], act: () => ({ rpc: 'campaigns.release', payload: { campaign: 'Wahl' } }) },
  { name: 'campaign extended', before: begun, act: () => ({ rpc: 'campaigns.update', payload: { campaign: 'Wahl', action: 'extend', to: '2027-01-31', operationId: 'extend-0001' } }) },
  {
    name: 'campaign followed up',
    before: [...begun, take, { rpc: 'calls.report', payload: { ...called, outcome: 'later', callBackAt: '2026-11-24T17:00:00Z', goOn: false } }],
    act: () => ({ rpc: 'campaigns.followUp', payload: { campaign: 'Wahl', operationId: 'follow-0001' } }),
  },
];

export const correctingWorkflows: readonly Workflow[] = [...lists, ...conversations];
