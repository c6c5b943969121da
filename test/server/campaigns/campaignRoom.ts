// The small care district with more phones, and a campaign that a test can create, work in by hand and look at.

import { createCampaign, campaignStatus } from '../../../src/server/campaigns/index.ts';
import type { CampaignDraft } from '../../../src/contract/campaigns.ts';
import { careRoom, people, type CareRoom } from '../../support/careRoom.ts';
import type { MemoryTab, Rows } from '../../support/memoryWorkbook.ts';

/** 101 and 102 can be dialled, 104 has left, the others have no number; 108 and 109 can be dialled, 109 wants no call. */
export const callees: Rows = [
  ...people,
  [108, 'Wolf', 'Ida', 'Weserstraße 9', 12045, 'Berlin', '030 6123456', '', '', '', new Date('2026-10-12T00:00:00.000Z'), '', ''],
  [109, 'Zander', 'Ole', 'Weserstraße 10', 12045, 'Berlin', '030 6123457', '', '', '', '', '', ''],
  [110, 'Yıldız', 'Can', 'Weserstraße 11', 12045, 'Berlin', '+49 171 2345678', '', '', '', '', '', 'möchte austreten'],
];

export const draft: CampaignDraft = {
  name: 'Wahl 2026', purpose: 'Zur Wahl gehen', preset: 'election', from: '2026-11-20', to: '2026-12-20', selection: {}, script: 'Hallo, hier ist …', form: '', callers: [],
  batch: 2, pauseHours: 20, maxAttempts: 3, eveningUntil: '20:30', reservedMinutes: 30, done: 'talked',
};

export interface CampaignRoom extends CareRoom {
  campaigns(): MemoryTab;
  calls(): MemoryTab;
  /** Somebody types into the call list. */
  enter(memberId: number, header: string, value: string | number | Date): void;
  called(memberId: number, header: string): unknown;
  status(): ReturnType<typeof campaignStatus>;
}

/** @param change null: nothing is created yet @param before what stands there when it is */
export function campaignRoom(change: Partial<CampaignDraft> | null = {}, before: (care: CareRoom) => void = () => undefined): CampaignRoom {
  const care = careRoom(callees);
  const { room, list } = care;
  care.type(109, 'Kein Anruf', 'ja');
  care.type(105, 'Telefon', '');
  for (const [id, group] of [[101, 'BO Reuterkiez'], [102, 'BO Reuterkiez'], [108, 'BO Donaukiez']] as const) care.type(id, 'BO', group);
  before(care);
  if (change) createCampaign(room, { draft: { ...draft, ...change }, operationId: 'campaign-0001' });
  room.workbook.forget();
  const calls = (): MemoryTab => room.workbook.tab(room.workbook.names().find((name) => name.startsWith('Anrufe')) ?? '');
  const place = (memberId: number, header: string): [number, number] => {
    const values = calls().values();
    return [values.findIndex((line) => line[0] === String(memberId)) + 1, (values[0] ?? []).indexOf(header) + 1];
  };
  return {
    ...care,
    list,
    campaigns: () => room.workbook.tab('Kampagnen'),
    calls,
    enter: (memberId, header, value) => calls().set(...place(memberId, header), value),
    called: (memberId, header) => calls().at(...place(memberId, header)),
    status: () => campaignStatus(room, { campaign: draft.name }),
  };
}
