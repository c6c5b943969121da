// Every payload as a name, a group, a contact, an organisation and a text of mails: one address, one line, nothing live in the HTML.

import { runDaily } from '../../src/server/reminders/index.ts';
import { escaped } from '../../src/server/mail/index.ts';
import { agreed, formulasIn, house, typeColumn, typeRow, typeSetting, unforeseen } from './support/house.ts';
import { htmlProblems, mailProblems } from './support/harmless.ts';
import { lots, told } from './support/payloads.ts';

jest.setTimeout(120_000);

/** Addresses of ours, which stand in a mail because we put them there. */
const ours = ['https://docs.google.com/spreadsheets/d/test/edit', 'https://kino.example/'];
const template = '{Anrede}!\n\n[{Name}] [{Vorname}] [{Nachname}] [{BO}] [{Ansprechperson}] [{Organisation}] [{Bezirk}] [{Link}]';
const flat = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

test('what goes out is one plain mail to one person, whatever somebody is called', () => {
  const problems: string[] = [];
  const spoiled: string[] = [];
  const kinds = { mailing: 0, introduction: 0, digest: 0, greeting: 0, test: 0 };
  for (const lot of lots(40)) {
    const at = house(lot);
    const { mailbox } = at.room;
    mailbox.quota = 10_000;
    agreed(at);
    const check = (kind: keyof typeof kinds, about: string): void => {
      kinds[kind] += mailbox.sent.length;
      for (const mail of mailbox.sent) problems.push(...mailProblems(mail, ours).map((problem) => `${kind} ${about}: ${problem}`));
    };
    lot.forEach((payload, index) => {
      typeSetting(at, 'Organisation', payload.text);
      typeSetting(at, 'Bezirk', payload.text);
      mailbox.sent.length = 0;
      const id = at.idOf(index);
      at.ask('mailing.send', { mailingId: `mailing-${id}`, name: `Kino ${id}`, selection: { picked: { memberIds: [id], mode: 'only' } }, text: { subject: 'Kino', body: template } });
      check('mailing', told(payload));
      const [mail] = mailbox.sent;
      // What is filled in is not filled in again, and all of it arrives.
      const organisation = flat(payload.text);
      if (!mail?.text.includes(`[${organisation}]`) && organisation !== '') spoiled.push(`${told(payload)}: ${mail?.text.slice(0, 300) ?? 'no mail'}`);
      if (organisation !== '' && !mail?.html.includes(`[${escaped(organisation)}]`) && organisation !== 'https://kino.example/') spoiled.push(`${told(payload)}: ${mail?.html.slice(400, 700) ?? ''}`);
    });
    mailbox.sent.length = 0;
    at.ask('matching.introduce', { memberId: at.idOf(0), otherId: at.idOf(1), how: 'mail', introductionId: 'introduce-1' });
    lot.forEach((_payload, index) => index % 2 === 1 && at.ask('matching.introduce', { memberId: at.idOf(index), otherId: at.idOf(index - 1), how: 'mail', introductionId: `introduce-${index}` }));
    check('introduction', '');
    typeColumn(at, 'Mitglieder', 'BO', 'BO Nord');
    at.ask('reminders.switch', { on: true });
    at.ask('reminders.settings', { teamAddress: 'ag@example.org', greetings: { birthday: 'automatic', roundBirthday: 'automatic', welcome: 'automatic' } });
    lot.forEach(({ text }) => typeRow(at, 'Aufgaben', { ID: `task-${text.slice(0, 40)}`, Art: text, 'Mitglied-ID': '900', Mitglied: text, Gruppe: text, Wer: 'nora@example.org', Fällig: new Date('2026-11-22T00:00:00Z'), Status: 'offen', Notiz: text }));
    mailbox.sent.length = 0;
    runDaily(at.room);
    kinds.greeting += mailbox.sent.filter(({ to }) => to.startsWith('p')).length;
    check('digest', '');
    mailbox.sent.length = 0;
    at.ask('reminders.test', {});
    check('test', '');
    expect(unforeseen(at)).toEqual([]);
    expect(formulasIn(at)).toEqual([]);
  }
  expect([...new Set(problems)].slice(0, 20)).toEqual([]);
  expect(spoiled.slice(0, 20)).toEqual([]);
  for (const [kind, count] of Object.entries(kinds)) expect([kind, count > 0]).toEqual([kind, true]);
  process.stdout.write(`${Object.values(kinds).reduce((sum, count) => sum + count, 0)} mails: ${JSON.stringify(kinds)}\n`);
});

test('a subject, a text and a reply address somebody types: headers of one line, one address, no HTML', () => {
  const problems: string[] = [];
  let sent = 0;
  for (const lot of lots(60)) {
    const at = house([]);
    at.room.mailbox.quota = 10_000;
    lot.forEach((payload, index) => {
      at.room.mailbox.sent.length = 0;
      const send = (id: string, text: object): unknown => at.ask('mailing.send', { mailingId: `${id}-${index}-00`, name: `${id} ${index}`, selection: { picked: { memberIds: ['900'], mode: 'only' } }, text: { subject: 'Kino', body: 'Komm!', ...text } });
      send('subject', { subject: payload.text.slice(0, 150) });
      send('replyto', { replyTo: payload.text.slice(0, 200) });
      send('written', { body: payload.text.slice(0, 20_000) });
      // Whoever writes the text may set a link; to nowhere but what can be read.
      const links = [...payload.text.matchAll(/https:\/\/[^\s<>"'`]*/g)].map(([link]) => link.replace(/[.,;:!?)\]]+$/, '').slice(0, 24));
      problems.push(...at.room.mailbox.sent.flatMap((mail) => mailProblems(mail, links)).map((problem) => `${told(payload)}: ${problem}`));
      sent += at.room.mailbox.sent.length;
    });
  }
  expect(problems).toEqual([]);
  expect(sent).toBeGreaterThan(200);
});

test('the information for a member: a page that shows all and runs nothing, and its data as JSON', () => {
  const problems: string[] = [];
  for (const lot of lots(60)) {
    const at = house(lot);
    lot.forEach((payload, index) => {
      const envelope = at.ask('privacy.export', { memberId: at.idOf(index) });
      if (!envelope.ok) return problems.push(`${told(payload)}: ${envelope.error.code}`);
      const { html, data, fileName } = envelope.result as { html: string; data: string; fileName: string };
      problems.push(...htmlProblems(html, []).map((problem) => `${told(payload)}: ${problem}`));
      if (!html.includes(escaped(payload.text.trim().slice(0, 1_000).trim()))) problems.push(`${told(payload)} is not in it`);
      expect(typeof JSON.parse(data)).toBe('object');
      if (/[\\/:*?"<>|\p{Cc}]/u.test(fileName)) problems.push(`${told(payload)}: file ${fileName}`);
    });
  }
  expect(problems.slice(0, 30)).toEqual([]);
});
