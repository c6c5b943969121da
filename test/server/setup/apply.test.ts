// What set-up makes, what it leaves alone, and that it can be run again.

import { AppError } from '../../../src/server/kernel/errors.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { messyList, table } from '../../support/memberList.ts';
import { formula, type Rows } from '../../support/memoryWorkbook.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';

const people: Rows = table('Nachname|Vorname|Straße|PLZ', 'Kaya|Ada|A-Weg 1|12045', 'Roth|Bo|B-Weg 2|12047');
const contents = ({ workbook }: MemoryRoom) => workbook.names().map((name) => [name, workbook.tab(name).values()]);
const setting = (room: MemoryRoom, name: string) => room.workbook.tab('Einstellungen').values().find(([first]) => first === name)?.[1];
const writes = ({ workbook }: MemoryRoom) => workbook.calls.filter(({ kind }) => ['write', 'append', 'create', 'addColumns'].includes(kind));
const refusal = (work: () => unknown): AppError => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('It was not refused');
};

test('tabs and columns are made, and the list stays as it was', () => {
  const room = memoryRoom({ Liste: messyList });
  const before = room.workbook.tab('Liste').values();
  const answer = applySetup(room, {});
  expect(answer).toMatchObject({ tabName: 'Liste', headerRow: 3, members: 6, createdTabs: ['Gruppen', 'Zuordnung', 'Kontakte', 'Aufgaben', 'Neumitglieder', 'Fragen', 'Angebote', 'AG-Aufbau', 'Einstellungen', 'Protokoll'], keptTabs: [] });
  expect(answer.message).toContain('6 Mitglieder im Tab „Liste“ gefunden. Angelegt: die Tabs Gruppen, Zuordnung, Kontakte, Aufgaben, Neumitglieder, Fragen, Angebote, AG-Aufbau, Einstellungen und Protokoll');
  expect(room.workbook.names()).toEqual(['Liste', 'Gruppen', 'Zuordnung', 'Kontakte', 'Aufgaben', 'Neumitglieder', 'Fragen', 'Angebote', 'AG-Aufbau', 'Einstellungen', 'Protokoll']);
  expect(room.workbook.tab('Zuordnung').values()).toEqual([['PLZ', 'Straße', 'Seite', 'von', 'bis', 'BO', 'Hinweis']]);
  const list = room.workbook.tab('Liste').values();
  expect(list.map((row) => row.slice(0, 17))).toEqual(before);
  expect(list[2]?.slice(17)).toEqual(['BO-Quelle', 'Aktivität', 'Interessen', 'Verfügbarkeit', 'Betreuer*in', 'Letzter Kontakt', 'Kein Anruf', 'Keine E-Mail']);
  expect(list.flatMap((row, index) => (index === 2 ? [] : row.slice(17))).every((cell) => cell === '')).toBe(true);
});

test('numbers of houses and postcodes are kept as text, and the groups are a drop-down', () => {
  const room = memoryRoom({ Liste: people });
  applySetup(room, {});
  const columns = room.workbook.tab('Zuordnung').design?.columns ?? [];
  expect(columns.filter(({ format }) => format === '@').map(({ header }) => header)).toEqual(['PLZ', 'Straße', 'von', 'bis', 'BO', 'Hinweis']);
  expect(columns.find(({ header }) => header === 'Seite')?.choices?.values).toEqual(['alle', 'gerade', 'ungerade', 'ohne']);
  expect(columns.find(({ header }) => header === 'BO')?.choicesFrom).toEqual({ tab: 'Gruppen', column: 1 });
});

test('the area code that most numbers have is put down: numbers without one can be dialled everywhere', () => {
  const room = memoryRoom({ Liste: table('Nachname|Vorname|Straße|PLZ|Telefon', 'Kaya|Ada|A-Weg 1|12045|030 23125001', 'Roth|Bo|B-Weg 2|12047|030/23125-002', 'Ndiaye|Cem|C-Weg 3|12045|+49 30 23125003', 'Öz|Dilek|D-Weg 4|12047|3023125004') });
  applySetup(room, {});
  expect(setting(room, 'Vorwahl')).toBe('030');
});

test('the settings say in words where the list is and what its columns are called', () => {
  const room = memoryRoom({ Liste: messyList });
  applySetup(room, {});
  expect(setting(room, 'Mitgliederliste: Tab')).toBe('Liste');
  expect(setting(room, 'Mitgliederliste: Kopfzeile')).toBe('3');
  expect(setting(room, 'Spalte Nachname')).toBe('Name');
  expect(setting(room, 'Spalte Straße')).toBe('Straße und Hausnummer');
  expect(setting(room, 'Spalte BO-Quelle')).toBe('BO-Quelle');
  expect(setting(room, 'Wort für Gruppe')).toBe('BO');
  const explanations = room.workbook.tab('Einstellungen').below('Erklärung');
  expect(explanations.every((text) => typeof text === 'string' && text.length > 20)).toBe(true);
});

