// Univer's German says Sie; whoever works here is addressed as everywhere else in the product. Only texts that are met.

export const friendlyWords = {
  'sheets-ui': {
    sheetConfig: {
      noMoreSheet: 'Ein Tab muss sichtbar bleiben. Leg zuerst einen neuen an oder blende einen ausgeblendeten ein.',
      confirmDelete: 'Wirklich löschen?',
      sheetNameAlreadyExistsError: 'Es gibt schon einen Tab mit diesem Namen. Nimm einen anderen.',
      deleteSheetContent: 'Diesen Tab wirklich löschen?',
      deleteLargeSheetContent: 'Diesen Tab wirklich löschen? Das lässt sich nicht rückgängig machen.',
    },
    rightClick: {
      deleteAllRowsAlert: 'Alle Zeilen lassen sich nicht löschen.',
      deleteAllColumnsAlert: 'Alle Spalten lassen sich nicht löschen.',
      hideAllRowsAlert: 'Alle Zeilen lassen sich nicht ausblenden.',
      hideAllColumnsAlert: 'Alle Spalten lassen sich nicht ausblenden.',
    },
    info: {
      notChangeMerge: 'Verbundene Zellen lassen sich nur im Ganzen ändern.',
      tipInputNumber: 'Gib eine Zahl ein.',
    },
    clipboard: { shortCutNotify: { title: 'Nimm zum Einfügen die Tasten.', useShortCutInstead: 'Das kommt aus Excel. Nimm zum Einfügen die Tasten.' } },
    'data-validation': { list: { dropdown: 'Wähl einen Eintrag' }, listMultiple: { dropdown: 'Wähl Einträge' } },
  },
  'sheets-filter-ui': { panel: { 'search-placeholder': 'Suchwörter, mit Leerzeichen dazwischen' } },
};
