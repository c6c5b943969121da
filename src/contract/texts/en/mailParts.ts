// English: looking at a mail, and what becomes of one nobody knows of whether it arrived; part of “Reminders” and “Mailing”.

import type { mailParts as german } from '../de/mailParts.ts';
import { grouped } from '../plural.ts';
import type { Same } from '../same.ts';

const n = (count: number): string => grouped(count, ',');

export const mailParts: Same<typeof german> = {
  to: 'To',
  subject: 'Subject',
  view: 'View',
  html: 'As it looks',
  text: 'Text only',
  frame: (subject) => 'Mail “' + subject + '”',
  test: 'Send a test to me',
  quota: (left) => (left === 0 ? 'All mails that Google allows your account today are used up.' : left === 1 ? 'Google allows your account one more mail today.' : 'Google allows your account ' + n(left) + ' more mails today.'),
  unknown: {
    loading: 'Reading the unclear mails …',
    lead: (count) => (count === 1 ? 'Did this mail arrive?' : 'Did these ' + n(count) + ' mails arrive?'),
    none: 'No unclear mail.',
    noneText: 'For every mail it is known whether it was sent.',
    why: 'Something came in between while sending. That is why nothing here goes out again by itself. Best ask, then say:',
    card: (count) => (count === 1 ? 'Of one mail it is unclear whether it arrived.' : 'Of ' + n(count) + ' mails it is unclear whether they arrived.'),
    look: 'Settle',
    tried: (at) => 'tried on ' + at,
    sent: 'It arrived',
    sentDetail: 'It counts as sent.',
    again: 'Send again',
    againDetail: 'If the first did arrive, it is there twice.',
    drop: 'Let it be',
    dropDetail: 'It does not go out any more.',
    done: { sent: 'Counts as sent.', again: 'Goes out again as soon as Google allows it.', drop: 'Goes out no more.' },
    answersFor: (name) => 'What about the mail to ' + name + '?',
  },
};
