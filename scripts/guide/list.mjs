// The guide's first part: setting up, the list, the groups.
// @ts-check

/** @param {import('./stage.mjs').Stage} stage */
export async function walkTheList({ sidebar, choose, button, picture }) {
  await choose('Einrichten');
  await button('Einrichten').waitFor();
  await picture('einrichten');
  await button('Einrichten').click();
  await button(/BO-Zuordnung öffnen/).waitFor();

  await choose('BO-Zuordnung');
  await button(/Verstanden/).waitFor();
  await picture('vertraulichkeit');
  await button(/Verstanden/).click();
  await button(/Änderungen übernehmen/).waitFor();
  await picture('zuordnung-vorschau');
  await button(/Änderungen übernehmen/).click();
  await button('Rückgängig').waitFor();
  await picture('zuordnung-fertig');

  await choose('Offene Fälle');
  await button(/in der Tabelle zeigen/i).first().click();
  await picture('offene-faelle');

  await choose('Mitgliedskarte');
  await button('Kontakt notieren').waitFor();
  await picture('mitgliedskarte');

  await choose('Gruppen');
  await sidebar.getByText('Hier fehlt etwas').waitFor();
  await picture('gruppen');

  await choose('Liste prüfen');
  await sidebar.getByText('Nur eine Formsache').waitFor();
  await picture('liste-pruefen');

  await choose('Durchsprache');
  await button(/BO Rixdorf/).click();
  await sidebar.getByText(/wissen wir nicht/i).first().waitFor();
  await picture('durchsprache');
}
