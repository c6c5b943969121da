// `npm run -s workbook -- FILE.xlsx STEP… [--out FILE.xlsx]`: the add-on on a workbook without a screen. `--help` says the rest.
// @ts-check
import { build, isStale } from './lib/build.mjs';
import { places } from './lib/project.mjs';
import { loadTerminal } from './lib/terminal.mjs';

/** The built files, built anew where their sources changed. Standard output is the command's answer, so this is said on standard error. */
async function freshDist() {
  if (isStale(places)) {
    process.stderr.write('Building dist/ …\n');
    try {
      await build(places);
    } catch (error) {
      process.stderr.write(`The add-on cannot be built:\n${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(2);
    }
  }
  return places.out;
}

const { main, keepCompiled } = await loadTerminal();
const args = process.argv.slice(2);
const code = await main(args, freshDist);
// Help needs little of the program: what it compiled is not worth keeping.
if (code !== 2 && args.some((arg) => /\.xlsx$/i.test(arg))) keepCompiled();
// The spreadsheet engine leaves timers behind; nothing is left to do.
process.exit(code);
