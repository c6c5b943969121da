// Greetings by e-mail: only to those who said yes, once a year, and asked again in the moment of sending.

import { day, reminded, type Reminded, type Someone } from './room.ts';

const zoe: Someone = { id: 3, name: 'Schäfer', firstName: 'Zoë', salutation: 'Frau', birth: '22.11.1986', email: 'zoe@example.org' };

function greeting(person: Someone, mode: 'draft' | 'automatic', consent: readonly Readonly<Record<string, string | Date>>[] = [{ Stand: 'ja' }]): Reminded {
  const at = reminded([person]);
  at.call('reminders.settings', { greetings: { birthday: mode, roundBirthday: mode, welcome: mode, anniversary: mode } });
  for (const one of consent) at.add('Einwilligungen', { 'Mitglied-ID': '3', Art: 'Gruß per E-Mail', Seit: day('2026-01-01'), ...one });
  return at;
}

test('the tab for consents is made with the first greeting that is switched on, not before', () => {
  const at = reminded([zoe]);
  expect(at.room.workbook.names()).not.toContain('Einwilligungen');
  at.call('reminders.settings', { greetings: { birthday: 'draft' } });
  expect(at.tab('Einwilligungen').values()[0]).toEqual(['Mitglied-ID', 'Mitglied', 'Art', 'Stand', 'Seit', 'Quelle', 'durch', 'Einwilligung-ID']);
});

test('automatic: with name, occasion and a way to object; once a year', () => {
  const at = greeting(zoe, 'automatic');
  at.run();
  at.run();
  const [mail, second] = at.room.mailbox.sent.filter(({ to }) => to === 'zoe@example.org');
  expect(second).toBeUndefined();
  expect(mail).toMatchObject({ subject: 'Herzlichen Glückwunsch zum Geburtstag', replyTo: 'ag@example.org' });
  expect(mail?.text).toContain('Liebe Zoë,');
  expect(mail?.text).toContain('40 Jahre: Herzlichen Glückwunsch zu deinem runden Geburtstag!');
  expect(mail?.text).toContain('Wenn du keine Grüße möchtest, antworte kurz mit „Nein danke“.');
  expect(at.tab('Versand').below('Schlüssel')).toContain('birthday-2026-3');
  at.run('2026-11-23T06:00:00.000Z');
  at.run('2026-11-29T06:00:00.000Z');
  expect(at.to().filter((to) => to === 'zoe@example.org')).toHaveLength(1);
  at.run('2027-11-22T06:00:00.000Z');
  expect(at.to().filter((to) => to === 'zoe@example.org')).toHaveLength(2);
});

test('a day that was missed: a little late', () => {
  const at = greeting({ ...zoe, birth: '23.11.1980' }, 'automatic');
  at.run();
  at.run('2026-11-25T06:00:00.000Z');
  expect(at.mailTo('zoe@example.org')).toContain('Etwas verspätet, aber von Herzen.');
});

test.each([
  ['no row', {}, []],
  ['a no', {}, [{ Stand: 'nein' }]],
  ['nothing in Stand', {}, [{ Stand: '' }]],
  ['a yes that was taken back', {}, [{ Stand: 'ja' }, { Stand: 'nein', Seit: day('2026-03-01') }]],
  ['a yes and a no of one day', {}, [{ Stand: 'nein' }, { Stand: 'ja' }]],
  ['a no of nobody knows when', {}, [{ Stand: 'ja' }, { Stand: 'nein', Seit: '' }]],
  ['a yes from some day ahead', {}, [{ Stand: 'ja', Seit: day('2027-01-01') }]],
  ['a yes to something else', {}, [{ Stand: 'ja', Art: 'Foto' }]],
  ['wants no e-mail', { noEmail: 'ja' }, undefined],
  ['wants no e-mail, in words', { noEmail: 'nur Einladungen' }, undefined],
  ['has left', { exit: day('2026-11-01') }, undefined],
  ['has died', { status: 'verstorben' }, undefined],
  ['wants to leave', { status: 'möchte austreten' }, undefined],
  ['no address', { email: '' }, undefined],
  ['two addresses in one cell', { email: 'zoe@example.org, a@example.org' }, undefined],
])('never: %s', (_, more, consent) => {
  const at = greeting({ ...zoe, ...more }, 'automatic', consent);
  at.run();
  expect(at.to()).not.toContain('zoe@example.org');
});

test('a no of before counts no more after a later yes', () => {
  const at = greeting(zoe, 'automatic', [{ Stand: 'nein' }, { Stand: 'ja', Seit: day('2026-03-01') }]);
  at.run();
  expect(at.to()).toContain('zoe@example.org');
});

