// Payloads in every name, group, note and setting, and somebody who presses every button: nothing of it runs, loads or leads away.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pageFiles } from '../../scripts/lib/build-pages.mjs';
import { outside, payloads, mark } from '../injection/support/payloads.ts';
import { agreed, house, typeColumn, typeSetting, type House } from '../injection/support/house.ts';
import { csvCells, htmlProblems, isFormula } from '../injection/support/harmless.ts';
import { ways } from '../injection/support/ways.ts';
import { stageForTests, type OpenPage } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

jest.setTimeout(60_000);
const stage = stageForTests();

/** Those that a page could take for more than text, in a district where a lot has been done. */
const lot = payloads.filter(({ family, text }) => ['scripts', 'breakouts', 'addresses'].includes(family) || text.startsWith('=H')).filter((_payload, index) => index % 3 === 0);
const done = ['contacts.note', 'forms.submit', 'forms.draft', 'newcomers.update', 'offers.record', 'selections.save', 'campaigns.create', 'walkthrough.save', 'groups.visit of a group typed by hand', 'mailing.send', 'map.load'];
let at: House;

beforeAll(() => {
  at = house(lot);
  at.room.mailbox.quota = 10_000;
  agreed(at);
  at.ask('privacy.acknowledge', {});
  at.ask('newcomers.list', {});
  at.ask('campaigns.create', { draft: { name: 'Wahl', from: '2026-11-01', to: '2026-12-31', batch: 10, script: lot[2]?.text ?? '', purpose: lot[3]?.text ?? '' }, operationId: 'campaign-wahl' });
  for (const way of ways.filter(({ name }) => done.includes(name))) lot.forEach(({ text }, index) => way.steps(text, at.idOf(index), index, at).forEach(([name, request]) => at.ask(name, request)));
  typeSetting(at, 'Organisation', lot[0]?.text ?? '');
  typeSetting(at, 'Bezirk', lot[1]?.text ?? '');
  typeSetting(at, 'Wort für Gruppe', lot[4]?.text ?? '');
  typeColumn(at, 'Mitglieder', 'BO', lot[5]?.text ?? '');
  at.room.clock.instant = '2026-11-23T10:30:00.000Z';
});

interface Seen {
  problems: string[];
  text: string;
  files: { name: string; text: string }[];
}

/** Answers a moment later, when the test is listening. */
async function pressAll(name: string, width: number, most: number): Promise<Seen> {
  const answers = Object.fromEntries(Object.entries(answersOf(at.room)).map(([call, reply]) => [call, async (payload: never, nth: number) => (await new Promise((after) => setTimeout(after, 20)), reply(payload, nth))]));
  const list = at.room.workbook.tab('Mitglieder');
  at.room.workbook.selected = { tabId: list.id, row: list.values().length - 2, column: 3 };
  const open: OpenPage = await stage.open(name, answers, { width });
  const { page } = open;
  const seen: Seen = { problems: [], text: '', files: [] };
  page.on('dialog', (dialog) => (seen.problems.push(`dialog ${dialog.message()}`), void dialog.dismiss()));
  page.on('request', (request) => !/^(?:http:\/\/sidebar\.test\/|blob:|data:|about:)/.test(request.url()) && seen.problems.push(`request ${request.url()}`));
  page.on('pageerror', (error) => seen.problems.push(`error ${error.message.slice(0, 200)}`));
  page.on('download', async (download) => seen.files.push({ name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }));
  await page.evaluate(() => (window.print = () => undefined));
  await page.waitForTimeout(250);
  const pressed = new Set<string>();
  for (let step = 0; step < most; step += 1) {
    seen.text += await page.evaluate(() => document.body.innerText);
    seen.problems.push(...(await page.evaluate(inPage, [mark, outside])));
    const next = await page.evaluate((done) => {
      for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[type=text],input[type=search],input:not([type]),textarea')) {
        if (field.value !== '') continue;
        field.value = '<img src=x onerror=window.__pwned=1>';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      const all = [...document.querySelectorAll<HTMLElement>('button:not(:disabled),summary,a[href]')].filter((one) => one.offsetParent !== null);
      const found = all.find((one) => one.tagName !== 'A' && !done.includes(one.tagName + one.innerText));
      found?.click();
      return found ? found.tagName + found.innerText : '';
    }, [...pressed]);
    if (next === '') break;
    pressed.add(next);
    await page.waitForTimeout(60);
  }
  seen.problems.push(...(await page.evaluate(inPage, [mark, outside])));
  return seen;
}

