// The built add-on on a real spreadsheet engine: payloads through import, sidebars, forms and lists; no cell of the saved file calculates.

import { readXlsx } from 'hucre/xlsx';
import { OfficePackage } from '../../sandbox/files/package.ts';
import { saveWorkbookFile } from '../../sandbox/files/xlsx.ts';
import type { Sandbox } from '../../sandbox/api.ts';
import { closeBuilt, freshBundle, sandboxFrom, workbookOf } from '../support/builtSandbox.ts';
import { mailProblems } from './support/harmless.ts';
import { payloads, told } from './support/payloads.ts';

jest.setTimeout(180_000);

/** What a cell of a file takes: at most 50,000 characters, no half signs, nothing that XML has no sign for. */
const some = payloads.filter(({ text }) => text.length < 5_000 && text.trim() !== '' && !/[\ud800-\udfff](?<![\ud800-\udbff][\udc00-\udfff])(?![\udc00-\udfff])|[\ufffe\uffff]/.test(text));
const header = ['Mitgliedsnummer', 'Nachname', 'Vorname', 'Straße', 'PLZ', 'Ort', 'Telefon', 'E-Mail', 'Geburtsdatum', 'Eintritt'];
const mapping = Object.fromEntries(['memberNumber', 'lastName', 'firstName', 'street', 'postcode', 'city', 'phone', 'email', 'birthDate', 'entryDate'].map((field, index) => [field, index + 1]));

let sandbox: Sandbox;
const refusals: string[] = [];
const logs: string[] = [];
async function call(name: string, payload: unknown): Promise<Record<string, unknown> | null> {
  const { result, error, logs: lines } = await sandbox.call('rpc', [name, payload]);
  logs.push(...lines);
  const envelope = result as { ok: boolean; result: Record<string, unknown>; error?: { code: string; details?: string[] } } | null;
  if (!envelope?.ok) refusals.push(`${name}: ${envelope?.error?.code ?? error?.message ?? ''} ${envelope?.error?.details?.join().slice(0, 100) ?? ''}`);
  return envelope?.ok ? envelope.result : null;
}

interface Held {
  tab: string;
  row: number;
  column: number;
  value: unknown;
  formula: boolean;
}
function cells(): Held[] {
  return Object.values(sandbox.engine.snapshot().sheets).flatMap(({ name = '', cellData = {} }) =>
    Object.entries(cellData).flatMap(([row, line]) => Object.entries(line as Record<string, { v?: unknown; f?: unknown; si?: unknown }>).flatMap(([column, { v, f, si }]) => (v === undefined && !f && !si ? [] : [{ tab: name, row: Number(row), column: Number(column), value: v, formula: Boolean(f) || Boolean(si) }]))),
  );
}

/** Rows of a file whose people are called like that; a row of headers is no person. */
const rowsOf = (list: typeof some, first: number): string[][] => list.map(({ text }, index) => [String(first + index), text, /vorname/i.test(text) ? 'Kim' : text, /vorname/i.test(text) ? '' : text, '12045', text, '', '', '', '']);
const imported = (list: typeof some, first: number): Promise<Record<string, unknown> | null> =>
  call('members.import', { rows: [header, ...rowsOf(list, first)], mapping, confirm: { gone: 'leave' }, apply: true, operationId: `import-00${first}` });

beforeAll(async () => {
  sandbox = sandboxFrom(freshBundle(), await workbookOf('Mitglieder', [header, [900, 'Kaya', 'Kim', 'Weserstraße 3', 12045, 'Berlin', '030 23125642', 'kim@example.org', '22.11.1960', '10.11.2026'], [901, 'Wolf', 'Alex', 'Weserstraße 4', 12045, 'Berlin', '', 'alex@example.org', '', '']]), '2026-11-22T11:00:00Z');
  await call('setup.apply', {});
});
afterAll(() => {
  sandbox.dispose();
  closeBuilt();
});

