// English: the confidentiality note's sidebar.

import type { notePage as german } from '../de/notePage.ts';
import type { Same } from '../same.ts';

export const notePage: Same<typeof german> = {
  lead: 'Before you start: keep it confidential',
  acknowledged: (day) => 'You acknowledged this on ' + day + '.',
  agree: 'Understood, I will keep to it',
  working: 'Being noted …',
  logged: 'That you have acknowledged it stands in the tab “Protokoll”, with the date.',
  next: 'Choose what you would like to do in the menu “Mitgliederbetreuung”. “Today” is a good start.',
};
