// `walkthrough.save`: what was said about one person, merged into what stands there; and who comes next.

import type { Request } from '../../contract/rpc.ts';
import type { SaveAnswer } from '../../contract/walkthrough.ts';
import { walkthrough as words } from '../../contract/texts/de/walkthrough.ts';
import { log } from '../journal/index.ts';
import { actorOf } from '../kernel/actor.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import { activityOf, activityWord, cellOf, joined, merged, prepareWrite, sameWords, wordsOf, type Edit } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { appendWalk, cardOf, progressOf, readState, waiting, type Person } from './state.ts';

/** Vorgang of the log rows. */
const walking = 'Durchsprache';

type SaveRequest = Request<'walkthrough.save'>;

/**
 * Only the cells that change are written, by id and inside the lock: interests and times are merged, an activity that
 * somebody else gave in between is replaced and told, "unknown" never replaces anything. Each id is one row of
 * `Kontakte`; sent again, it completes what was interrupted and writes nothing twice.
 * @throws AppError `member_not_found`, `cells_in_the_way`, `busy`, `bad_request` for an id that is another member's, and what reading throws
 */
export function saveWalk(ports: Ports, request: SaveRequest): SaveAnswer {
  return ports.lock.hold(() => {
    const state = readState(ports);
    const [person, second] = state.people.filter(({ id }) => id === request.memberId);
    if (!person || second) throw new AppError('member_not_found');
    const known = state.contacts.find(({ id }) => id === request.saveId);
    if (known && known.memberId !== person.id) throw new AppError('bad_request', {}, ['saveId: taken']);
    const { changes, values, replaced } = changesFor(person, request, known !== undefined);
    const write = prepareWrite(state.at, changes.map(({ edit }) => edit));
    log(ports, changes.map(({ field, before, edit }) => ({ operation: walking, operationId: request.saveId, memberId: person.id, field, before, after: String(edit.value) })));
    write();
    const after = known ? state : appendWalk(state, entryOf(ports, person, request));
    const [next] = waiting(after, request.group ?? person.group, request.visitor, [...(request.inHand ?? []), person.id], 1);
    return {
      memberId: person.id,
      ...values,
      replaced,
      written: !known,
      next: next ? cardOf(after, next) : null,
      progress: progressOf(after, request.group ?? person.group),
    };
  });
}

interface Change {
  field: string;
  before: string;
  edit: Edit;
}

interface Values {
  activityText: string;
  interests: string[];
  availability: string[];
}

function changesFor({ row, cells }: Person, request: SaveRequest, again: boolean): { changes: Change[]; values: Values; replaced: string } {
  const changes: Change[] = [];
  const there = cleaned(cells.activity);
  const activityText = activityToWrite(there, request, again);
  if (activityText !== there) changes.push({ field: 'Aktivität', before: there, edit: { row, field: 'activity', value: activityText } });
  const meanwhile = request.expectedActivity !== undefined && there !== cleaned(request.expectedActivity) && there !== '';
  const list = (field: 'interests' | 'availability', header: string, added?: readonly string[], removed?: readonly string[]): string[] => {
    const before = wordsOf(cells[field]);
    // Only words that stand there now can be taken out; whoever repeats a save must not take out what came later.
    const after = merged(before, added, again ? [] : removed);
    if (sameWords(before, after)) return before;
    changes.push({ field: header, before: String(cellOf({ row, cells }, field)), edit: { row, field, value: joined(after) } });
    return after;
  };
  const interests = list('interests', 'Interessen', request.interests, request.interestsRemoved);
  const availability = list('availability', 'Verfügbarkeit', request.availability, request.availabilityRemoved);
  return { changes, values: { activityText, interests, availability }, replaced: meanwhile && activityText !== there ? there : '' };
}

function activityToWrite(there: string, { activity, expectedActivity }: SaveRequest, again: boolean): string {
  if (activity === undefined) return there;
  if (activity === 'unknown' && there !== '') return there;
  // A repeat may complete what was interrupted, but somebody's later answer is newer than it.
  if (again && there !== cleaned(expectedActivity)) return there;
  return activityOf(there) === activity ? there : activityWord(activity);
}

function entryOf({ clock, who }: Ports, { id, name }: Person, request: SaveRequest): Parameters<typeof appendWalk>[1] {
  const { entry } = words;
  const result = [request.activity ? activityWord(request.activity) : entry.goneThrough, request.knows ? entry.knows : ''].filter(Boolean).join(', ');
  return { id: request.saveId, at: clock.now(), memberId: id, name, by: actorOf(who), result, note: request.note?.trim() ?? '' };
}