/** What has come to life in the page: a marker, an attribute that runs, an address that leads away or loads. */
function inPage([marker, away]: string[]): string[] {
  const problems: string[] = [];
  if (marker !== undefined && marker in window) problems.push('a payload ran');
  if (document.querySelectorAll('script').length > 1 && [...document.querySelectorAll('body script')].length > 1) problems.push('a script more');
  for (const one of document.querySelectorAll('*')) {
    for (const { name, value } of one.attributes) {
      if (/^on/i.test(name)) problems.push(`${one.tagName} ${name}`);
      if (/^(?:href|src|action|formaction|data|xlink:href)$/i.test(name) && !/^(?:#|tel:\+?\d+$|mailto:|https:\/\/(?:kino\.example|docs\.google\.com)\/|data:image\/|blob:)/.test(value)) problems.push(`${one.tagName} ${name}=${value.slice(0, 80)}`);
      if (name === 'style' && value.includes(away ?? '-')) problems.push(`${one.tagName} style`);
    }
    if (/^(?:object|embed|meta|link|base|video|marquee)$/i.test(one.tagName) && one.closest('body')) problems.push(`${one.tagName} in the page`);
    if (one instanceof HTMLIFrameElement && one.getAttribute('sandbox') !== '') problems.push('a frame with rights');
  }
  for (const { name } of performance.getEntriesByType('resource')) if (name.includes(away ?? '-')) problems.push(`loads ${name}`);
  return [...new Set(problems)];
}

const wide: Readonly<Record<string, number>> = { campaigns: 900, mailing: 900, evaluation: 900, map: 1000 };
const shown: string[] = [];
const pages = ['card', 'newcomers', 'calls', 'evaluation', 'map', 'today', 'matching', 'privacy', 'walkthrough', 'forms', 'offers', 'exits', 'groups', 'campaigns', 'mailing', 'reminders', 'duplicates', 'check', 'assignment', 'open-cases', 'setup', 'note', 'import'];

test('these are all pages there are', () => expect(pageFiles(path.join(__dirname, '../../src/sidebar')).flatMap(({ name, language }) => (language === 'de' ? [name] : [])).sort()).toEqual([...pages].sort()));

test.each(pages)('%s: whatever is pressed, what people wrote stays text', async (name) => {
  const { problems, text, files } = await pressAll(name, wide[name] ?? 300, 11);
  expect([...new Set(problems)]).toEqual([]);
  if (lot.some((payload) => text.includes(payload.text.trim().slice(0, 30)))) shown.push(name);
  for (const file of files) {
    if (file.name.endsWith('.svg')) expect(file.text.match(/<script|<foreignObject|\son\w+=|href="(?!#)[^"]*/gi) ?? []).toEqual([]);
    if (file.name.endsWith('.html')) expect(htmlProblems(file.text, [])).toEqual([]);
    if (file.name.endsWith('.csv')) expect(csvCells(file.text).flat().filter(isFormula)).toEqual([]);
    if (file.name.endsWith('.json')) expect(typeof JSON.parse(file.text)).toBe('object');
  }
});

test('what is looked for would be found', async () => {
  const { page } = await stage.open('note', answersOf(at.room));
  const found = await Promise.all(lot.map(async ({ text }) => {
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', `<div title="${html}">${html}</div>`), text).catch(() => undefined);
    return (await page.evaluate(inPage, [mark, outside])).length;
  }));
  expect(await page.evaluate((marker) => marker in window, mark)).toBe(true);
  expect(found.at(-1)).toBeGreaterThan(5);
});

test('the pages did show them', () => {
  process.stdout.write(`shown by ${shown.join(', ')}\n`);
  expect(['card', 'newcomers', 'today', 'matching', 'privacy', 'groups', 'offers', 'campaigns'].filter((name) => !shown.includes(name))).toEqual([]);
});