test('two rows with one number are nobody’s', () => {
  const at = reminded([zoe, { ...zoe, id: 4, name: 'Andere', email: 'andere@example.org' }]);
  at.type(4, 'Mitgliedsnummer', 3);
  at.call('reminders.settings', { greetings: { birthday: 'automatic', roundBirthday: 'automatic' } });
  at.add('Einwilligungen', { 'Mitglied-ID': '3', Art: 'Gruß per E-Mail', Stand: 'ja' });
  at.run();
  expect(at.to()).not.toEqual(expect.arrayContaining([expect.stringMatching(/zoe|andere/)]));
});

test('a subject says nothing about anybody, whatever stands in the cells', () => {
  const at = greeting({ ...zoe, group: 'BO Nord\r\nBcc: alle@example.org', entry: day('2001-11-22') }, 'automatic');
  at.setting('Organisation', 'Bezirk\r\nBcc: alle@example.org');
  at.run();
  const sent = at.room.mailbox.sent.filter(({ to }) => to === 'zoe@example.org');
  expect(sent.map(({ subject }) => subject).sort()).toEqual(['Danke für deine Treue', 'Herzlichen Glückwunsch zum Geburtstag']);
  expect(at.room.mailbox.sent.map(({ to, subject, name, replyTo }) => [to, subject, name, replyTo].join(' ')).join()).not.toMatch(/[\r\n]|Zoë|Schäfer|BO Nord|\b40\b/);
});

test('welcome, once, also where the day of entry is some days ago', () => {
  const at = greeting({ ...zoe, birth: '', entry: day('2026-11-14') }, 'automatic');
  at.run();
  at.run('2026-11-23T06:00:00.000Z');
  expect(at.to().filter((to) => to === 'zoe@example.org')).toHaveLength(1);
  expect(at.mailTo('zoe@example.org')).toContain('herzlich willkommen!');
});

describe('somebody deletes `Versand`', () => {
  const zoes = (at: Reminded): number => at.to().filter((to) => to === 'zoe@example.org').length;
  const gone = (at: Reminded): void => {
    at.room.workbook.removeTab('Versand');
    at.room.workbook.forget();
  };
  const morning = (date: string): string => `2026-11-${date}T06:00:00.000Z`;

  test('what went out before is not sent again, not on the days after either, and the page says so', () => {
    const at = greeting({ ...zoe, entry: day('2026-11-14') }, 'automatic');
    at.run(morning('22'));
    expect(zoes(at)).toBe(2);
    gone(at);
    for (const date of ['22', '23', '24', '25']) at.run(morning(date));
    expect(zoes(at)).toBe(2);
    at.run(morning('26'));
    gone(at);
    at.run(morning('27'));
    expect(zoes(at)).toBe(2);
    at.call('reminders.settings', { greetings: { birthday: 'draft', roundBirthday: 'draft', welcome: 'draft' } });
    expect(at.call('reminders.greetings', {}).drafts).toEqual([]);
  });

  test('it is said once', () => {
    const at = greeting(zoe, 'automatic');
    at.run(morning('22'));
    gone(at);
    at.run(morning('23'));
    expect(at.call('reminders.status', {}).last?.failed).toBe('Der Tab „Versand“ oder ein Teil davon ist weg. Grüße von vor dem 23.11.2026 gehen deshalb nicht mehr hinaus, damit niemand einen zweimal bekommt.');
    at.run(morning('24'));
    expect(at.call('reminders.status', {}).last?.failed).toBe('');
  });

  test('whoever enters after that is welcomed', () => {
    const at = greeting({ ...zoe, birth: '', entry: day('2026-11-24') }, 'automatic');
    at.room.mailbox.quota = 100;
    at.run(morning('22'));
    gone(at);
    at.run(morning('24'));
    expect(zoes(at)).toBe(1);
    expect(at.mailTo('zoe@example.org')).toContain('herzlich willkommen!');
  });

  test('an older one put back in its place, or emptied, is one that is gone', () => {
    const at = greeting({ ...zoe, birth: '', entry: day('2026-11-14') }, 'automatic');
    at.run(morning('22'));
    const ledger = at.tab('Versand');
    ledger.deleteRows(2, ledger.values().length - 1);
    at.add('Versand', { Schlüssel: 'digest-2026-10-01-abc', Beansprucht: new Date('2026-10-01T06:00:00.000Z'), Stand: 'gesendet' });
    at.run(morning('23'));
    expect(zoes(at)).toBe(1);
  });

  test('before the first mail there is nothing to lose: whoever is found late is welcomed', () => {
    const at = greeting({ ...zoe, birth: '', entry: '' }, 'automatic');
    at.setting('Erinnerungen: Inhalt', 'Rückrufe');
    at.run(morning('22'));
    expect(at.to()).toEqual([]);
    at.type(3, 'Eintritt', day('2026-11-14'));
    at.run(morning('23'));
    expect(zoes(at)).toBe(1);
  });
});

