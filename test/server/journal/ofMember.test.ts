// What the card tells of a member's changes.

import { changesOf, log } from '../../../src/server/journal/index.ts';
import { careRoom } from '../../support/careRoom.ts';

test('a change that a second try wrote down once more is one change; the same again later is another', () => {
  const { room } = careRoom();
  const entry = { operation: 'Karte: geändert', memberId: '103', field: 'Telefon', before: '', after: '030 1' };
  room.lock.hold(() => {
    log(room, [{ ...entry, operationId: 'edit-0001' }]);
    log(room, [{ ...entry, operationId: 'edit-0001' }, { ...entry, operationId: 'edit-0002' }]);
    log(room, [{ ...entry, operationId: 'edit-0001', before: '030 1', after: '' }]);
  });
  expect(changesOf(room.workbook, '103').map(({ operationId, after }) => [operationId, after])).toEqual([['edit-0001', '030 1'], ['edit-0002', '030 1'], ['edit-0001', '']]);
});
