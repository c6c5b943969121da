// What the tab `Neumitglieder` looks like: one row a person, to be read and worked with by hand, too.

import { stageWords } from '../../contract/newcomers.ts';
import type { OwnTabDesign } from '../tabs/index.ts';

export const newcomersTab: OwnTabDesign = {
  name: 'Neumitglieder',
  essential: ['Mitglied-ID', 'Eintritt', 'Stufe', 'Seit', 'Begleitung'],
  columns: [
    { header: 'Mitglied-ID', width: 100, format: '@' },
    { header: 'Mitglied', width: 180, format: '@' },
    { header: 'BO', width: 160, format: '@' },
    { header: 'Eintritt', width: 100, format: 'dd.mm.yyyy' },
    { header: 'Gefunden', width: 100, format: 'dd.mm.yyyy' },
    {
      header: 'Stufe',
      width: 190,
      format: '@',
      choices: { values: Object.values(stageWords), strict: true },
      colours: { [stageWords.new]: '#fff2cc', [stageWords.arrived]: '#d9ead3', [stageWords.noContact]: '#efefef', [stageWords.closed]: '#efefef' },
    },
    { header: 'Seit', width: 100, format: 'dd.mm.yyyy' },
    { header: 'Wer', width: 200, format: '@' },
    { header: 'Begleitung', width: 160, format: '@' },
    { header: 'Erstes Treffen', width: 120, format: 'dd.mm.yyyy' },
    { header: 'Notiz', width: 360, format: '@' },
    { header: 'Weg-ID', width: 190, format: '@', hidden: true },
  ],
};