test('two rows that became one after the greeting: it was theirs, and there is no second', () => {
  const at = greeting({ ...zoe, birth: '22.11.1980', entry: day('2026-11-14') }, 'automatic');
  at.run();
  expect(at.to().filter((to) => to === 'zoe@example.org')).toHaveLength(2);
  // As merging into the member with the number 9 leaves it.
  for (const [name, column] of [['Mitglieder', 'Mitgliedsnummer'], ['Versand', 'Mitglied-ID'], ['Einwilligungen', 'Mitglied-ID'], ['Neumitglieder', 'Mitglied-ID']] as const) {
    const rows = at.tab(name).values();
    const place = Math.max(...rows.map((row) => row.indexOf(column)));
    rows.forEach((row, index) => String(row[place]) === '3' && at.tab(name).set(index + 1, place + 1, 9));
  }
  at.room.workbook.forget();
  at.run('2026-11-23T06:00:00.000Z');
  expect(at.to().filter((to) => to === 'zoe@example.org')).toHaveLength(2);
  at.call('reminders.settings', { greetings: { birthday: 'draft', welcome: 'draft' } });
  expect(at.call('reminders.greetings', {}).drafts).toEqual([]);
});

test('off and draft send nothing by themselves', () => {
  const at = greeting(zoe, 'draft');
  at.run();
  expect(at.to()).not.toContain('zoe@example.org');
  expect(at.call('reminders.status', {}).greetings).toContainEqual({ kind: 'roundBirthday', mode: 'draft', drafts: 1 });
});

test('a draft goes out as somebody has changed it, and is no draft any more', () => {
  const at = greeting(zoe, 'draft');
  const [draft] = at.call('reminders.greetings', {}).drafts;
  expect(draft).toMatchObject({ key: 'birthday-2026-3', kind: 'roundBirthday', name: 'Zoë Schäfer', to: 'zoe@example.org', day: '2026-11-22' });
  const letters = [{ key: 'birthday-2026-3', decision: 'send' as const, text: 'Liebe Zoë, <b>alles Gute</b>!' }];
  expect(at.call('reminders.approve', { letters })).toMatchObject({ sent: 1, refused: [], message: '1 Gruß ist verschickt.' });
  expect(at.call('reminders.approve', { letters })).toMatchObject({ sent: 0, refused: [] });
  const mail = at.room.mailbox.sent.find(({ to }) => to === 'zoe@example.org');
  expect(mail?.text).toContain('Liebe Zoë, <b>alles Gute</b>!');
  expect(mail?.text).toContain('Nein danke');
  expect(mail?.html).not.toContain('<b>');
  expect(at.to().filter((to) => to === 'zoe@example.org')).toHaveLength(1);
  expect(at.call('reminders.greetings', {}).drafts).toEqual([]);
});

test('left out it stays out for this year', () => {
  const at = greeting(zoe, 'draft');
  expect(at.call('reminders.approve', { letters: [{ key: 'birthday-2026-3', decision: 'skip' }] })).toMatchObject({ sent: 0, skipped: 1, refused: [] });
  expect(at.call('reminders.greetings', {}).drafts).toEqual([]);
  at.call('reminders.settings', { greetings: { roundBirthday: 'automatic' } });
  at.run();
  expect(at.to()).not.toContain('zoe@example.org');
});

test('consent taken back between looking and sending: not sent, and why', () => {
  const at = greeting(zoe, 'draft');
  at.type(3, 'Keine E-Mail', 'ja');
  expect(at.call('reminders.approve', { letters: [{ key: 'birthday-2026-3', decision: 'send' }] })).toMatchObject({ sent: 0, refused: [{ key: 'birthday-2026-3', why: 'steht nicht mehr an' }] });
  expect(at.to()).not.toContain('zoe@example.org');
});

test('what does not fit into today stays a draft', () => {
  const at = greeting(zoe, 'draft');
  at.room.mailbox.quota = 0;
  expect(at.call('reminders.approve', { letters: [{ key: 'birthday-2026-3', decision: 'send' }] })).toMatchObject({ sent: 0, refused: [], message: expect.stringContaining('wartet') });
  expect(at.call('reminders.greetings', {}).drafts).toHaveLength(1);
});

