// Mails to a selection: who gets them, what they say, what is refused, going on over days, stopping, what only a person knows.

import { runMailings } from '../../../src/server/mailing/index.ts';
import { ask, film, mailingRoom, refused, writable } from '../../support/mailingRoom.ts';

describe('the preview', () => {
  test('counts live, and says who drops out and why', () => {
    const { room } = mailingRoom();
    expect(ask(room, 'mailing.preview', { selection: {} })).toMatchObject({
      count: 4,
      dropped: [
        { reason: 'left', count: 1 },
        { reason: 'noEmail', count: 1 },
        { reason: 'noAddress', count: 1 },
        { reason: 'badAddress', count: 1 },
        { reason: 'sameAddress', count: 1 },
      ],
      groups: [{ name: 'BO Nord', count: 2 }, { name: '', count: 2 }],
      samples: [],
      quota: 100,
      options: null,
      marked: null,
    });
    expect(ask(room, 'mailing.preview', { selection: { interests: ['Kultur'] } }).count).toBe(1);
    expect(room.unlocked).toEqual([]);
    expect(room.mailbox.sent).toEqual([]);
  });

  test('shows the mails as they would go out, and names what is no placeholder', () => {
    const { room } = mailingRoom();
    const { samples, unknownPlaceholders } = ask(room, 'mailing.preview', { selection: {}, text: { ...film.text, body: `${film.text.body} {Vornahme}` } });
    expect(unknownPlaceholders).toEqual(['Vornahme']);
    expect(samples.map(({ name, to }) => [name, to])).toEqual([['Ada Adam', 'ada.adam@example.org'], ['Ben Baum', 'ben@example.org'], ['Can Can', 'can@example.org']]);
    expect(samples[0]?.text).toBe('Liebe Ada,\n\nwir zeigen einen Film: https://kino.example/film.\n\n {Vornahme}\n\nWenn du keine Rundmails mehr möchtest, antworte kurz mit „Nein danke“.');
    expect(samples[0]?.html).toContain('<a href="https://kino.example/film">https://kino.example/film</a>.');
    expect(samples[1]?.text).toMatch(/^Lieber Ben,/);
    expect(samples[2]?.text).toMatch(/^Hallo Can,/);
  });

  test('with what there is to choose from, once it is asked for', () => {
    const { room, list } = mailingRoom();
    room.workbook.marked = { tabId: list.id, rows: [2, 3] };
    const { options, marked } = ask(room, 'mailing.preview', { selection: {}, options: true });
    expect(options?.groups).toEqual([{ name: 'BO Nord', count: 3 }, { name: '', count: 5 }]);
    expect(marked).toEqual([{ memberId: '1', name: 'Ada Adam' }, { memberId: '2', name: 'Ben Baum' }]);
  });

  test('20,000 members cost as many calls as nine', () => {
    const callsFor = (count: number): number => {
      const { room } = mailingRoom(writable(count));
      ask(room, 'mailing.preview', { selection: {}, text: film.text });
      return room.workbook.calls.length;
    };
    expect(callsFor(20_000)).toBe(callsFor(9));
  });
});

describe('the test mail', () => {
  test('goes to the person at the screen, with a member’s data, and the ledger does not know of it', () => {
    const { room, sentTo } = mailingRoom();
    const { message } = ask(room, 'mailing.test', { selection: {}, text: film.text });
    expect(message).toBe('Testmail an ada@example.org geschickt, mit den Angaben von Ada Adam.');
    expect(sentTo()).toEqual(['ada']);
    expect(room.mailbox.sent[0]).toMatchObject({ subject: 'Test: Einladung zum Filmabend' });
    expect(room.workbook.names()).not.toContain('Versand');
  });

  test('is refused where Google does not tell who is at the screen', () => {
    const { room } = mailingRoom();
    room.who.address = '';
    expect(refused(room, 'mailing.test', { selection: {}, text: film.text })).toEqual({ code: 'mailing_unfit', details: ['Google verrät deine E-Mail-Adresse nicht. Die Testmail kann deshalb nicht an dich gehen.'] });
  });
});

