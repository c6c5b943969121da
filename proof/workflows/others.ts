// Mails, the daily run, the map, figures, selections, consents, introductions, privacy.

import type { Sandbox } from '../../sandbox/api.ts';
import { mustDo } from '../world/act.ts';
import type { Act, Workflow } from '../world/workflow.ts';

export const nextDay = (at: string, handler: 'daily' | 'mailing') => async (sandbox: Sandbox): Promise<void> => {
  sandbox.setClock(new Date(at));
  await sandbox.trigger(handler);
};

/** The ledger tells when and in which run; a mail that nobody knows of is unclear there. */
export const ledger = { Versand: { Stand: 'unclear where nobody knows', Gesendet: 'a moment, or none', Beansprucht: 'a moment', Lauf: 'the run that sent it' } };

const daily: Workflow = {
  name: 'daily run',
  mails: true,
  async prepare(sandbox) {
    await mustDo(sandbox, { rpc: 'reminders.switch', payload: { on: true } });
    await mustDo(sandbox, { rpc: 'reminders.settings', payload: { teamAddress: 'ag@example.org', greetings: { birthday: 'automatic' } } });
    await mustDo(sandbox, { rpc: 'consents.set', payload: { memberId: '771001', channel: 'greeting', state: 'yes', source: 'gesagt', recordId: 'record-0001' } });
  },
  act: () => ({ trigger: 'daily' }),
  // Whoever could not be put on the path while somebody else was saving is, as soon as somebody looks; a mail that stayed for want
  // of a mark goes out the next day.
  async after(sandbox) {
    await mustDo(sandbox, { rpc: 'newcomers.list', payload: {} });
    await nextDay('2026-11-23T06:10:00Z', 'daily')(sandbox);
  },
  differs: { ...ledger, '‹marks›': { reminders: 'tells of the last run' } },
};

export const film = { mailingId: 'film-2026-a', name: 'Filmabend', selection: {}, text: { subject: 'Filmabend', body: '{Anrede}, komm ins Kino.' } };
const mailing: Workflow = {
  name: 'mailing',
  mails: true,
  act: () => ({ rpc: 'mailing.send', payload: film }),
  secondPart: 'MailApp.getRemainingDailyQuota',
  after: nextDay('2026-11-23T09:10:00Z', 'mailing'),
  differs: { ...ledger, Rundmails: { Ergebnis: 'counts what is unclear, too' } },
};

const approve: Workflow = {
  name: 'greetings approved',
  mails: true,
  async prepare(sandbox) {
    await mustDo(sandbox, { rpc: 'reminders.switch', payload: { on: true } });
    await mustDo(sandbox, { rpc: 'reminders.settings', payload: { greetings: { birthday: 'draft' } } });
    await mustDo(sandbox, { rpc: 'consents.set', payload: { memberId: '771001', channel: 'greeting', state: 'yes', source: 'gesagt', recordId: 'record-0001' } });
  },
  look: { rpc: 'reminders.greetings', payload: {} },
  act: ({ drafts }) => ({ rpc: 'reminders.approve', payload: { letters: (drafts as { key: string }[]).map(({ key }) => ({ key, decision: 'send' })) } }),
  unfinished: ({ waiting }) => (waiting as string[]).length > 0,
  after: nextDay('2026-11-23T06:10:00Z', 'daily'),
  differs: { ...ledger, '‹marks›': { reminders: 'tells of the last run' } },
};

const switchOn: Workflow = { name: 'reminders switched on', act: () => ({ rpc: 'reminders.switch', payload: { on: true, hour: 7 } }) };

