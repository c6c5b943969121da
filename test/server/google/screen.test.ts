// Menu, sidebars, dialogs, questions: what Google is told to show.

import { activeSpreadsheet, confirmed, showDialog, showMenu, showSidebar, tell } from '../../../src/server/google/screen.ts';

let shown: string[] = [];

/** A page as it is told: its file, then what was set on it. */
function page(file: string): object {
  const output = { text: file, setTitle: (title: string) => ((output.text += ` “${title}”`), output), setWidth: (width: number) => ((output.text += ` ${width}`), output), setHeight: (height: number) => ((output.text += `×${height}`), output) };
  return output;
}

interface Told {
  text: string;
}

beforeEach(() => {
  shown = [];
  const menu = (title: string): object => {
    const entries: string[] = [];
    const own = {
      addItem: (label: string, name: string) => (entries.push(`${label}=${name}`), own),
      addSeparator: () => (entries.push('—'), own),
      addSubMenu: (sub: { told(): string }) => (entries.push(sub.told()), own),
      addToUi: () => void shown.push(own.told()),
      told: () => `${title}[${entries.join(', ')}]`,
    };
    return own;
  };
  const ui = {
    Button: { YES: 'yes', NO: 'no', CLOSE: 'close' },
    ButtonSet: { YES_NO: 'yes-no' },
    createMenu: menu,
    alert: (title: string, question: string, buttons: string) => (shown.push(`${title}: ${question} (${buttons})`), answer),
    showSidebar: ({ text }: Told) => void shown.push(`sidebar ${text}`),
    showModalDialog: ({ text }: Told, title: string) => void shown.push(`dialog ${text} “${title}”`),
  };
  const spreadsheet = { toast: (message: string, title: string, seconds: number) => void shown.push(`${title}: ${message} (${seconds} s)`) };
  Object.assign(globalThis, { SpreadsheetApp: { getUi: () => ui, getActiveSpreadsheet: () => spreadsheet }, HtmlService: { createHtmlOutputFromFile: page } });
});
let answer = 'yes';

test('a menu with lines and menus in it', () => {
  showMenu('Mitglieder', [{ label: 'Karte', functionName: 'openCard' }, 'separator', { label: 'Mehr', items: [{ label: 'Notiz', functionName: 'openNote' }] }]);
  expect(shown).toEqual(['Mitglieder[Karte=openCard, —, Mehr[Notiz=openNote]]']);
});

test('pages are files, one for each language', () => {
  showSidebar('de', 'card', 'Karte');
  showSidebar('en', 'card', 'Card');
  showDialog('de', 'import', 'Einlesen', 900, 640);
  expect(shown).toEqual(['sidebar card “Karte”', 'sidebar card-en “Card”', 'dialog import 900×640 “Einlesen”']);
});

test('a question is answered by yes and by nothing else', () => {
  expect(['yes', 'no', 'close'].map((given) => ((answer = given), confirmed('Löschen', 'Wirklich?')))).toEqual([true, false, false]);
  expect(shown[0]).toBe('Löschen: Wirklich? (yes-no)');
});

test('a message is seen for ten seconds, on the spreadsheet the script is bound to', () => {
  tell('Fertig.', 'Einlesen');
  expect(shown).toEqual(['Einlesen: Fertig. (10 s)']);
  expect(activeSpreadsheet()).toBe(SpreadsheetApp.getActiveSpreadsheet());
});
