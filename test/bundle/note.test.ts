// The built add-on's menu: whoever has not acknowledged the confidentiality note gets it instead of any page, once.

import { writingScreen } from '../../sandbox/terminal/screen.ts';
import { ask, closeBuilt, freshBundle, keep, sandboxFrom, workbookOf } from '../support/builtSandbox.ts';
import surface from './surface.json';

jest.setTimeout(60_000);
afterAll(closeBuilt);

const now = '2026-11-22T10:00:00.000Z';
const openers = surface.menu.filter((name) => name.startsWith('open') && name !== 'openSetup');

test('every page of the menu but setting up comes after the note, for each person', async () => {
  const bundle = freshBundle();
  const start = sandboxFrom(bundle, await workbookOf('Mitglieder', [['Mitgliedsnummer', 'Nachname', 'Vorname', 'PLZ'], [1001, 'Kaya', 'Kim', 12045]]), now);
  await ask(start, 'setup.apply', {});
  const { screen, seen } = writingScreen();
  const pages = (): string[] => seen.pages.splice(0).map(({ title }) => title);
  const ada = sandboxFrom(bundle, keep(start), now, 'ada@example.org', screen);
  for (const opener of openers) await ada.call(opener, []);
  expect(new Set(pages())).toEqual(new Set(['Vertraulichkeit']));
  await ada.call('openSetup', []);
  expect(pages()).toEqual(['Einrichten']);

  expect(await ask(ada, 'privacy.acknowledge', {})).toMatchObject({ open: openers[openers.length - 1] });
  for (const opener of ['openCalls', 'openCampaigns']) await ada.call(opener, []);
  expect(pages()).toEqual(['Anrufen', 'Anrufaktionen']);

  const ben = sandboxFrom(bundle, keep(ada), now, 'ben@example.org', screen);
  await ben.call('openCalls', []);
  expect(pages()).toEqual(['Vertraulichkeit']);
});
