// `npm run build [-- --if-stale]`: writes dist/, the very files that go to Google, or says why it will not.
// @ts-check
import { parseArgs } from 'node:util';
import { RefusedBundle, build, isStale } from './lib/build.mjs';
import { places } from './lib/project.mjs';

const { values } = parseArgs({
  options: {
    /** Do nothing where dist/ is younger than its sources. */
    'if-stale': { type: 'boolean', default: false },
    /** Other places, for the tests: `--place entry=… --place out=…`. */
    place: { type: 'string', multiple: true, default: [] },
  },
});
const here = { ...places, ...Object.fromEntries(values.place.map((pair) => pair.split('='))) };

if (!values['if-stale'] || isStale(here)) {
  const started = performance.now();
  try {
    const files = await build(here);
    for (const { name, bytes, limit } of files) {
      console.error(`  ${name.padEnd(22)}${kilobytes(bytes).padStart(10)}${limit === null ? '' : `   of ${kilobytes(limit)}`}`);
    }
    console.error(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  } catch (error) {
    if (error instanceof RefusedBundle) console.error(`The bundle is not fit for Google, dist/ stays as it was:\n${error.problems.map((problem) => `  - ${problem}`).join('\n')}`);
    else console.error(`The build failed, dist/ stays as it was:\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
