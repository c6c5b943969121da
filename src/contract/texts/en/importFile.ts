// English: why a chosen file cannot be read, and what to do. For the page and the terminal command.

import type { importFile as german } from '../de/importFile.ts';
import type { Same } from '../same.ts';

export const importFile: Same<typeof german> = {
  empty: 'The file is empty. Take the file that the export has written last, or export again.',
  too_big: 'The file is larger than 40 MB. No export of members is that large: check whether it is the right one.',
  too_many_rows: 'The file has more than 150,000 rows. Check whether it is the right one, or split it.',
  old_excel: 'This is an old or encrypted Excel file (.xls). Open it and save it as “Excel workbook (.xlsx)” without a password.',
  old_browser: 'This browser is too old to read Excel and ODS files. Take a newer one, or save the file as CSV and choose it again.',
  web_page: 'This is a web page or XML file, whatever it is called. Open it in Excel or LibreOffice and save it as .xlsx or .csv.',
  other_zip: 'This is an archive (ZIP) and no table. Unpack it and take the file inside.',
  document: 'This is a text document and no table. Export the members as CSV, XLSX or ODS.',
  pdf: 'This is a PDF. Nothing can be read from it with certainty: export the members as CSV, XLSX or ODS.',
  picture: 'This is a picture and no table. Export the members as CSV, XLSX or ODS.',
  binary: 'This file is no table. CSV, XLSX and ODS can be read.',
  password: 'The file is protected by a password. Open it, save it without a password and choose it again.',
  damaged: 'The file is damaged and cannot be opened. Export or download it again.',
  not_a_table: 'There are no columns in the file: neither semicolon, comma, tab nor | separate anything. Export as CSV, XLSX or ODS.',
};