test('through every room of the sidebar: no cell of any tab calculates, no number or date was made of a text', async () => {
  const chosen = some.filter(({ text }, index) => index % 16 === 0 && !/vorname/i.test(text));
  await imported(chosen, 2001);
  await call('newcomers.list', {});
  const turns: ((text: string, id: string, n: number) => [string, object])[] = [
    (text, id, n) => ['contacts.note', { memberId: id, contactId: `contact-0${n}`, kind: 'call', result: text.slice(0, 200), note: text.slice(0, 2000) }],
    (text, id, n) => ['forms.submit', { form: 'Neumitglied', memberId: id, submissionId: `submit-${n}-0`, answers: { F1: text, F3: text, F4: [text.slice(0, 80)], F5: 'aktiv' } }],
    (text, id, n) => ['members.edit', { memberId: id, field: 'carer', expected: '', value: text.slice(0, 2000), operationId: `edit-0000-${n}` }],
    (text, id, n) => ['walkthrough.save', { memberId: id, saveId: `walk-000-${n}`, interests: [text.slice(0, 80)], availability: [text.slice(0, 80)], note: text.slice(0, 2000), activity: 'wants' }],
    (text, id, n) => ['newcomers.advance', { memberId: id, stage: 'tried', stepId: `step-000-${n}`, note: text.slice(0, 2000) }],
    (text, id) => ['consents.set', { memberId: id, channel: 'greeting', state: 'yes', source: text.slice(0, 300) }],
    (text) => ['selections.save', { name: text.slice(0, 60), replace: true, selection: { interests: [text.slice(0, 200)] } }],
    (text, id, n) => ['mailing.send', { mailingId: `mail-000-${n}`, name: text.slice(0, 80), selection: { picked: { memberIds: ['900', id], mode: 'only' } }, text: { subject: text.replace(/[\r\n{}]/g, '').slice(0, 150) || 'x', body: `${text.replace(/[{}]/g, '')} x` } }],
    (text, id, n) => ['campaigns.create', { draft: { name: text.slice(0, 60), purpose: text.slice(0, 500), script: text, from: '2026-11-01', to: '2026-12-31', selection: { picked: { memberIds: ['900', id], mode: 'only' } } }, operationId: `campaign-${n}` }],
    (text) => ['map.load', { fileName: text.slice(0, 200), attribution: text.slice(0, 300), text: JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { plz: '12045', name: text }, geometry: { type: 'Polygon', coordinates: [[[13.4, 52.4], [13.41, 52.4], [13.41, 52.41], [13.4, 52.4]]] } }] }) }],
  ];
  for (const [at, { text }] of chosen.entries()) await call(...(turns[at % turns.length] ?? turns[0]!)(text, String(2001 + at), at));
  await call('overview.refresh', {});
  await call('forms.report', { form: 'Neumitglied' });
  await call('members.undoImport', { operationId: 'import-002001' });
  const held = cells();
  expect(held.filter(({ formula }) => formula)).toEqual([]);
  // Whatever was typed stands there as text.
  const written = new Set(chosen.map(({ text }) => text));
  expect(held.filter(({ value, tab }) => tab !== 'Mitglieder' && typeof value !== 'string' && written.has(String(value)))).toEqual([]);
  expect(refusals).toEqual([]);
  expect(logs).toEqual([]);
});

test('several hundred payloads come in as people, each name as it was in the file', async () => {
  await imported(some, 4001);
  const list = new Map<number, Held[]>();
  const held = cells();
  for (const cell of held) if (cell.tab === 'Mitglieder') list.set(cell.row, [...(list.get(cell.row) ?? []), cell]);
  const names = new Map([...list.values()].map((line) => [String(line.find(({ column }) => column === 0)?.value), line.find(({ column }) => column === 1)]));
  const tidy = (text: unknown): string => String(text).replace(/[\s\u00a0]+/g, ' ').trim();
  const there = some.map((payload, index) => ({ payload, cell: names.get(String(4001 + index)) })).filter(({ cell }) => cell !== undefined);
  expect(there.flatMap(({ payload, cell }) => (typeof cell?.value === 'string' && !cell.formula && tidy(cell.value) === tidy(payload.text) ? [] : [`${told(payload)} is ${JSON.stringify(cell?.value)}`]))).toEqual([]);
  expect(there.length).toBeGreaterThan(200);
  expect(held.filter(({ formula }) => formula)).toEqual([]);
  expect(refusals).toEqual([]);
  process.stdout.write(`${there.length} payloads in cells of the built add-on\n`);
});

test('the file that is saved holds no formula, for us and for a reader of another kind', async () => {
  const bytes = await saveWorkbookFile(sandbox.engine.forFile(), null);
  const { sheets } = await readXlsx(bytes);
  expect(sheets.length).toBeGreaterThan(8);
  const container = OfficePackage.open(bytes);
  const formulas = await Promise.all([...container.names()].filter((name) => /worksheets\/sheet\d+\.xml$/.test(name)).map(async (name) => (await container.text(name)).match(/<f[ >][^<]{0,80}/g) ?? []));
  expect(formulas.flat()).toEqual([]);
  const links = await Promise.all([...container.names()].filter((name) => name.endsWith('.rels')).map(async (name) => (await container.text(name)).match(/TargetMode="External"|externalLink/g) ?? []));
  expect(links.flat()).toEqual([]);
});

test('the mails that went out were plain ones', () => {
  const mails = sandbox.outbox();
  expect(mails.length).toBeGreaterThan(1);
  expect(mails.flatMap(({ to, cc, bcc, subject, name, replyTo, htmlBody, body }) => [...(to.length === 1 && cc.length + bcc.length === 0 ? [] : [`to ${to.join()}`]), ...mailProblems({ to: to[0] ?? '', subject, name, replyTo, html: htmlBody, text: body }, ['https://evil.example'])])).toEqual([]);
});
