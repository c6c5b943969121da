// ScriptApp and what fires: installed triggers, simple triggers, custom functions, and what each may do.

import { closeDrivers, evaluate, sandboxOf } from '../realm/fixtures.ts';

afterAll(closeDrivers);

describe('ScriptApp', () => {
  test('installs, lists and deletes triggers of the person', async () => {
    const { sandbox } = sandboxOf(`
      function install() {
        ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(7).nearMinute(30).create();
        const t = ScriptApp.newTrigger('changed').forSpreadsheet('x').onEdit().create();
        return [t.getHandlerFunction(), t.getEventType() === ScriptApp.EventType.ON_EDIT, t.getTriggerSource() === ScriptApp.TriggerSource.SPREADSHEETS];
      }
      function list() { return ScriptApp.getProjectTriggers().map((t) => t.getHandlerFunction()); }
      function remove() { ScriptApp.deleteTrigger(ScriptApp.getProjectTriggers()[0]); }`);
    expect((await sandbox.run('install')).result).toEqual(['changed', true, true]);
    expect(sandbox.triggers().map(({ handler, eventType, schedule, owner, lastRun }) => ({ handler, eventType, schedule, owner, lastRun }))).toEqual([
      { handler: 'daily', eventType: 'CLOCK', schedule: 'everyDays(1) atHour(7) nearMinute(30)', owner: 'kim@example.org', lastRun: '' },
      { handler: 'changed', eventType: 'ON_EDIT', schedule: 'ON_EDIT', owner: 'kim@example.org', lastRun: '' },
    ]);
    sandbox.setPerson({ email: 'alex@example.org', locale: 'de' });
    expect((await sandbox.run('list')).result).toEqual([]);
    sandbox.setPerson({ email: 'kim@example.org', locale: 'de' });
    await sandbox.run('remove');
    expect((await sandbox.run('list')).result).toEqual(['changed']);
  });
  test.each([
    ["ScriptApp.newTrigger('f').timeBased().everyMinutes(7)", 'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.'],
    ["ScriptApp.newTrigger('f').timeBased().everyDays(1).atHour(24)", 'The value you passed to atHour was invalid. It must be between 0 and 23.'],
    ["ScriptApp.newTrigger('f').timeBased().atHour(7).create()", 'No recurrence interval or specific date was specified for the clock trigger.'],
    ["ScriptApp.newTrigger('f').timeBased().everyDays(1).everyHours(2)", 'You have already specified a recurrence interval or a date for the clock trigger.'],
    ["ScriptApp.newTrigger('f').forSpreadsheet('x').create()", 'No event type was specified for the spreadsheet trigger.'],
    ["ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/drive'])", 'Authorization is required to perform that action.'],
  ])('%s is refused', async (script, message) => {
    await expect(evaluate(script)).rejects.toThrow(message);
  });
  test('twenty triggers for each person', async () => {
    await expect(evaluate(`for (let i = 0; i < 21; i++) ScriptApp.newTrigger('f' + i).timeBased().everyDays(1).create(); return 'no limit';`)).rejects.toThrow('This script has too many triggers.');
  });
  test('tells what is authorised', async () => {
    expect(await evaluate('ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED')).toBe(true);
  });
});

