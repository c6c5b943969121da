// German: what exits write into tasks and answer.

import type { ExitState } from '../../exits.ts';

const recorded: Readonly<Record<ExitState, string>> = {
  open: 'Gespeichert. Das Gespräch steht wieder aus.',
  held: 'Gespeichert. Danke, dass du gefragt hast!',
  unwanted: 'Gespeichert. Niemand fragt mehr nach.',
  unreached: 'Gespeichert. Versuch es in ein paar Tagen noch einmal.',
  deceased: 'Gespeichert. Niemand ruft mehr an. Trag es bitte auch in der Mitgliederliste ein.',
  dropped: 'Gespeichert.',
  earlier: 'Gespeichert.',
  back: 'Gespeichert.',
};

export const exits = {
  taskNote: (p: { day: string; ahead: boolean }): string =>
    `${p.day === '' ? (p.ahead ? 'Möchte austreten.' : 'Ist wohl ausgetreten.') : p.ahead ? `Tritt zum ${p.day} aus.` : `Ausgetreten am ${p.day}.`} Ruf an und frag, woran es lag und was helfen würde. Der Fragebogen „Austritt“ führt dich durch das Gespräch.`,
  recorded,
  stays: 'Gespeichert. Wie schön! Ändere jetzt noch Austritt und Status in der Mitgliederliste, das passiert nicht von selbst.',
  undone: 'Zurückgenommen.',
} as const;
