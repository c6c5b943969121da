// What the tab `Rundmails` looks like: a row a mailing, to be read without the add-on. Made with the first mailing.

import type { OwnTabDesign } from '../tabs/index.ts';

/** As the cells have them, German in every language. */
export const runWords = { running: 'läuft', stopped: 'angehalten', done: 'fertig' } as const;
export type RunState = keyof typeof runWords;

export const mailingsTab: OwnTabDesign = {
  name: 'Rundmails',
  essential: ['Name', 'Betreff', 'Text', 'Begonnen', 'durch', 'Stand', 'Rundmail-ID'],
  columns: [
    { header: 'Name', width: 200, format: '@' },
    { header: 'Betreff', width: 240, format: '@' },
    { header: 'Text', width: 420, format: '@' },
    { header: 'Antwort an', width: 200, format: '@' },
    { header: 'Auswahl', width: 280, format: '@' },
    { header: 'Empfänger*innen', width: 120, format: '0' },
    { header: 'Begonnen', width: 140, format: 'dd.mm.yyyy hh:mm' },
    { header: 'durch', width: 200, format: '@' },
    { header: 'Stand', width: 110, format: '@', choices: { values: Object.values(runWords), strict: true }, colours: { [runWords.running]: '#fff2cc', [runWords.done]: '#d9ead3' } },
    { header: 'Ergebnis', width: 260, format: '@' },
    { header: 'Rundmail-ID', format: '@', hidden: true },
  ],
};
