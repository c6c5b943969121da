// The language and an execution's life.

import { refusal, type Field } from '../fact.ts';

/** Globals of browsers and Node, of which these are there. */
function there(names: readonly string[]): string[] {
  const all = globalThis as unknown as Record<string, unknown>;
  return names.filter((name) => typeof all[name] !== 'undefined');
}

function marks(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

export const scripts: Field = {
  title: 'Scripts and executions',
  pages: ['guides/v8-runtime', 'guides/services/quotas', 'reference/base/console'],
  facts: [
    {
      id: 'scripts.fresh',
      says: 'Each execution starts from a fresh script; nothing in memory survives a call',
      source: 'D', used: 'server/entry.ts', tests: 'sandbox/realm/realm',
      before: () => { (globalThis as unknown as Record<string, unknown>)['probeLeft'] = 1; },
      observe: () => typeof (globalThis as unknown as Record<string, unknown>)['probeLeft'],
      expected: 'undefined',
    },
    {
      id: 'scripts.no-timers',
      says: 'No timers: `setTimeout`, `setInterval`, `queueMicrotask`',
      source: 'D', used: 'server/entry.ts', tests: 'sandbox/realm/realm, browser/realm',
      observe: () => there(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame']),
      expected: [],
    },
    {
      id: 'scripts.no-network',
      says: 'No `fetch`, `XMLHttpRequest`, `WebSocket`, `URL`, `URLSearchParams`',
      source: 'D', used: 'server/entry.ts', tests: 'sandbox/realm/realm',
      observe: () => there(['fetch', 'XMLHttpRequest', 'WebSocket', 'URL', 'URLSearchParams', 'Headers']),
      expected: [],
    },
    {
      id: 'scripts.no-encoders',
      says: 'No `TextEncoder`, `TextDecoder`, `atob`, `btoa`, `Blob`, `File`, `FormData`',
      source: 'D, M', used: 'server/kernel/text.ts', tests: 'sandbox/realm/realm',
      observe: () => there(['TextEncoder', 'TextDecoder', 'atob', 'btoa', 'Blob', 'File', 'FormData']),
      expected: [],
    },
    {
      id: 'scripts.no-machine',
      says: 'No `crypto`, `performance`, `structuredClone`, `AbortController`, `Event`, `navigator`, `window`, `process`, `require`',
      source: 'M', used: 'server/entry.ts', tests: 'sandbox/realm/realm',
      observe: () => there(['crypto', 'performance', 'structuredClone', 'AbortController', 'Event', 'navigator', 'window', 'self', 'process', 'require']),
      expected: [],
    },
    {
      id: 'scripts.webassembly',
      says: 'Is there `WebAssembly`, `SharedArrayBuffer`, `Atomics`? None here',
      source: '?', used: 'sandbox', tests: 'sandbox/realm/realm',
      observe: () => there(['WebAssembly', 'SharedArrayBuffer', 'Atomics']),
      here: [],
    },
    {
      id: 'scripts.console',
      says: '`console` and `Logger` are there',
      source: 'D', used: 'server/door.ts', tests: 'sandbox/services/utilities',
      observe: () => [typeof console.log, typeof console.error, typeof Logger.log],
      expected: ['function', 'function', 'function'], about: ['error'],
    },
    {
      id: 'scripts.intl',
      says: 'Does `Intl.NumberFormat` know German? Refused by name here, since nobody has confirmed it',
      source: '?', used: 'sandbox', tests: 'sandbox/realm/realm',
      observe: () => {
        let text = '';
        const said = refusal(() => { text = new Intl.NumberFormat('de-DE').format(1234.5); });
        return said === '✓' ? text : said;
      },
      here: '✗ Intl.NumberFormat is not confirmed on Google and not supported by the sandbox.',
    },
    {
      id: 'scripts.compare-with-locale',
      says: 'Does `localeCompare` with a locale put Ö beside O? Refused by name here',
      source: '?', used: 'sandbox', tests: 'sandbox/realm/realm',
      observe: () => {
        let order = 0;
        const said = refusal(() => { order = 'Öl'.localeCompare('Pech', 'de'); });
        return said === '✓' ? order : said;
      },
      here: '✗ String.localeCompare with a locale is not confirmed on Google and not supported by the sandbox.',
    },
    {
      id: 'scripts.dates-in-words',
      says: '`toLocaleString()` without a locale writes American English',
      source: '?', used: 'sandbox', tests: 'sandbox/realm/dates',
      observe: () => new Date(2026, 0, 1, 15, 4).toLocaleString(),
      expected: '1/1/2026, 3:04:00 PM',
    },
    {
      id: 'scripts.es2022',
      says: 'Built-ins up to ES2022 are there: `at`, `Object.hasOwn`, `replaceAll`, `flatMap`, `fromEntries`',
      source: '?', used: 'server/entry.ts', tests: 'sandbox/realm/realm',
      observe: () => [typeof ([] as unknown as { at?: unknown }).at, typeof (Object as unknown as { hasOwn?: unknown }).hasOwn, typeof ('' as unknown as { replaceAll?: unknown }).replaceAll, typeof [].flatMap, typeof Object.fromEntries],
      expected: ['function', 'function', 'function', 'function', 'function'],
    },
    {
      id: 'scripts.es2023',
      says: 'Which built-ins of ES2023 and later are there? Taken away here',
      source: '?', used: 'sandbox', tests: 'sandbox/realm/realm',
      observe: () => [typeof ([] as unknown as { toSorted?: unknown }).toSorted, typeof (Object as unknown as { groupBy?: unknown }).groupBy, typeof (Promise as unknown as { withResolvers?: unknown }).withResolvers],
      here: ['undefined', 'undefined', 'undefined'],
    },
    {
      id: 'scripts.regexp',
      says: 'Regular expressions know `\\p{L}`, names for groups and looking behind; `normalize` takes accents apart',
      source: 'D', used: 'server/reminders/occasions.ts',
      observe: () => [/^\p{L}+$/u.test('Weiß'), 'a-1'.replace(/(?<letter>a)-(?<digit>\d)/, '$<digit>$<letter>'), 'x1y2'.replace(/(?<=y)\d/, '!'), 'Ü'.normalize('NFD').length],
      expected: [true, '1a', 'x1y!', 2],
    },
    {
      id: 'scripts.stable-sort',
      says: 'Sorting a list is stable',
      source: 'D', used: 'server/evaluation/tally.ts',
      observe: () => Array.from({ length: 600 }, (_, index) => index).sort((a, b) => (a % 3) - (b % 3)).filter((value, index, list) => index > 0 && value % 3 === (list[index - 1] ?? 0) % 3 && value < (list[index - 1] ?? 0)).length,
      expected: 0,
    },
    {
      id: 'scripts.zone',
      says: '`Date` reads and writes local time in the script’s time zone (Europe/Berlin)',
      source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/realm/dates',
      observe: () => [new Date(2026, 6, 1).toISOString(), new Date(2026, 10, 22, 7, 5).toISOString(), new Date('2026-07-01T00:00:00Z').getTimezoneOffset()],
      expected: ['2026-06-30T22:00:00.000Z', '2026-11-22T06:05:00.000Z', -120],
    },
    {
      id: 'scripts.clock-change',
      says: 'The hour left out in spring counts as the one after, the one that comes twice in autumn as the first',
      source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/realm/dates',
      observe: () => [new Date(2026, 2, 29, 2, 30).toISOString(), new Date(2026, 9, 25, 2, 30).toISOString()],
      expected: ['2026-03-29T01:30:00.000Z', '2026-10-25T00:30:00.000Z'],
    },
    {
      id: 'scripts.old-zone',
      says: 'Old summer times count: noon of 1 April 1940 in Berlin is 10:00 in UTC',
      source: '?', used: 'server/kernel/dates.ts', tests: 'sandbox/realm/dates',
      observe: () => new Date(1940, 3, 1, 12).toISOString(),
      expected: '1940-04-01T10:00:00.000Z',
    },
    {
      id: 'scripts.microtasks',
      says: 'Promises and microtasks run to their end after the function has returned',
      source: 'D, M', used: 'sandbox', tests: 'sandbox/realm/realm',
      before: () => {
        marks().deleteProperty('probe.late');
        void Promise.resolve().then(() => null).then(() => marks().setProperty('probe.late', 'yes'));
      },
      observe: () => marks().getProperty('probe.late'),
      expected: 'yes',
    },
    {
      id: 'scripts.silent-rejection',
      says: 'An unhandled rejection is silent, and a promise that stays open ends the execution well',
      source: 'M, ?', used: 'sandbox', tests: 'sandbox/realm/realm',
      before: () => { void Promise.reject(new Error('nobody listens')); void new Promise(() => undefined); },
      observe: () => 'the execution before ended, or this would not be asked',
      expected: 'the execution before ended, or this would not be asked',
    },
    {
      id: 'scripts.files-in-order',
      says: 'Script files are loaded one after the other in the project’s order, and clasp pushes them by name: `Base.js` before `Code.js`',
      source: 'M (google/clasp#72, #527, #1129)', used: 'server/entry.ts', tests: 'bundle/build',
      observe: () => (globalThis as unknown as Record<string, unknown>)['probeLoaded_'],
      expected: 'Base before Code',
    },
    {
      id: 'scripts.functions-first',
      says: 'Functions of all files are defined before any file runs',
      source: 'M (release notes for V8)', used: 'server/entry.ts', tests: 'bundle/build',
      observe: () => (globalThis as unknown as Record<string, unknown>)['probeEarly_'],
      expected: 'function',
    },
    {
      id: 'scripts.service-errors',
      says: 'What a service refuses is an `Error` that can be caught; its name is `Exception`',
      source: 'M', used: 'server/google/tab.ts', tests: 'sandbox/realm/realm',
      observe: () => {
        try { SpreadsheetApp.getActiveSpreadsheet().getRange('A0'); return 'no refusal'; } catch (error) { return error instanceof Error ? [true, error.name] : [false, '']; }
      },
      expected: [true, 'Exception'],
    },
    {
      id: 'scripts.signatures',
      says: 'Wrong arguments: “The parameters (String) don’t match the method signature for …”',
      source: 'M', used: 'sandbox', tests: 'sandbox/realm/realm, sandbox/spreadsheet/signatures',
      observe: () => refusal(() => (PropertiesService.getScriptProperties() as unknown as { setProperty(key: string): void }).setProperty('k')),
      expected: "✗ The parameters (String) don't match the method signature for PropertiesService.Properties.setProperty.",
    },
    {
      id: 'scripts.enums',
      says: 'Constants of a service are the same object each time, and their text is their name',
      source: 'D', used: 'server/google/screen.ts', tests: 'sandbox/realm/realm',
      observe: () => [SpreadsheetApp.CopyPasteType.PASTE_FORMAT === SpreadsheetApp.CopyPasteType.PASTE_FORMAT, String(Charts.ChartType.BAR)],
      expected: [true, 'BAR'],
    },
    {
      id: 'scripts.six-minutes',
      says: 'An execution ends after 6 minutes, a custom function or simple trigger after 30 s, with “Exceeded maximum execution time”; it cannot be caught',
      source: 'D', used: 'server/mailing/deliver.ts', tests: 'sandbox/realm/realm, sandbox/services/triggers',
      byHand: 'In the script editor run probeForever: after 6 minutes the log ends with “Exceeded maximum execution time”, and “caught” is not in it.',
    },
  ],
};
