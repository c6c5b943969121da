// The data for testing beside the checkout (never part of it): where it is, and what the checks read from it.
// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

/**
 * @returns {string} the folder with `neukoelln` and `members`
 * @throws Error in plain words where it is missing
 */
export function sharedData() {
  const folder = process.env['SHARED_DATA'] ?? path.join(root, '../shared/data');
  if (!existsSync(path.join(folder, 'neukoelln'))) {
    throw new Error(`The test data is not there: ${folder}. These checks need it; set SHARED_DATA to its folder. "npm test" runs without it.`);
  }
  return folder;
}

/**
 * A small CSV without quotes, as the data has them.
 *
 * @param {string} file
 * @returns {string[][]} the rows below the header
 */
export function csvRows(file) {
  return readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1).map((line) => line.split(','));
}

/** @typedef {{ street: string, number: string, postcode: string, group: string }} Address with the group that is right for it */

/**
 * @param {string} data
 * @returns {Address[]}
 */
export function districtAddresses(data) {
  return csvRows(path.join(data, 'neukoelln/expected-4-groups.csv')).map(([street = '', number = '', postcode = '', group = '']) => ({ street, number, postcode, group }));
}

/**
 * The tab `Zuordnung` with the district's rules, header first.
 *
 * @param {string} data
 * @returns {(string | number)[][]}
 */
export function rulesTab(data) {
  const rules = csvRows(path.join(data, 'neukoelln/rules-4-groups.csv'));
  return [['PLZ', 'Straße', 'Seite', 'von', 'bis', 'BO', 'Hinweis'], ...rules.map((row) => [...row.map(asTyped), ''])];
}

/**
 * Digits as a spreadsheet keeps them once they were typed in.
 *
 * @param {string} [text]
 * @returns {string | number}
 */
export function asTyped(text = '') {
  return /^[1-9]\d*$/.test(text) ? Number(text) : text;
}
