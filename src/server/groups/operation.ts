// How an assignment stands in the log, so that it can be read by people and taken back by `groups.undo`.

/** Vorgang of a row that changed a group. */
export const assignment = 'BO-Zuordnung';
/** Vorgang of a row that only noted that the rules agree with the group that stood there. */
export const confirmation = 'BO bestätigt';
/** Vorgang of a row that took one back; it carries the id of the operation it took back. */
export const undoing = 'BO-Zuordnung rückgängig';
export const handSetting = 'BO von Hand';
/** Vorgang of a row that says: the rows of this id were refused by the sheet and not carried out. */
export const notDone = (operation: string): string => `${operation} nicht ausgeführt`;

/** One log row holds both cells, as `group | source`; without a source as the group alone. */
export const loggedField = 'BO | BO-Quelle';
const separator = ' | ';

export function remembered(group: string, source: string): string {
  return source === '' && !group.includes(separator) ? group : `${group}${separator}${source}`;
}

/** The opposite of `remembered`; the group's own name may hold the separator. */
export function recalled(text: string): { group: string; source: string } {
  const cut = text.lastIndexOf(separator);
  return cut < 0 ? { group: text, source: '' } : { group: text.slice(0, cut), source: text.slice(cut + separator.length) };
}