test('a placeholder that does not exist: cannot be switched on, sends nothing, and is named', () => {
  const at = greeting(zoe, 'automatic');
  at.setting('Gruß Runder Geburtstag: Text', 'Hallo {Vorname}, du {Spitzname}!');
  at.run();
  expect(at.to()).not.toContain('zoe@example.org');
  expect(at.refused('reminders.settings', { greetings: { roundBirthday: 'draft' } })).toBe('template_unclear');
});

test('half a placeholder: cannot be switched on, sends nothing, and the status names it', () => {
  const at = greeting(zoe, 'automatic');
  at.setting('Gruß Runder Geburtstag: Text', 'Hallo {Vorname, alles Gute!');
  at.run();
  expect(at.to()).not.toContain('zoe@example.org');
  expect(at.mailTo('ada@example.org')).not.toContain('{Vorname');
  expect(at.call('reminders.status', {}).problems).toEqual(['Gruß Runder Geburtstag: Das gibt es nicht als Platzhalter: {Vorname, alles Gute']);
  expect(at.refused('reminders.settings', { greetings: { roundBirthday: 'draft' } })).toBe('template_unclear');
  at.call('reminders.settings', { greetings: { roundBirthday: 'off' } });
  expect(at.call('reminders.status', {}).problems).toEqual([]);
});

test('somebody whose Google speaks English writes to members in German; the digest is theirs', () => {
  const at = reminded([zoe], false);
  at.room.who.speaks = 'en';
  at.call('reminders.switch', { on: true });
  at.call('reminders.settings', { greetings: { roundBirthday: 'automatic' }, teamAddress: 'ag@example.org' });
  at.add('Einwilligungen', { 'Mitglied-ID': '3', Art: 'Gruß per E-Mail', Stand: 'ja', Seit: day('2026-01-01') });
  at.run();
  const [mail] = at.room.mailbox.sent.filter(({ to }) => to === 'zoe@example.org');
  expect(mail).toMatchObject({ subject: 'Herzlichen Glückwunsch zum Geburtstag', text: expect.stringMatching(/^Liebe Zoë,[^]*runden Geburtstag[^]*Wenn du keine Grüße möchtest/) });
  expect(at.mailTo('ada@example.org')).toMatch(/^Hello Ada,[^]*Zoë Schäfer: birthday today[^]*Liebe Zoë,/);
  expect(at.tab('Einstellungen').values().find(([name]) => name === 'Gruß Geburtstag: Text')?.[1]).toContain('herzlichen Glückwunsch');
});

test('the settings say English: what members read is English, whoever sends', () => {
  const at = reminded([zoe], false);
  at.setting('Sprache', 'English');
  at.call('reminders.switch', { on: true });
  at.call('reminders.settings', { greetings: { roundBirthday: 'automatic' } });
  at.add('Einwilligungen', { 'Mitglied-ID': '3', Art: 'Gruß per E-Mail', Stand: 'ja', Seit: day('2026-01-01') });
  at.run();
  expect(at.room.mailbox.sent.filter(({ to }) => to === 'zoe@example.org')).toEqual([expect.objectContaining({ subject: 'Happy birthday', text: expect.stringMatching(/^Dear Zoë,[^]*If you would rather not get greetings/) })]);
});

test('an own text with a link, filled in', () => {
  const at = greeting(zoe, 'automatic');
  at.setting('Gruß Runder Geburtstag: Text', 'Hallo {vorname} aus der {BO}, {Alter}! {Link}');
  at.setting('Grüße: Link', 'https://facebook.example/neukoelln');
  at.run();
  const mail = at.room.mailbox.sent.find(({ to }) => to === 'zoe@example.org');
  expect(mail?.text).toContain('Hallo Zoë aus der BO Reuterkiez, 40! https://facebook.example/neukoelln');
  expect(mail?.html).toContain('<a href="https://facebook.example/neukoelln">');
});

test('over the quota: the digests first, the greeting the next day', () => {
  const at = greeting(zoe, 'automatic');
  at.room.mailbox.quota = 2;
  at.run();
  expect(at.to()).not.toContain('zoe@example.org');
  at.room.mailbox.quota = 100;
  at.run('2026-11-23T06:00:00.000Z');
  expect(at.to().filter((to) => to === 'zoe@example.org')).toHaveLength(1);
});

test('a greeting that waits is dropped where the person objects meanwhile', () => {
  const at = greeting(zoe, 'automatic');
  at.room.mailbox.quota = 2;
  at.run();
  at.room.mailbox.quota = 100;
  at.type(3, 'Keine E-Mail', 'x');
  at.run('2026-11-23T06:00:00.000Z');
  expect(at.to()).not.toContain('zoe@example.org');
  expect(at.tab('Versand').below('Stand')).not.toContain('wartet');
});
