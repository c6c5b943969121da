// Checks addresses and rules against the real ones of a district: node scripts/checks/addresses.mjs DATA_FOLDER
// Exits 1 and names the first differences if an address is read or assigned otherwise than its truth says.
// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { readXlsx } from 'hucre/xlsx';
import { root } from '../lib/project.mjs';
import { asTyped, csvRows } from '../lib/shared-data.mjs';

/** @typedef {import('../../src/server/kernel/addresses.ts').Address} Address */

/**
 * The server's own modules, built in memory as the bundle has them.
 *
 * @returns {Promise<typeof import('../../src/server/kernel/addresses.ts') & typeof import('../../src/server/kernel/houseNumbers.ts') & typeof import('../../src/server/kernel/streets.ts') & typeof import('../../src/server/groups/rules.ts') & typeof import('../../src/server/groups/assignment.ts')>}
 */
async function load() {
  const contents = ['kernel/addresses', 'kernel/houseNumbers', 'kernel/streets', 'groups/rules', 'groups/assignment'].map((file) => `export * from './${file}.ts';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: path.join(root, 'src/server'), loader: 'ts' },
    bundle: true, write: false, format: 'esm', target: 'es2019', logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`);
}

/** Ways of writing one address down. @type {((street: string, number: string, postcode: string) => string)[]} */
const spellings = [
  (street, number) => `${street} ${number}`,
  (street, number) => `${street}, ${number} `,
  (street, number) => (/\d$/.test(street) ? `${street} ${number}` : `${street}${number}`),
  (street, number) => `${street.toUpperCase()}, Nr. ${number}`,
  (street, number) => `${street.replace(/straße$/, 'str.').replace(/Straße$/, 'Str.')} ${number.toLowerCase()}, VH 3. OG links`,
  (street, number, postcode) => `c/o Meyer, ${street.replace(/-/g, ' ').replace(/ß/g, 'ss')} ${number} 2. HH\nD-${postcode} Berlin (Neukölln)`,
  (street, number) => `${street} ${number.replace(/([A-Z])/, ' $1')} Whg. 4`,
  (street, number) => `${street} ${number} (Hinterhaus)`,
  (street, number) => (/\d/.test(street) ? `${street} ${number}` : `${number} ${street}`),
];

/**
 * @param {string} data the folder that holds `neukoelln` and `members`
 * @returns {Promise<{ lines: string[], wrong: string[] }>} what was compared, and what differs
 */
export async function checkAddresses(data) {
  const app = await load();
  /** @type {string[]} */
  const wrong = [];
  const lines = [];
  /** @param {Address} address */
  const written = (address) => {
    const { number, postcode } = address;
    const numbers = number.state !== 'given' ? '' : [...new Set([number.from, number.to])].map(app.formatPosition).join('-');
    return `${address.streetKey} ${numbers} ${postcode.state === 'given' ? postcode.code : postcode.state}`;
  };
  /** @param {unknown} source @param {Address} address @param {string[]} truth */
  const compare = (source, address, [street = '', number = '', postcode = '']) => {
    const expected = `${app.streetKey(street)} ${number} ${postcode}`;
    if (written(address) !== expected) wrong.push(`${JSON.stringify(source)}: read as "${written(address)}", is "${expected}"`);
  };

  const truth = JSON.parse(readFileSync(path.join(data, 'members/liste.truth.json'), 'utf8')).members;
  const workbook = await readXlsx(readFileSync(path.join(data, 'members/liste.xlsx')));
  const rows = new Map(workbook.sheets[0]?.rows.map((row) => [String(row[0]), row]));
  for (const member of truth) {
    const [street, postcode, city] = (rows.get(member.id) ?? []).slice(4, 7).map((value) => value ?? '');
    compare([street, postcode], app.parseAddress({ street, postcode, city }), [member.street, member.nr, member.plz]);
  }
  lines.push(`${truth.length} members' addresses read`);

  const expected = csvRows(path.join(data, 'neukoelln/expected-4-groups.csv'));
  const names = new Map();
  for (const [street = '', , postcode] of expected) {
    const key = `${postcode} ${app.streetKey(street)}`;
    if (names.has(key) && names.get(key) !== street) wrong.push(`${street} and ${names.get(key)} in ${postcode} have one key`);
    names.set(key, street);
  }
  lines.push(`${names.size} streets of a postcode told apart`);

  const table = csvRows(path.join(data, 'neukoelln/rules-4-groups.csv'));
  const { rules, problems } = app.parseRules(
    table.map(([postcode, street = '', side = '', from, to, group = ''], index) => ({ row: index + 2, postcode: asTyped(postcode), street, side, from: asTyped(from), to: asTyped(to), group })),
    [...new Set(table.map((row) => row[5] ?? ''))],
  );
  for (const problem of problems) wrong.push(`rules: ${JSON.stringify(problem)}`);
  const assigner = app.createAssigner(rules);
  let spelled = 0;
  for (const [street = '', number = '', postcode = '', group] of expected) {
    const inOne = number === '' ? [street] : spellings.map((spell) => spell(street, number, postcode));
    const cells = [...inOne.map((text) => ({ street: text, postcode: asTyped(postcode) })), { street, houseNumber: asTyped(number), postcode }];
    for (const source of cells) {
      const address = app.parseAddress(source, assigner.knownStreet);
      compare(source, address, [street, number, postcode]);
      const result = assigner.assign(address);
      if (!('group' in result) || result.group !== group) wrong.push(`${JSON.stringify(source)}: ${JSON.stringify(result)}, is ${group}`);
    }
    spelled += cells.length;
  }
  lines.push(`${expected.length} addresses in ${spelled} spellings assigned by ${rules.length} rules`);
  return { lines, wrong };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const data = process.argv[2];
  if (!data) {
    console.error('usage: node scripts/checks/addresses.mjs DATA_FOLDER');
    process.exit(2);
  }
  const { lines, wrong } = await checkAddresses(data);
  for (const line of lines) console.log(line);
  for (const line of wrong.slice(0, 20)) console.error(line);
  console.log(wrong.length === 0 ? 'all as the truth has it' : `${wrong.length} differences`);
  process.exit(wrong.length === 0 ? 0 : 1);
}
