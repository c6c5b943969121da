// What a person sees: menus, messages, pages.

import { refusal, type Field } from '../fact.ts';

export const screens: Field = {
  title: 'Menus, messages, pages',
  pages: ['guides/menus', 'guides/dialogs', 'reference/html/html-output', 'reference/base/ui'],
  facts: [
    {
      id: 'screen.page-file',
      says: '`createHtmlOutputFromFile` leaves `<?` alone',
      source: 'D', used: 'server/google/screen.ts', tests: 'sandbox/services/screen',
      observe: () => HtmlService.createHtmlOutputFromFile('seiten').getContent().indexOf('<?probe?>') >= 0,
      expected: true,
    },
    {
      id: 'screen.page-missing',
      says: 'A missing file: “No HTML file named x was found.”',
      source: 'D; wording M', used: 'server/google/screen.ts', tests: 'sandbox/services/screen',
      observe: () => refusal(() => HtmlService.createHtmlOutputFromFile('fehlt')),
      expected: '✗ No HTML file named fehlt was found.',
    },
    {
      id: 'screen.page-settings',
      says: 'Title, width and height of a page are kept as they were set, in pixels',
      source: 'D', used: 'server/google/screen.ts', tests: 'sandbox/services/screen',
      observe: () => {
        const page = HtmlService.createHtmlOutputFromFile('seiten').setTitle('Titel').setWidth(400).setHeight(300);
        return [page.getTitle(), page.getWidth(), page.getHeight()];
      },
      expected: ['Titel', 400, 300],
    },
    {
      id: 'screen.untrusted',
      says: '`appendUntrusted` escapes',
      source: 'D', used: 'sandbox', tests: 'sandbox/services/screen',
      observe: () => HtmlService.createHtmlOutput('a').appendUntrusted('<b>').getContent(),
      expected: 'a&lt;b&gt;',
    },
    {
      id: 'screen.toast',
      says: 'A toast does not wait for anybody',
      source: 'D', used: 'server/google/screen.ts',
      observe: (at) => { const begun = Date.now(); at.book.toast('Die Probe läuft …', 'Probe', 10); return Date.now() - begun < 5_000; },
      expected: true,
    },
    {
      id: 'screen.alert',
      says: '`ui.alert(title, question, YES_NO)` gives the button that was pressed; closing the box gives CLOSE',
      source: 'D', used: 'server/google/screen.ts', tests: 'sandbox/services/screen',
      byHand: 'Menu Probe → Sperre und Frage, three times: Yes, No, and the cross: the second box names each.', about: ['alert'],
    },
    {
      id: 'screen.alert-time',
      says: 'Waiting for an alert or prompt does not count towards the 6 minutes',
      source: '?', used: 'server/entry.ts', tests: 'sandbox/services/screen',
      byHand: 'Menu Probe → Sperre und Frage, answer after seven minutes: the second box still comes.',
    },
    {
      id: 'screen.dialog-size',
      says: 'A dialog without a size is 600 × 600',
      source: '?', used: 'sandbox', tests: 'sandbox/services/screen',
      byHand: 'In the script editor show a page without setWidth and setHeight, and measure it.',
    },
    {
      id: 'screen.sidebar-width',
      says: '`setWidth` and `setHeight` count for a modal dialog, in pixels; a sidebar is always 300 wide',
      source: 'D', used: 'server/google/screen.ts', tests: 'browser/sandbox-screen',
      byHand: 'Open a sidebar and the map of the add-on: 300 pixels, and 1000 × 720.', about: ['showSidebar', 'showModalDialog'],
    },
    {
      id: 'screen.both',
      says: 'A sidebar stays open below a modal dialog, with what is typed in it',
      source: '?', used: 'server/entry.ts', tests: 'browser/sandbox-screen',
      byHand: 'Open the questionnaires of the add-on, type an answer, open the map, close it: the answer is there.',
    },
    {
      id: 'screen.print',
      says: '`window.print()` and saving a blob by a link with `download` work inside a dialog’s frame',
      source: '?', used: 'sidebar/evaluation/result.tsx', tests: 'browser/pages-evaluation',
      byHand: 'In the evaluation of the add-on: Print, and Save as table.',
    },
    {
      id: 'screen.tel',
      says: 'A link to `tel:` in a sidebar hands over to the computer’s or phone’s dialler. Where it does not, there are the QR code and the number itself',
      source: '?', used: 'sidebar/calls/phones.tsx', tests: 'browser/pages-calls',
      byHand: 'In the calls of the add-on press the number, on a computer with a telephone program and without.',
    },
    {
      id: 'screen.phone-app',
      says: 'In the Sheets app on a phone a number written as text with its country (`+49 30 23125764`) can be tapped or held to call it; whether a rich-text link to `tel:` works there nobody documents. Call lists hold the number as such text: whatever the app makes of it, it can be copied and dialled',
      source: '?', used: 'server/campaigns/index.ts', tests: 'server/campaigns/create',
      byHand: 'Open a call list in the app on Android and on an iPhone, hold the cell of a number.',
    },
  ],
};
