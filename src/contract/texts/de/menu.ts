// German: the menu and the titles of what it opens.

export const menu = {
  title: 'Mitgliederbetreuung',
  assignment: 'BO-Zuordnung',
  openCases: 'Offene Fälle',
  undoAssignment: 'Letzte Zuordnung rückgängig machen',
  setup: 'Einrichten',
} as const;
