// Answers a page with the real rooms of the server, over a workbook in memory: page and server must understand each other.

import { requests, type RpcName } from '../../../src/contract/rpc.ts';
import { answer, type UseCases } from '../../../src/server/door.ts';
import { assignGroups, openCases, previewAssignment, progressOf, setByHand, undoAssignment } from '../../../src/server/groups/index.ts';
import { showMember } from '../../../src/server/members/index.ts';
import { applySetup, detectSetup } from '../../../src/server/setup/index.ts';
import type { MemoryRoom } from '../../support/memoryRoom.ts';
import type { Answers, Reply } from './pages.ts';

const useCases: UseCases = {
  'setup.detect': detectSetup,
  'setup.apply': applySetup,
  'groups.preview': previewAssignment,
  'groups.assign': assignGroups,
  'groups.openCases': openCases,
  'groups.setByHand': setByHand,
  'groups.undo': undoAssignment,
  'groups.progress': progressOf,
  'members.show': showMember,
};

/** Every call of a page goes through the door to its use case. */
export function answersOf(room: MemoryRoom): Answers {
  const names = Object.keys(requests) as RpcName[];
  return Object.fromEntries(names.map((name) => [name, (payload: unknown): Reply => answer(useCases, room, name, payload)]));
}
