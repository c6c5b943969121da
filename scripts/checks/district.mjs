// A district's every address as a member, assigned by the real bundle through the terminal command: all groups must be right.
// @ts-check
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { refusalOf, runWorkbook } from '../lib/run-workbook.mjs';
import { asTyped, districtAddresses, rulesTab } from '../lib/shared-data.mjs';

const headers = ['Mitgliedsnummer', 'Nachname', 'Vorname', 'Straße', 'Hausnr.', 'PLZ', 'Ort'];

/**
 * Writes a workbook with `count` members, living at the addresses in turn, and the district's rules.
 *
 * @param {string} data
 * @param {string} file
 * @param {number} count
 */
export async function writeDistrict(data, file, count) {
  const addresses = districtAddresses(data);
  const members = Array.from({ length: count }, (_none, index) => {
    const { street, number, postcode } = addresses[index % addresses.length] ?? { street: '', number: '', postcode: '' };
    return [200_001 + index, `Muster${index}`, 'Kim', street, asTyped(number), asTyped(postcode), 'Berlin'];
  });
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Mitglieder', rows: [headers, ...members] }, { name: 'Zuordnung', rows: rulesTab(data) }] }));
}

/**
 * @param {string} data
 * @param {string} work a folder for the files
 * @param {import('../lib/tally.mjs').Tally} tally
 */
export async function checkDistrict(data, work, tally) {
  const addresses = districtAddresses(data);
  const [input, output] = [path.join(work, 'district.xlsx'), path.join(work, 'district-out.xlsx')];
  await writeDistrict(data, input, addresses.length);
  const { steps, seconds } = await runWorkbook(input, ['setup.apply', 'groups.assign'], output);
  if (refusalOf(steps)) return tally.check(false, `district: ${refusalOf(steps)}`);

  const rows = (await readXlsx(readFileSync(output))).sheets.find(({ name }) => name === 'Mitglieder')?.rows ?? [];
  const column = rows[0]?.indexOf('BO') ?? -1;
  let wrong = 0;
  let open = 0;
  let first = '';
  addresses.forEach(({ street, number, postcode, group }, index) => {
    const found = String(rows[index + 1]?.[column] ?? '');
    if (found === group) return;
    if (found === '') open += 1;
    else wrong += 1;
    first ||= ` First: ${street} ${number}, ${postcode} got "${found}", right is ${group}.`;
  });
  tally.check(wrong === 0 && open === 0, `district: ${addresses.length} addresses, ${wrong} wrong, ${open} open (${seconds.toFixed(1)} s).${first}`);
  const { total } = steps.at(-1)?.result?.openCases ?? {};
  tally.check(total === 0, `district: groups.assign itself counts ${total} open cases`);
}
