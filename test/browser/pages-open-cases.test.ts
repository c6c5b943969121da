// The sidebar "Offene Fälle" in a real browser: filter, choose, save in the background, take back.

import { groupNames, longGroup, longName, openCases } from './support/examples.ts';
import { choose, later, ok, type OpenPage, refused, stageForTests } from './support/pages.ts';

const stage = stageForTests();
let open: OpenPage;

const saves = () => open.calls.filter((call) => call.name === 'groups.setByHand').map((call) => call.payload);

test('cases stand by reason with the way out, and digits filter them', async () => {
  open = await stage.open('open-cases', { 'groups.openCases': () => ok(openCases) });
  await open.sees('5 offene Fälle. Wähl eine BO, sie gilt dann als von Hand gesetzt.');
  const seen = await open.seen();
  for (const line of [longName, 'Kottbusser Damm 67, 10967 Berlin', 'Für 10967 gibt es keine Regel.', 'keine Adresse', 'Die PLZ fehlt.']) expect(seen).toContain(line);
  await open.press('3');
  expect(await open.page.getByRole('button', { pressed: true }).innerText()).toMatch(/ohne PLZ|geteilte Straße/);
  expect(await open.page.locator('.case').count()).toBe(1);
  await open.press('1');
  expect(await open.page.locator('.case').count()).toBe(5);
});

test('choosing and Enter saves in the background, the focus is on the next case at once, the count goes down', async () => {
  const answer = later();
  open = await stage.open('open-cases', { 'groups.openCases': () => ok(openCases), 'groups.setByHand': () => answer.reply });
  await choose(open, 'BO für ' + longName, longGroup);
  await open.page.locator('select:focus').and(open.page.getByLabel('BO für Hildegard Wolf')).waitFor();
  await open.sees('5 offene Fälle.');
  answer.now(ok({ memberId: '2001', group: longGroup, source: 'hand', message: '' }));
  await open.sees('4 offene Fälle.');
  await open.sees(longGroup + ', von Hand gesetzt');
  await open.sees('1 zugeordnet');
  expect(saves()).toEqual([{ memberId: '2001', group: longGroup, expectedGroup: '' }]);
});

test('saves wait for each other, as they wait for the same lock', async () => {
  const first = later();
  open = await stage.open('open-cases', {
    'groups.openCases': () => ok(openCases),
    'groups.setByHand': (payload, nth) => (nth === 1 ? first.reply : ok({ memberId: payload.memberId, group: payload.group, source: 'hand', message: '' })),
  });
  for (const name of ['Hildegard Wolf', 'Leyla Kaya']) {
    await choose(open, 'BO für ' + name, 'BO Rudow');
  }
  expect(saves()).toHaveLength(1);
  first.now(ok({ memberId: '2002', group: 'BO Rudow', source: 'hand', message: '' }));
  await open.sees('3 offene Fälle.');
  expect(saves()).toHaveLength(2);
});

test('what the cell held is handed back, so that nobody’s change is overwritten', async () => {
  open = await stage.open('open-cases', {
    'groups.openCases': () => ok(openCases),
    'groups.setByHand': (_payload, nth) => (nth === 1 ? refused('changed_meanwhile', 'Jemand anderes hat dieses Mitglied gerade geändert. Diese Änderung bleibt.') : refused('busy', 'Gerade speichert jemand anderes.')),
  });
  await choose(open, 'BO für Paul Nowak', 'BO Rudow');
  await open.sees('Jemand anderes hat dieses Mitglied gerade geändert.');
  await open.sees('5 offene Fälle.');
  expect(saves()).toEqual([{ memberId: '2005', group: 'BO Rudow', expectedGroup: 'BO Britz' }]);
  await open.page.getByRole('button', { name: 'Neu laden' }).press('Enter');
  await open.sees('Paul Nowak');
  expect(open.calls.filter((call) => call.name === 'groups.openCases')).toHaveLength(2);
  expect(await open.seen()).not.toContain('Jemand anderes');
});

test('a saved case can be taken back', async () => {
  open = await stage.open('open-cases', {
    'groups.openCases': () => ok(openCases),
    'groups.setByHand': (payload) => ok({ memberId: payload.memberId, group: payload.group, source: payload.group ? 'hand' : '', message: '' }),
  });
  await choose(open, 'BO für Jonas Krüger', 'BO Buckow');
  await open.page.getByRole('button', { name: 'Jonas Krüger: zurücknehmen' }).press('Enter');
  await open.sees('5 offene Fälle.');
  await open.page.getByLabel('BO für Jonas Krüger').waitFor();
  expect(saves()).toEqual([
    { memberId: '2003', group: 'BO Buckow', expectedGroup: '' },
    { memberId: '2003', group: '', expectedGroup: 'BO Buckow' },
  ]);
});

test('someone without a number is shown with what to do first, not with a choice that could not be saved', async () => {
  const [example] = openCases.cases;
  if (!example) throw new Error('The example has cases.');
  const cases = [{ ...example, memberId: '', name: 'Neu Hier', row: 400 }, { ...example, memberId: '', name: 'Auch Neu', row: 401 }];
  open = await stage.open('open-cases', { 'groups.openCases': () => ok({ total: 2, byReason: { outside_district: 2 }, cases, groups: groupNames }) });
  await open.sees('Auch Neu');
  expect(await open.page.getByText('Diese Zeile hat noch keine Mitgliedsnummer.').count()).toBe(2);
  expect(await open.page.getByRole('combobox').count()).toBe(0);
});

test('nothing open is a good screen', async () => {
  open = await stage.open('open-cases', { 'groups.openCases': () => ok({ total: 0, byReason: {}, cases: [], groups: groupNames }) });
  await open.sees('Keine offenen Fälle.');
  await open.press('Escape');
  expect(await open.closed()).toBe(1);
});

test('of many cases the first are drawn, the others on request, and what the server left out is said', async () => {
  const [example] = openCases.cases;
  if (!example) throw new Error('The example has cases.');
  const cases = Array.from({ length: 90 }, (_unused, index) => ({ ...example, memberId: 'm' + index, name: 'Person ' + index, row: index + 2 }));
  open = await stage.open('open-cases', { 'groups.openCases': () => ok({ total: 1500, byReason: { outside_district: 1500 }, cases, groups: groupNames }) });
  await open.sees('1.500 offene Fälle.');
  expect(await open.page.locator('.case').count()).toBe(40);
  await open.page.getByRole('button', { name: 'Weitere 40 zeigen' }).press('Enter');
  expect(await open.page.locator('.case').count()).toBe(80);
  await open.sees('Gezeigt werden die ersten 90 von 1.500.');
});

test('without any group to choose the page says where to enter them', async () => {
  open = await stage.open('open-cases', { 'groups.openCases': () => ok({ ...openCases, groups: [] }) });
  await open.sees('Es gibt noch keine BO zur Auswahl.');
});