test('the log tells what was made, and by whom, without naming a member', () => {
  const room = memoryRoom({ Liste: messyList });
  applySetup(room, {});
  const log = room.workbook.tab('Protokoll').values();
  expect(log).toHaveLength(2);
  expect(log[1]?.[1]).toBe('ada@example.org');
  expect(log[1]?.[2]).toBe('Einrichtung');
  expect(log[1]?.[7]).toContain('Tabs: Gruppen, Zuordnung, Kontakte, Aufgaben, Neumitglieder, Fragen, Angebote, AG-Aufbau, Einstellungen, Protokoll; Spalten: BO-Quelle');
  expect(JSON.stringify(log)).not.toContain('Schäfer');
});

test('a second run writes nothing', () => {
  const room = memoryRoom({ Liste: messyList });
  applySetup(room, {});
  const before = contents(room);
  room.workbook.forget();
  const answer = applySetup(room, {});
  expect(writes(room)).toEqual([]);
  expect(contents(room)).toEqual(before);
  expect(answer).toMatchObject({ createdTabs: [], createdColumns: [], keptTabs: ['Gruppen', 'Zuordnung', 'Kontakte', 'Aufgaben', 'Neumitglieder', 'Fragen', 'Angebote', 'AG-Aufbau', 'Einstellungen', 'Protokoll'] });
  expect(answer.message).toContain('Alles war schon eingerichtet.');
});

test('everything is written under the lock', () => {
  const room = memoryRoom({ Liste: people });
  applySetup(room, {});
  expect([room.unlocked, room.lock.holds]).toEqual([[], 1]);
  room.lock.taken = true;
  expect(refusal(() => applySetup(room, {})).code).toBe('busy');
});

test.each<[string, Record<string, Rows>, string]>([
  ['two lists', { A: people, B: people }, 'setup_ambiguous'],
  ['two columns for the postcode', { Liste: table('Nachname|PLZ|PLZ', 'Kaya|12045|12047', 'Roth|12043|12049') }, 'setup_ambiguous'],
  ['no postcode', { Liste: table('Nachname|Vorname', 'Kaya|Ada') }, 'setup_ambiguous'],
  ['two header rows', { Liste: [people[0] ?? [], ...people] }, 'setup_ambiguous'],
  ['no header row', { Liste: people.slice(1) }, 'members_not_found'],
  ['no list', { Kasse: table('Datum|Betrag', '1.1.|5'), Notizen: [['x']] }, 'members_not_found'],
])('with %s nothing is written, and the question is told', (_, tabs, code) => {
  const room = memoryRoom(tabs);
  const error = refusal(() => applySetup(room, {}));
  expect(error.code).toBe(code);
  expect(error.details).toHaveLength(1);
  expect(error.details[0]).toMatch(/\?$|sein\?|Welche/);
  expect(writes(room)).toEqual([]);
});

test('a correction answers the question and is remembered', () => {
  const tabs = { Liste: table('Nachname|PLZ|Telefon|Telefon', 'Kaya|12045|030 23125111|030 23125222') };
  const room = memoryRoom(tabs);
  expect(refusal(() => applySetup(room, {})).code).toBe('setup_ambiguous');
  applySetup(room, { columns: { phone: 4 } });
  expect(setting(room, 'Spalte Telefon')).toBe('Telefon (2. von 2)');
  const before = contents(room);
  applySetup(room, {});
  expect(contents(room)).toEqual(before);
});

test('that there is no such column is remembered too', () => {
  const room = memoryRoom({ Liste: table('Nachname|PLZ|Telefon|Telefon', 'Kaya|12045|030 23125111|030 23125222') });
  applySetup(room, { columns: { phone: null } });
  expect(setting(room, 'Spalte Telefon')).toBe('–');
  expect(applySetup(room, {}).createdColumns).toEqual([]);
});

test('corrections that cannot be are refused with a sentence', () => {
  const room = memoryRoom({ Liste: table('Nachname|PLZ|', 'Kaya|12045|x') });
  expect(refusal(() => applySetup(room, { columns: { postcode: 2, city: 2 } })).details).toEqual(['Spalte B kann nicht zugleich „PLZ“ und „Ort“ sein.']);
  expect(refusal(() => applySetup(room, { columns: { city: 27 } })).details).toEqual(['Eine Spalte AA gibt es in der Mitgliederliste nicht.']);
  expect(refusal(() => applySetup(room, { columns: { city: 3 } })).details[0]).toContain('Spalte C hat keine Überschrift');
  expect(writes(room)).toEqual([]);
});

