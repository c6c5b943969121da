// The confidentiality note in a real browser: read, acknowledged, and on to what was wanted.

import { answer } from '../../src/server/door.ts';
import { useCases } from '../../src/server/useCases.ts';
import { careRoom } from '../support/careRoom.ts';
import { refused, stageForTests } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();

test('it is read and acknowledged with one press, and leads on to what was wanted', async () => {
  const { room } = careRoom();
  room.marks.setMine('note.wanted', 'openCalls');
  const page = await stage.open('note', answersOf(room), { height: 900 });
  await page.sees('Bevor es losgeht: vertraulich bleiben');
  expect(await page.seen()).toContain('behalte ich für mich');
  expect(await page.accessibility()).toEqual([]);
  expect(await page.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  await page.page.getByRole('button', { name: 'Verstanden, daran halte ich mich' }).click();
  await page.sees('Danke. Das ist notiert.');
  expect(page.calls.map(({ name }) => name)).toEqual(['privacy.note', 'privacy.acknowledge', 'openCalls']);
  expect(room.workbook.tab('Protokoll').values().some((line) => line[2] === 'Vertraulichkeit bestätigt' && line[1] === 'ada@example.org')).toBe(true);
});

test('opened again it says when it was acknowledged; a failure can be tried again', async () => {
  const { room } = careRoom();
  let tries = 0;
  const page = await stage.open('note', { ...answersOf(room), 'privacy.acknowledge': (payload) => (tries++ === 0 ? refused('busy', 'Gerade speichert jemand anderes.') : answer(useCases, room, 'privacy.acknowledge', payload)) });
  await page.page.getByRole('button', { name: 'Verstanden, daran halte ich mich' }).click();
  await page.sees('Gerade speichert jemand anderes.');
  await page.page.getByRole('button', { name: 'Noch einmal' }).click();
  await page.page.getByRole('button', { name: 'Verstanden, daran halte ich mich' }).click();
  await page.sees('Danke. Das ist notiert.');
  const again = await stage.open('note', answersOf(room));
  await again.sees('Du hast das am 22.11.2026 bestätigt.');
});
