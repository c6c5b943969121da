// A small script that shows everything a script can show, for trying the page around the spreadsheet.

export const trialScript = {
  scopes: ['spreadsheets.currentonly', 'script.container.ui', 'script.send_mail', 'script.scriptapp', 'userinfo.email'],
  code: `
function onOpen() {
  var ui = SpreadsheetApp.getUi();
  ui.createMenu('Probe')
    .addItem('Frage', 'askUser')
    .addItem('Eingabe', 'promptUser')
    .addSeparator()
    .addSubMenu(ui.createMenu('Mehr').addItem('Seite', 'showPage').addItem('Dialog', 'showDialog').addItem('Lose', 'showLoose'))
    .addItem('Fehler', 'failing')
    .addItem('Mail', 'sendMail')
    .addItem('Trigger', 'install')
    .addItem('Heute', 'today')
    .addItem('Diagramm', 'chart')
    .addItem('Nebenan', 'aside')
    .addToUi();
}
function write(text) { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValue(text); }
function askUser() {
  var ui = SpreadsheetApp.getUi();
  var button = ui.alert('Sicher?', 'Soll es weitergehen?', ui.ButtonSet.YES_NO);
  write(button === ui.Button.YES ? 'ja' : button === ui.Button.NO ? 'nein' : 'zu');
  SpreadsheetApp.getActiveSpreadsheet().toast('Geschrieben.', 'Probe', 1);
}
function promptUser() {
  var answer = SpreadsheetApp.getUi().prompt('Neue BO', 'Wie heißt sie?', SpreadsheetApp.getUi().ButtonSet.OK_CANCEL);
  write(answer.getResponseText());
}
function page(name) { return HtmlService.createHtmlOutputFromFile('page').setTitle(name); }
function showPage() { SpreadsheetApp.getUi().showSidebar(page('Seite')); }
function showDialog() { SpreadsheetApp.getUi().showModalDialog(page('Dialog').setWidth(420).setHeight(240), 'Dialog'); }
function showLoose() { SpreadsheetApp.getUi().showModelessDialog(page('Lose').setWidth(300).setHeight(200), 'Lose'); }
function failing() { throw new Error('Der Tab fehlt.'); }
function sendMail() { MailApp.sendEmail({ to: 'rosa@example.org', subject: 'Hallo Rosa', body: 'Nur Text', htmlBody: '<p>Mit <b>Fett</b><img src="https://example.org/pixel.png"></p>' }); }
function install() { ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(7).create(); }
function today() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('B1').setFormula('=TODAY()'); }
function offer() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('Q3').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Britz', 'Rixdorf']).build()); }
function chart() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Zahlen');
  sheet.getRange('A1:B4').setValues([['Thema', 'Nennungen'], ['Wohnen & Miete', 7], ['<b>Klima</b>', 3], ['Kultur', 1]]);
  sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange('A1:B4')).setNumHeaders(1).setOption('title', 'Themen').setOption('width', 480).setOption('height', 240).setPosition(6, 2, 0, 0).build());
}
function aside() {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  var here = book.getActiveSheet();
  var made = book.insertSheet('Nebenan');
  here.activate();
  made.deleteColumns(5, 20);
  made.getRange('A1').setValue('Nicht hier');
}
function daily() { write('Trigger lief'); }
function shout(text) { write(text); return text.toUpperCase(); }
`,
  pages: {
    page: `<!doctype html><html><head><base target="_top"><title>x</title></head><body>
<button id="go">Rufen</button><button id="end">Zu</button><output id="out"></output>
<script>
var out = document.getElementById('out');
document.getElementById('go').onclick = function () { google.script.run.withSuccessHandler(function (v) { out.textContent = v; }).shout('laut'); };
document.getElementById('end').onclick = function () { google.script.host.close(); };
</script></body></html>`,
  },
};
