// The guide's last part: the day, the overview, people alike, privacy.
// @ts-check

/** @param {import('./stage.mjs').Stage} stage */
export async function walkTheRest({ page, sidebar, choose, button, picture, pagePicture, openTab, closeSidebar, rpc, members }) {
  const people = await members();
  const shared = [['Kultur', 'abends'], ['Kultur', 'abends'], ['Kultur', 'Wochenende'], ['Stadtgärten', 'abends'], ['Stadtgärten', 'Wochenende'], ['Kultur', 'abends']];
  for (const [index, [topic, time]] of shared.entries()) {
    const memberId = people[index + 20]?.memberId ?? '';
    for (const [field, value] of [['interests', topic], ['availability', time]]) {
      await rpc('members.edit', { memberId, field, value, expected: '', operationId: `guide-${field}-${index}` });
    }
    await rpc('consents.set', { memberId, channel: 'introduction', state: 'yes', source: 'am Telefon gesagt', recordId: `guide-yes-${index}` });
  }
  await openTab('Mitglieder');
  await choose('Heute');
  await sidebar.getByRole('heading', { level: 1 }).waitFor();
  await sidebar.getByRole('heading', { level: 2 }).first().waitFor();
  await picture('heute');

  await choose('Übersicht auffrischen');
  await page.getByText(/Übersicht/).first().waitFor();
  await page.waitForTimeout(4000);
  await closeSidebar();
  await picture('uebersicht');

  await openTab('Mitglieder');
  await choose('Gleichgesinnte');
  await sidebar.getByRole('searchbox').or(sidebar.getByRole('textbox')).or(sidebar.getByRole('combobox')).first().fill(people[20]?.name ?? '');
  await sidebar.getByText(people[20]?.name ?? '').last().click();
  await sidebar.getByText(/gemeinsamen Themen/).first().waitFor();
  await pagePicture('gleichgesinnte');

  await choose('Datenschutz');
  await button(/Einwilligungen/).waitFor();
  await pagePicture('datenschutz');
}
