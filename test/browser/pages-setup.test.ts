// The sidebar "Einrichten" in a real browser: the question, the corrections, what will be made, what comes next.

import { applied, checkedUp, detected } from './support/examples.ts';
import { ok, refused, stageForTests, type OpenPage } from './support/pages.ts';

const stage = stageForTests();
let open: OpenPage;

const sent = (name: string) => open.calls.filter((call) => call.name === name).map((call) => call.payload);

test('an ambiguous column is asked with numbered answers; a digit answers, Enter sets up', async () => {
  open = await stage.open('setup', { 'setup.detect': () => ok(detected), 'setup.apply': () => ok(applied) });
  await open.sees('1.497 Mitglieder gefunden. Noch nichts angelegt.');
  await open.sees('Welche Spalte ist „Telefon“?');
  await open.sees('z. B. 030 23125 642, 030 23125 101');
  await open.press('Enter');
  expect(sent('setup.apply')).toEqual([]);
  await open.press('2');
  await open.page.getByRole('button', { name: 'Einrichten', exact: true }).waitFor();
  await open.press('Enter');
  await open.sees('Fertig eingerichtet.');
  await open.sees('Da schreibst du neben jede PLZ eurer Liste die BO');
  expect(sent('setup.apply')).toEqual([{ tabId: 11, headerRow: 3, columns: { phone: 7 } }]);
  await open.press('Enter');
  await open.sees('Wird geöffnet …');
  expect(open.calls.at(-1)?.name).toBe('openAssignment');
});

test('„gibt es nicht“ is an answer too', async () => {
  open = await stage.open('setup', { 'setup.detect': () => ok(detected), 'setup.apply': () => ok(applied) });
  await open.sees('Gibt es in meiner Liste nicht');
  await open.press('3');
  await open.press('Enter');
  await open.sees('Fertig eingerichtet.');
  expect(sent('setup.apply')).toEqual([{ tabId: 11, headerRow: 3, columns: { phone: null } }]);
});

test('before anything is made, it says what will be made and that the rest stays', async () => {
  open = await stage.open('setup', { 'setup.detect': () => ok(detected) });
  await open.sees('Das wird angelegt');
  const seen = await open.seen();
  for (const line of ['Gruppen (Mitgliederbetreuung)', 'neben deinem eigenen Tab „Gruppen“', 'Zuordnung', 'Einstellungen', 'BO-Quelle', 'bleiben, wie sie sind']) expect(seen).toContain(line);
  expect(await open.page.locator('.will-create').innerText()).not.toContain('Protokoll');
});

test('after set-up one can go on to a campaign as well', async () => {
  open = await stage.open('setup', { 'setup.detect': () => ok(detected), 'setup.apply': () => ok(applied) });
  await open.press('2');
  await open.press('Enter');
  await open.page.getByRole('button', { name: 'Anrufaktion anlegen' }).click();
  expect(await open.accessibility()).toEqual([]);
  expect(open.calls.at(-1)?.name).toBe('openCampaigns');
});

test('in English the columns that will be made bear the German names they get', async () => {
  open = await stage.open('setup', { 'setup.detect': () => ok(detected, 'en') }, { locale: 'en-GB' });
  await open.sees('1,497 members found. Nothing created yet.');
  const made = await open.page.locator('.will-create').innerText();
  expect(made).toContain('BO-Quelle');
});

test('every guess can be corrected, and one column for two things is refused on the spot', async () => {
  open = await stage.open('setup', { 'setup.detect': () => ok(detected), 'setup.apply': () => ok(applied) });
  await open.press('1');
  await open.page.getByRole('button', { name: 'Spalte für Straße ändern' }).press('Enter');
  await open.page.getByRole('combobox', { name: 'Spalte für Straße', exact: true }).selectOption('5');
  await open.sees('Dieselbe Spalte wie bei PLZ');
  await open.page.locator('button:focus').and(open.page.getByRole('button', { name: 'Spalte für Straße ändern' })).waitFor();
  expect(await open.page.getByRole('button', { name: 'Eine Spalte ist doppelt gewählt' }).getAttribute('aria-disabled')).toBe('true');
  await open.page.getByRole('button', { name: 'Spalte für Straße ändern' }).press('Enter');
  const street = open.page.getByRole('combobox', { name: 'Spalte für Straße', exact: true });
  expect(await street.locator('option:disabled').allTextContents()).toEqual(['I · braucht eine Überschrift']);
  await street.selectOption('7');
  await open.page.getByText('2 Felder nicht gefunden').click();
  await open.page.getByRole('combobox', { name: 'Geburtsdatum', exact: true }).selectOption('4');
  await open.page.getByRole('button', { name: 'Einrichten', exact: true }).press('Enter');
  await open.sees('Fertig eingerichtet.');
  expect(sent('setup.apply')).toEqual([{ tabId: 11, headerRow: 3, columns: { phone: 6, street: 7, birthDate: 4 } }]);
});

