// The next export against the messy list: exactly the new, gone, moved and changed; a second import changes nothing; undone, the
// list is as before. And what it costs must not grow with the list.
// @ts-check
import { openXlsx, readXlsx, saveXlsx, writeXlsx } from 'hucre/xlsx';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { refusalOf, runWorkbook } from '../lib/run-workbook.mjs';
import { districtAddresses, rulesTab } from '../lib/shared-data.mjs';

/**
 * @param {string} data
 * @param {string} work
 * @param {import('../lib/tally.mjs').Tally} tally
 */
export async function checkImport(data, work, tally) {
  const [input, assigned, imported, undone] = ['', '-assigned', '-imported', '-undone'].map((part) => path.join(work, `import${part}.xlsx`));
  const workbook = await openXlsx(readFileSync(path.join(data, 'members/liste.xlsx')));
  workbook.sheets.push({ name: 'Zuordnung', rows: rulesTab(data) });
  writeFileSync(String(input), await saveXlsx(workbook));
  const ready = await runWorkbook(String(input), ['setup.apply', 'groups.assign'], assigned);
  if (refusalOf(ready.steps)) return tally.check(false, `import: ${refusalOf(ready.steps)}`);

  const file = { fileName: 'liste-next-export.csv', rows: `@file:${path.join(data, 'members/liste-next-export.csv')}` };
  const { steps, seconds } = await runWorkbook(String(assigned), [['members.import', { ...file, apply: false }], ['members.import', { ...file, apply: true }], ['members.import', { ...file, apply: false }]], imported);
  if (refusalOf(steps)) return tally.check(false, `import: ${refusalOf(steps)}`);
  const [preview, , again] = steps.map(({ result }) => result);
  const truth = JSON.parse(readFileSync(path.join(data, 'members/liste-next-export.truth.json'), 'utf8'));
  const moved = [...(preview.changed.street ?? []), ...(preview.changed.postcode ?? [])].map(({ memberId }) => memberId);
  const mails = (preview.changed.email ?? []).map((/** @type {{ memberId: string }} */ { memberId }) => memberId);
  for (const [name, found, right] of [['new', preview.new, truth.new], ['gone', preview.gone, truth.gone], ['moved', moved, truth.moved], ['changed e-mail', mails, truth.changedEmail]]) {
    const difference = differing(found, right);
    tally.check(difference.length === 0, `import: ${right.length} ${name}, ${difference.length} differ. ${difference.slice(0, 5).join(', ')}`);
  }
  const others = Object.keys(preview.changed).filter((field) => !['street', 'postcode', 'email'].includes(field));
  tally.check(others.length === 0, `import: no other field changes. ${others.join(', ')}`);
  const erased = Object.values(preview.changed).flat().filter((/** @type {any} */ { to }) => to === '').length;
  tally.check(erased === 0, `import: ${truth.blanked.length} blanks in the file erase ${erased} values`);
  tally.check(preview.doubtful.length === 0 && preview.skipped.length === 0, `import: ${preview.doubtful.length} doubtful, ${preview.skipped.length} skipped`);
  tally.check(again.changes === 0, `import: the second import finds ${again.changes} changes (${seconds.toFixed(1)} s for three)`);

  const back = await runWorkbook(String(imported), ['members.undoImport'], undone);
  if (refusalOf(back.steps)) return tally.check(false, `import: ${refusalOf(back.steps)}`);
  const [before, after] = await Promise.all([cellsOf(String(assigned)), cellsOf(String(undone))]);
  const left = differing([...before], [...after]).filter((cell) => !cell.includes('Import-Status'));
  tally.check(left.length === 0, `import: undone, ${before.size} cells are as before: ${left.length} differ. ${left.slice(0, 3).join('; ')}`);
}

/** @param {string[]} one @param {string[]} other */
function differing(one, other) {
  const [a, b] = [new Set(one), new Set(other)];
  return [...[...a].filter((value) => !b.has(value)).map((value) => `+${value}`), ...[...b].filter((value) => !a.has(value)).map((value) => `-${value}`)];
}

/** @param {string} file @returns {Promise<Set<string>>} every filled cell of the membership list, by its place */
async function cellsOf(file) {
  const rows = (await readXlsx(readFileSync(file))).sheets[0]?.rows ?? [];
  return new Set(rows.flatMap((row, r) => row.flatMap((value, c) => (value === null || value === '' ? [] : [`R${r + 1}C${c + 1} ${JSON.stringify(value)}`]))));
}

/**
 * @param {string} data
 * @param {string} work
 * @param {import('../lib/tally.mjs').Tally} tally
 */
export async function checkImportCosts(data, work, tally) {
  const addresses = districtAddresses(data);
  const headers = ['Mitgliedsnummer', 'Nachname', 'Vorname', 'Straße und Hausnummer', 'PLZ', 'Ort', 'Telefon', 'Handy', 'E-Mail', 'Geburtsdatum', 'Eintritt', 'Status'];
  const member = (/** @type {number} */ index, /** @type {number} */ home) => {
    const { street, number, postcode } = addresses[home % addresses.length] ?? { street: '', number: '', postcode: '' };
    const day = String((index % 28) + 1).padStart(2, '0');
    return [String(200_001 + index), `Muster${index}`, 'Kim', `${street} ${number}`, postcode, 'Berlin', `030 23125${String(index % 1000).padStart(3, '0')}`, '', `kim${index}@example.org`, `${day}.03.1970`, `${day}.05.2001`, 'Mitglied'];
  };
  const counts = [];
  for (const count of [1_500, 20_000]) {
    const [file, ready] = [path.join(work, `costs-${count}.xlsx`), path.join(work, `costs-${count}-ready.xlsx`)];
    const list = Array.from({ length: count }, (_none, index) => member(index, index));
    writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Mitglieder', rows: [headers, ...list] }, { name: 'Zuordnung', rows: rulesTab(data) }] }));
    const exported = path.join(work, `costs-${count}.csv`);
    const rows = [headers, ...Array.from({ length: count }, (_none, index) => member(index + 10, index % 20 === 0 ? index + 500 : index + 10))];
    writeFileSync(exported, rows.map((row) => row.join(';')).join('\r\n'), 'latin1');
    const first = await runWorkbook(file, ['setup.apply', 'groups.assign'], ready);
    if (refusalOf(first.steps)) return tally.check(false, `import costs at ${count}: ${refusalOf(first.steps)}`);
    const payload = { fileName: 'export.csv', rows: `@file:${exported}` };
    const { steps, seconds } = await runWorkbook(ready, [['members.import', payload], ['members.import', { ...payload, apply: true }]]);
    if (refusalOf(steps)) return tally.check(false, `import costs at ${count}: ${refusalOf(steps)}`);
    for (const { result, serviceCalls, cellsRead, cellsWritten, addonMs, hostMs } of steps) {
      console.log(`    ${count} members, ${result.state}: ${result.changes} changes, ${serviceCalls.total} calls, ${cellsRead} cells read, ${cellsWritten} written, ${Math.round(addonMs)} ms add-on, ${Math.round(hostMs)} ms services`);
    }
    console.log(`    ${count} members: ${seconds.toFixed(1)} s in all`);
    counts.push(steps.map(({ serviceCalls }) => serviceCalls.total));
  }
  tally.check(JSON.stringify(counts[0]) === JSON.stringify(counts[1]), `service calls of members.import (preview, apply): ${counts[0]?.join(', ')} at 1,500 members, ${counts[1]?.join(', ')} at 20,000`);
}
