// Jobs of talking to people: going through a group, questionnaires, the path, exits, offers, campaigns and calls.

import { forOne, list, plain, type Job, type Said } from './job.ts';
import { groupOf } from './members.ts';

const group = (said: Said): string => groupOf(said['members.card']) || 'BO Reuterkiez';
const answers = { F1: 'eine Nachbarin', F4: ['Kultur'], F5: 'aktiv' };

export const walkJobs: readonly Job[] = [
  plain('walkthrough.start'),
  { rpc: 'walkthrough.start', name: 'walkthrough.start, a group', payload: () => ({ group: 'BO Reuterkiez', visitor: 'visitor-1' }) },
  { rpc: 'walkthrough.next', payload: (_cast, said) => ({ group: group(said), visitor: 'visitor-1' }) },
  forOne('walkthrough.save', { saveId: 'walk0001-1', activity: 'wants', interests: ['Wohnen'], availability: ['abends'], knows: true, visitor: 'visitor-1' }),
  { rpc: 'walkthrough.summary', payload: (_cast, said) => ({ group: group(said) }) },
  { rpc: 'walkthrough.tasks', payload: (_cast, said) => ({ group: group(said), operationId: 'walk0001-t' }) },
];

export const formJobs: readonly Job[] = [
  plain('forms.list'),
  forOne('forms.open', { form: 'Neumitglied' }),
  forOne('forms.draft', { form: 'Neumitglied', submissionId: 'submit-0001', answers }),
  forOne('forms.submit', { form: 'Neumitglied', submissionId: 'submit-0001', answers }),
  { rpc: 'forms.draft', quiet: true, payload: ({ two }) => ({ memberId: two, form: 'Neumitglied', submissionId: 'submit-0002', answers }) },
  plain('forms.discard', { form: 'Neumitglied', submissionId: 'submit-0002' }),
  plain('forms.copy', { form: 'Neumitglied', name: 'Neumitglied kurz', operationId: 'copy-00001' }),
  plain('forms.evaluate', { form: 'Neumitglied' }),
  plain('forms.report', { form: 'Neumitglied' }),
];

const newcomer = (more: Record<string, unknown>) => ({ newcomer: memberId }: { newcomer: string }): unknown => ({ memberId, ...more });

export const pathJobs: readonly Job[] = [
  plain('newcomers.list'),
  { rpc: 'newcomers.task', payload: newcomer({ action: 'accept' }) },
  { rpc: 'newcomers.advance', payload: newcomer({ stage: 'tried', stepId: 'step-00001' }) },
  { rpc: 'newcomers.undo', payload: newcomer({ stepId: 'step-00001' }) },
  { rpc: 'newcomers.update', payload: newcomer({ companion: 'Nora' }) },
  { rpc: 'newcomers.end', payload: newcomer({ reason: 'noContact', stepId: 'step-00002' }) },
];

export const exitJobs: readonly Job[] = [
  plain('exits.list'),
  {
    rpc: 'exits.record',
    payload: ({ leaver }, said) => ({ memberId: leaver, stepId: 'exit-00001', state: 'held', outcome: 'gone', note: 'Umzug', expected: { state: stateOf(said, leaver), offer: '', outcome: '', note: '' } }),
  },
  { rpc: 'exits.undo', payload: ({ leaver }) => ({ memberId: leaver, stepId: 'exit-00001' }) },
];

function stateOf(said: Said, memberId: string): string {
  const all = ['open', 'done', 'earlier'].flatMap((key) => list<{ memberId: string; state: string }>(said['exits.list'], key));
  return all.find((exit) => exit.memberId === memberId)?.state ?? 'open';
}

const offer = 'Filmabend';
export const offerJobs: readonly Job[] = [
  forOne('offers.fitting'),
  { rpc: 'offers.record', payload: ({ one }, said) => ({ memberId: one, offer: offerIn(said), state: 'offered', recordId: 'offer-00001' }) },
  { rpc: 'offers.takeBack', payload: ({ one }, said) => ({ memberId: one, offer: offerIn(said), recordId: 'offer-00001' }) },
  plain('offers.gaps'),
  { rpc: 'offers.people', payload: (_cast, said) => ({ offer: offerIn(said) }) },
  plain('offers.show'),
];
function offerIn(said: Said): string {
  return list<{ name: string }>(said['offers.fitting'], 'offers')[0]?.name ?? offer;
}

const draft = { name: 'Wahl', purpose: 'Wahlkampf', from: '2026-11-20', to: '2026-12-20', selection: {}, script: 'Hallo', batch: 2 };
const campaign = 'Wahl';
const visitor = 'visitor-01';
const first = (said: Said): string => list<{ memberId: string }>(said['calls.next'], 'people')[0]?.memberId ?? '';
const second = (said: Said): string => list<{ memberId: string }>(said['calls.next'], 'people')[1]?.memberId ?? '';

export const callJobs: readonly Job[] = [
  plain('campaigns.preview', { selection: {}, options: true }),
  plain('campaigns.create', { draft, operationId: 'campaign-0001' }),
  plain('campaigns.list'),
  plain('campaigns.status', { campaign }),
  plain('calls.next', { campaign, visitor }),
  { rpc: 'calls.report', payload: (_cast, said) => ({ campaign, memberId: first(said), reportId: 'report-0001', outcome: 'talked', note: 'kommt', visitor }) },
  { rpc: 'calls.takeBack', payload: (_cast, said) => ({ campaign, memberId: first(said), reportId: 'report-0001', visitor }) },
  { rpc: 'calls.skip', payload: (_cast, said) => ({ campaign, memberId: second(said), reportId: 'report-0002', visitor }) },
  { rpc: 'calls.giveBack', payload: (_cast, said) => ({ campaign, memberIds: [first(said)], visitor }) },
  { rpc: 'calls.find', payload: ({ phone }) => ({ query: phone }) },
  { rpc: 'calls.take', payload: ({ three }) => ({ campaign, memberId: three, visitor }) },
  plain('campaigns.release', { campaign }),
  plain('campaigns.update', { campaign, action: 'pause', operationId: 'pausing-0001' }),
  { ...plain('campaigns.update', { campaign, action: 'end', operationId: 'ending-00001' }), name: 'campaigns.update, end' },
  plain('campaigns.followUp', { campaign, operationId: 'follow-00001' }),
];
