// Mail and its quota.

import { refusal, type Field } from '../fact.ts';

export const mail: Field = {
  title: 'Mail',
  pages: ['reference/mail/mail-app', 'guides/services/quotas'],
  facts: [
    {
      id: 'mail.quota',
      says: '`getRemainingDailyQuota` counts recipients: 100 a day and person (1,500 with Workspace)',
      source: 'D', used: 'server/google/mail.ts', tests: 'sandbox/services/mail',
      observe: () => { const left = MailApp.getRemainingDailyQuota(); return left >= 0 && left <= 2_000; },
      expected: true,
    },
    {
      id: 'mail.counts',
      says: 'A mail lowers what is left by its recipients at once',
      source: '?', used: 'server/mailing/deliver.ts', tests: 'sandbox/services/mail',
      observe: () => {
        const to = Session.getActiveUser().getEmail();
        const before = MailApp.getRemainingDailyQuota();
        MailApp.sendEmail({ to, subject: 'Probe', body: 'Probe', htmlBody: '<p>Probe</p>', name: 'Probe', replyTo: to });
        return before - MailApp.getRemainingDailyQuota();
      },
      expected: 1,
    },
    {
      id: 'mail.invalid',
      says: 'An address that is none: “Invalid email: x”',
      source: 'M', used: 'server/google/mail.ts', tests: 'sandbox/services/mail',
      observe: () => refusal(() => MailApp.sendEmail('keine-adresse', 's', 'b')),
      expected: '✗ Invalid email: keine-adresse',
    },
    {
      id: 'mail.nobody',
      says: 'No recipient: “Failed to send email: no recipient”',
      source: 'M', used: 'server/google/mail.ts', tests: 'sandbox/services/mail',
      observe: () => refusal(() => MailApp.sendEmail('', 's', 'b')),
      expected: '✗ Failed to send email: no recipient',
    },
    {
      id: 'mail.refused-known',
      says: 'The add-on knows both refusals as such, in the language of this account',
      source: '?', used: 'server/google/mail.ts',
      observe: () => ['keine-adresse', ''].map((to) => /invalid email|ungültige e-mail|no recipient|kein empfänger/i.test(refusal(() => MailApp.sendEmail(to, 's', 'b')))),
      expected: [true, true],
    },
    {
      id: 'mail.body',
      says: 'A body has at most 200 kB: “Limit Exceeded: Email Body Size.”',
      source: 'D; wording M', used: 'server/mailing/deliver.ts', tests: 'sandbox/services/mail',
      observe: () => refusal(() => MailApp.sendEmail(Session.getActiveUser().getEmail(), 's', new Array(420_000).join('x'))),
      expected: '✗ Limit Exceeded: Email Body Size.',
    },
    {
      id: 'mail.looks',
      says: 'A mail shows the name it was given, answers go to the address it was given, and a program that shows HTML shows the HTML form',
      source: 'D', used: 'server/google/mail.ts', tests: 'sandbox/services/mail',
      byHand: 'Open the mail that the probe sent to you: its sender’s name is “Probe”, its text has a paragraph of its own.', about: ['sendEmail'],
    },
    {
      id: 'mail.too-many',
      says: '50 recipients a message; when the day’s are used up: “Service invoked too many times for one day: email.”',
      source: 'D; wording M', used: 'server/google/mail.ts', tests: 'sandbox/services/mail',
      byHand: 'Only on an account of no other use: in the script editor send one mail to 51 addresses of your own (name+1@…), then mails until probeQuota says 0, and one more. Note both messages.',
    },
    {
      id: 'mail.midnight',
      says: 'The quota comes back within 24 hours (here at local midnight)',
      source: 'D', used: 'server/mailing/deliver.ts', tests: 'sandbox/services/mail',
      byHand: 'After the day’s mails are used up run probeQuota every hour and note when the number jumps.',
    },
    {
      id: 'mail.sender',
      says: 'Mail of a trigger comes from the account that made it',
      source: 'D', used: 'server/reminders/daily.ts', tests: 'sandbox/services/triggers',
      byHand: 'Switch the reminders on as one account and open the mail that comes the next morning: its sender is that account.',
    },
  ],
};
