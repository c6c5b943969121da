// The guide's third part: a phone campaign, from making it to its tab.
// @ts-check

const campaign = 'Mitgliederversammlung';
/** Calls of two other people on the days before, by turns. */
const outcomes = ['talked', 'noAnswer', 'talked', 'message', 'later', 'talked', 'wrongNumber', 'noAnswer', 'talked', 'busy', 'noTalk', 'talked', 'language', 'talked', 'noAnswer', 'noCall', 'talked', 'message'];
const notes = { talked: 'Kommt, bringt eine Nachbarin mit.', later: 'Ist gerade unterwegs.', language: 'Spricht am liebsten Türkisch.' };

/** @param {import('./stage.mjs').Stage} stage */
export async function walkTheCalls(stage) {
  await create(stage);
  await callBefore(stage);
  await watch(stage);
  await call(stage);
  await end(stage);
}

/** @param {import('./stage.mjs').Stage} stage */
async function create({ page, dialog, choose, picture, pagePicture, openTab, closeDialog, closeSidebar }) {
  await closeSidebar();
  await openTab('Mitglieder');
  await choose('Anrufaktionen');
  await dialog.getByText('Wozu rufst du an?').first().waitFor();
  await pagePicture('anrufaktion-anlass');
  await dialog.getByRole('button', { name: /Mitgliederversammlung/ }).click();
  await dialog.getByText('kommen auf die Liste').waitFor();
  await dialog.getByLabel(/BO Rixdorf/).check();
  await dialog.getByLabel(/BO Donaukiez/).check();
  await page.waitForTimeout(1000);
  await picture('anrufaktion-neu');
  await dialog.getByRole('button', { name: 'Weiter', exact: true }).click();
  await dialog.getByLabel('Von', { exact: true }).fill('2026-11-22');
  await dialog.getByLabel('Fragebogen, der beim Anruf ausgefüllt wird').selectOption('Aktivierung');
  await pagePicture('anrufaktion-gespraech');
  await dialog.getByRole('button', { name: 'Weiter', exact: true }).click();
  await dialog.getByText('Weitere Regeln').click();
  await pagePicture('anrufaktion-regeln');
  await dialog.getByRole('button', { name: 'Aktion anlegen' }).click();
  await dialog.getByText('Aktion angelegt.').first().waitFor();
  await closeDialog();
}

/** @param {import('./stage.mjs').Stage} stage */
async function callBefore({ rpc }) {
  for (const [index, outcome] of outcomes.entries()) {
    const person = ['demir@example.org', 'olga.brandt@example.org'][index % 2] ?? '';
    const day = index < 8 ? '23' : '24';
    const as = { person, at: `2026-11-${day}T1${index < 8 ? 1 : 0}:${String(10 + (index % 8) * 6)}:00+01:00` };
    const { people } = await rpc('calls.next', { campaign }, as);
    const note = /** @type {Record<string, string>} */ (notes)[outcome];
    await rpc('calls.report', { campaign, memberId: people[0].memberId, reportId: `anleitung-anruf-${index}`, outcome, goOn: false, ...(note && { note }), ...(outcome === 'later' && { callBackAt: '2026-11-24T18:00:00.000Z' }) }, as);
  }
}

/** @param {import('./stage.mjs').Stage} stage */
async function watch({ dialog, choose, picture, pagePicture, closeDialog }) {
  await choose('Anrufaktionen');
  await dialog.getByRole('button', { name: `Ansehen: ${campaign}` }).waitFor();
  await pagePicture('anrufaktionen');
  await dialog.getByRole('button', { name: `Ansehen: ${campaign}` }).click();
  await dialog.getByText('Anrufe pro Tag').waitFor();
  await picture('anrufaktion');
  await closeDialog();
}

/** @param {import('./stage.mjs').Stage} stage */
async function call({ sidebar, choose, button, picture, pagePicture, openTab, closeSidebar }) {
  await choose('Anrufen');
  await button(/Los geht’s/).waitFor();
  await pagePicture('anrufen-aktion');
  await button(/Los geht’s/).click();
  await sidebar.getByText('für dich reserviert').first().waitFor();
  await picture('anrufen');
  await button(/Erreicht Die/).click();
  await sidebar.getByText('Was kam dabei heraus?').first().waitFor();
  await picture('anrufen-ausgang');
  await button(/Später anrufen/).click();
  await sidebar.getByText('Wann wieder anrufen?').first().waitFor();
  await pagePicture('anrufen-spaeter');
  await button('Schritt zurück').click();
  await button(/Gesprochen/).click();
  await sidebar.getByText('Gespeichert.').first().waitFor();
  await pagePicture('anrufen-weiter');
  await button('Jemand ruft zurück').click();
  await sidebar.getByLabel('Nummer oder Name').fill('El-Khatib');
  await sidebar.locator('.found li').first().waitFor();
  await pagePicture('anrufen-rueckruf');
  await button('Zurück').click();
  await button(/^Pause machen/).click();
  await sidebar.getByText('Niemand ist mehr für dich reserviert').first().waitFor();
  await pagePicture('anrufen-pause');
  await closeSidebar();
  await openTab(`Anrufe ${campaign}`);
  await picture('anrufe-tab');
}

/** @param {import('./stage.mjs').Stage} stage */
async function end({ dialog, choose, pagePicture, closeDialog }) {
  await choose('Anrufaktionen');
  await dialog.getByRole('button', { name: `Ansehen: ${campaign}` }).click();
  await dialog.getByRole('button', { name: 'Aktion beenden' }).click();
  await dialog.getByRole('button', { name: 'Ja, beenden' }).click();
  await dialog.getByText('Das bleibt zu tun').waitFor();
  await pagePicture('anrufaktion-ende');
  await closeDialog();
}
