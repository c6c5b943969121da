// German: what assigning members to groups says.

import { plural } from '../plural.ts';

export const groups = {
  assigned: (p: { written: number; open: number }): string =>
    `${plural(p.written, 'Änderung', 'Änderungen')} geschrieben. ${p.open === 0 ? 'Alle Mitglieder haben eine BO.' : `${plural(p.open, 'Fall ist', 'Fälle sind')} noch offen.`}`,
  nothingToAssign: (p: { open: number }): string =>
    `Nichts zu ändern, die Zuordnung war schon aktuell. ${p.open === 0 ? 'Alle Mitglieder haben eine BO.' : `${plural(p.open, 'Fall ist', 'Fälle sind')} noch offen.`}`,
  rulesAdded: (p: { rules: number; groups: number }): string =>
    `${plural(p.rules, 'Regel', 'Regeln')} im Tab „Zuordnung“ ergänzt${p.groups === 0 ? '' : `, ${plural(p.groups, 'BO', 'BOs')} im Tab „Gruppen“`}.`,
  undone: (p: { restored: number; kept: number }): string =>
    `${plural(p.restored, 'Mitglied hat', 'Mitglieder haben')} wieder den Stand von vorher.${p.kept === 0 ? '' : ` ${plural(p.kept, 'Mitglied wurde', 'Mitglieder wurden')} seitdem von jemandem geändert und ${p.kept === 1 ? 'bleibt' : 'bleiben'}, wie ${p.kept === 1 ? 'es ist' : 'sie sind'}.`}`,
  undoQuestion: (p: { changes: number; at: string; by: string }): string =>
    `Die Zuordnung vom ${p.at}${p.by === '' ? '' : ` (${p.by})`} rückgängig machen? ${plural(p.changes, 'Mitglied bekommt', 'Mitglieder bekommen')} den Stand von vorher. Was seitdem von Hand geändert wurde, bleibt.`,
  undoTitle: 'Zuordnung rückgängig machen',
  setByHand: (p: { group: string }): string => `Gespeichert: ${p.group}, von Hand gesetzt. Das bleibt auch bei der nächsten Zuordnung.`,
  givenBack: 'Gespeichert. Jetzt gelten für dieses Mitglied wieder die Regeln.',
  /** In a cell with =BO(…), where no group was found. */
  inCell: {
    no_postcode: 'offen: PLZ fehlt',
    unknown_postcode: 'offen: PLZ unbekannt',
    outside_district: 'offen: keine Regel für die PLZ',
    no_street: 'offen: Straße fehlt',
    unknown_street: 'offen: keine Regel für die Straße',
    no_house_number: 'offen: Hausnummer fehlt',
    house_number_outside: 'offen: keine Regel für die Hausnummer',
    house_number_range: 'offen: Hausnummern in zwei BOs',
  },
  formulaSizes: 'PLZ, Straße und Nr müssen gleich große Bereiche sein, zum Beispiel =BO(F2:F100; E2:E100; G2:G100).',
  formulaRules: 'Im Tab Zuordnung stimmt etwas nicht. Öffne im Menü „BO-Zuordnung“, dort steht, welche Zeilen.',
} as const;