const square = (postcode: string, x: number): unknown => ({ type: 'Feature', properties: { plz: postcode }, geometry: { type: 'Polygon', coordinates: [[[x, 52.4], [x + 0.1, 52.4], [x + 0.1, 52.5], [x, 52.5], [x, 52.4]]] } });
const outlines = JSON.stringify({ type: 'FeatureCollection', features: [square('12045', 13.3), square('12049', 13.4), square('12043', 13.5)] });
const load: Act = { rpc: 'map.load', payload: { fileName: 'plz.geojson', text: outlines } };
const map: Workflow = { name: 'map loaded', act: () => load };
const mapAway: Workflow = { name: 'map unloaded', before: [load], act: () => ({ rpc: 'map.unload', payload: {} }) };
const places: Workflow = { name: 'places', act: () => ({ rpc: 'map.places', payload: {} }) };
const overview: Workflow = { name: 'overview', before: [{ rpc: 'groups.assign', payload: {} }], act: () => ({ rpc: 'overview.refresh', payload: {} }) };
const overviewAgain: Workflow = { name: 'overview again', before: [{ rpc: 'overview.refresh', payload: {} }, { rpc: 'groups.assign', payload: {} }], act: () => ({ rpc: 'overview.refresh', payload: {} }) };

const selection: Workflow = { name: 'selection saved', act: () => ({ rpc: 'selections.save', payload: { name: 'Kiez', selection: { postcodes: ['12045'] } } }) };

const consent: Workflow = { name: 'consent', act: () => ({ rpc: 'consents.set', payload: { memberId: '771001', channel: 'mail', state: 'no', source: 'am Telefon gesagt', recordId: 'record-0001' } }) };

const agreed: readonly Act[] = ['771001', '771003'].map((memberId) => ({ rpc: 'consents.set', payload: { memberId, channel: 'introduction', state: 'yes', source: 'gesagt', recordId: `record-${memberId}` } }));
const introduceByMail: Workflow = {
  name: 'introduced by mail',
  mails: true,
  before: agreed,
  act: () => ({ rpc: 'matching.introduce', payload: { memberId: '771001', otherId: '771003', how: 'mail', introductionId: 'introduce-1' } }),
  // Then the message says that no mail went out, and to try again.
  unfinished: ({ introduced, attention }) => introduced === '' && attention === true,
  differs: ledger,
};
const introduceByCall: Workflow = { name: 'introduced by call', before: agreed, act: () => ({ rpc: 'matching.introduce', payload: { memberId: '771001', otherId: '771003', how: 'call', introductionId: 'introduce-1' } }) };

const erase: Workflow = {
  name: 'erase',
  before: [
    { rpc: 'contacts.note', payload: { memberId: '771002', contactId: 'contact-0011', kind: 'call', note: 'Zoë hilft' } },
    { rpc: 'contacts.note', payload: { memberId: '771003', contactId: 'contact-0012', kind: 'call', note: 'Freundin: Zoë Schäfer, 0152 28817386' } },
    { rpc: 'selections.save', payload: { name: 'Nur sie', selection: { picked: { memberIds: ['771002'], mode: 'only' } } } },
    { rpc: 'newcomers.advance', payload: { memberId: '771002', stage: 'tried', stepId: 'step-000001' } },
  ],
  look: { rpc: 'privacy.erasePreview', payload: { memberId: '771002' } },
  act: ({ confirm }) => ({ rpc: 'privacy.erase', payload: { memberId: '771002', confirm } }),
  differs: { Löschungen: { Merkmal: 'salted, so that nobody can be found by it', Stellen: 'what the try that finished it still found' } },
};
const periods: Workflow = {
  name: 'periods applied',
  before: [{ rpc: 'exits.list', payload: {} }],
  look: { rpc: 'privacy.periodsPreview', payload: {} },
  lookAgainAfter: ['changed_since_preview'],
  act: ({ confirm }) => ({ rpc: 'privacy.periodsApply', payload: { confirm } }),
};
const acknowledge: Workflow = { name: 'note acknowledged', act: () => ({ rpc: 'privacy.acknowledge', payload: {} }) };

export const otherWorkflows: readonly Workflow[] = [daily, mailing, approve, switchOn, map, mapAway, places, overview, overviewAgain, selection, consent, introduceByMail, introduceByCall, erase, periods, acknowledge];
