// What a person sees: menus, pages, questions, and the wire between page and server.

import { refusal, type Field, type PageGround } from '../fact.ts';

/** Whether and how a call from the page was refused. */
function sent(page: PageGround, value: unknown): Promise<string> {
  // Refused in the page itself, before anything is sent, or by the failure handler.
  try {
    return page.call('probeEcho', value).then(({ ok, value: answer }) => (ok ? '✓' : `✗ ${String(answer)}`));
  } catch (error) {
    return Promise.resolve(`✗ ${error instanceof Error ? error.message : String(error)}`);
  }
}

export const screens: Field = {
  title: 'Menus, messages, pages',
  pages: ['guides/menus', 'guides/dialogs', 'reference/html/html-output', 'reference/base/ui'],
  facts: [
    {
      id: 'screen.page-file', says: '`createHtmlOutputFromFile` leaves `<?` alone', source: 'D', used: 'server/google/screen.ts', tests: 'sandbox/services/screen',
      observe: () => HtmlService.createHtmlOutputFromFile('seiten').getContent().indexOf('<?probe?>') >= 0,
      expected: true,
    },
    {
      id: 'screen.page-missing', says: 'A missing file: “No HTML file named x was found.”', source: 'D; wording M', used: 'server/google/screen.ts', tests: 'sandbox/services/screen',
      observe: () => refusal(() => HtmlService.createHtmlOutputFromFile('fehlt')),
      expected: '✗ No HTML file named fehlt was found.',
    },
    {
      id: 'screen.page-settings', says: 'Title, width and height of a page are kept as they were set, in pixels', source: 'D', used: 'server/google/screen.ts', tests: 'sandbox/services/screen',
      observe: () => { const page = HtmlService.createHtmlOutputFromFile('seiten').setTitle('Titel').setWidth(400).setHeight(300); return [page.getTitle(), page.getWidth(), page.getHeight()]; },
      expected: ['Titel', 400, 300],
    },
    {
      id: 'screen.untrusted', says: '`appendUntrusted` escapes', source: 'D', used: 'sandbox', tests: 'sandbox/services/screen',
      observe: () => HtmlService.createHtmlOutput('a').appendUntrusted('<b>').getContent(),
      expected: 'a&lt;b&gt;',
    },
    {
      id: 'screen.toast', says: 'A toast does not wait for anybody', source: 'D', used: 'server/google/screen.ts',
      observe: (at) => { const begun = Date.now(); at.book.toast('Die Probe läuft …', 'Probe', 10); return Date.now() - begun < 5_000; },
      expected: true,
    },
    {
      id: 'screen.alert', says: '`ui.alert(title, question, YES_NO)` gives the button that was pressed; closing the box gives CLOSE', source: 'D', used: 'server/google/screen.ts', tests: 'sandbox/services/screen',
      byHand: 'Menu Probe → Sperre und Frage, three times: Yes, No, and the cross: the second box names each.', about: ['alert'],
    },
    {
      id: 'screen.alert-time', says: 'Waiting for an alert or prompt does not count towards the 6 minutes', source: '?', used: 'server/entry.ts', tests: 'sandbox/services/screen',
      byHand: 'Menu Probe → Sperre und Frage, answer after seven minutes: the second box still comes.',
    },
    {
      id: 'screen.dialog-size', says: 'A dialog without a size is 600 × 600', source: '?', used: 'sandbox', tests: 'sandbox/services/screen',
      byHand: 'In the script editor show a page without setWidth and setHeight, and measure it.',
    },
    {
      id: 'screen.sidebar-width', says: '`setWidth` and `setHeight` count for a modal dialog, in pixels; a sidebar is always 300 wide', source: 'D', used: 'server/google/screen.ts', tests: 'browser/sandbox-screen',
      byHand: 'Open a sidebar and the map of the add-on: 300 pixels, and 1000 × 720.', about: ['showSidebar', 'showModalDialog'],
    },
    {
      id: 'screen.both', says: 'A sidebar stays open below a modal dialog, with what is typed in it', source: '?', used: 'server/entry.ts', tests: 'browser/sandbox-screen',
      byHand: 'Open the questionnaires of the add-on, type an answer, open the map, close it: the answer is there.',
    },
    {
      id: 'screen.print', says: '`window.print()` and saving a blob by a link with `download` work inside a dialog’s frame', source: '?', used: 'sidebar/evaluation/page.tsx', tests: 'browser/pages-evaluation',
      byHand: 'In the evaluation of the add-on: Print, and Save as table.',
    },
    {
      id: 'screen.tel', says: 'A link to `tel:` in a sidebar hands over to the computer’s or phone’s dialler. Where it does not, there are the QR code and the number itself', source: '?', used: 'sidebar/calls/page.tsx', tests: 'browser/pages-calls',
      byHand: 'In the calls of the add-on press the number, on a computer with a telephone program and without.',
    },
    {
      id: 'screen.phone-app', says: 'In the Sheets app on a phone a number written as text with its country (`+49 30 23125764`) can be tapped or held to call it; whether a rich-text link to `tel:` works there nobody documents. Call lists hold the number as such text: whatever the app makes of it, it can be copied and dialled', source: '?', used: 'server/campaigns/index.ts', tests: 'server/campaigns/create',
      byHand: 'Open a call list in the app on Android and on an iPhone, hold the cell of a number.',
    },
  ],
};

