// The room of the confidentiality note: its text, and who has acknowledged it. It binds people, it does not lock anything: every
// editor of a sheet can read the sheet.

export { acknowledge, isAcknowledged, readNote, wanted } from './note.ts';
