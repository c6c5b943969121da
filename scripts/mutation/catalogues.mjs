// Files that are tables of words: what only stands in them while they are loaded (headers, colours, widths, notes, spellings) is
// not mutated. A test could only say the same word again.
// @ts-check

/** @param {string} file */
export function isCatalogue(file) {
  return /\/(?:designs?|headersSpellings|settingsRows|phonesMetadata)\.ts$/.test(file);
}