export const wire: Field = {
  title: 'Between page and server: google.script.run',
  pages: ['guides/html/communication', 'guides/html/reference/run'],
  facts: [
    {
      id: 'wire.plain', says: 'Plain data goes both ways: numbers, texts, booleans, null, lists, objects', source: 'D', used: 'contract/rpc.ts', tests: 'sandbox/services/script-run, browser/realm',
      onPage: (page) => page.call('probeEcho', { text: 'Grüße', number: 1.5, list: [true, null, { deep: [] }] }).then(({ value }) => value),
      expected: { text: 'Grüße', number: 1.5, list: [true, null, { deep: [] }] },
    },
    {
      id: 'wire.undefined', says: '`undefined` becomes null on the way to the server', source: 'D, M', used: 'contract/rpc.ts', tests: 'sandbox/services/script-run',
      onPage: (page) => page.call('probeKind', undefined).then(({ value }) => value),
      expected: 'null',
    },
    {
      id: 'wire.nothing', says: 'A function that returns nothing answers null or undefined', source: 'D', used: 'sidebar/ui/rpc.ts', tests: 'sandbox/services/script-run',
      onPage: (page) => page.call('probeNothing').then(({ ok, value }) => [ok, value === null || value === undefined]),
      expected: [true, true],
    },
    {
      id: 'wire.date-there', says: 'A Date as an argument is refused in the page: “Failed due to illegal value in property: 0”', source: 'D, M', used: 'contract/rpc.ts', tests: 'sandbox/services/script-run, browser/realm',
      onPage: (page) => sent(page, new Date()),
      expected: '✗ Failed due to illegal value in property: 0',
    },
    {
      id: 'wire.function-there', says: 'So is a function, named by its property', source: 'D, M', used: 'contract/rpc.ts', tests: 'sandbox/services/script-run',
      onPage: (page) => sent(page, { go: () => 1 }),
      expected: '✗ Failed due to illegal value in property: go',
    },
    {
      id: 'wire.date-back', says: 'An answer that holds a Date never arrives as such (here: the failure handler hears why)', source: 'M', used: 'contract/rpc.ts', tests: 'sandbox/services/script-run',
      onPage: (page) => Promise.race([page.call('probeDate').then(({ ok, value }) => (ok && value !== null ? 'arrived' : 'not arrived')), new Promise((resolve) => { setTimeout(() => resolve('not arrived'), 15_000); })]),
      expected: 'not arrived',
    },
    {
      id: 'wire.thrown', says: 'A failure handler gets the message as `Name: message`', source: 'M', used: 'sidebar/ui/rpc.ts', tests: 'browser/realm',
      onPage: (page) => page.call('probeThrows').then(({ ok, value }) => [ok, value]),
      expected: [false, 'Error: so nicht'],
    },
    {
      id: 'wire.private', says: 'Functions whose names end in `_` cannot be called from a page', source: 'D', used: 'server/entry.ts', tests: 'sandbox/services/script-run',
      onPage: (page) => { try { return page.call('probePrivate_').then(({ ok }) => ok, () => false); } catch { return false; } },
      expected: false,
    },
    {
      id: 'wire.unknown', says: 'Nor can functions that are not there', source: 'D', used: 'sidebar/ui/rpc.ts', tests: 'sandbox/services/script-run',
      onPage: (page) => { try { return page.call('probeMissing').then(({ ok }) => ok, () => false); } catch { return false; } },
      expected: false,
    },
    {
      id: 'wire.many', says: 'Ten calls of a page run at once, the next wait; all are answered', source: 'D', used: 'sidebar/ui/rpc.ts', tests: 'browser/realm',
      onPage: (page) => Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((number) => page.call('probeEcho', number).then(({ value }) => value))),
      expected: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    },
    {
      id: 'wire.large', says: 'An answer of 5 MB arrives', source: '?', used: 'contract/rpc.ts',
      onPage: (page) => page.call('probeLarge', 5_000_000).then(({ value }) => (typeof value === 'string' ? value.length : value)),
      expected: 5_000_000,
    },
    {
      id: 'wire.storage', says: 'Is `localStorage` there in a dialog? Here a page has none (its frame has no origin), and works without: drafts stand in the sheet', source: 'M there at all, ? shared', used: 'sidebar/forms/page.tsx', tests: 'browser/pages-forms-drafts',
      onPage: () => { try { window.localStorage.setItem('probe', '1'); return window.localStorage.getItem('probe'); } catch (error) { return `✗ ${error instanceof Error ? error.name : ''}`; } },
      here: '✗ SecurityError',
    },
    {
      id: 'wire.backticks', says: 'Backtick texts that hold `//` have been seen stripped from pages: are they? Ours are built without', source: 'M', used: 'sidebar/ui/mount.tsx',
      onPage: () => (window as unknown as { probeBackticks?: unknown }).probeBackticks,
      here: 'https://example.org/*x*/',
    },
    {
      id: 'wire.accounts', says: 'With several Google accounts in one browser calls can fail with PERMISSION_DENIED', source: 'M', used: 'sidebar/ui/rpc.ts',
      byHand: 'Log in with two accounts in one browser, the sheet’s second: open a sidebar of the add-on.',
    },
    {
      id: 'wire.time', says: 'A call that does nothing takes one to five seconds', source: 'M', used: 'contract/rpc.ts',
      onPage: (page) => { const begun = Date.now(); return page.call('probeNothing').then(() => { const lasted = Date.now() - begun; return lasted < 1_000 ? 'under 1 s' : lasted < 5_000 ? '1 to 5 s' : 'over 5 s'; }); },
      here: 'under 1 s',
    },
  ],
};

export const typing: Field = {
  title: 'What a person types on the sandbox’s screen',
  pages: ['guides/triggers/events'],
  facts: [
    {
      id: 'typing.pasted', says: 'What a person pastes from elsewhere is read like what is typed (`1.234,5`, `31.12.1999`, `12,5 %`), but `WAHR` stays text and `+49 …` does not become a formula', source: 'M; the exceptions are the sandbox’s choice', used: 'sandbox', tests: 'sandbox/engine/screen, sandbox/engine/german-numfmt',
      byHand: 'Copy these five from a text editor into a column, and look at what each cell holds.',
    },
    {
      id: 'typing.whole-selection', says: 'Deleting a marked block is one edit', source: 'D', used: 'sandbox', tests: 'sandbox/engine/screen',
      byHand: 'With triggers.onedit: mark four cells, press Delete; cell I1 shows one edit.',
    },
  ],
};