describe('fired', () => {
  const code = `
    function install() { ScriptApp.newTrigger('daily').timeBased().everyDays(1).create(); ScriptApp.newTrigger('edited').forSpreadsheet('x').onEdit().create(); }
    function daily(e) { console.log([Session.getActiveUser().getEmail(), e.authMode === ScriptApp.AuthMode.FULL, e.year, e.month, e['day-of-month'], e.hour, e.triggerUid].join()); }
    function screen() { SpreadsheetApp.getUi(); }
    function edited(e) { PropertiesService.getScriptProperties().setProperty('installed', [e.authMode, e.value, e.oldValue].join()); }
    function onEdit(e) { PropertiesService.getScriptProperties().setProperty('simple', [e.authMode, e.value, 'oldValue' in e, e.source, e.range, e.user.getEmail() + '|' + Session.getActiveUser().getEmail()].join()); }
    function onOpen(e) { SpreadsheetApp.getUi().createMenu('Mitgliederbetreuung').addItem('Los', 'go').addSeparator().addSubMenu(SpreadsheetApp.getUi().createMenu('Mehr').addItem('Weiter', 'further')).addToUi(); }
    function go() { return 'gone'; }
    function further() { return 'further'; }`;

  test('a clock trigger runs as the person who made it, without a screen', async () => {
    const { sandbox } = sandboxOf(code, { now: '2026-11-22T23:30:00Z' });
    await sandbox.run('install');
    const [{ id } = { id: '' }] = sandbox.triggers();
    sandbox.setPerson({ email: 'alex@example.org', locale: 'de' });
    expect((await sandbox.trigger('daily')).logs).toEqual([`kim@example.org,true,2026,11,22,23,${id}`]);
    expect(sandbox.triggers()[0]?.lastRun).toMatch(/^2026-11-22T23:30/);
    expect((await sandbox.trigger('screen')).error?.message).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
    expect((await sandbox.trigger('nothing')).error?.message).toBe('Script function not found: nothing');
  });
  test('an edit fires onEdit and what is installed', async () => {
    const { sandbox, engine } = sandboxOf(code);
    await sandbox.run('install');
    engine.edit({ sheetId: 's', row: 2, column: 3, rows: 1, columns: 1, value: 'neu' });
    await sandbox.idle();
    expect(sandbox.state().scriptProperties).toEqual({ simple: 'LIMITED,neu,false,Sheet,Sheet,|', installed: 'FULL,neu,' });
  });
  test('opening runs onOpen, and its menus can be pressed', async () => {
    const { sandbox } = sandboxOf(code);
    expect(await sandbox.open()).toMatchObject({ functionName: 'onOpen', ok: true });
    expect(sandbox.menus()).toEqual([
      { title: 'Mitgliederbetreuung', items: [{ label: 'Los', functionName: 'go' }, { label: '', functionName: null }, { label: 'Mehr', functionName: null, items: [{ label: 'Weiter', functionName: 'further' }] }] },
    ]);
    expect((await sandbox.choose('Los')).result).toBe('gone');
    expect((await sandbox.choose('Mitgliederbetreuung > Mehr > Weiter')).result).toBe('further');
    expect(() => sandbox.choose('Zurück')).toThrow('There is no menu item “Zurück”. There are: Mitgliederbetreuung > Los · Mitgliederbetreuung > Mehr > Weiter');
  });
  test('a script without onOpen opens too', async () => {
    expect(await sandboxOf('').sandbox.open()).toMatchObject({ ok: true, result: null });
  });
});

describe('rights', () => {
  test('a simple trigger may not do what needs authorisation', async () => {
    const { sandbox } = sandboxOf(`function onOpen() { SpreadsheetApp.getActive().setValue(1); SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')); }`);
    const execution = await sandbox.open();
    expect(execution.error?.message).toBe('Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui');
    expect(execution.calls.map(({ method, cellsWritten }) => [method, cellsWritten])).toContainEqual(['SpreadsheetApp.Sheet.setValue', 1]);
  });
  test('custom functions are found by their comment, get dates and blocks, and may only read', async () => {
    const { sandbox, engine } = sandboxOf(`
/**
 * The group.
 * @customfunction
 */
function BO(plz, day) { return [[String(plz).length, day.getFullYear()], [SpreadsheetApp.getActive().getRows(1).length, day]]; }
/*! @customfunction */
function WRITES() { SpreadsheetApp.getActive().setValue(1); }
/** @customfunction */
function MAILS() { MailApp.sendEmail('a@example.org', 's', 'b'); }
/** Not one. */
function helper() {}`);
    await sandbox.open();
    expect([...engine.functions.keys()]).toEqual(['BO', 'WRITES', 'MAILS']);
    const day = new Date('2026-01-01T11:00:00Z');
    expect(await engine.functions.get('BO')!('12043', day)).toEqual([[5, 2026], [1, day]]);
    await expect(engine.functions.get('WRITES')!()).rejects.toThrow('You do not have permission to call SpreadsheetApp.Sheet.setValue.');
    await expect(engine.functions.get('MAILS')!()).rejects.toThrow('You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail');
  });
  test('thirty seconds for a custom function', async () => {
    const { sandbox, engine } = sandboxOf(`/** @customfunction */\nfunction SLOW() { Utilities.sleep(20000); Utilities.sleep(20000); return 1; }`);
    await sandbox.open();
    await expect(engine.functions.get('SLOW')!()).rejects.toThrow('Exceeded maximum execution time');
  });
});