describe('sending', () => {
  test('everybody chosen gets one mail; it stands in tabs that people can read', () => {
    const { room, sentTo, states } = mailingRoom();
    const { mailing, message } = ask(room, 'mailing.send', film);
    expect(sentTo()).toEqual(['ada.adam', 'ben', 'can', 'dan']);
    expect(mailing).toEqual({ mailingId: 'film-2026-a', name: 'Filmabend', subject: 'Einladung zum Filmabend', at: '2026-11-22T10:30:00.000Z', by: 'ada@example.org', total: 4, sent: 4, waiting: 0, refused: 0, unknown: 0, stopped: false });
    expect(message).toBe('4 Mails sind verschickt.');
    expect(states()).toEqual({ 1: 'gesendet', 2: 'gesendet', 3: 'gesendet', 4: 'gesendet' });
    const tab = room.workbook.tab('Rundmails');
    expect([tab.below('Name'), tab.below('Auswahl'), tab.below('Empfänger*innen'), tab.below('Stand'), tab.below('Ergebnis')]).toEqual([['Filmabend'], ['Alle Mitglieder'], [4], ['fertig'], ['4 gesendet']]);
    expect(room.workbook.tab('Versand').below('Art')[0]).toBe('Rundmail „Filmabend“');
    expect(room.workbook.tab('Protokoll').below('Vorgang').slice(-1)).toEqual(['Rundmail begonnen']);
    expect(room.triggers.all).toEqual([]);
    expect(room.unlocked).toEqual([]);
  });

  test('somebody renames the ledger: the mailing is still listed, with its results', () => {
    const { room } = mailingRoom();
    ask(room, 'mailing.send', film);
    room.workbook.tab('Versand').name = 'Mails 2026';
    room.workbook.forget();
    expect(ask(room, 'mailing.list', {}).mailings).toMatchObject([{ name: 'Filmabend', sent: 4, total: 4 }]);
    expect(ask(room, 'mailing.results', { mailingId: film.mailingId }).people).toHaveLength(4);
  });

  test('the same id again sends nothing; the same name under another id is refused', () => {
    const { room, sentTo } = mailingRoom();
    ask(room, 'mailing.send', film);
    ask(room, 'mailing.send', { ...film, selection: { interests: ['Kultur'] } });
    expect(sentTo()).toHaveLength(4);
    expect(refused(room, 'mailing.send', { ...film, mailingId: 'film-2026-b', name: 'FILMABEND' }).code).toBe('name_taken');
    expect(sentTo()).toHaveLength(4);
  });

  test.each([
    ['a placeholder that does not exist', { text: { ...film.text, body: 'Hallo {Vornahme}' } }, { code: 'template_unclear', details: ['{Vornahme}'] }],
    ['a placeholder in the subject', { text: { ...film.text, subject: 'Für {Vorname}' } }, { code: 'bad_request', details: expect.anything() as string[] }],
    ['two lines as subject', { text: { ...film.text, subject: 'Film\r\nBcc: alle@example.org' } }, { code: 'bad_request', details: expect.anything() as string[] }],
    ['an address for answers that is none', { text: { ...film.text, replyTo: 'a@example.org, b@example.org' } }, { code: 'mailing_unfit', details: ['„a@example.org, b@example.org“ ist keine E-Mail-Adresse.'] }],
    ['a choice that nobody is in', { selection: { interests: ['Tauchen'] } }, { code: 'mailing_unfit', details: ['Niemand bekäme diese Mail. Wähl andere Bedingungen, oder sieh nach, wer warum herausfällt.'] }],
  ])('%s: refused before anything is written', (_what, changed, error) => {
    const { room } = mailingRoom();
    const before = room.workbook.names();
    expect(refused(room, 'mailing.send', { ...film, ...changed })).toEqual(error);
    expect([room.mailbox.sent, room.triggers.all, room.workbook.names()]).toEqual([[], [], before]);
  });

  test('nothing from a cell comes alive: no markup, no link, no header', () => {
    const { room, type } = mailingRoom();
    type(1, 'Vorname', '<img src=x onerror=alert(1)> https://boese.example');
    room.workbook.tab('Einstellungen').values().forEach((line, index) => {
      if (line[0] === 'Organisation') room.workbook.tab('Einstellungen').set(index + 1, 2, 'Bezirk\r\nBcc: alle@example.org');
    });
    ask(room, 'mailing.send', { ...film, selection: { picked: { memberIds: ['1'], mode: 'only' } } });
    const [mail] = room.mailbox.sent;
    expect(mail?.html).not.toContain('<img');
    expect(mail?.html).toContain('&#60;img src=x onerror=alert(1)&#62; https://boese.example');
    expect(mail?.html).not.toContain('href="https://boese');
    expect(mail?.name).toBe('Bezirk Bcc: alle@example.org');
    expect(mail?.subject).toBe('Einladung zum Filmabend');
  });

  test('three of ten a day: the trigger goes on until all have it, then it is gone', () => {
    const { room, sentTo } = mailingRoom(writable(10));
    room.mailbox.quota = 3;
    const { message } = ask(room, 'mailing.send', film);
    expect(message).toBe('3 Mails sind verschickt. 7 Mails warten: Für heute sind alle Mails verschickt, die Google erlaubt. Der Rest geht jeden Tag von selbst weiter.');
    expect(room.triggers.all).toEqual([{ owner: 'ada@example.org', handler: 'mailing', hour: 10 }]);
    const counts = [2, 3, 4].map((day) => {
      room.mailbox.quota = 3 * day;
      runMailings(room);
      return [sentTo().length, room.triggers.all.length];
    });
    expect(counts).toEqual([[6, 1], [9, 1], [10, 0]]);
    expect(sentTo()).toEqual(Array.from({ length: 10 }, (_, index) => `p${index + 1}`));
    expect(room.workbook.tab('Rundmails').below('Stand')).toEqual(['fertig']);
  });

  test('who left, objected, shares an address or is gone by the day their mail would go out gets none', () => {
    const { room, type, sentTo, list, states } = mailingRoom(writable(6));
    room.mailbox.quota = 1;
    ask(room, 'mailing.send', film);
    type(2, 'Status', 'ausgetreten');
    type(3, 'Keine E-Mail', 'ja');
    type(4, 'E-Mail', 'p1@example.org');
    list.deleteRows(6);
    room.mailbox.quota = 100;
    runMailings(room);
    expect(sentTo()).toEqual(['p1', 'p6']);
    expect(states()).toEqual({ 1: 'gesendet', 2: 'abgelehnt', 3: 'abgelehnt', 4: 'abgelehnt', 5: 'abgelehnt', 6: 'gesendet' });
    expect(ask(room, 'mailing.results', { mailingId: film.mailingId }).people.map(({ why }) => why)).toEqual(['', 'nicht mehr Mitglied', 'möchte keine E-Mail', 'an diese Adresse ging die Mail schon', 'steht nicht mehr in der Liste', '']);
    room.who.speaks = 'en';
    expect(ask(room, 'mailing.results', { mailingId: film.mailingId }).people[2]).toMatchObject({ name: 'P3 Person', to: 'p3@example.org', state: 'refused', why: 'wants no e-mail' });
  });

  test.each([
    ['no text', 'Text', ' '],
    ['a placeholder that does not exist', 'Text', 'Hallo {Vornahme}'],
    ['half a placeholder', 'Text', 'Hallo {Vorname'],
    ['no subject', 'Betreff', ''],
    ['two addresses for replies', 'Antwort an', 'a@example.org, b@example.org'],
  ])('somebody writes into the tab what no mail may carry (%s): nothing more goes out until it is mended', (_, column, value) => {
    const { room, sentTo } = mailingRoom();
    room.mailbox.quota = 2;
    ask(room, 'mailing.send', film);
    const tab = room.workbook.tab('Rundmails');
    const place = (tab.values()[0] ?? []).indexOf(column) + 1;
    const before = String(tab.values()[1]?.[place - 1]);
    tab.set(2, place, value);
    room.workbook.forget();
    room.mailbox.quota = 100;
    runMailings(room);
    expect(sentTo()).toHaveLength(2);
    expect(room.triggers.mine()).toContain('mailing');
    expect(ask(room, 'mailing.list', {}).mailings[0]).toMatchObject({ stopped: true, waiting: 2 });
    expect(refused(room, 'mailing.stop', { mailingId: film.mailingId, stop: false })).toMatchObject({ code: 'mailing_unfit', details: [expect.stringContaining('Im Tab „Rundmails“ hat jemand etwas geändert')] });
    tab.set(2, place, before);
    room.workbook.forget();
    runMailings(room);
    expect(sentTo()).toHaveLength(4);
  });

  test('the trigger of one account leaves the mails of another alone, and makes no trigger', () => {
    const { room, sentTo } = mailingRoom(writable(4));
    room.mailbox.quota = 2;
    ask(room, 'mailing.send', film);
    room.mailbox.quota = 100;
    room.who.address = 'bea@example.org';
    runMailings(room);
    expect(sentTo()).toHaveLength(2);
    expect(room.triggers.all.map(({ owner }) => owner)).toEqual(['ada@example.org']);
    room.who.address = 'ada@example.org';
    room.triggers.all.length = 0;
    room.mailbox.quota = 3;
    runMailings(room);
    expect([sentTo().length, room.triggers.all]).toEqual([3, []]);
  });

  test('where Google allows no more triggers, what can go out goes out, and the rest is said', () => {
    const { room, sentTo } = mailingRoom(writable(3));
    room.mailbox.quota = 2;
    room.triggers.full = true;
    expect(ask(room, 'mailing.send', film).message).toContain('Von selbst geht es nicht weiter');
    expect(sentTo()).toHaveLength(2);
  });

  test('20,000 members: as many calls as three, but for a mark and a mail each, and a look every ten', () => {
    const callsFor = (count: number): number => {
      const { room, sentTo } = mailingRoom(writable(count));
      room.mailbox.quota = 100_000;
      let marks = 0;
      const set = room.marks.set.bind(room.marks);
      room.marks.set = (name, value) => {
        marks++;
        set(name, value);
      };
      ask(room, 'mailing.send', film);
      expect([sentTo().length, marks]).toEqual([count, count]);
      return room.workbook.calls.length;
    };
    expect(callsFor(20_000)).toBe(callsFor(3));
  });
});

