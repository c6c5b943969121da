// The two ways of a newcomer through the sandbox: to an own list whose members have groups, and to the first call.

import path from 'node:path';
import { groups, members } from './list.ts';
import type { Person } from './person.ts';

const menu = 'Mitgliederbetreuung';

/** Opens an own file in place of the demo. @param file its path */
async function openOwn(person: Person, file: string): Promise<void> {
  const { page } = person;
  await person.click('Los geht’s', page.getByRole('button', { name: 'Los geht’s' }));
  await page.getByRole('menubar').getByRole('menuitem', { name: 'Datei', exact: true }).waitFor();
  const chosen = page.waitForEvent('filechooser');
  await person.menu('Datei', ['Öffnen …'], page.locator('body'));
  await person.take('choice', `the file \`${path.basename(file)}\``, async () => (await chosen).setFiles(file), page.getByText('ist geöffnet.'));
}

async function setUp(person: Person): Promise<void> {
  const { sidebar } = person;
  await person.menu(menu, ['Einrichten'], sidebar.getByRole('heading', { level: 1, name: `${members} Mitglieder gefunden.` }));
  await person.click('Einrichten', sidebar.getByRole('button', { name: 'Einrichten', exact: true }), sidebar.getByRole('heading', { level: 1, name: 'Fertig eingerichtet.' }));
}

/** From the sandbox's first screen to an own list with groups. */
export async function ownList(person: Person, file: string): Promise<void> {
  const { sidebar } = person;
  await openOwn(person, file);
  await setUp(person);
  await person.tab('Gruppen');
  await person.cells([...new Set(groups.map(([, group]) => group))].map((group) => [group]));
  await person.tab('Zuordnung');
  await person.cells(groups.map(([postcode, group]) => [postcode, '', '', '', '', group]));
  const note = sidebar.getByRole('button', { name: /^Verstanden/ });
  await person.click('BO-Zuordnung öffnen', sidebar.getByRole('button', { name: 'BO-Zuordnung' }), note);
  const apply = sidebar.getByRole('button', { name: /Änderungen übernehmen/ });
  await person.click('Verstanden', note, apply);
  await person.click('60 Änderungen übernehmen', apply, sidebar.getByRole('heading', { level: 1, name: /Änderungen geschrieben\.$/ }));
}

/** From a raw sheet to the first call reported. */
export async function firstCall(person: Person, file: string): Promise<void> {
  const { sidebar, dialog, page } = person;
  await openOwn(person, file);
  await setUp(person);
  const note = sidebar.getByRole('button', { name: /^Verstanden/ });
  await person.menu(menu, ['Ansprechen und einladen', 'Anrufaktionen'], note);
  await person.click('Verstanden', note, dialog.getByRole('button', { name: 'Neue Aktion' }));
  await person.click('Neue Aktion', dialog.getByRole('button', { name: 'Neue Aktion' }), dialog.getByRole('button', { name: /Mitgliederversammlung/ }));
  const next = dialog.getByRole('button', { name: 'Weiter', exact: true });
  await person.click('Mitgliederversammlung', dialog.getByRole('button', { name: /Mitgliederversammlung/ }), dialog.getByText('kommen auf die Liste'));
  await person.click('Weiter', next, dialog.getByLabel('Von', { exact: true }));
  await person.click('Weiter', next, dialog.getByRole('button', { name: 'Aktion anlegen' }));
  await person.click('Aktion anlegen', dialog.getByRole('button', { name: 'Aktion anlegen' }), dialog.getByText('Aktion angelegt.'));
  await person.click('Schließen', page.locator('.page-dialog').getByRole('button', { name: 'Schließen' }).first());
  await person.menu(menu, ['Anrufen'], sidebar.getByRole('button', { name: /Los geht’s/ }));
  await person.click('Los geht’s', sidebar.getByRole('button', { name: /Los geht’s/ }), sidebar.getByText('für dich reserviert'));
}
