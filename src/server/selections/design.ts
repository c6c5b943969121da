// What the tab `Auswahlen` looks like: choices of members under a name, to be read without the add-on. Made with the first one saved.

import type { OwnTabDesign } from '../tabs/index.ts';

export const savedTab: OwnTabDesign = {
  name: 'Auswahlen',
  essential: ['Name', 'Angelegt von', 'Auswahl'],
  columns: [
    { header: 'Name', width: 200, format: '@' },
    { header: 'Was sie auswählt', width: 420, format: '@' },
    { header: 'Angelegt von', width: 200, format: '@' },
    { header: 'Am', width: 100, format: 'dd.mm.yyyy' },
    // JSON: the words beside it are for people, and nobody can be chosen by them.
    { header: 'Auswahl', format: '@', hidden: true },
  ],
};
