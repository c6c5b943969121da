// Whether the proofs leave out nothing that writes: every question a page can ask is a workflow, or is seen here to change nothing.

import { requests, type RpcName } from '../../src/contract/rpc.ts';
import type { Bundle } from '../../sandbox/api.ts';
import { close, mustDo } from '../../proof/world/act.ts';
import { ada, beginnings, now } from '../../proof/world/district.ts';
import { look } from '../../proof/world/state.ts';
import type { Act, Workflow } from '../../proof/world/workflow.ts';
import { workflows } from '../../proof/workflows/index.ts';
import { closeBuilt, freshBundle, sandboxFrom } from '../support/builtSandbox.ts';

jest.setTimeout(240_000);

/** What a workflow's page may have shown, as far as an act looks at it. */
const seen = { people: [{}], pairs: [{}], drafts: [], letters: [], undo: { operationId: 'x' } };
const done = new Set(workflows.flatMap(({ act }) => ('rpc' in act(seen) ? [(act(seen) as Act & { rpc: RpcName }).rpc] : [])));

/** A mail to oneself, to see what it looks like: whoever asks again wants another one. */
const unproven: readonly RpcName[] = ['mailing.test', 'reminders.test'];

const readings: Partial<Record<RpcName, object>> = {
  'setup.detect': {}, 'groups.preview': {}, 'groups.postcodes': {}, 'groups.openCases': {}, 'groups.progress': { runId: 'assign-0001' }, 'groups.coverage': {},
  'members.show': { memberId: '771002' }, 'members.check': {}, 'members.search': { query: 'Kaya' }, 'members.card': { memberId: '771002' }, 'members.duplicates': {},
  'walkthrough.next': { group: 'BO Reuterkiez' }, 'walkthrough.summary': { group: 'BO Reuterkiez' },
  'forms.list': {}, 'forms.open': { form: 'Neumitglied', memberId: '771008' }, 'forms.evaluate': { form: 'Neumitglied' },
  'offers.fitting': { memberId: '771003' }, 'offers.gaps': {}, 'offers.people': { offer: 'Filmabend' }, 'offers.show': { offer: 'Filmabend' },
  'campaigns.preview': { selection: {} }, 'campaigns.list': {}, 'campaigns.status': { campaign: 'Wahl' }, 'calls.find': { query: '030 23125642' },
  'reminders.status': {}, 'reminders.preview': {}, 'reminders.greetings': {},
  'mailing.preview': { selection: {} }, 'mailing.list': {}, 'mailing.results': { mailingId: 'film-2026-a' }, 'mailing.unknown': {},
  'selections.list': {}, 'selections.people': { selection: {} }, 'map.data': {}, 'today.open': {},
  'matching.suggest': { memberId: '771001' }, 'matching.groups': {}, 'consents.show': { memberId: '771001' },
  'privacy.note': {}, 'privacy.erasePreview': { memberId: '771002' }, 'privacy.periodsPreview': {}, 'privacy.log': {},
};

let bundle: Bundle;
beforeAll(() => {
  bundle = freshBundle();
});
afterAll(closeBuilt);

test('every question is a workflow, reads only, or stands here with its reason', () => {
  const known = new Set<string>([...done, ...Object.keys(readings), ...unproven]);
  expect(Object.keys(requests).filter((name) => !known.has(name))).toEqual([]);
  expect([...unproven, ...Object.keys(readings)].filter((name) => done.has(name as RpcName))).toEqual([]);
});

test('every workflow has a name of its own', () => {
  const names = workflows.map(({ name }: Workflow) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('what only reads changes no cell, no look of a tab, no mark, no mail', async () => {
  const { district } = await beginnings(bundle);
  const sandbox = sandboxFrom(bundle, district, now, ada);
  for (const act of [
    { rpc: 'groups.assign', payload: {} },
    { rpc: 'newcomers.list', payload: {} },
    { rpc: 'exits.list', payload: {} },
    { rpc: 'campaigns.create', payload: { draft: { name: 'Wahl', from: '2026-11-20', to: '2026-12-20', selection: {} }, operationId: 'campaign-0001' } },
    { rpc: 'forms.submit', payload: { form: 'Neumitglied', memberId: '771008', submissionId: 'submit-0001', answers: { F1: 'eine Nachbarin', F4: ['Kultur'], F5: 'aktiv' } } },
    { rpc: 'mailing.send', payload: { mailingId: 'film-2026-a', name: 'Filmabend', selection: {}, text: { subject: 'Film', body: 'Komm.' } } },
  ] as Act[]) await mustDo(sandbox, act);
  let before = look(sandbox);
  const writing: string[] = [];
  for (const [name, payload] of Object.entries(readings)) {
    await mustDo(sandbox, { rpc: name as RpcName, payload });
    const after = look(sandbox);
    if (JSON.stringify(after) !== JSON.stringify(before)) writing.push(name);
    before = after;
  }
  await close(sandbox);
  expect(writing).toEqual([]);
});
