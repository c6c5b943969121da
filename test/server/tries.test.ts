// A request that Google breaks off at any of its calls, and made again, leaves what it leaves when nothing breaks off.

import type { RpcName } from '../../src/contract/rpc.ts';
import { answer } from '../../src/server/door.ts';
import { useCases } from '../../src/server/useCases.ts';
import { careRoom } from '../support/careRoom.ts';
import type { MemoryRoom } from '../support/memoryRoom.ts';

/** Calls that change nothing. */
const reading = /^(?:read|named|tabs|metadata|filtered|shown|last|find|selection|marked)/;

type Step = [RpcName, object];

const must = (room: MemoryRoom, [name, payload]: Step): void => {
  const told = answer(useCases, room, name, payload);
  if (!told.ok) throw new Error(`${name}: ${told.error.code} ${told.error.details?.join() ?? ''}`);
};

/** Every tab but the log, which may say a thing twice; of it each thing once. */
function stands(room: MemoryRoom): unknown {
  const plain = (cell: unknown): unknown => (cell instanceof Date ? cell.toISOString() : typeof cell === 'string' ? cell.replace(/\b\d{8}-\d{6}-[a-z0-9]{6}\b/g, 'id') : cell);
  const tabs = room.workbook.names().map((name) => [name, room.workbook.tab(name).values().map((line) => line.map(plain))] as const);
  const log = tabs.find(([name]) => name === 'Protokoll')?.[1] ?? [];
  return { tabs: tabs.filter(([name]) => name !== 'Protokoll'), log: [...new Set(log.map((line) => JSON.stringify(line)))].sort() };
}

const merge: Step = ['members.merge', { keep: '101', remove: '103', fields: { email: 'remove' }, operationId: 'merge-00001' }];
const corrections: Step = ['members.applyCorrections', { operationId: 'correct-001', corrections: [{ memberId: '101', field: 'postcode', expected: '12045', value: '12047' }, { memberId: '102', field: 'mobile', expected: '0152 28817386', value: '01522 8817386' }] }];
const offer: Step = ['offers.record', { memberId: '101', offer: 'Filmabend', state: 'offered', recordId: 'offer-00001' }];
const exit = { memberId: '104', stepId: 'exit-00001', state: 'held', outcome: 'gone', note: 'Umzug', expected: { state: 'earlier', offer: '', outcome: '', note: '' } };
const film = { mailingId: 'film-2026-a', name: 'Filmabend', selection: {}, text: { subject: 'Filmabend', body: 'Komm ins Kino.' } };

const draft = { name: 'Wahl', purpose: '', from: '2026-11-20', to: '2026-12-20', selection: {}, batch: 2 };

const cases: Record<string, { before: Step[]; step: Step }> = {
  'corrections taken back': { before: [corrections], step: ['members.undoCorrections', { operationId: 'correct-001' }] },
  'a merge taken back': { before: [['contacts.note', { memberId: '103', contactId: 'contact-0001', kind: 'call', note: 'nett' }], merge], step: ['members.undoMerge', { operationId: 'merge-00001' }] },
  'a task taken on, with a note': { before: [['groups.findContact', { group: 'BO Schillerkiez', taskId: 'contact-task-1' }]], step: ['tasks.update', { taskId: 'contact-task-1', action: 'accept', note: 'frage Nora', expected: { status: 'open' } }] },
  'an exit taken back': { before: [['exits.list', {}], ['exits.record', exit]], step: ['exits.undo', { memberId: '104', stepId: 'exit-00001' }] },
  'an exit talked about, with its task': {
    before: [['members.edit', { memberId: '101', field: 'exitDate', expected: '', value: '21.11.2026', operationId: 'leaving-0001' }], ['exits.list', {}]],
    step: ['exits.record', { ...exit, memberId: '101', expected: { ...exit.expected, state: 'open' } }],
  },
  'reservations released': {
    before: [['campaigns.create', { draft, operationId: 'campaign-0001' }], ['calls.next', { campaign: 'Wahl', visitor: 'visitor-01' }]],
    step: ['campaigns.release', { campaign: 'Wahl', caller: 'ada@example.org' }],
  },
  'no mails any more': { before: [], step: ['consents.set', { memberId: '101', channel: 'mail', state: 'no', source: 'am Telefon gesagt', recordId: 'record-0001' }] },
  'mails after all': {
    before: [['consents.set', { memberId: '101', channel: 'mail', state: 'no', source: 'am Telefon gesagt', recordId: 'record-0001' }]],
    step: ['consents.set', { memberId: '101', channel: 'mail', state: 'yes', source: 'Brief', recordId: 'record-0002' }],
  },
  'an offer accepted, with a note': { before: [offer], step: ['offers.record', { memberId: '101', offer: 'Filmabend', state: 'accepted', note: 'bringt Kuchen', recordId: 'offer-00002' }] },
  'a note on an offer': { before: [offer], step: ['offers.record', { memberId: '101', offer: 'Filmabend', state: 'offered', note: 'bringt Kuchen', recordId: 'offer-00002' }] },
  'an offer taken back': { before: [offer, ['offers.record', { memberId: '101', offer: 'Filmabend', state: 'accepted', note: 'bringt Kuchen', recordId: 'offer-00002' }]], step: ['offers.takeBack', { memberId: '101', offer: 'Filmabend', recordId: 'offer-00002' }] },
  'a mailing stopped': { before: [['mailing.send', film]], step: ['mailing.stop', { mailingId: film.mailingId, stop: true }] },
};

function begun(before: readonly Step[]): MemoryRoom {
  const { room } = careRoom();
  room.workbook.tab('Angebote').set(2, 1, 'Filmabend');
  for (const step of before) must(room, step);
  room.workbook.forget();
  return room;
}

test.each(Object.entries(cases))('%s', (_, { before, step }) => {
  const good = begun(before);
  must(good, step);
  const { calls } = good.workbook;
  // Until it writes, nothing can be left half done.
  const first = calls.findIndex(({ kind }) => !reading.test(kind));
  expect(calls.length - first).toBeGreaterThan(1);
  const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const wrong = Array.from({ length: calls.length - first }, (__, index) => {
    const at = first + index;
    const room = begun(before);
    let count = 0;
    room.workbook.before = () => {
      if (count++ >= at) throw new Error('Service failed');
    };
    const tried = answer(useCases, room, ...step);
    room.workbook.before = null;
    const again = answer(useCases, room, ...step);
    try {
      expect([tried.ok, again.ok, stands(room)]).toEqual([false, true, stands(good)]);
      return null;
    } catch (error) {
      return `at call ${at}: ${JSON.stringify(again).slice(0, 200)} ${(error as Error).message.slice(0, 900)}`;
    }
  });
  quiet.mockRestore();
  expect(wrong.filter(Boolean)).toEqual([]);
});
