// Talking to people: going through a group, questionnaires, the path of new members, exits, offers, campaigns, calls.

import type { Act, Workflow } from '../world/workflow.ts';

const assigned: Act = { rpc: 'groups.assign', payload: {} };

const walk: Workflow = {
  name: 'walk-through',
  before: [assigned],
  act: () => ({ rpc: 'walkthrough.save', payload: { memberId: '771003', saveId: 'walk0001-1', group: 'BO Schillerkiez', activity: 'active', expectedActivity: '', interests: ['Wohnen'], availability: ['abends'], knows: true, note: 'kocht gern', visitor: 'walk0001' } }),
};

const walkTasks: Workflow = {
  name: 'walk-through tasks',
  before: [assigned, { rpc: 'walkthrough.save', payload: { memberId: '771003', saveId: 'walk0001-1', activity: 'wants' } }],
  act: () => ({ rpc: 'walkthrough.tasks', payload: { group: 'BO Schillerkiez', operationId: 'walk0001-t' } }),
};

const answers = { F1: 'eine Nachbarin', F4: ['Kultur'], F5: 'aktiv' };
const form: Workflow = {
  name: 'form',
  act: () => ({ rpc: 'forms.submit', payload: { form: 'Neumitglied', memberId: '771008', submissionId: 'submit-0001', answers } }),
};
const draft: Workflow = {
  name: 'form draft',
  act: () => ({ rpc: 'forms.draft', payload: { form: 'Neumitglied', memberId: '771008', submissionId: 'submit-0001', answers } }),
};
const formAfterDraft: Workflow = {
  name: 'form after a draft',
  before: [{ rpc: 'forms.draft', payload: { form: 'Neumitglied', memberId: '771008', submissionId: 'submit-0001', answers } }],
  act: () => ({ rpc: 'forms.submit', payload: { form: 'Neumitglied', memberId: '771008', submissionId: 'submit-0001', answers } }),
};
const formCopy: Workflow = {
  name: 'form copied',
  act: () => ({ rpc: 'forms.copy', payload: { form: 'Neumitglied', name: 'Neumitglied kurz', operationId: 'copy-00001' } }),
};

const found: Workflow = { name: 'new members found', act: () => ({ rpc: 'newcomers.list', payload: {} }), unfinished: ({ waiting }) => waiting !== null };
const path: Workflow = {
  name: 'path',
  before: [{ rpc: 'newcomers.list', payload: {} }],
  act: () => ({ rpc: 'newcomers.advance', payload: { memberId: '771008', stage: 'talked', stepId: 'step-00001', note: 'freut sich' } }),
};
const pathEnd: Workflow = {
  name: 'path ended',
  before: [{ rpc: 'newcomers.list', payload: {} }],
  act: () => ({ rpc: 'newcomers.end', payload: { memberId: '771008', reason: 'noContact', stepId: 'step-00002' } }),
};
const pathUndo: Workflow = {
  name: 'path undone',
  before: [{ rpc: 'newcomers.list', payload: {} }, { rpc: 'newcomers.end', payload: { memberId: '771008', reason: 'noContact', stepId: 'step-00002' } }],
  act: () => ({ rpc: 'newcomers.undo', payload: { memberId: '771008', stepId: 'step-00002' } }),
};

const exitsFound: Workflow = { name: 'exits found', act: () => ({ rpc: 'exits.list', payload: {} }) };
const exit: Workflow = {
  name: 'exit',
  before: [{ rpc: 'exits.list', payload: {} }],
  act: () => ({ rpc: 'exits.record', payload: { memberId: '771009', stepId: 'exit-00001', state: 'held', outcome: 'gone', note: 'Umzug', expected: { state: 'earlier', offer: '', outcome: '', note: '' } } }),
};

const offered: Workflow = {
  name: 'offer',
  act: () => ({ rpc: 'offers.record', payload: { memberId: '771003', offer: 'Filmabend', state: 'offered', recordId: 'offer-00001' } }),
};

export const campaignDraft = { name: 'Wahl', purpose: 'Wahlkampf', from: '2026-11-20', to: '2026-12-20', selection: {}, script: 'Hallo', batch: 2 };
const campaign: Workflow = { name: 'campaign', before: [assigned], act: () => ({ rpc: 'campaigns.create', payload: { draft: campaignDraft, operationId: 'campaign-0001' } }) };
export const begun: readonly Act[] = [assigned, { rpc: 'campaigns.create', payload: { draft: campaignDraft, operationId: 'campaign-0001' } }];

/** What is needed to take a report back: a second try has less of it to write down. */
export const differs = { 'Anrufe Wahl': { Meldung: 'kept to take the report back' } };

const next: Workflow = { name: 'next person', before: begun, act: () => ({ rpc: 'calls.next', payload: { campaign: 'Wahl', visitor: 'visitor-01' } }) };
const report: Workflow = {
  name: 'call reported',
  before: begun,
  look: { rpc: 'calls.next', payload: { campaign: 'Wahl', visitor: 'visitor-01' } },
  act: ({ people }) => ({ rpc: 'calls.report', payload: { campaign: 'Wahl', memberId: (people as { memberId: string }[])[0]?.memberId, reportId: 'report-0001', outcome: 'talked', note: 'kommt', visitor: 'visitor-01' } }),
  differs,
};
const reportLast: Workflow = {
  name: 'wants no call',
  before: begun,
  look: { rpc: 'calls.next', payload: { campaign: 'Wahl', visitor: 'visitor-01' } },
  act: ({ people }) => ({ rpc: 'calls.report', payload: { campaign: 'Wahl', memberId: (people as { memberId: string }[])[0]?.memberId, reportId: 'report-0001', outcome: 'noCall', goOn: false, visitor: 'visitor-01' } }),
  differs,
};
const reportBack: Workflow = {
  name: 'call taken back',
  before: [...begun, { rpc: 'calls.take', payload: { campaign: 'Wahl', memberId: '771003', visitor: 'visitor-01' } }, { rpc: 'calls.report', payload: { campaign: 'Wahl', memberId: '771003', reportId: 'report-0001', outcome: 'talked', note: 'kommt', visitor: 'visitor-01' } }],
  act: () => ({ rpc: 'calls.takeBack', payload: { campaign: 'Wahl', memberId: '771003', reportId: 'report-0001', visitor: 'visitor-01' } }),
};
const campaignEnd: Workflow = { name: 'campaign ended', before: begun, act: () => ({ rpc: 'campaigns.update', payload: { campaign: 'Wahl', action: 'end', operationId: 'ending-0001' } }) };

export const conversationWorkflows: readonly Workflow[] = [walk, walkTasks, form, draft, formAfterDraft, formCopy, found, path, pathEnd, pathUndo, exitsFound, exit, offered, campaign, next, report, reportLast, reportBack, campaignEnd];
