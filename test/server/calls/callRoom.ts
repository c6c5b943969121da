// A district with six people who can be called, and campaigns in which a test calls, types and looks.

import { createCampaign } from '../../../src/server/campaigns/index.ts';
import { nextCall, noteCallsTyped, reportCall } from '../../../src/server/calls/index.ts';
import type { CampaignDraft } from '../../../src/contract/campaigns.ts';
import type { Outcome, ReportAnswer } from '../../../src/contract/calls.ts';
import { careRoom, people, type CareRoom } from '../../support/careRoom.ts';
import type { MemoryTab, Rows } from '../../support/memoryWorkbook.ts';
import { draft } from '../campaigns/campaignRoom.ts';

const person = (id: number, last: string, first: string): Rows[number] => [id, last, first, `Weserstraße ${id}`, 12045, 'Berlin', `030 6123${id}`, '', '', '', '', '', ''];

/** 201 to 206, in rows 3 to 8. */
export const six: Rows = [
  ...people.slice(0, 2),
  person(201, 'Wolf', 'Ida'), person(202, 'Zander', 'Ole'), person(203, 'Yıldız', 'Can'), person(204, 'Krüger', 'Mia'), person(205, 'Nowak', 'Jan'), person(206, 'Haas', 'Eva'),
];

export interface CallRoom extends CareRoom {
  calls(campaign?: string): MemoryTab;
  called(memberId: number, header: string, campaign?: string): unknown;
  /** Somebody types into the call list; with `quiet` the add-on does not hear of it. */
  enter(memberId: number, header: string, value: string | number | Date, options?: { quiet?: boolean; campaign?: string }): void;
  contacts(): unknown[][];
  tasks(): unknown[][];
  as(email: string): void;
  at(instant: string): void;
  /** The ids handed out. */
  next(more?: { campaign?: string; visitor?: string }): string[];
  report(memberId: number, outcome: Outcome, more?: Partial<Parameters<typeof reportCall>[1]>): ReportAnswer;
}

export const name = 'Wahl 2026';

/** @param others further campaigns, by name */
export function callRoom(change: Partial<CampaignDraft> = {}, others: Readonly<Record<string, Partial<CampaignDraft>>> = {}, rows: Rows = six): CallRoom {
  const care = careRoom(rows);
  const { room } = care;
  const all = { [name]: change, ...others };
  Object.entries(all).forEach(([campaign, some], index) => createCampaign(room, { draft: { ...draft, ...some, name: campaign }, operationId: `campaign-000${index}` }));
  room.workbook.forget();
  const calls = (campaign = name): MemoryTab => room.workbook.tab(`Anrufe ${campaign}`);
  const place = (memberId: number, header: string, campaign: string): [number, number] => {
    const values = calls(campaign).values();
    return [values.findIndex((line) => line[0] === String(memberId)) + 1, (values[0] ?? []).indexOf(header) + 1];
  };
  let reports = 0;
  return {
    ...care,
    calls,
    called: (memberId, header, campaign = name) => calls(campaign).at(...place(memberId, header, campaign)),
    enter: (memberId, header, value, { quiet = false, campaign = name } = {}) => {
      const [row, column] = place(memberId, header, campaign);
      calls(campaign).set(row, column, value);
      if (!quiet) noteCallsTyped(room, { tabId: calls(campaign).id, tabName: calls(campaign).name, row, column, rows: 1, columns: 1 });
    },
    contacts: () => room.workbook.tab('Kontakte').values().slice(1),
    tasks: () => room.workbook.tab('Aufgaben').values().slice(1),
    as: (email) => (room.who.address = email),
    at: (instant) => (room.clock.instant = instant),
    next: ({ campaign = name, visitor } = {}) => nextCall(room, { campaign, visitor }).people.map(({ memberId }) => memberId),
    report: (memberId, outcome, more = {}) => reportCall(room, { campaign: name, memberId: String(memberId), reportId: `report-${String(++reports).padStart(4, '0')}`, outcome, ...more }),
  };
}
