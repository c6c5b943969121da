// The two ways of a newcomer through the sandbox: to an own list whose members have groups, and to the first call.

import path from 'node:path';
import { groups, members } from './list.ts';
import type { Person } from './person.ts';

const menu = 'Mitgliederbetreuung';

/** Opens an own file in place of the demo. @param file its path */
async function openOwn(person: Person, file: string): Promise<void> {
  const { page } = person;
  const chosen = page.waitForEvent('filechooser');
  await person.click('Eigene Liste öffnen …', page.getByRole('button', { name: 'Eigene Liste öffnen …' }));
  await person.take('choice', `the file \`${path.basename(file)}\``, async () => (await chosen).setFiles(file), page.getByText('ist geöffnet.'));
}

async function setUp(person: Person): Promise<void> {
  const { sidebar } = person;
  await person.menu(menu, ['Einrichten'], sidebar.getByRole('heading', { level: 1, name: `${members} Mitglieder gefunden.` }));
  await person.click('Einrichten', sidebar.getByRole('button', { name: 'Einrichten', exact: true }), sidebar.getByRole('heading', { level: 1, name: 'Fertig eingerichtet.' }));
}

/** The confidentiality note, once for each person, leads on to what was wanted. */
const note = ({ sidebar }: Person) => sidebar.getByRole('button', { name: /^Verstanden/ });

/** From the sandbox's first screen to an own list with groups. @throws Error where somebody has no group in the end */
export async function ownList(person: Person, file: string): Promise<void> {
  const { sidebar } = person;
  await openOwn(person, file);
  await setUp(person);
  await person.click('BO-Zuordnung öffnen', sidebar.getByRole('button', { name: 'BO-Zuordnung öffnen' }), note(person));
  const field = (postcode: string) => sidebar.getByRole('combobox', { name: new RegExp(`^${postcode}`) });
  await person.click('Verstanden, daran halte ich mich', note(person), field(groups[0]?.[0] ?? ''));
  for (const [postcode, group] of groups) await person.take('text', `\`${group}\` beside ${postcode}`, () => field(postcode).fill(group));
  const apply = sidebar.getByRole('button', { name: /Änderungen übernehmen$/ });
  await person.click(`${groups.length} Regeln eintragen`, sidebar.getByRole('button', { name: `${groups.length} Regeln eintragen` }), apply);
  await person.click(`${members} Änderungen übernehmen`, apply, sidebar.getByRole('heading', { level: 1, name: `${members} Änderungen geschrieben.` }));
  const [header = [], ...rows] = (await person.values('Tabelle1')).slice(2);
  const wrong = rows.filter((row) => row[4] !== '' && groups.find(([postcode]) => postcode === String(row[4]))?.[1] !== row[header.indexOf('BO')]);
  if (wrong.length > 0) throw new Error(`${wrong.length} members have no group or another one.`);
}

/** From a raw sheet to the first call reported. @throws Error where it is not in the campaign's tab in the end */
export async function firstCall(person: Person, file: string): Promise<void> {
  const { sidebar, dialog } = person;
  await openOwn(person, file);
  await setUp(person);
  await person.click('Anrufaktion anlegen', sidebar.getByRole('button', { name: 'Anrufaktion anlegen' }), note(person));
  const occasion = dialog.getByRole('button', { name: /Mitgliederversammlung/ });
  await person.click('Verstanden, daran halte ich mich', note(person), occasion);
  const next = dialog.getByRole('button', { name: 'Weiter', exact: true });
  await person.click('Mitgliederversammlung', occasion, dialog.getByText('kommen auf die Liste'));
  await person.click('Weiter', next, dialog.getByLabel('Von', { exact: true }));
  const create = dialog.getByRole('button', { name: 'Aktion anlegen' });
  await person.click('Weiter', next, create);
  const callNow = dialog.getByRole('button', { name: 'Gleich anrufen' });
  await person.click('Aktion anlegen', create, callNow);
  const start = sidebar.getByRole('button', { name: /Los geht’s/ });
  await person.click('Gleich anrufen', callNow, start);
  await person.click('Los geht’s', start, sidebar.getByText('für dich reserviert'));
  const talked = sidebar.getByRole('button', { name: /Gesprochen/ });
  await person.click('Erreicht', sidebar.getByRole('button', { name: /^\d? ?Erreicht/ }), talked);
  // Shown at once; what counts is that it says so when it stands in the tab.
  await person.click('Gesprochen', talked, sidebar.getByText(/: 1 von \d+ erledigt/));
  await person.holds('Anrufe Mitgliederversammlung', 'gesprochen');
}
