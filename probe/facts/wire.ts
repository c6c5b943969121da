// What crosses between page and server. The probe’s page imports this file alone.

import type { Field, PageGround } from '../fact.ts';

/** Whether and how a call from the page was refused. */
function sent(page: PageGround, value: unknown): Promise<string> {
  // Refused in the page itself, before anything is sent, or by the failure handler.
  try {
    return page.call('probeEcho', value).then(({ ok, value: answer }) => (ok ? '✓' : `✗ ${String(answer)}`));
  } catch (error) {
    return Promise.resolve(`✗ ${error instanceof Error ? error.message : String(error)}`);
  }
}

export const wire: Field = {
  title: 'Between page and server: google.script.run',
  pages: ['guides/html/communication', 'guides/html/reference/run'],
  facts: [
    {
      id: 'wire.plain',
      says: 'Plain data goes both ways: numbers, texts, booleans, null, lists, objects',
      source: 'D', used: 'contract/rpc.ts', tests: 'sandbox/services/script-run, browser/realm',
      onPage: (page) => page.call('probeEcho', { text: 'Grüße', number: 1.5, list: [true, null, { deep: [] }] }).then(({ value }) => value),
      expected: { text: 'Grüße', number: 1.5, list: [true, null, { deep: [] }] },
    },
    {
      id: 'wire.undefined',
      says: '`undefined` becomes null on the way to the server',
      source: 'D, M', used: 'contract/rpc.ts', tests: 'sandbox/services/script-run',
      onPage: (page) => page.call('probeKind', undefined).then(({ value }) => value),
      expected: 'null',
    },
    {
      id: 'wire.nothing',
      says: 'A function that returns nothing answers null or undefined',
      source: 'D', used: 'sidebar/ui/rpc.ts', tests: 'sandbox/services/script-run',
      onPage: (page) => page.call('probeNothing').then(({ ok, value }) => [ok, value === null || value === undefined]),
      expected: [true, true],
    },
    {
      id: 'wire.date-there',
      says: 'A Date as an argument is refused in the page: “Failed due to illegal value in property: 0”',
      source: 'D, M', used: 'contract/rpc.ts', tests: 'sandbox/services/script-run, browser/realm',
      onPage: (page) => sent(page, new Date()),
      expected: '✗ Failed due to illegal value in property: 0',
    },
    {
      id: 'wire.function-there',
      says: 'So is a function, named by its property',
      source: 'D, M', used: 'contract/rpc.ts', tests: 'sandbox/services/script-run',
      onPage: (page) => sent(page, { go: () => 1 }),
      expected: '✗ Failed due to illegal value in property: go',
    },
    {
      id: 'wire.date-back',
      says: 'An answer that holds a Date never arrives as such (here: the failure handler hears why)',
      source: 'M', used: 'contract/rpc.ts', tests: 'sandbox/services/script-run',
      onPage: (page) => Promise.race([page.call('probeDate').then(({ ok, value }) => (ok && value !== null ? 'arrived' : 'not arrived')), new Promise((resolve) => { setTimeout(() => resolve('not arrived'), 15_000); })]),
      expected: 'not arrived',
    },
    {
      id: 'wire.thrown',
      says: 'A failure handler gets the message as `Name: message`',
      source: 'M', used: 'sidebar/ui/google.ts', tests: 'browser/realm',
      onPage: (page) => page.call('probeThrows').then(({ ok, value }) => [ok, value]),
      expected: [false, 'Error: so nicht'],
    },
    {
      id: 'wire.private',
      says: 'Functions whose names end in `_` cannot be called from a page',
      source: 'D', used: 'server/entry.ts', tests: 'sandbox/services/script-run',
      onPage: (page) => { try { return page.call('probePrivate_').then(({ ok }) => ok, () => false); } catch { return false; } },
      expected: false,
    },
    {
      id: 'wire.unknown',
      says: 'Nor can functions that are not there',
      source: 'D', used: 'sidebar/ui/rpc.ts', tests: 'sandbox/services/script-run',
      onPage: (page) => { try { return page.call('probeMissing').then(({ ok }) => ok, () => false); } catch { return false; } },
      expected: false,
    },
    {
      id: 'wire.many',
      says: 'Ten calls of a page run at once, the next wait; all are answered',
      source: 'D', used: 'sidebar/ui/rpc.ts', tests: 'browser/realm',
      onPage: (page) => Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((number) => page.call('probeEcho', number).then(({ value }) => value))),
      expected: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    },
    {
      id: 'wire.large',
      says: 'An answer of 5 MB arrives',
      source: '?', used: 'contract/rpc.ts',
      onPage: (page) => page.call('probeLarge', 5_000_000).then(({ value }) => (typeof value === 'string' ? value.length : value)),
      expected: 5_000_000,
    },
    {
      id: 'wire.storage',
      says: 'Is `localStorage` there in a dialog? Here a page has none (its frame has no origin), and works without: drafts stand in the sheet',
      source: 'M there at all, ? shared', used: 'sidebar/ui/form/draft-memory.ts', tests: 'browser/pages-forms-drafts',
      onPage: () => {
        try { window.localStorage.setItem('probe', '1'); return window.localStorage.getItem('probe'); } catch (error) { return `✗ ${error instanceof Error ? error.name : ''}`; }
      },
      here: '✗ SecurityError',
    },
    {
      id: 'wire.backticks',
      says: 'Backtick texts that hold `//` have been seen stripped from pages: are they? Ours are built without',
      source: 'M', used: 'sidebar/ui/mount.tsx',
      onPage: () => (window as unknown as { probeBackticks?: unknown }).probeBackticks,
      here: 'https://example.org/*x*/',
    },
    {
      id: 'wire.selection',
      says: 'In a call from a sidebar the active tab, the current cell and what is marked are the person’s at that moment',
      source: 'D', used: 'server/google/workbook.ts', tests: 'browser/sandbox',
      byHand: 'Open the member card of the add-on, choose another member’s row, press “this row”: it is that member.', about: ['getCurrentCell', 'getActiveRangeList'],
    },
    {
      id: 'wire.activate',
      says: '`activate()` in a call from a sidebar leads the person there',
      source: 'D', used: 'server/google/tab.ts',
      byHand: 'In the open cases of the add-on press a row’s link: the sheet shows that row.', about: ['activate'],
    },
    {
      id: 'wire.accounts',
      says: 'With several Google accounts in one browser calls can fail with PERMISSION_DENIED',
      source: 'M', used: 'sidebar/ui/rpc.ts',
      byHand: 'Log in with two accounts in one browser, the sheet’s second: open a sidebar of the add-on.',
    },
    {
      id: 'wire.time',
      says: 'A call that does nothing takes one to five seconds',
      source: 'M', used: 'contract/rpc.ts',
      onPage: (page) => {
        const begun = Date.now();
        return page.call('probeNothing').then(() => { const lasted = Date.now() - begun; return lasted < 1_000 ? 'under 1 s' : lasted < 5_000 ? '1 to 5 s' : 'over 5 s'; });
      },
      here: 'under 1 s',
    },
  ],
};
