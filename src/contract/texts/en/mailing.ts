// English: what mails to a selection answer.

import { mailing as german } from '../de/mailing.ts';
import { plural } from '../plural.ts';
import type { Same } from '../same.ts';

const mails = (count: number): string => plural(count, 'mail', 'mails', ',');

export const mailing: Same<typeof german> = {
  object: 'If you do not want any more mails like this, just answer “No, thanks”.',
  testSubject: (p) => `Test: ${p.subject}`,
  tested: (p) => `Test mail sent to ${p.to}, with the data of ${p.name}.`,
  nobody: 'Nobody would get this mail. Choose other conditions, or see who drops out and why.',
  noAddressOfMine: 'Google does not tell your e-mail address, so the test mail cannot go to you.',
  spoiled: 'Somebody changed something in the tab “Rundmails” with which it must not go out: the subject or the text is missing, a placeholder is misspelt, or “Antwort an” does not hold exactly one address.',
  replyTo: (p) => `“${p.address}” is no e-mail address.`,
  sent: (p) => (p.count === 0 ? 'No mail went out just now.' : `${mails(p.count)} sent.`),
  refused: (p) => `${mails(p.count)} did not go out; the results say why.`,
  unknown: (p) => `Of ${mails(p.count)} nobody knows whether ${p.count === 1 ? 'it' : 'they'} arrived: please ask.`,
  waiting: (p) => {
    const rest = `${mails(p.count)} ${p.count === 1 ? 'is' : 'are'} waiting`;
    const later = p.alone ? 'The rest goes on by itself every day.' : 'Press “Go on sending” at the mailing tomorrow: it does not go on by itself, Google allows you no more triggers.';
    if (p.why === 'busy') return `${rest}, for somebody else is sending right now. Try again in a moment. ${later}`;
    if (p.why === 'failing') return `${rest}: Google takes no mails right now. Try again later. ${later}`;
    if (p.why === 'quota') return `${rest}: all mails that Google allows today are sent${p.kept === 0 ? '' : `, but for ${p.kept} that are kept for the reminders`}. ${later}`;
    return `${rest}. Press “Go on sending” at the mailing to go on at once. ${later}`;
  },
  stopped: (p) => (p.count === 0 ? 'Stopped. No mail was waiting any more.' : `Stopped. ${mails(p.count)} will wait until you go on.`),
  resolved: (p) => `${p.count === 0 ? 'That was settled already.' : `${mails(p.count)} settled.`}${p.again === 0 ? '' : ` ${p.again === 1 ? 'One goes' : `${p.again} go`} out again as soon as Google allows it.`}`,
  entry: german.entry,
};
