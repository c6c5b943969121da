// `npm run guide`: walks through the sandbox as a volunteer would and takes the pictures of README.md and docs/anleitung.md.
// @ts-check
import { launchBrowser } from './browser.mjs';
import { walkTheCalls } from './guide/calls.mjs';
import { walkTheList } from './guide/list.mjs';
import { walkTheMap } from './guide/map.mjs';
import { walkTheMails } from './guide/mails.mjs';
import { walkTheRest } from './guide/seen.mjs';
import { openStage } from './guide/stage.mjs';
import { walkTheTalks } from './guide/talks.mjs';
import { build } from './lib/build.mjs';
import { places } from './lib/project.mjs';
import { bundlePage } from './page/bundle.mjs';
import { serve } from './page/server.mjs';

await Promise.all([build(places), bundlePage()]);
const address = await serve(0);
// Fields for days and times look as they do in a German browser.
const browser = await launchBrowser({ env: { ...process.env, LANGUAGE: 'de', LC_ALL: 'de_DE.UTF-8' } });
try {
  const stage = await openStage(browser, address);
  await walkTheList(stage);
  await walkTheMap(stage);
  await walkTheTalks(stage);
  await walkTheCalls(stage);
  await walkTheMails(stage);
  await walkTheRest(stage);
} finally {
  await browser.close();
}
process.exit(0);
