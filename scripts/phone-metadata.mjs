// Writes src/server/kernel/phonesMetadata.ts: what libphonenumber-js knows of the countries that turn up in a German membership
// list. All countries would be 80 kB of Code.js, these are 11. Run it again when the library is updated.
// @ts-check
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const file = path.join(root, 'src/server/kernel/phonesMetadata.ts');

/** Germany, its neighbours, and where people in German cities most often come from. */
const countries = 'DE AT CH LI LU BE NL DK PL CZ FR GB IE IT ES PT GR TR BG RO HR RS BA XK MK AL HU SK SI SE NO FI RU UA SY LB IL US'.split(' ');

/** @returns {string} the text of the module */
export function phonesMetadata() {
  const { version, country_calling_codes: codes, countries: all } = createRequire(import.meta.url)('libphonenumber-js/metadata.min.json');
  // Formats (5th place) only for German numbers: others are shown without.
  const kept = countries.map((country) => [country, country === 'DE' ? all[country] : all[country].map((/** @type {unknown} */ part, /** @type {number} */ at) => (at === 4 ? [] : part))]);
  const calling = Object.entries(codes).flatMap(([code, some]) => {
    const here = some.filter((/** @type {string} */ country) => countries.includes(country));
    return here.length > 0 ? [[code, here]] : [];
  });
  const metadata = { version, country_calling_codes: Object.fromEntries(calling), countries: Object.fromEntries(kept), nonGeographic: {} };
  return [
    '// Written by scripts/phone-metadata.mjs from libphonenumber-js (MIT): the countries phones.ts can check.',
    '',
    "import type { MetadataJson } from 'libphonenumber-js/core';",
    '',
    `const json = '${JSON.stringify(metadata).replace(/\\/g, '\\\\').replace(/'/g, "\\'")}';`,
    '',
    'export const phonesMetadata = JSON.parse(json) as MetadataJson;',
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, phonesMetadata());
