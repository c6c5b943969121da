// German: looking at a mail, and what becomes of one nobody knows of whether it arrived; part of „Erinnerungen“ and „Rundmail“.

import { grouped as n } from '../plural.ts';

export const mailParts = {
  to: 'An',
  subject: 'Betreff',
  view: 'Ansicht',
  html: 'So sieht sie aus',
  text: 'Nur Text',
  frame: (subject: string): string => 'Mail „' + subject + '“',
  test: 'Testmail an mich',
  quota: (left: number): string => (left === 0 ? 'Für heute sind alle Mails verbraucht, die Google deinem Konto erlaubt.' : left === 1 ? 'Heute erlaubt Google deinem Konto noch eine Mail.' : 'Heute erlaubt Google deinem Konto noch ' + n(left) + ' Mails.'),
  unknown: {
    loading: 'Unklare Mails werden gelesen …',
    lead: (count: number): string => (count === 1 ? 'Kam diese Mail an?' : 'Kamen diese ' + n(count) + ' Mails an?'),
    none: 'Keine unklare Mail.',
    noneText: 'Von jeder Mail ist bekannt, ob sie verschickt wurde.',
    why: 'Beim Verschicken kam etwas dazwischen. Deshalb geht hier nichts von selbst noch einmal raus. Frag am besten kurz nach und sag dann Bescheid:',
    card: (count: number): string => (count === 1 ? 'Bei einer Mail ist unklar, ob sie ankam.' : 'Bei ' + n(count) + ' Mails ist unklar, ob sie ankamen.'),
    look: 'Klären',
    tried: (at: string): string => 'versucht am ' + at,
    sent: 'Kam an',
    sentDetail: 'Sie gilt als verschickt.',
    again: 'Noch einmal schicken',
    againDetail: 'Kam die erste doch an, ist sie dann zweimal da.',
    drop: 'Lassen',
    dropDetail: 'Sie geht nicht mehr raus.',
    done: { sent: 'Gilt als verschickt.', again: 'Geht noch einmal raus, sobald Google es erlaubt.', drop: 'Geht nicht mehr raus.' },
    answersFor: (name: string): string => 'Was ist mit der Mail an ' + name + '?',
  },
};
