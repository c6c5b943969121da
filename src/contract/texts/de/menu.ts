// German: the menu and the titles of what it opens.

export const menu = {
  title: 'Mitgliederbetreuung',
  card: 'Mitgliedskarte',
  calls: 'Anrufen',
  walkthrough: 'Durchsprache',
  newcomers: 'Neumitglieder',
  forms: 'Fragebögen',
  groups: 'Gruppen',
  offers: 'Angebote',
  exits: 'Austritte',
  evaluation: 'Auswertung',
  campaigns: 'Anrufaktionen',
  mailing: 'Rundmail',
  reminders: 'Erinnerungen',
  check: 'Liste prüfen',
  import: 'Import',
  duplicates: 'Dubletten',
  assignment: 'BO-Zuordnung',
  openCases: 'Offene Fälle',
  undoAssignment: 'Letzte Zuordnung rückgängig machen',
  setup: 'Einrichten',
} as const;