describe('stopping', () => {
  test('another execution hears of it within ten mails; what waits stays until somebody goes on', () => {
    const { room, sentTo } = mailingRoom(writable(30));
    room.mailbox.after = () => {
      if (room.mailbox.sent.length === 12) ask(room, 'mailing.stop', { mailingId: film.mailingId, stop: true });
    };
    const { message, mailing } = ask(room, 'mailing.send', film);
    expect(message).toBe('20 Mails sind verschickt. Angehalten. 10 Mails bleiben liegen, bis du weitermachst.');
    expect(mailing).toMatchObject({ sent: 20, waiting: 10, stopped: true });
    expect(room.workbook.tab('Rundmails').below('Stand')).toEqual(['angehalten']);
    runMailings(room);
    ask(room, 'mailing.send', film);
    expect(sentTo()).toHaveLength(20);
    expect(ask(room, 'mailing.stop', { mailingId: film.mailingId, stop: false }).message).toBe('10 Mails sind verschickt.');
    expect(new Set(sentTo()).size).toBe(30);
  });

  test('one that is stopped does not keep another from going on in the same run', () => {
    const { room, sentTo } = mailingRoom(writable(15));
    room.mailbox.quota = 0;
    ask(room, 'mailing.send', film);
    ask(room, 'mailing.send', { ...film, mailingId: 'zweite-mail', name: 'Zweite' });
    room.mailbox.quota = 100;
    room.mailbox.after = () => {
      if (room.mailbox.sent.length === 3) ask(room, 'mailing.stop', { mailingId: film.mailingId, stop: true });
    };
    runMailings(room);
    expect(sentTo()).toHaveLength(10 + 15);
  });

  test('one that nobody knows is refused', () => {
    expect(refused(mailingRoom().room, 'mailing.stop', { mailingId: 'gibt-es-nicht', stop: true }).code).toBe('mailing_unknown');
  });
});