test('a column the add-on would make can be one that is there already', async () => {
  open = await stage.open('setup', { 'setup.detect': () => ok(detected), 'setup.apply': () => ok(applied) });
  await open.press('2');
  await open.page.getByText('Gibt es davon schon etwas?').click();
  const group = open.page.getByRole('combobox', { name: 'BO', exact: true });
  expect(await group.locator('option:checked').textContent()).toBe('wird neu angelegt');
  await group.selectOption('6');
  await open.page.locator('.will-create').getByText('BO', { exact: true }).waitFor({ state: 'detached' });
  await open.page.getByRole('button', { name: 'Einrichten', exact: true }).press('Enter');
  await open.sees('Fertig eingerichtet.');
  expect(sent('setup.apply')).toEqual([{ tabId: 11, headerRow: 3, columns: { phone: 7, group: 6 } }]);
});

test('another tab or header row is looked at anew', async () => {
  open = await stage.open('setup', { 'setup.detect': () => ok(detected) });
  await open.page.getByRole('button', { name: 'Deine Liste ändern' }).press('Enter');
  await open.page.getByLabel('Überschriften in Zeile').fill('2');
  await open.page.keyboard.press('Enter');
  await open.sees('Welche Spalte ist „Telefon“?');
  await open.page.getByRole('button', { name: 'Deine Liste ändern' }).press('Enter');
  await open.page.getByRole('combobox', { name: 'Tab', exact: true }).selectOption('12');
  await open.page.getByRole('button', { name: 'Nachsehen' }).press('Enter');
  await open.page.waitForFunction(() => !document.querySelector('.where-form'));
  expect(sent('setup.detect')).toEqual([{}, { tabId: 11, headerRow: 2 }, { tabId: 12 }]);
});

test('no list found: a person says where it is', async () => {
  open = await stage.open('setup', {
    'setup.detect': (_payload, nth) => ok(nth === 1 ? { ...detected, found: null, questions: [{ code: 'no_tab', text: 'Welcher Tab ist es?' }] } : detected),
  });
  await open.sees('Keine Mitgliederliste gefunden.');
  await open.sees('Welcher Tab ist es?');
  await open.page.getByRole('combobox', { name: 'Tab', exact: true }).selectOption('12');
  await open.page.getByRole('button', { name: 'Nachsehen' }).press('Enter');
  await open.sees('1.497 Mitglieder gefunden.');
  expect(sent('setup.detect')).toEqual([{}, { tabId: 12 }]);
});

test('several lists: a digit chooses', async () => {
  open = await stage.open('setup', {
    'setup.detect': (_payload, nth) =>
      ok(nth === 1 ? { ...detected, found: null, tabs: detected.tabs.map((tab) => ({ ...tab, likely: true })), questions: [{ code: 'several_tabs', text: 'Welcher ist es?' }] } : detected),
  });
  await open.sees('Welcher ist es?');
  await open.press('2');
  await open.sees('1.497 Mitglieder gefunden.');
  expect(sent('setup.detect')).toEqual([{}, { tabId: 12 }]);
});

test('set up already: all in its place, nothing to press but close', async () => {
  open = await stage.open('setup', { 'setup.detect': () => ok(checkedUp) });
  await open.sees('Alles an seinem Platz.');
  await open.press('Enter');
  expect(sent('setup.apply')).toEqual([]);
  await open.press('Escape');
  expect(await open.closed()).toBe(1);
});

test('set up already, a column gone: one press puts it back', async () => {
  const missing = { ...checkedUp, found: checkedUp.found && { ...checkedUp.found, columnsToAdd: ['BO-Quelle'] } };
  open = await stage.open('setup', { 'setup.detect': () => ok(missing), 'setup.apply': () => ok(applied) });
  await open.sees('Hier fehlt etwas.');
  await open.page.getByRole('button', { name: 'Fehlendes ergänzen' }).waitFor();
  await open.press('Enter');
  await open.sees('Fertig eingerichtet.');
});

test('a question about one of our own tabs is mended there and looked at again', async () => {
  const asked = { ...checkedUp, questions: [{ code: 'missing_column' as const, text: 'Die Spalte „BO“ wurde im Tab „Zuordnung“ nicht gefunden.' }] };
  open = await stage.open('setup', { 'setup.detect': (_payload, nth) => ok(nth === 1 ? asked : checkedUp) });
  await open.sees('Die Spalte „BO“ wurde im Tab „Zuordnung“ nicht gefunden.');
  expect(await open.page.getByRole('button', { name: 'Noch 1 Frage' }).getAttribute('aria-disabled')).toBe('true');
  await open.page.getByRole('button', { name: 'Neu prüfen' }).press('Enter');
  await open.sees('Alles an seinem Platz.');
});

test('a refusal of set-up keeps the person here and looks again', async () => {
  open = await stage.open('setup', {
    'setup.detect': (_payload, nth) => ok(nth === 1 ? { ...detected, questions: [] } : checkedUp),
    'setup.apply': () => refused('setup_ambiguous', 'Zwei Spalten heißen gleich: C und D. Es wurde nichts geändert.'),
  });
  await open.page.getByRole('button', { name: 'Einrichten', exact: true }).waitFor();
  await open.press('Enter');
  await open.sees('Zwei Spalten heißen gleich: C und D.');
  await open.page.getByRole('button', { name: 'Neu prüfen' }).waitFor();
  await open.press('Enter');
  await open.sees('Alles an seinem Platz.');
});
