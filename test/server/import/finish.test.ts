// An import of a list so long that its time is up before all is done: what is left, how it is finished, and after a stop in between.

import { finishImport, importMembers } from '../../../src/server/import/index.ts';
import { stintMs } from '../../../src/server/kernel/stint.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { messyList, table } from '../../support/memberList.ts';
import { MemoryClock, memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';

const header = 'Mitgliedsnummer|Nachname|Vorname|Straße|PLZ|Ort|Telefon|E-Mail|Geburtsdatum|Eintrittsdatum';
/** One new, one gone. */
const rows = table(header,
  '100006|Schäfer|Zoë|Fuldastr. 37|12045|Berlin|030 23125764|zoe@example.org|05.06.1979|06.11.2002',
  '100010|dos Santos|Paul|Neudecker Weg 86 A|12355|Berlin|030/23125761||06.01.1991|09.08.2021',
  '100018|Meyer|Asa|Hauptstraße 5|14547|Berlin||ASA@example.org|24.01.1940|03.08.1997',
  '100027|?elik|Olga||01067|Dresden|||| ',
  '100031|El Amrani|Mehmet|Zwickauer Damm 41b|12353|Berlin|+49 30 23125477|mehmet@example.org|06.04.1946|01.04.2007',
  '200001|Şahin|Ada|Weserstraße 3|12045|Berlin|030 23125999|ada@example.org|01.02.1990|03.11.2026',
);
const operationId = 'import-000001';
const apply = { rows, apply: true, operationId, decisions: {} };

function district(): MemoryRoom {
  const room = memoryRoom({ Mitglieder: messyList, Zuordnung: table('PLZ|Straße|Seite|von|bis|BO', '12045|||||BO Nord') });
  applySetup(room, {});
  return room;
}

/** A clock that stands still until the list is written, and then has moved on. */
class LateClock extends MemoryClock {
  constructor(private readonly written: () => boolean) {
    super();
  }
  override now(): Date {
    return new Date(super.now().getTime() + (this.written() ? stintMs : 0));
  }
}
const late = (room: MemoryRoom): MemoryRoom => ({ ...room, clock: new LateClock(() => room.workbook.tab('Mitglieder').below('MGL-Nr.', 3).includes(200001)) });

const kept = (room: MemoryRoom): unknown => Object.fromEntries(['Mitglieder', 'Neumitglieder', 'Austritte', 'Aufgaben'].map((name) => [name, room.workbook.tabs().some((tab) => tab.name === name) ? room.workbook.tab(name).all() : null]));
/** Made up anew each time. */
const plain = (state: unknown): string => JSON.stringify(state).replace(/\d{8}-\d{6}-[a-z0-9]{6}/g, 'id').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'moment');

function whole(): string {
  const room = district();
  expect(importMembers(room, apply).left).toBeUndefined();
  return plain(kept(room));
}

test('where time is up the list is written, and the rest is done with a call each', () => {
  const room = district();
  const answer = importMembers(late(room), apply);
  expect(answer).toMatchObject({ state: 'applied', left: ['paths', 'exits'], undo: { operationId } });
  expect(room.workbook.tab('Mitglieder').below('MGL-Nr.', 3)).toContain(200001);
  expect(plain(kept(room))).not.toBe(whole());
  expect(finishImport(room, { operationId, part: 'paths' }).message).toBe('Eine Person ist neu auf dem Weg der Neumitglieder.');
  finishImport(room, { operationId, part: 'exits' });
  expect(plain(kept(room))).toBe(whole());
});

test('asked twice, it is done once', () => {
  const room = district();
  importMembers(late(room), apply);
  for (const part of ['paths', 'exits', 'paths', 'exits'] as const) finishImport(room, { operationId, part });
  expect(plain(kept(room))).toBe(whole());
});

test('the import sent again after a stop does the rest by itself', () => {
  const room = district();
  importMembers(late(room), apply);
  expect(importMembers(room, apply).left).toBeUndefined();
  expect(plain(kept(room))).toBe(whole());
});

test('an import that nobody knows leaves nothing to do', () => {
  const room = district();
  const before = plain(kept(room));
  expect(finishImport(room, { operationId: 'import-000009', part: 'paths' })).toEqual({ message: '' });
  expect(plain(kept(room))).toBe(before);
});
