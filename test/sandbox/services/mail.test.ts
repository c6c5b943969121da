// MailApp: forms of sendEmail, the outbox, the quotas.

import { closeDrivers, evaluate, sandboxOf } from '../realm/fixtures.ts';

afterAll(closeDrivers);

test('every form of sendEmail ends in the outbox', async () => {
  const { sandbox } = sandboxOf(`function main() {
    MailApp.sendEmail('a@example.org', 'Eins', 'Text');
    MailApp.sendEmail('a@example.org,Bo <b@example.org>', 'Zwei', 'Text', { cc: 'c@example.org', name: 'AG', htmlBody: '<b>x</b>', replyTo: 'r@example.org' });
    MailApp.sendEmail('a@example.org', 'r@example.org', 'Drei', 'Text');
    MailApp.sendEmail({ bcc: 'd@example.org', subject: 'Vier\\r\\nBcc: e@example.org', body: 'Text', noReply: true });
    return MailApp.getRemainingDailyQuota();
  }`, { now: '2026-11-22T11:00:00Z' });
  expect((await sandbox.run('main')).result).toBe(94);
  expect(sandbox.outbox().map(({ to, cc, bcc, subject, replyTo, name, sender, at }) => ({ to, cc, bcc, subject, replyTo, name, sender, at: at.slice(0, 13) }))).toEqual([
    { to: ['a@example.org'], cc: [], bcc: [], subject: 'Eins', replyTo: '', name: '', sender: 'kim@example.org', at: '2026-11-22T11' },
    { to: ['a@example.org', 'Bo <b@example.org>'], cc: ['c@example.org'], bcc: [], subject: 'Zwei', replyTo: 'r@example.org', name: 'AG', sender: 'kim@example.org', at: '2026-11-22T11' },
    { to: ['a@example.org'], cc: [], bcc: [], subject: 'Drei', replyTo: 'r@example.org', name: '', sender: 'kim@example.org', at: '2026-11-22T11' },
    { to: [], cc: [], bcc: ['d@example.org'], subject: 'Vier Bcc: e@example.org', replyTo: '', name: '', sender: 'kim@example.org', at: '2026-11-22T11' },
  ]);
});

test('a hundred recipients a day and person, anew at midnight in Berlin', async () => {
  const { sandbox } = sandboxOf(`function send(count) { const to = Array.from({ length: count }, (_, i) => 'm' + i + '@example.org').join(','); MailApp.sendEmail(to, 's', 'b'); return MailApp.getRemainingDailyQuota(); }`, { now: '2026-11-22T22:50:00Z' });
  expect((await sandbox.run('send', [50])).result).toBe(50);
  expect((await sandbox.run('send', [49])).result).toBe(1);
  expect((await sandbox.run('send', [2])).error?.message).toBe('Service invoked too many times for one day: email.');
  sandbox.setPerson({ email: 'alex@example.org', locale: 'de' });
  expect((await sandbox.run('send', [2])).result).toBe(98);
  sandbox.setPerson({ email: 'kim@example.org', locale: 'de' });
  sandbox.setClock(new Date('2026-11-22T23:05:00Z'));
  expect((await sandbox.run('send', [2])).result).toBe(98);
});

test.each([
  ["MailApp.sendEmail('keine-adresse', 's', 'b')", 'Invalid email: keine-adresse'],
  ["MailApp.sendEmail('a@example.org, b@', 's', 'b')", 'Invalid email: b@'],
  ["MailApp.sendEmail('', 's', 'b')", 'Failed to send email: no recipient'],
  ["MailApp.sendEmail(Array.from({ length: 51 }, (_, i) => 'm' + i + '@example.org').join(), 's', 'b')", 'Limit Exceeded: Email Recipients Per Message.'],
  ["MailApp.sendEmail('a@example.org', 's', 'x'.repeat(204801))", 'Limit Exceeded: Email Body Size.'],
  ["MailApp.sendEmail('a@example.org', 's')", "The parameters (String,String) don't match the method signature for MailApp.sendEmail."],
  ["MailApp.sendEmail({ to: 'a@example.org', attachments: [] })", 'MailApp.sendEmail with attachments is not supported by the sandbox.'],
])('%s is refused', async (script, message) => {
  await expect(evaluate(script)).rejects.toThrow(message);
});
