// Mails, triggers and marks: what Google is handed, and which of its refusals mean what.

import { GoogleMailbox, GoogleMarks, GoogleTriggers } from '../../../src/server/google/mail.ts';
import { AppError } from '../../../src/server/kernel/errors.ts';

let told: unknown[] = [];

function google(services: Record<string, unknown>): void {
  told = [];
  Object.assign(globalThis, services);
}

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return error instanceof AppError ? error.code : `as it was: ${String(error instanceof Error ? error.message : error)}`;
  }
}

describe('the mailbox', () => {
  const mail = { to: 'ada@example.org', subject: 'Hallo', text: 'Text', html: '<p>Text</p>', name: 'AG', replyTo: 'ag@example.org' };
  const mailApp = (refusal?: unknown): Record<string, unknown> => ({
    MailApp: {
      getRemainingDailyQuota: () => 93,
      sendEmail: (message: unknown) => {
        told.push(message);
        if (refusal !== undefined) throw refusal;
      },
    },
  });

  test('hands over text and HTML, and a name and an address for answers where there are any', () => {
    google(mailApp());
    new GoogleMailbox().send(mail);
    new GoogleMailbox().send({ ...mail, name: '', replyTo: '' });
    expect(told).toEqual([
      { to: 'ada@example.org', subject: 'Hallo', body: 'Text', htmlBody: '<p>Text</p>', name: 'AG', replyTo: 'ag@example.org' },
      { to: 'ada@example.org', subject: 'Hallo', body: 'Text', htmlBody: '<p>Text</p>' },
    ]);
    expect(new GoogleMailbox().left()).toBe(93);
  });

  test.each([
    ['Invalid email: ada@', 'mail_refused'],
    ['Ungültige E-Mail-Adresse: ada@', 'mail_refused'],
    ['Failed to send email: no recipient', 'mail_refused'],
    ['Kein Empfänger', 'mail_refused'],
    ['Service invoked too many times for one day: email.', 'mail_quota'],
    ['Dienst wurde an einem Tag zu oft aufgerufen: email.', 'mail_quota'],
    ['Limit exceeded: email quota', 'mail_quota'],
    ['Kontingent erschöpft', 'mail_quota'],
    ['We’re sorry, a server error occurred.', 'as it was: We’re sorry, a server error occurred.'],
  ])('Google says %s: %s', (message, code) => {
    google(mailApp(new Error(message)));
    expect(codeOf(() => new GoogleMailbox().send(mail))).toBe(code);
  });

  test('what is no error goes on as it is', () => {
    google(mailApp('Invalid email'));
    expect(codeOf(() => new GoogleMailbox().send(mail))).toBe('as it was: Invalid email');
  });

  const scriptLock = (free: boolean): Record<string, unknown> => ({
    LockService: { getScriptLock: () => ({ tryLock: (wait: number) => (told.push(`try ${wait}`), free), releaseLock: () => told.push('release') }) },
  });

  test('while one sends nobody else does', () => {
    google(scriptLock(true));
    expect(new GoogleMailbox().alone(() => (told.push('work'), [1]), 30)).toEqual([1]);
    expect(told).toEqual(['try 30', 'work', 'release']);
    google(scriptLock(true));
    expect(new GoogleMailbox().alone(() => [2], 30, true)).toEqual([2]);
    expect(told).toEqual(['try 30']);
    google(scriptLock(true));
    expect(codeOf(() => new GoogleMailbox().alone(() => { throw new Error('half way'); }, 30))).toBe('as it was: half way');
    expect(told).toEqual(['try 30', 'release']);
    google(scriptLock(false));
    expect(new GoogleMailbox().alone(() => (told.push('work'), [3]), 30)).toBeNull();
    expect(told).toEqual(['try 30']);
  });
});

describe('triggers', () => {
  const scriptApp = (handlers: string[], refusal?: unknown): Record<string, unknown> => {
    const trigger = (handler: string): { getHandlerFunction(): string } => ({ getHandlerFunction: () => handler });
    const all = handlers.map(trigger);
    return {
      ScriptApp: {
        getProjectTriggers: () => [...all],
        deleteTrigger: (one: (typeof all)[number]) => void (told.push(`delete ${one.getHandlerFunction()}`), all.splice(all.indexOf(one), 1)),
        newTrigger: (handler: string) => ({ timeBased: () => ({ everyDays: (days: number) => ({ atHour: (hour: number) => ({ create: () => {
          if (refusal !== undefined) throw refusal;
          told.push(`${handler} every ${days} at ${hour}`);
          all.push(trigger(handler));
        } }) }) }) }),
      },
    };
  };

  test('one a day instead of any there were, others are left', () => {
    google(scriptApp(['daily', 'other', 'daily']));
    const triggers = new GoogleTriggers();
    triggers.daily('daily', 6);
    expect(told).toEqual(['delete daily', 'delete daily', 'daily every 1 at 6']);
    expect(triggers.mine()).toEqual(['other', 'daily']);
    triggers.remove('daily');
    expect(triggers.mine()).toEqual(['other']);
  });

  test.each([
    [new Error('This script has too many triggers. Triggers must be deleted.'), 'trigger_refused'],
    [new Error('Das Script enthält zu viele Trigger'), 'trigger_refused'],
    [new Error('server error'), 'as it was: server error'],
    ['too many triggers', 'as it was: too many triggers'],
  ])('Google refuses: %p', (refusal, code) => {
    google(scriptApp([], refusal));
    expect(codeOf(() => new GoogleTriggers().daily('daily', 6))).toBe(code);
  });
});

test('marks are the spreadsheet’s or the person’s own, and an empty one is none', () => {
  const store = (): { kept: Map<string, string>; properties: object } => {
    const kept = new Map<string, string>();
    return { kept, properties: { getProperty: (name: string) => kept.get(name) ?? null, setProperty: (name: string, value: string) => void kept.set(name, value), deleteProperty: (name: string) => void kept.delete(name) } };
  };
  const [everybody, own] = [store(), store()];
  google({ PropertiesService: { getDocumentProperties: () => everybody.properties, getUserProperties: () => own.properties } });
  const marks = new GoogleMarks();
  marks.set('a', '1');
  marks.setMine('b', '2');
  expect([marks.get('a'), marks.get('b'), marks.mine('a'), marks.mine('b')]).toEqual(['1', '', '', '2']);
  marks.set('a', '');
  marks.setMine('b', '');
  expect([everybody.kept.size, own.kept.size]).toEqual([0, 0]);
});
