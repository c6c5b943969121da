// The end of a campaign takes out of its list who somebody is; what is still to do keeps it until it is a task.

import { followUpCampaign, updateCampaign } from '../../../src/server/campaigns/index.ts';
import { campaignRoom, type CampaignRoom } from './campaignRoom.ts';

const update = (room: CampaignRoom, action: 'extend' | 'end', to?: string): ReturnType<typeof updateCampaign> =>
  updateCampaign(room.room, { campaign: 'Wahl 2026', action, operationId: `update-${action}`, ...(to && { to }) });
const shown = (room: CampaignRoom, id: number): unknown[] => ['Mitglied-ID', 'Name', 'Telefon', 'BO', 'Status', 'Notiz', 'Warum'].map((header) => room.called(id, header));

function called(): CampaignRoom {
  const room = campaignRoom();
  room.enter(101, 'Status', 'gesprochen');
  room.enter(101, 'Notiz', 'kommt zum Filmabend');
  room.enter(108, 'Status', 'falsche Nummer');
  room.enter(108, 'Notiz', 'die Oma war dran');
  return room;
}

test('names, numbers and notes go, what the figures need stays', () => {
  const room = called();
  const { report } = update(room, 'end');
  expect(report?.lines[0]).toContain('3 Personen');
  expect(shown(room, 101)).toEqual(['101', '', '', 'BO Reuterkiez', 'gesprochen', '', '']);
  expect(shown(room, 102)).toEqual(['102', '', '', 'BO Reuterkiez', 'offen', '', '']);
  expect(room.status()).toMatchObject({ people: 3, talked: 1 });
  expect(room.room.unlocked).toEqual([]);
});

test('whoever still needs somebody keeps name and note until there is a task', () => {
  const room = called();
  update(room, 'end');
  expect(shown(room, 108)).toEqual(['108', 'Ida Wolf', '+49 30 6123456', 'BO Donaukiez', 'falsche Nummer', 'die Oma war dran', expect.any(String)]);
  followUpCampaign(room.room, { campaign: 'Wahl 2026', operationId: 'follow-0001' });
  const [task] = room.room.workbook.tab('Aufgaben').values().slice(1);
  expect(task?.slice(1, 4)).toEqual(['Telefonnummer herausfinden', '108', 'Ida Wolf']);
  expect(task?.join(' ')).toContain('die Oma war dran');
  expect(shown(room, 108)).toEqual(['108', '', '', 'BO Donaukiez', 'falsche Nummer', '', '']);
  expect(room.status().organiser).toMatchObject([{ memberId: '108', name: '108' }]);
});

test('a campaign that goes on again has its names and numbers back, from the list as it is now', () => {
  const room = called();
  update(room, 'end');
  room.type(101, 'Name', 'Müller-Öz');
  room.room.workbook.forget();
  update(room, 'extend', '2026-12-24');
  expect(shown(room, 101).slice(0, 3)).toEqual(['101', 'Ayşe Müller-Öz', '+49 30 23125642']);
});

test('ended twice it is the same', () => {
  const room = called();
  update(room, 'end');
  const before = room.calls().values();
  update(room, 'end');
  expect(room.calls().values()).toEqual(before);
});
