// The guide's second part: new members, questionnaires and what they tell, offers, exits.
// @ts-check
import { surveyed } from './interviews.mjs';

/** @param {import('./stage.mjs').Stage} stage */
export async function walkTheTalks(stage) {
  const { memberId } = await newMembers(stage);
  await interview(stage, memberId);
  await evaluation(stage);
  await offersAndExits(stage);
}

/** The ready-made questionnaires and their pictures. */
const forms = /** @type {const} */ ([
  ['Neumitglied', 'bogen-neumitglied'],
  ['Mitgliederbefragung', 'bogen-mitgliederbefragung'],
  ['Aktivierung', 'bogen-aktivierung'],
  ['Austritt', 'bogen-austritt'],
  ['BO-Durchsprache', 'bogen-durchsprache'],
]);

/** @param {import('./stage.mjs').Stage} stage */
async function newMembers({ sidebar, choose, button, picture, closeSidebar, rpc }) {
  // Found last week, and some have come a bit further since.
  const { people } = await rpc('newcomers.list', {}, { at: '2026-11-18T10:00:00+01:00' });
  for (const [index, stage] of ['tried', 'talked', 'talked', 'offered', 'accompanied', 'arrived'].entries()) {
    await rpc('newcomers.advance', { memberId: people[index * 2].memberId, stage, stepId: `anleitung-schritt-${index}` }, { at: `2026-11-${19 + (index % 5)}T18:00:00+01:00` });
  }
  await choose('Neumitglieder');
  await sidebar.getByText(/Neumitglieder auf dem Weg/).first().waitFor();
  await picture('neumitglieder');
  const next = people.find((/** @type {any} */ { phones, contact }, /** @type {number} */ index) => index % 2 === 1 && phones.length > 0 && contact);
  await sidebar.getByText(next.name, { exact: true }).click();
  await button(/^\d? ?Gesprochen/).waitFor();
  await picture('neumitglied');
  await closeSidebar();
  return next;
}

/**
 * @param {import('./stage.mjs').Stage} stage
 * @param {string} memberId whom one talks to
 */
async function interview({ sidebar, dialog, choose, button, picture, pagePicture, openTab, closeDialog, closeSidebar, rpc }, memberId) {
  await openTab('Fragen');
  await picture('fragen-tab');
  await openTab('Mitglieder');
  await rpc('members.show', { memberId });
  await choose('Fragebögen');
  await sidebar.getByText('Mitgliederbefragung').first().waitFor();
  await picture('frageboegen');

  for (const [form, name] of forms) {
    await button(`ansehen: ${form}`).click();
    await sidebar.getByText('Vorschau.').first().waitFor();
    if (form === 'Neumitglied') await picture('vorschau');
    await pagePicture(name);
    await button('Zurück').click();
  }

  await button(/^1? ?Neumitglied/).click();
  const form = sidebar.locator('.question');
  await form.first().getByRole('textbox').fill('Die Mieterhöhung im Sommer. Und eine Kollegin, die schon dabei ist.');
  await form.nth(3).getByRole('checkbox', { name: 'Wohnen und Mieten' }).check();
  await form.nth(4).getByRole('radio', { name: 'möchte aktiv werden' }).check();
  await form.nth(4).evaluate((question) => question.scrollIntoView({ block: 'start' }));
  await sidebar.getByText(/Entwurf gespeichert/).first().waitFor();
  await picture('gespraech');
  await button('Größer öffnen').click();
  // In the sandbox a page has no memory to hand over, so the dialog begins with the draft that the sheet has.
  const goOn = dialog.getByRole('button', { name: /weiter machen/ });
  const question = dialog.locator('.question').first();
  await goOn.or(question).first().waitFor();
  if (await goOn.isVisible()) await goOn.click();
  await question.waitFor();
  await picture('gespraech-gross');
  await dialog.getByRole('button', { name: 'Abschicken' }).click();
  await dialog.getByText('Gespeichert').first().waitFor();
  await pagePicture('gespraech-gespeichert');
  await closeDialog();
  await closeSidebar();
}

/** @param {import('./stage.mjs').Stage} stage */
async function evaluation({ dialog, choose, picture, openTab, closeDialog, rpc, members }) {
  const people = await members();
  const { questions } = await rpc('forms.open', { form: 'Mitgliederbefragung' });
  for (const [index, said] of surveyed.entries()) {
    const answers = Object.fromEntries(Object.entries(said).map(([number, answer]) => [questions[Number(number) - 1].id, answer]));
    const day = 3 + index;
    await rpc(
      'forms.submit',
      { form: 'Mitgliederbefragung', memberId: people[20 + index * 9]?.memberId, submissionId: `anleitung-${index}`, answers },
      { at: `2026-11-${String(day).padStart(2, '0')}T17:${10 + index}:00+01:00` },
    );
  }
  await choose('Auswertung');
  await dialog.getByRole('button', { name: /Mitgliederbefragung/ }).click();
  await dialog.getByRole('button', { name: 'In die Tabelle schreiben' }).waitFor();
  await picture('auswertung');
  await dialog.getByRole('heading', { name: /Wie gut fühlst du dich/ }).evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await picture('auswertung-fragen');
  await dialog.getByRole('button', { name: 'In die Tabelle schreiben' }).click();
  await dialog.getByRole('status').filter({ hasText: 'Geschrieben' }).first().waitFor();
  await closeDialog();
  await openTab('Auswertung Mitgliederbefragung');
  await picture('auswertung-tab');
}

/** @param {import('./stage.mjs').Stage} stage */
async function offersAndExits({ sidebar, choose, button, picture, pagePicture, openTab }) {
  await openTab('Mitglieder');
  await choose('Angebote');
  await button(/zum Einladen ansehen/).first().waitFor();
  await picture('angebote');
  await button(/zum Einladen ansehen/).first().click();
  await button('angeboten').first().waitFor();
  await pagePicture('angebote-einladen');

  await choose('Austritte');
  await button(/Ergebnis notieren/).first().waitFor();
  await picture('austritte');
  await button(/Ergebnis notieren/).first().click();
  await sidebar.getByText('Was ist daraus geworden?').first().waitFor();
  await pagePicture('austritt-notieren');
}
