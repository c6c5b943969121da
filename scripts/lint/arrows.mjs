// The arrows of the house: which part of the project may import which. See docs/decisions for why this is code, not patterns.
// @ts-check
import path from 'node:path';

/**
 * Where a file lives. `room` is a capability's folder in src/server, `page` a sidebar's or dialog's in src/sidebar.
 *
 * @typedef {{ area: 'contract' | 'geometry' | 'kernel' | 'google' | 'ports' | 'entry' | 'room' | 'ui' | 'page' | 'sandbox' | 'rest', name: string }} Place
 */

/**
 * @param {string} file relative to the project's folder, with `/`
 * @returns {Place}
 */
export function placeOf(file) {
  const [top = '', second = '', third = '', fourth] = file.split('/');
  if (top === 'sandbox') return { area: 'sandbox', name: 'sandbox' };
  if (top !== 'src') return { area: 'rest', name: top };
  if (second === 'contract') return { area: 'contract', name: 'contract' };
  if (second === 'geometry') return { area: 'geometry', name: 'geometry' };
  if (second === 'sidebar') return third === 'ui' ? { area: 'ui', name: 'ui' } : { area: 'page', name: third };
  if (second !== 'server') return { area: 'rest', name: second };
  // Files that lie directly in src/server put the house together; only ports.ts is something else.
  if (fourth === undefined) return third === 'ports.ts' ? { area: 'ports', name: third } : { area: 'entry', name: third };
  if (third === 'kernel' || third === 'google') return { area: third, name: third };
  return { area: 'room', name: third };
}

/** @type {Record<Place['area'], readonly Place['area'][]>} */
const mayImport = {
  contract: ['contract'],
  // Reading a map's file: the page does it before it sends, the server for whatever arrives.
  geometry: ['geometry', 'contract'],
  kernel: ['kernel', 'contract'],
  ports: ['ports', 'kernel', 'contract'],
  google: ['google', 'ports', 'kernel', 'contract'],
  room: ['room', 'ports', 'kernel', 'geometry', 'contract'],
  entry: ['entry', 'room', 'google', 'ports', 'kernel', 'contract'],
  ui: ['ui', 'contract'],
  page: ['page', 'ui', 'geometry', 'contract'],
  sandbox: ['sandbox', 'contract'],
  rest: ['contract', 'kernel', 'geometry', 'google', 'ports', 'entry', 'room', 'ui', 'page', 'sandbox', 'rest'],
};

/** @type {Partial<Record<Place['area'], RegExp>>} */
const mayImportPackage = {
  contract: /^zod\/mini$/,
  geometry: /^(?:topojson-(?:client|server|simplify|specification)|geojson)$/,
  kernel: /^(?:zod\/mini|libphonenumber-js\/core)$/,
  ports: /^$/,
  google: /^zod\/mini$/,
  room: /^zod\/mini$/,
  entry: /^zod\/mini$/,
  ui: /^preact(\/|$)/,
  page: /^preact(\/|$)/,
};

/** What turns a file into rows, in the page; the only place that knows XLSX and ODS. */
const reader = 'src/sidebar/import/reader/read.ts';

/** What draws a number for the phone's camera. */
const qrCode = 'src/sidebar/calls/qr-code.tsx';

/**
 * @param {string} file the importing file, relative to the project's folder, with `/`
 * @param {string} specifier as it is written
 * @param {boolean} typeOnly
 * @returns {string} why this import is refused, `''` where it is fine
 */
export function refusal(file, specifier, typeOnly) {
  const from = placeOf(file);
  if (!specifier.startsWith('.')) {
    if (file === qrCode && specifier === 'lean-qr/nano') return '';
    const packages = mayImportPackage[from.area];
    return packages && !packages.test(specifier) ? `${from.area} may not import the package ${specifier}.` : '';
  }
  const target = path.posix.join(path.posix.dirname(file), specifier);
  const to = placeOf(target);
  // In the terminal `@file:` stands for what the page's own reader makes of a file.
  if (file === 'sandbox/terminal/files.ts' && (target === reader || to.area === 'geometry')) return '';
  if (!mayImport[from.area].includes(to.area)) return `${describe(from)} may not import ${describe(to)}: arrows run entry → rooms → kernel, google → ports, sidebar → contract.`;
  if (from.area === 'kernel' && to.area === 'contract' && !typeOnly) return 'The kernel takes only types from the contract: write `import type`.';
  if (from.area !== 'geometry' && to.area === 'geometry' && target !== 'src/geometry/index.ts') return 'Import what the geometry offers in src/geometry/index.ts.';
  if (from.area === 'geometry' && to.area === 'contract' && !typeOnly) return 'The geometry takes only types from the contract: write `import type`.';
  if (from.area === 'room' && to.area === 'room' && from.name !== to.name && target !== `src/server/${to.name}/index.ts`) {
    return `The room ${from.name} reaches inside the room ${to.name}: import what it offers in ${to.name}/index.ts.`;
  }
  if (from.area === 'page' && to.area === 'page' && from.name !== to.name) return `The page ${from.name} may not import the page ${to.name}: shared parts stand in ui/.`;
  return '';
}

/** @param {Place} place */
function describe({ area, name }) {
  return area === 'room' ? `the room ${name}` : area === 'page' ? `the page ${name}` : area === 'rest' ? `${name}/` : area;
}