describe('what only a person can tell', () => {
  const broken = () => {
    const made = mailingRoom();
    made.room.mailbox.after = ({ to }) => {
      if (to.startsWith('ben') || to.startsWith('can')) throw new Error('Service timed out: Mail');
    };
    ask(made.room, 'mailing.send', film);
    made.room.mailbox.after = null;
    return made;
  };

  test('mails with an unknown outcome are listed with name and address, and never sent again by themselves', () => {
    const { room, sentTo } = broken();
    runMailings(room);
    ask(room, 'mailing.send', film);
    expect(sentTo()).toHaveLength(4);
    expect(ask(room, 'mailing.unknown', {}).letters).toEqual([
      { key: 'mailing-film-2026-a:2', kind: 'Rundmail „Filmabend“', name: 'Ben Baum', to: 'ben@example.org', at: '2026-11-22T10:30:00.000Z' },
      { key: 'mailing-film-2026-a:3', kind: 'Rundmail „Filmabend“', name: 'Can Can', to: 'can@example.org', at: '2026-11-22T10:30:00.000Z' },
    ]);
    expect(ask(room, 'mailing.list', {}).mailings[0]).toMatchObject({ sent: 2, unknown: 2, waiting: 0 });
  });

  test('a person says: one arrived, one is to go out again; asking twice settles once', () => {
    const { room, sentTo, states } = broken();
    const letters = [{ key: 'mailing-film-2026-a:2', outcome: 'sent' as const }, { key: 'mailing-film-2026-a:3', outcome: 'again' as const }];
    expect(ask(room, 'mailing.resolve', { letters })).toEqual({ resolved: 2, message: '2 Mails geklärt. Eine geht noch einmal hinaus, sobald Google es erlaubt.' });
    expect(ask(room, 'mailing.resolve', { letters })).toEqual({ resolved: 0, message: 'Das war schon geklärt.' });
    expect(sentTo()).toEqual(['ada.adam', 'ben', 'can', 'dan', 'can']);
    expect(Object.values(states())).toEqual(['gesendet', 'gesendet', 'gesendet', 'gesendet']);
    expect(ask(room, 'mailing.unknown', {}).letters).toEqual([]);
    expect(room.workbook.tab('Protokoll').below('Nachher').slice(-2)).toEqual(['kam an: gesendet', 'noch einmal: wartet']);
  });

  test('somebody writes over the state of one that was sent, and has it sent again: it says when that was, and until then nothing', () => {
    const { room } = mailingRoom();
    ask(room, 'mailing.send', film);
    const ledger = room.workbook.tab('Versand');
    const place = (header: string): number => (ledger.values()[0] ?? []).indexOf(header) + 1;
    ledger.set(2, place('Stand'), 'keine Ahnung');
    room.workbook.forget();
    room.clock.instant = '2026-11-24T08:00:00.000Z';
    const [letter] = ask(room, 'mailing.unknown', {}).letters;
    room.mailbox.quota = room.mailbox.sent.length;
    ask(room, 'mailing.resolve', { letters: [{ key: String(letter?.key), outcome: 'again' }] });
    expect([ledger.values()[1]?.[place('Stand') - 1], ledger.values()[1]?.[place('Gesendet') - 1]]).toEqual(['wartet', '']);
    room.mailbox.quota = 100;
    room.mailbox.after = () => {
      throw new Error('Service timed out: Mail');
    };
    runMailings(room);
    expect([ledger.values()[1]?.[place('Stand') - 1], ledger.values()[1]?.[place('Gesendet') - 1]]).toEqual(['unklar', '']);
  });

  test('let it be: it is not sent, and no longer asked about', () => {
    const { room, sentTo, states } = broken();
    ask(room, 'mailing.resolve', { letters: [{ key: 'mailing-film-2026-a:2', outcome: 'drop' }] });
    runMailings(room);
    expect([states()[2], sentTo().length, ask(room, 'mailing.unknown', {}).letters.length]).toEqual(['verworfen', 4, 1]);
  });

  test('nothing yet: nothing listed, and no tab is made for looking', () => {
    const { room } = mailingRoom();
    expect(ask(room, 'mailing.list', {})).toEqual({ mailings: [], quota: 100 });
    expect(ask(room, 'mailing.unknown', {})).toEqual({ letters: [] });
    expect(room.workbook.names()).not.toContain('Versand');
  });
});
