// The headers of the columns that set-up adds: German in every language, as all of the sheet is.

export { fieldNames as columnHeaders } from './texts/de/fieldNames.ts';
