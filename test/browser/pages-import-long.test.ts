// An import of a very long list in the sidebar: what is left after the time is up is done with further calls, and a bar says how far it is.

import { stintMs } from '../../src/server/kernel/stint.ts';
import { applySetup } from '../../src/server/setup/index.ts';
import { exportLines, groupRows, list, listTab, ruleRows } from '../support/district.ts';
import { MemoryClock, memoryRoom } from '../support/memoryRoom.ts';
import { stageForTests, type Reply } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();

/** Time is up as soon as anybody looks a second time. */
class LateClock extends MemoryClock {
  private looks = 0;
  override now(): Date {
    this.looks += 1;
    return new Date(super.now().getTime() + (this.looks > 1 ? stintMs : 0));
  }
}

const fresh = exportLines.join('\n');

test('what is left is done call by call, a failure goes on where it was, and all of it is told in the end', async () => {
  const room = memoryRoom({ [listTab]: list, Gruppen: groupRows, Zuordnung: ruleRows });
  applySetup(room, {});
  const rooms = answersOf(room);
  let letGo: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => (letGo = resolve));
  const page = await stage.open('import', {
    ...rooms,
    'members.import': (payload, nth) => (payload.apply ? answersOf({ ...room, clock: new LateClock() }) : rooms)['members.import']?.(payload, nth) as Reply,
    'members.finishImport': async (payload, nth): Promise<Reply> => {
      if (nth === 1) {
        await waiting;
        return { googleFails: 'Exceeded maximum execution time' };
      }
      return rooms['members.finishImport']?.(payload, nth) as Reply;
    },
  });
  await page.page.getByLabel('Datei auswählen').setInputFiles({ name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from(fresh) });
  await page.sees('Noch nichts geschrieben.');
  await page.page.getByRole('button', { name: /Änderungen übernehmen/ }).click();
  const bar = page.page.getByRole('progressbar', { name: 'Neue Mitglieder kommen auf ihren Weg' });
  await bar.waitFor();
  expect(Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(30);
  await page.sees('Die Liste ist geschrieben.');
  expect(await page.accessibility()).toEqual([]);
  if (process.env['SCREENSHOTS']) await page.page.screenshot({ path: `${process.env['SCREENSHOTS']}/import-8-finishing.png` });
  letGo();
  await page.page.getByRole('button', { name: 'Neu prüfen' }).click();
  await page.sees('Übernommen: 1 neu');
  expect(page.calls.filter(({ name }) => name === 'members.import')).toHaveLength(2);
  expect(page.calls.filter(({ name }) => name === 'members.finishImport')).toHaveLength(3);
  expect(room.workbook.tab('Austritte').below('Stand', 1)).toEqual(['Gespräch offen']);
});
