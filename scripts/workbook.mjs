// `npm run -s workbook -- FILE.xlsx STEP… [--out FILE.xlsx]`: the add-on on a workbook without a screen. `--help` says the rest.
// @ts-check
import { createRequire } from 'node:module';
import { build, isStale } from './lib/build.mjs';
import { places } from './lib/project.mjs';
import { terminalProgram } from './lib/terminal.mjs';

/** The built files, built anew where their sources changed. Its report goes to standard error: standard output is the command's answer. */
async function freshDist() {
  if (isStale(places)) {
    process.stderr.write('Building dist/ …\n');
    await build(places);
  }
  return places.out;
}

const { main } = createRequire(import.meta.url)(await terminalProgram());
process.exitCode = await main(process.argv.slice(2), freshDist);
