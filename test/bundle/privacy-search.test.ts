// The built add-on: after any sequence of features, erasing somebody leaves no trace in cells, notes, formulas, properties, metadata or the saved
// file. PRIVACY_RUNS=200 PRIVACY_FROM=9 runs more sequences, PRIVACY_SEED=7 just that one.

import { OfficePackage } from '../../sandbox/files/package.ts';
import { saveWorkbookFile } from '../../sandbox/files/xlsx.ts';
import { stateForFile } from '../../sandbox/services/state.ts';
import type { Bundle, Sandbox } from '../../sandbox/api.ts';
import { closeBuilt, freshBundle, keep, sandboxFrom, workbookOf, type Kept } from '../support/builtSandbox.ts';

jest.setTimeout(600_000);

const id = '771042';
const header = ['Mitgliedsnummer', 'Nachname', 'Vorname', 'Straße', 'PLZ', 'Ort', 'Telefon', 'Handy', 'E-Mail', 'Geburtsdatum', 'Eintritt', 'Status'];
const people: (string | number)[][] = [
  [771042, 'Quastenhuber', 'Zerlina', 'Fuldastraße 137', 12045, 'Berlin', '030 23125642', '0152 28817386', 'zerlina.q@example.org', '05.06.1979', '10.11.2026', ''],
  // The family: the same surname, the same landline, another address.
  [771043, 'Quastenhuber', 'Bodo', 'Hermannstraße 12', 12049, 'Berlin', '030 23125642', '', 'bodo@example.org', '01.01.1977', '01.02.2010', ''],
  [771044, 'Quastenhuber', 'Ida', 'Hermannstraße 12', 12049, 'Berlin', '030 23125642', '', '', '03.03.2005', '', ''],
  ...['Kaya', 'Wolf', 'Santos', 'Mayr', 'Jäger', 'Weg', 'Neu', 'Alt'].map((name, index) => [771050 + index, name, `Kim${'abcdefgh'[index]}`, `Weserstraße ${index + 1}`, 12045, 'Berlin', '', `0170 555500${index}`, `p${index}@example.org`, '', '01.02.2020', '']),
  // The same person a second time, to be merged.
  [771049, 'Quastenhuber', 'Zerlina', 'Alte Gasse 99', 12043, 'Berlin', '', '0171 98712345', 'quaste@example.net', '05.06.1979', '', ''],
];
/** What must be nowhere. Digits are looked for without what stands between them. */
const traces = /zerlina|771042|771049|28817386|98712345|quaste@|zerlina\.q@|fuldastr[^"<]{0,8}137|alte gasse 99/gi;

type Random = () => number;
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What the step before answered tells some what to ask. */
type Step = [name: string, payload: object | ((before: Record<string, unknown>) => object)];
interface Turn {
  /** Makes ids that no step before has used. */
  page(): string;
  one<T>(of: readonly T[]): T;
}
const texts = ['Zerlina Quastenhuber', 'Quastenhuber, Zerlina', 'ruft unter 0152/28817386 an', 'Mail an ZERLINA.Q@example.org', 'wohnt Fuldastr. 137', 'Mitglied 771042', 'ihre Nummer: +49 152 2881 7386', 'Zerlina  Quastenhuber kommt mit'];
const mapped = header.reduce<Record<string, number>>((all, _name, index) => ({ ...all, [['memberNumber', 'lastName', 'firstName', 'street', 'postcode', 'city', 'phone', 'mobile', 'email', 'birthDate', 'entryDate', 'status'][index] ?? '']: index + 1 }), {});

/** Each touches the person in its own way. What is refused in the state it meets is no harm; that each was once taken is asked at the end. */
const features: Readonly<Record<string, (turn: Turn) => Step[]>> = {
  contact: ({ page, one }) => [['contacts.note', { memberId: one([id, '771043', '771051']), contactId: page(), kind: one(['call', 'visit', 'email']), result: one(['', ...texts]), note: one(texts) }]],
  contactBack: ({ page }) => { const contactId = page(); return [['contacts.note', { memberId: id, contactId, kind: 'call', note: 'x' }], ['contacts.takeBack', { memberId: id, contactId }]]; },
  form: ({ page, one }) => [['forms.submit', { form: 'Neumitglied', memberId: one([id, id, '771052']), submissionId: page(), answers: { F1: one(texts), F2: 'Mieten', F4: ['Klima und Verkehr', 'Quastenflöten'], F5: 'aktiv' } }]],
  draft: ({ page, one }) => [['forms.draft', { form: 'Neumitglied', memberId: id, submissionId: page(), answers: { F1: one(texts) } }]],
  path: ({ page, one }) => [['newcomers.list', {}], ['newcomers.advance', { memberId: id, stage: one(['tried', 'talked', 'offered']), stepId: page(), note: one(texts) }]],
  pathUndone: ({ page }) => { const stepId = page(); return [['newcomers.advance', { memberId: id, stage: 'talked', stepId }], ['newcomers.undo', { memberId: id, stepId }]]; },
  companion: ({ one }) => [['newcomers.advance', { memberId: '771051', stage: 'tried', stepId: 'step-for-kaya' }], ['newcomers.update', { memberId: '771051', companion: one(texts) }]],
  task: ({ page }) => [['newcomers.advance', { memberId: id, stage: 'tried', stepId: page() }], ['newcomers.task', { memberId: id, action: 'accept' }]],
  offer: ({ page, one }) => [['offers.record', { memberId: id, offer: 'Filmabend', state: one(['offered', 'accepted', 'declined']), recordId: page(), note: one(texts) }]],
  exit: ({ page }) => [
    ['members.edit', { memberId: id, field: 'status', expected: '', value: 'ausgetreten', operationId: page() }],
    ['exits.list', {}],
    ['exits.record', ({ open, done, earlier }) => {
      const { state, offer, outcome, note } = [open, done, earlier].flat().find((one) => (one as { memberId: string } | undefined)?.memberId === id) as Record<string, string>;
      return { memberId: id, stepId: page(), state: 'held', note: 'Zerlina geht', offer: 'Kaffee mit Zerlina Quastenhuber', expected: { state, offer, outcome, note } };
    }],
  ],
  edit: ({ page, one }) => [['members.edit', { memberId: id, field: 'mobile', expected: '0152 28817386', value: one(['0152 28817387', '0171 98712345']), operationId: page() }]],
  rename: ({ page }) => [['members.edit', { memberId: id, field: 'lastName', expected: 'Quastenhuber', value: 'Quasten-Wolf', operationId: page() }]],
  carer: ({ page, one }) => [['members.edit', { memberId: '771053', field: 'carer', expected: '', value: one(texts), operationId: page() }]],
  walk: ({ page, one }) => [['groups.assign', {}], ['walkthrough.save', { memberId: id, saveId: page(), activity: 'wants', interests: ['Schach'], note: one(texts) }], ['walkthrough.tasks', { group: 'BO Reuterkiez', operationId: page() }]],
  assign: () => [['groups.assign', {}]],
  unassign: () => [['groups.assign', {}], ['groups.undo', {}]],
  byHand: () => [['groups.setByHand', { memberId: id, group: 'BO Donaukiez', expectedGroup: '' }]],
  calls: ({ page, one }) => [
    ['campaigns.create', { draft: { name: 'Wahl', from: '2026-11-01', to: '2026-12-31', batch: 10 }, operationId: page() }],
    ['calls.take', { campaign: 'Wahl', memberId: id }],
    ['calls.report', { campaign: 'Wahl', memberId: id, reportId: page(), outcome: one(['talked', 'noAnswer', 'later', 'noCall', 'moved']), note: one(texts) }],
  ],
  callList: ({ page }) => [['campaigns.create', { draft: { name: 'Nur sie', from: '2026-11-01', to: '2026-12-31', selection: { picked: { memberIds: [id, '771043'], mode: 'only' } } }, operationId: page() }], ['calls.next', { campaign: 'Nur sie' }]],
  callBack: ({ page }) => { const reportId = page(); return [['campaigns.create', { draft: { name: 'Rückruf', from: '2026-11-01', to: '2026-12-31' }, operationId: page() }], ['calls.take', { campaign: 'Rückruf', memberId: id }], ['calls.report', { campaign: 'Rückruf', memberId: id, reportId, outcome: 'message' }], ['calls.takeBack', { campaign: 'Rückruf', memberId: id, reportId }]]; },
  mailing: ({ page, one }) => [['mailing.send', { mailingId: page(), name: one(['Kino', 'Kino mit Zerlina Quastenhuber']), selection: { picked: { memberIds: [id, '771051'], mode: 'only' } }, text: { subject: 'Kino', body: one(['{Anrede}, komm.', 'Fragen an Zerlina Quastenhuber, 0152 28817386']) } }]],
  selection: ({ page, one }) => [['selections.save', { name: `Auswahl ${page()}`, selection: { picked: { memberIds: one([[id], ['771043', id], ['771051']]), mode: 'also' } } }]],
  filter: () => [['selections.filter', { selection: { picked: { memberIds: ['771051', '771052'], mode: 'only' } } }]],
  merge: ({ page }) => [['members.merge', { keep: id, remove: '771049', fields: {}, operationId: page() }]],
  notSame: () => [['members.notSame', { a: '771043', b: id }]],
  consent: ({ page, one }) => [['consents.set', { memberId: id, channel: one(['introduction', 'greeting']), state: 'yes', source: one(texts), recordId: page() }]],
  introduce: ({ page }) => [['consents.set', { memberId: id, channel: 'introduction', state: 'yes', source: 'Telefon' }], ['consents.set', { memberId: '771051', channel: 'introduction', state: 'yes', source: 'Telefon' }], ['matching.introduce', { memberId: '771051', otherId: id, how: 'noted', introductionId: page() }]],
  imported: ({ page }) => [['members.import', { rows: [header, [id, 'Quastenhuber', 'Zerlina', 'Neue Gasse 1', '12045', 'Berlin', '', '', '', '05.06.1979', '', ''], ['771060', 'Frisch', 'Fee', '', '12045', '', '', '', '', '', '', '']], mapping: mapped, confirm: { gone: 'leave' }, apply: true, operationId: page() }]],
  unimported: ({ page }) => { const operationId = page(); return [['members.import', { rows: [header, [id, 'Quastenhuber', 'Zerlina', 'Andere Gasse 2', '12045', 'Berlin', '', '', '', '05.06.1979', '', '']], mapping: mapped, confirm: { gone: 'leave' }, apply: true, operationId }], ['members.undoImport', { operationId }]]; },
  checked: ({ page }) => [['members.applyCorrections', { corrections: [{ memberId: id, field: 'mobile', expected: '0152 28817386', value: '0152 2881 7386' }], operationId: page() }]],
  report: () => [['forms.report', { form: 'Neumitglied' }]],
  overview: () => [['overview.refresh', {}]],
  visit: ({ page }) => [['groups.visit', { group: 'BO Reuterkiez', date: '2026-11-20', note: 'mit Zerlina Quastenhuber', operationId: page() }]],
  asked: () => [['privacy.export', { memberId: id }]],
  reminders: () => [['reminders.switch', { on: true }]],
};
/** Nothing of what comes after may stumble over what was erased. */
const after: Step[] = [['groups.undo', {}], ['newcomers.list', {}], ['exits.list', {}], ['overview.refresh', {}], ['today.open', {}], ['selections.list', {}], ['mailing.list', {}], ['members.duplicates', {}], ['campaigns.list', {}], ['calls.next', { campaign: 'Wahl' }], ['forms.evaluate', { form: 'Neumitglied' }], ['matching.suggest', { memberId: '771051' }], ['members.card', { memberId: '771051' }], ['reminders.preview', {}]];
const expected = new Set(['nothing_to_undo', 'campaign_unknown', 'campaign_closed']);

let bundle: Bundle;
let start: Kept;
const taken = new Map<string, string>();

async function call(sandbox: Sandbox, [name, payload]: Step): Promise<{ ok: boolean; code: string; result: Record<string, unknown> }> {
  const { result, error } = await sandbox.call('rpc', [name, payload]);
  const envelope = result as { ok: boolean; result: Record<string, unknown>; error?: { code: string; details?: string[] } } | null;
  return { ok: envelope?.ok === true, code: envelope?.error ? `${envelope.error.code} ${envelope.error.details?.join() ?? ''}` : (error?.message ?? ''), result: envelope?.result ?? {} };
}

/** All parts of the saved file, our own state in it, and what the workbook holds now; digits also without what stands between them. */
async function everything(sandbox: Sandbox, file: Uint8Array): Promise<string[]> {
  const container = OfficePackage.open(await saveWorkbookFile(sandbox.engine.forFile(), { bytes: file, state: stateForFile(sandbox.state()) }));
  const parts = await Promise.all([...container.names()].map(async (name) => `${name}: ${await container.text(name)}`));
  const { outbox: _sent, person: _person, ...state } = sandbox.state();
  return [...parts, JSON.stringify(sandbox.engine.snapshot()), JSON.stringify(state)];
}
function found(all: readonly string[]): string[] {
  return all.flatMap((text) => [...text.matchAll(traces)].map((hit) => `${hit[0]} in …${text.slice(Math.max(0, hit.index - 90), hit.index + 60)}…`)).slice(0, 6);
}
const family = (sandbox: Sandbox): string =>
  JSON.stringify(Object.values(Object.values(sandbox.engine.snapshot().sheets).find(({ name }) => name === 'Mitglieder')!.cellData!).map((line) => [0, 1, 2, 3, 4, 5, 6, 7, 8].map((column) => line[column]?.v ?? null)).filter(([number]) => String(number) === '771043' || String(number) === '771044'));

let opened: Uint8Array;
beforeAll(async () => {
  bundle = freshBundle();
  const sheets = await workbookOf('Mitglieder', [header, ...people]);
  const sandbox = sandboxFrom(bundle, sheets, '2026-11-22T11:00:00Z');
  expect(await call(sandbox, ['setup.apply', {}])).toMatchObject({ ok: true });
  const run = async (tab: string, rows: string[][]): Promise<void> => {
    const sheet = Object.values(sandbox.engine.snapshot().sheets).find(({ name }) => name === tab)!;
    expect(sheet).toBeDefined();
    const cells = (sheet.cellData ??= {});
    rows.forEach((row, down) => row.forEach((v, right) => void ((cells[down + 1] ??= {})[right] = { ...cells[down + 1]?.[right], v })));
    start = { ...start, snapshot: { ...kept.snapshot, sheets: { ...kept.snapshot.sheets, [sheet.id!]: sheet } } } as Kept;
    kept.snapshot.sheets[sheet.id!] = structuredClone(sheet);
  };
  const kept = keep(sandbox);
  await run('Gruppen', [['BO Reuterkiez', 'BO', 'Zerlina Quastenhuber', 'zerlina.q@example.org', '0152 28817386'], ['BO Donaukiez', 'BO', 'Ben', 'ben@example.org']]);
  await run('Zuordnung', [['12045', '', '', '', '', 'BO Reuterkiez'], ['12049', '', '', '', '', 'BO Donaukiez']]);
  await run('Angebote', [['Filmabend', 'Kultur', 'Kultur', 'freitags', 'Büro', 'Zerlina Quastenhuber']]);
  sandbox.dispose();
  start = kept;
  opened = await saveWorkbookFile(kept.snapshot as never, null);
});
afterAll(closeBuilt);

const only = process.env.PRIVACY_SEED;
const seeds = only === undefined ? Array.from({ length: Number(process.env.PRIVACY_RUNS ?? 3) }, (_, index) => index + Number(process.env.PRIVACY_FROM ?? 1)) : [Number(only)];
const names = Object.keys(features);

let sandbox: Sandbox;
afterEach(() => sandbox?.dispose());

test.each(seeds)('sequence %i: nothing leads to the person any more', async (seed) => {
  const random = randomFrom(seed);
  let made = 0;
  const turn: Turn = { page: () => `step${seed}abc-${(made += 1)}`, one: (of) => of[Math.floor(random() * of.length)]! };
  // Each feature has its turn in some sequence, the others come by chance.
  const chosen = [0, 1, 2, 3, 4].map((add) => names[(seed * 5 + add) % names.length]!).concat(seed > 8 ? Array.from({ length: 3 }, () => turn.one(names)) : []).sort(() => random() - 0.5);
  // Whoever has left takes no part in most of the others.
  chosen.sort((a, b) => Number(a === 'exit') - Number(b === 'exit'));
  sandbox = sandboxFrom(bundle, start, '2026-11-22T11:00:00Z');
  const told: string[] = [];
  for (const name of chosen) {
    const answers: Awaited<ReturnType<typeof call>>[] = [];
    for (const [method, payload] of features[name]!(turn)) {
      const before = answers[answers.length - 1];
      if (typeof payload === 'function' && !before?.ok) break;
      answers.push(await call(sandbox, [method, typeof payload === 'function' ? payload(before?.result ?? {}) : payload]));
    }
    told.push(`${name}: ${answers.map(({ ok, code }) => (ok ? 'ok' : code)).join(', ')}`);
    const last = answers[answers.length - 1];
    if (last?.ok) taken.set(name, 'ok');
    else if (!taken.has(name)) taken.set(name, last?.code ?? '');
  }
  const mode = turn.one(['erase', 'anonymise']);
  const before = family(sandbox);
  // The one who was merged is the same person by now; else both are erased.
  for (const memberId of [id, '771049']) {
    const preview = await call(sandbox, ['privacy.erasePreview', { memberId, mode }]);
    if (memberId !== id && !preview.ok) continue;
    const erased = preview.ok ? await call(sandbox, ['privacy.erase', { memberId, mode, confirm: preview.result.confirm }]) : preview;
    expect({ seed, told, memberId, mode, ok: erased.ok, code: erased.code }).toMatchObject({ ok: true });
  }
  expect({ seed, told, mode, found: found(await everything(sandbox, opened)) }).toEqual({ seed, told, mode, found: [] });
  expect(family(sandbox)).toBe(before);
  if (seed % 4 > 0 && only === undefined) return;
  for (const step of after) {
    const { ok, code } = await call(sandbox, step);
    if (!ok && !expected.has(code.trim())) throw new Error(`seed ${seed}: ${step[0]} says ${code} after ${told.join('; ')}`);
  }
  expect({ seed, told, mode, found: found(await everything(sandbox, opened)) }).toEqual({ seed, told, mode, found: [] });
});

test('every feature had its turn', () => {
  if (seeds.length < 8) return;
  expect(names.filter((name) => taken.get(name) !== 'ok').map((name) => [name, taken.get(name) ?? 'never'])).toEqual([]);
});