test('renamed and moved columns are written down anew', () => {
  const room = memoryRoom({ Liste: messyList });
  applySetup(room, {});
  const list = room.workbook.tab('Liste');
  list.set(3, 6, 'Postleitzahl');
  list.insertRows(1, 2);
  list.name = 'Mitglieder';
  const answer = applySetup(room, {});
  expect(answer).toMatchObject({ tabName: 'Mitglieder', headerRow: 5, createdColumns: [], createdTabs: [] });
  expect([setting(room, 'Spalte PLZ'), setting(room, 'Mitgliederliste: Tab'), setting(room, 'Mitgliederliste: Kopfzeile')]).toEqual(['Postleitzahl', 'Mitglieder', '5']);
  expect(room.workbook.tab('Einstellungen').values().filter(([name]) => name === 'Spalte PLZ')).toHaveLength(1);
});

test('what people wrote into the settings stays', () => {
  const room = memoryRoom({ Liste: people });
  applySetup(room, {});
  const settings = room.workbook.tab('Einstellungen');
  settings.set(2, 2, 'DIE LINKE');
  settings.append([['Unser Motto', 'Solidarisch', '']]);
  settings.set(3, 2, formula('=B2', 'x'));
  room.workbook.tab('Liste').set(1, 4, 'Postleitzahl');
  applySetup(room, {});
  expect([setting(room, 'Organisation'), setting(room, 'Unser Motto'), setting(room, 'Spalte PLZ')]).toEqual(['DIE LINKE', 'Solidarisch', 'Postleitzahl']);
  expect(settings.readFormulas(3, 2, 1, 1)).toEqual([['=B2']]);
});

test('a deleted column of ours is made again', () => {
  const room = memoryRoom({ Liste: messyList });
  applySetup(room, {});
  const list = room.workbook.tab('Liste');
  list.deleteColumn(list.values()[2]?.indexOf('Interessen') ?? 0);
  list.deleteColumn((list.values()[2]?.indexOf('Interessen') ?? 0) + 1);
  expect(applySetup(room, {}).createdColumns).toEqual(['Aktivität', 'Interessen']);
});

describe('tabs that bear our names', () => {
  const stranger = table('Thema|Notiz', 'Sommerfest|Grill?');

  test("a stranger's tab is left alone, ours stands beside it", () => {
    const room = memoryRoom({ Liste: people, zuordnung: stranger, Gruppen: stranger });
    const answer = applySetup(room, {});
    expect(answer.createdTabs).toEqual(['Gruppen (Mitgliederbetreuung)', 'Zuordnung (Mitgliederbetreuung)', 'Kontakte', 'Aufgaben', 'Neumitglieder', 'Fragen', 'Angebote', 'AG-Aufbau', 'Einstellungen', 'Protokoll']);
    expect(answer.hints[0]).toBe('Einen Tab „Gruppen“ gab es schon, er bleibt, wie er ist. Der neue heißt „Gruppen (Mitgliederbetreuung)“.');
    expect(room.workbook.tab('zuordnung').values()).toEqual(stranger);
    expect(room.workbook.tab('Zuordnung (Mitgliederbetreuung)').design?.columns[5]?.choicesFrom?.tab).toBe('Gruppen (Mitgliederbetreuung)');
    expect(applySetup(room, {})).toMatchObject({ createdTabs: [], keptTabs: ['Gruppen (Mitgliederbetreuung)', 'Zuordnung (Mitgliederbetreuung)', 'Kontakte', 'Aufgaben', 'Neumitglieder', 'Fragen', 'Angebote', 'AG-Aufbau', 'Einstellungen', 'Protokoll'] });
  });

  test('one with our headers is ours, in any order and with its content', () => {
    const rules = table('BO|PLZ|Straße|Seite|von|bis', 'Nord|12045|||', 'Süd|12353|A-Weg|gerade|2|8');
    const room = memoryRoom({ Liste: people, Zuordnung: rules });
    const answer = applySetup(room, {});
    expect(answer.keptTabs).toEqual(['Zuordnung']);
    expect(room.workbook.tab('Zuordnung').values()).toEqual([...rules.slice(0, 1), ['Nord', '12045', '', '', '', ''], ...rules.slice(2)]);
    expect(answer.hints.some((hint) => hint.includes('BO-Zuordnung'))).toBe(true);
  });

  test('one of ours that somebody renamed is found by its headers', () => {
    const room = memoryRoom({ Liste: people });
    applySetup(room, {});
    room.workbook.tab('Gruppen').name = 'Unsere BOs';
    room.workbook.tab('Einstellungen').name = 'Optionen';
    expect(applySetup(room, {}).createdTabs).toEqual([]);
  });

  test('one of ours that lost a header is a refusal, not made a second time', () => {
    const room = memoryRoom({ Liste: people });
    applySetup(room, {});
    room.workbook.tab('Zuordnung').set(1, 3, 'Bereich');
    const error = refusal(() => applySetup(room, {}));
    expect(error.details[0]).toContain('Die Spalte „Seite“ wurde im Tab „Zuordnung“ nicht gefunden.');
    expect(room.workbook.names()).not.toContain('Zuordnung (Mitgliederbetreuung)');
  });
});

