// Jobs of mails, the daily run, selections, the map, the overview, who fits whom, privacy.

import { forOne, list, plain, type Job, type Run } from './job.ts';

export const reminderJobs: readonly (Job | Run)[] = [
  plain('reminders.status'),
  plain('reminders.switch', { on: true, hour: 7 }),
  plain('reminders.settings', { teamAddress: 'ag@example.org', greetings: { birthday: 'draft' } }),
  { rpc: 'consents.set', quiet: true, payload: ({ celebrates }) => ({ memberId: celebrates, channel: 'greeting', state: 'yes', source: 'gesagt', recordId: 'record-0003' }) },
  plain('reminders.preview'),
  plain('reminders.test', { to: 'ag@example.org' }),
  { name: 'the daily run', trigger: 'daily' },
  plain('reminders.greetings'),
  { rpc: 'reminders.approve', payload: (_cast, said) => ({ letters: list<{ key: string }>(said['reminders.greetings'], 'drafts').slice(0, 100).map(({ key }) => ({ key, decision: 'send' })) }) },
];

const film = { mailingId: 'film-2026-a', name: 'Filmabend', selection: {}, text: { subject: 'Filmabend', body: '{Anrede}, komm ins Kino.' } };
const { mailingId, selection, text } = film;

export const mailJobs: readonly (Job | Run)[] = [
  plain('mailing.preview', { selection, text, options: true }),
  plain('mailing.test', { selection, text }),
  plain('mailing.send', film),
  plain('mailing.list'),
  plain('mailing.results', { mailingId }),
  { name: 'the mailing’s trigger', trigger: 'mailing' },
  plain('mailing.stop', { mailingId, stop: true }),
  plain('mailing.unknown'),
  { rpc: 'mailing.resolve', payload: (_cast, said) => ({ letters: list<{ key: string }>(said['mailing.unknown'], 'letters').slice(0, 1).map(({ key }) => ({ key, outcome: 'drop' })) }) },
];

const few = { postcodes: ['12045'] };
export const selectionJobs: readonly Job[] = [
  plain('selections.list'),
  plain('selections.people', { selection: few }),
  plain('selections.save', { name: 'Reuterkiez', selection: few }),
  plain('selections.filter', { selection: few, replace: true }),
  { ...plain('selections.filter', { selection: {}, off: true }), name: 'selections.filter, off' },
  plain('selections.remove', { name: 'Reuterkiez' }),
];

const square = (postcode: string, x: number): unknown => ({ type: 'Feature', properties: { plz: postcode }, geometry: { type: 'Polygon', coordinates: [[[x, 52.4], [x + 0.1, 52.4], [x + 0.1, 52.5], [x, 52.5], [x, 52.4]]] } });
const outlines = JSON.stringify({ type: 'FeatureCollection', features: [square('12045', 13.3), square('12049', 13.4), square('12043', 13.5)] });
export const mapJobs: readonly Job[] = [
  plain('map.data'),
  plain('map.load', { fileName: 'plz.geojson', text: outlines }),
  plain('map.places'),
  plain('map.unload'),
  plain('overview.refresh'),
  plain('overview.refresh', {}, 'overview.refresh, again'),
  plain('today.open'),
];

export const matchingJobs: readonly Job[] = [
  forOne('consents.show'),
  forOne('consents.set', { channel: 'introduction', state: 'yes', source: 'gesagt', recordId: 'record-0001' }),
  { rpc: 'consents.set', quiet: true, payload: ({ two }) => ({ memberId: two, channel: 'introduction', state: 'yes', source: 'gesagt', recordId: 'record-0002' }) },
  forOne('matching.suggest'),
  plain('matching.groups'),
  { rpc: 'matching.introduce', payload: ({ one, two }) => ({ memberId: one, otherId: two, how: 'mail', introductionId: 'introduce-1' }) },
];

export const privacyJobs: readonly Job[] = [
  plain('privacy.note'),
  plain('privacy.acknowledge'),
  forOne('privacy.export'),
  forOne('privacy.erasePreview'),
  forOne('privacy.erase', { confirm: true }),
  plain('privacy.periodsPreview'),
  plain('privacy.periodsApply'),
  plain('privacy.log'),
];

/** To find somebody for a group. */
export const taskJobs: readonly Job[] = [plain('tasks.update', { taskId: 'task-00001', action: 'accept', expected: { status: 'open' } })];
