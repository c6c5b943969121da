// The guide's walk through what is sent by mail: a mailing and the reminders.
// @ts-check

/** @param {import('./stage.mjs').Stage} stage */
export async function walkTheMails({ choose, dialog, sidebar, picture, pagePicture, closeDialog, button }) {
  await choose('Rundmail');
  await dialog.getByRole('button', { name: 'Neue Rundmail' }).click();
  await dialog.getByRole('button', { name: 'Weiter' }).click();
  await dialog.getByLabel('Betreff').fill('Einladung zum Filmabend');
  await dialog.getByLabel('Text', { exact: true }).fill('{Anrede},\n\nam Freitag um 20 Uhr zeigen wir in der Geschäftsstelle einen Film und reden danach bei Tee darüber. Kommst du?\n\nDeine {BO}');
  await pagePicture('rundmail-text');
  await dialog.getByRole('button', { name: 'Weiter' }).click();
  await dialog.getByText(/^Beispiel 1 von/).waitFor();
  await picture('rundmail');
  await closeDialog();

  await choose('Erinnerungen');
  await button('Einschalten').first().click();
  await sidebar.getByRole('button', { name: 'Einschalten' }).last().click();
  await sidebar.getByText('Erinnerungen sind an.').first().waitFor();
  await picture('erinnerungen');
  await button('Mails ansehen').click();
  await sidebar.getByText(/(Diese|Heute ginge)/).first().waitFor();
  await pagePicture('erinnerungen-mails');
}
