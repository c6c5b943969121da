// German: why a chosen file cannot be read, and what to do. For the page and the terminal command.

export const importFile = {
  empty: 'Die Datei ist leer. Nimm die Datei, die der Export zuletzt geschrieben hat, oder exportier noch einmal.',
  too_big: 'Die Datei ist größer als 40 MB. So groß ist kein Mitgliederexport: Prüf, ob es die richtige ist.',
  too_many_rows: 'Die Datei hat mehr als 150.000 Zeilen. Prüf, ob es die richtige ist, oder teil sie auf.',
  old_excel: 'Das ist eine alte oder verschlüsselte Excel-Datei (.xls). Öffne sie, nimm „Speichern unter“ und dann „Excel-Arbeitsmappe (.xlsx)“ ohne Kennwort.',
  old_browser: 'Dieser Browser ist zu alt, um Excel- und ODS-Dateien zu lesen. Nimm einen neueren, oder speicher die Datei als CSV und wähl sie noch einmal.',
  web_page: 'Das ist eine Webseite oder XML-Datei, auch wenn sie anders heißt. Öffne sie in Excel oder LibreOffice und speicher sie als .xlsx oder .csv.',
  other_zip: 'Das ist ein Archiv (ZIP) und keine Tabelle. Entpack es und nimm die Datei darin.',
  document: 'Das ist ein Textdokument und keine Tabelle. Exportier die Mitglieder als CSV, XLSX oder ODS.',
  pdf: 'Das ist ein PDF. Daraus lässt sich nichts sicher einlesen: Exportier die Mitglieder als CSV, XLSX oder ODS.',
  picture: 'Das ist ein Bild und keine Tabelle. Exportier die Mitglieder als CSV, XLSX oder ODS.',
  binary: 'Diese Datei ist keine Tabelle. Lesen lassen sich CSV, XLSX und ODS.',
  password: 'Die Datei ist mit einem Kennwort geschützt. Öffne sie, speicher sie ohne Kennwort und wähl sie noch einmal.',
  damaged: 'Die Datei ist beschädigt und lässt sich nicht öffnen. Exportier oder lad sie noch einmal herunter.',
  not_a_table: 'In der Datei stehen keine Spalten: Weder Semikolon, Komma, Tabulator noch | trennen etwas. Exportier als CSV, XLSX oder ODS.',
} as const;
