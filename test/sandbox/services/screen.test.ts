// Ui and HtmlService: what a script wants shown, and what a person answers.

import { closeDrivers, evaluate, sandboxOf } from '../realm/fixtures.ts';

afterAll(closeDrivers);

test('alerts in all forms, answered by a button', async () => {
  const { sandbox, shown } = sandboxOf(
    `function main() {
      const ui = SpreadsheetApp.getUi();
      return [ui.alert('Nur Text') === ui.Button.OK, ui.alert('Sicher?', ui.ButtonSet.YES_NO) === ui.Button.NO, ui.alert('Titel', 'Text', ui.ButtonSet.YES_NO_CANCEL) === ui.Button.CANCEL, ui.alert('x', 'y', ui.ButtonSet.OK_CANCEL) === ui.Button.CLOSE];
    }`,
    { answer: ({ buttons, message }) => Promise.resolve(message === 'y' ? 'CLOSE' : buttons.at(-1)!) },
  );
  expect((await sandbox.run('main')).result).toEqual([true, true, true, true]);
  expect(shown.alerts).toEqual([
    { title: '', message: 'Nur Text', buttons: ['OK'] },
    { title: '', message: 'Sicher?', buttons: ['YES', 'NO'] },
    { title: 'Titel', message: 'Text', buttons: ['YES', 'NO', 'CANCEL'] },
    { title: 'x', message: 'y', buttons: ['OK', 'CANCEL'] },
  ]);
});
test('a prompt gives text and button', async () => {
  const { sandbox } = sandboxOf(`function main() { const ui = SpreadsheetApp.getUi(); const r = ui.prompt('Name', 'Wie?', ui.ButtonSet.OK_CANCEL); return [r.getResponseText(), r.getSelectedButton() === ui.Button.OK]; }`);
  expect((await sandbox.run('main')).result).toEqual(['Antwort', true]);
});
test('the time a person takes to answer counts for nothing', async () => {
  const { sandbox } = sandboxOf(`function main() { SpreadsheetApp.getUi().alert('?'); return 'went on'; }`, { limits: { script: 150, short: 150 }, answer: () => new Promise((resolve) => setTimeout(() => resolve('OK'), 300)) });
  expect(await sandbox.run('main')).toMatchObject({ ok: true, result: 'went on' });
});
test('sidebars and dialogs show pages of the bundle, with google.script in them', async () => {
  const { sandbox, shown } = sandboxOf(
    `function main() {
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('card').setTitle('Karte'));
      SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>a').append('b').appendUntrusted('<c>').setWidth(400).setHeight(300), 'Dialog');
      SpreadsheetApp.getUi().showModelessDialog(HtmlService.createHtmlOutput('x'), 'Offen');
    }`,
    { pages: { card: '<!doctype html><html><head><title>t</title></head><body><? inert ?></body></html>' } },
  );
  expect((await sandbox.run('main')).error).toBeNull();
  expect(shown.sidebars[0]?.title).toBe('Karte');
  expect(shown.sidebars[0]?.html).toMatch(/^<!doctype html><html><head><script>\(function[\s\S]*<\/script><title>t<\/title><\/head><body><\? inert \?><\/body><\/html>$/);
  expect(shown.sidebars[0]?.html.match(/<\/script>/g)).toHaveLength(1);
  expect(shown.dialogs.map(({ title, width, height, modal, html }) => ({ title, width, height, modal, end: html.slice(html.indexOf('</script>') + 9) }))).toEqual([
    { title: 'Dialog', width: 400, height: 300, modal: true, end: '<p>ab&lt;c&gt;' },
    { title: 'Offen', width: 600, height: 600, modal: false, end: 'x' },
  ]);
});
test.each([
  ["HtmlService.createHtmlOutputFromFile('none')", 'No HTML file named none was found.'],
  ["HtmlService.createTemplateFromFile('x')", 'HtmlService.createTemplateFromFile is not supported by the sandbox.'],
  ["SpreadsheetApp.getUi().showSidebar('text')", "The parameters (String) don't match the method signature for Ui.showSidebar."],
  ["SpreadsheetApp.getUi().alert('a', 'b')", "The parameters (String,String) don't match the method signature for Ui.alert."],
])('%s is refused', async (script, message) => {
  await expect(evaluate(script)).rejects.toThrow(message);
});