describe('members without a number', () => {
  test('get an id each where the list has no numbers', () => {
    const room = memoryRoom({ Liste: people });
    const answer = applySetup(room, {});
    expect(room.workbook.tab('Liste').below('Mitglied-ID')).toEqual(['M-0001', 'M-0002']);
    expect(answer.message).toContain('2 Mitglieder haben eine Mitglied-ID bekommen.');
  });

  test('get one where only theirs is missing, and sums and empty rows get none', () => {
    const room = memoryRoom({ Liste: table('Mitgliedsnr.|Nachname|PLZ', '17|Kaya|12045', '|Roth|12047', '||', '18|Yıldız|12049', '-|Arslan|12051', 'Summe|4|') });
    applySetup(room, {});
    expect(room.workbook.tab('Liste').below('Mitglied-ID')).toEqual(['', 'M-0001', '', '', 'M-0002', '']);
  });

  test('ids stay when new members come, whose ids go on above them', () => {
    const room = memoryRoom({ Liste: people });
    applySetup(room, {});
    const list = room.workbook.tab('Liste');
    list.insertRows(2);
    ['Arslan', 'Can', 'C-Weg 3', '12049'].forEach((value, index) => list.set(2, index + 1, value));
    applySetup(room, {});
    expect(list.below('Mitglied-ID')).toEqual(['M-0003', 'M-0001', 'M-0002']);
  });

  test('a number in two rows is told apart by an id, and said', () => {
    const room = memoryRoom({ Liste: table('Mitgliedsnr.|Nachname|PLZ', '17|Kaya|12045', '18|Roth|12047', '17|Arslan|12049') });
    const answer = applySetup(room, {});
    expect(room.workbook.tab('Liste').below('Mitglied-ID')).toEqual(['', '', 'M-0001']);
    expect(answer.hints[0]).toContain('1 Mitgliedsnummer kommt mehrmals vor');
    expect(applySetup(room, {}).message).toContain('Alles war schon eingerichtet.');
  });

  test('formulas between them stay formulas', () => {
    const rows: Rows = [['Nachname', 'PLZ', 'Mitglied-ID'], ['Kaya', 12045, ''], ['Roth', 12047, formula('="X-"&7', 'X-7')], ['Arslan', 12049, '']];
    const room = memoryRoom({ Liste: rows });
    applySetup(room, {});
    expect(room.workbook.tab('Liste').below('Mitglied-ID')).toEqual(['M-0001', '', 'M-0002']);
    expect(room.workbook.tab('Liste').readFormulas(3, 3, 1, 1)).toEqual([['="X-"&7']]);
  });
});

test.each(['create', 'addColumns', 'append', 'write'] as const)('a run that broke off at %s is completed by the next one', (kind) => {
  const whole = memoryRoom({ Liste: people });
  applySetup(whole, {});
  const room = memoryRoom({ Liste: people });
  let calls = 0;
  room.workbook.before = (call) => {
    if (call.kind === kind && (kind !== 'create' || ++calls === 3)) throw new Error('Service Spreadsheets timed out');
  };
  expect(() => applySetup(room, {})).toThrow('timed out');
  room.workbook.before = null;
  applySetup(room, {});
  const without = (one: MemoryRoom) => contents(one).filter(([name]) => name !== 'Protokoll');
  expect(without(room)).toEqual(without(whole));
});

test('a protected list says that what was made stays', () => {
  const room = memoryRoom({ Liste: people });
  room.workbook.before = (call) => {
    if (call.kind === 'addColumns') throw new AppError('cells_in_the_way', { reason: 'protected' });
  };
  expect(refusal(() => applySetup(room, {})).params).toEqual({ reason: 'protected', partly: true });
});

test('the number of calls does not grow with the number of members', () => {
  const calls = (count: number) => {
    const rows = Array.from({ length: count }, (_, index) => ['Kaya', `Ada ${index}`, 'A-Weg 1', 12045]);
    const room = memoryRoom({ Liste: [['Nachname', 'Vorname', 'Straße', 'PLZ'], ...rows] });
    applySetup(room, {});
    return room.workbook.counts();
  };
  expect(calls(2000)).toEqual(calls(20));
});
