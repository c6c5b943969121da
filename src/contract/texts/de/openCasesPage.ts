// German: what is said about open cases.

import type { OpenReason } from '../../groups.ts';
import { grouped as n, plural } from '../plural.ts';

const cases = (count: number): string => plural(count, 'offener Fall', 'offene Fälle');

const reasons: Record<OpenReason, string> = {
  no_postcode: 'ohne PLZ',
  unknown_postcode: 'PLZ nicht lesbar',
  outside_district: 'außerhalb des Bezirks',
  no_street: 'ohne Straße',
  unknown_street: 'Straße ohne Regel',
  no_house_number: 'geteilte Straße ohne Hausnummer',
  house_number_outside: 'Hausnummer ohne Regel',
  house_number_range: 'Hausnummern in zwei BOs',
};

export const openCasesPage = {
  loading: 'Die offenen Fälle werden gesucht …',
  lead: cases,
  leadText: 'Wähl eine BO, sie gilt dann als von Hand gesetzt.',
  allDone: 'Keine offenen Fälle.',
  allDoneText: 'Alle Mitglieder haben eine BO.',
  allDoneByYou: 'Geschafft, kein Fall ist mehr offen.',
  filterLabel: 'Nach Grund filtern',
  filterAll: 'Alle',
  reasons,
  choose: (name: string): string => 'BO für ' + name,
  choosePlaceholder: 'BO wählen …',
  assign: 'Zuordnen',
  assigned: (group: string): string => group + ', von Hand gesetzt',
  assignedByRules: (group: string): string => group + ', nach den Regeln',
  assignedStatus: (name: string, group: string): string => name + ': ' + group + ' gespeichert.',
  takeBack: 'zurücknehmen',
  takenBackStatus: (name: string): string => name + ': wieder offen.',
  noAddress: 'keine Adresse',
  noId: 'Diese Zeile hat noch keine Mitgliedsnummer. Trag eine ein oder führ „Einrichten“ noch einmal aus, dann kannst du hier eine BO wählen.',
  firstOf: (shown: number, total: number): string =>
    'Gezeigt werden die ersten ' + n(shown) + ' von ' + n(total) + '. Lade neu, wenn du sie zugeordnet hast: Dann kommen die nächsten.',
  doneHere: (count: number): string => n(count) + ' zugeordnet',
  noGroups: 'Es gibt noch keine BO zur Auswahl. Trag sie im Tab „Gruppen“ ein und lade neu.',
} as const;
