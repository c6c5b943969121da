// Where things stand in this project. Every script and no test starts here.
// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What `npm run build` reads and writes. */
export const places = {
  root,
  entry: path.join(root, 'src/server/entry.ts'),
  pagesFolder: path.join(root, 'src/sidebar'),
  manifest: path.join(root, 'appsscript.json'),
  surface: path.join(root, 'test/bundle/surface.json'),
  out: path.join(root, 'dist'),
};
