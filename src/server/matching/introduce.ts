// `matching.introduce`: brings two people together who have both agreed, and remembers it.

import type { IntroduceAnswer } from '../../contract/matching.ts';
import type { Request } from '../../contract/rpc.ts';
import { tasks as taskWords } from '../../contract/texts/de/tasks.ts';
import { matching as german } from '../../contract/texts/de/matching.ts';
import { texts } from '../../contract/texts/index.ts';
import { readConsents } from '../consents/index.ts';
import { prepareContacts, type NewContact } from '../contacts/index.ts';
import { groupCardsIfThere, groupKey } from '../groups/index.ts';
import { log, stepInLog } from '../journal/index.ts';
import { actorOf } from '../kernel/actor.ts';
import { addDays, germanDay } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import { isYes, joined } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { lineIn, locateOrMakeTab } from '../tabs/index.ts';
import { createTasks, type TaskDraft } from '../tasks/index.ts';
import { howWords, introductionsTab, secondId, secondName } from './design.ts';
import { introductionsIn, pairOf, readIntroductions } from './introductions.ts';
import { mailsTo, sendMails, type Couple } from './mails.ts';
import { readPeople } from './people.ts';
import { ownTopics, sharedBy } from './rules.ts';

/** Vorgang of the log rows: an introduction that stands in `Kontakte`, too, and one that is still to be made. */
const introduced = 'Vorgestellt';
const planned = 'Vorstellung geplant';
/** Days to call in. */
const callWithin = 7;

type Asked = Request<'matching.introduce'>;

/**
 * Consent is read again in this moment. Two who have been introduced stay so: it is said, and nothing is done. The same id
 * again finishes what a first try left open; mails that went out, or of which nobody knows, are never sent again.
 * @throws AppError `consent_missing`, `introduction_unfit`, `member_not_found`, `busy`, `cells_in_the_way`, and what locating throws
 */
export function introduce(ports: Ports, request: Asked): IntroduceAnswer {
  const { lock, who, clock } = ports;
  const say = texts(who.language()).matching;
  const answer = (day: string, message: string, more: Partial<IntroduceAnswer> = {}): IntroduceAnswer => ({ introduced: day, message, attention: false, mails: [], ...more });
  const before = (found: readonly { id: string; pair: string; day: string }[]): IntroduceAnswer | null => {
    const known = found.find(({ id, pair }) => pair === pairOf(request.memberId, request.otherId) && id !== request.introductionId);
    return known ? answer(known.day || clock.today(), say.already({ day: germanDay(known.day) })) : null;
  };
  if (request.preview) {
    const couple = coupleOf(ports, request);
    return answer('', '', { mails: request.how === 'mail' ? mailsTo(ports, couple).map(({ person, mail: { to, subject, text } }) => ({ name: person.name, to, subject, text })) : [] });
  }
  const known = before(readIntroductions(ports.workbook));
  if (known) return known;
  const mailed = request.how === 'mail' ? sendMails(ports, () => coupleOf(ports, request), request) : null;
  const { message, attention } = mailed ?? { message: request.how === 'call' ? say.done.call : say.done.noted, attention: false };
  if (mailed && !mailed.introduced) return answer('', message, { attention });
  return lock.hold(() => {
    const own = locateOrMakeTab(ports, introductionsTab);
    const rows = introductionsIn(own);
    const meanwhile = before(rows);
    if (meanwhile) return meanwhile;
    const there = rows.find(({ id }) => id === request.introductionId);
    if (there && there.pair !== pairOf(request.memberId, request.otherId)) throw new AppError('bad_request', {}, ['introductionId: taken']);
    // Mails that are out are written down, whatever was said since.
    const couple = there || request.how === 'mail' ? bothOf(ports, request) : coupleOf(ports, request);
    const today = clock.today();
    if (request.how === 'call') createTasks(ports, [taskFor(ports, couple, request.introductionId, today)]);
    else prepareContacts(ports.workbook, contactsFor(ports, couple, request))();
    const operation = request.how === 'call' ? planned : introduced;
    if (!stepInLog(ports.workbook, request.introductionId, [operation])) {
      log(ports, couple.people.map(({ id }, index) => ({ operation, operationId: request.introductionId, memberId: id, field: 'Vorstellung', before: '', after: `${howWords[request.how]}: Mitglied ${couple.people[1 - index]?.id ?? ''}` })));
    }
    if (!there) {
      const [one, other] = couple.people;
      own.tab.append([lineIn(own, { 'Vorstellungs-ID': request.introductionId, 'Mitglied-ID': one.id, Mitglied: one.name, [secondId]: other.id, [secondName]: other.name, Wann: clock.midnight(today), Wie: howWords[request.how], durch: actorOf(who) })]);
    }
    return answer(there?.day || today, message, { attention });
  });
}

/** The two as the list has them now. @throws AppError `member_not_found` for nobody, an id that stands twice, and who has left */
function bothOf(ports: Ports, { memberId, otherId }: Asked): Couple {
  if (memberId === otherId) throw new AppError('bad_request', {}, ['otherId: same as memberId']);
  const people = readPeople(ports, ['carer', 'salutation', 'firstName', 'lastName', 'fullName']);
  const find = (wanted: string): Couple['people'][0] => {
    const found = people.members.find(({ id }) => id === wanted);
    if (!found) throw new AppError('member_not_found');
    return found;
  };
  const [one, other] = [find(memberId), find(otherId)];
  const topics = sharedBy(ownTopics(people, one), one, other)?.topics.map(({ text }) => text) ?? [];
  return { people: [one, other], topics, settings: people.settings };
}

/** Only where both have agreed, and it can be done this way. @throws AppError `consent_missing`, `introduction_unfit` */
function coupleOf(ports: Ports, request: Asked): Couple {
  const couple = bothOf(ports, request);
  const consents = readConsents(ports);
  const say = texts(ports.who.language()).matching.unfit;
  const silent = couple.people.filter(({ id }) => !consents.mayIntroduce(id));
  if (silent.length > 0) throw new AppError('consent_missing', {}, silent.map(({ name }) => say.noConsent({ name })));
  if (request.how !== 'noted' && couple.topics.length === 0) throw new AppError('introduction_unfit', {}, [say.noTopic]);
  if (request.how === 'mail') mailsTo(ports, couple);
  if (request.how === 'call' && couple.people.every(({ cells }) => isYes(cells.noCall))) throw new AppError('introduction_unfit', {}, [say.noCall]);
  return couple;
}

/** Whoever may be called, the first before the second; for who takes care of them. Only the other's first name: nothing that the call does not need. */
function taskFor({ workbook }: Ports, { people: [one, other], topics }: Couple, id: string, today: string): TaskDraft {
  const [called, met] = isYes(one.cells.noCall) ? [other, one] : [one, other];
  const card = groupCardsIfThere(workbook, today).find(({ name }) => groupKey(name) === groupKey(called.group));
  const owner = cleaned(called.cells.carer) || card?.email || card?.contact || '';
  const note = german.entry.task({ id: met.id, topics: joined(topics) });
  return { id, kind: taskWords.kinds.introduce, memberId: called.id, member: called.name, group: called.group, owner, due: addDays(today, callWithin), note };
}

/** The other stands in each row by id alone, so that forgetting a person means forgetting them in their own rows. */
function contactsFor({ clock, who }: Ports, { people, topics }: Couple, { introductionId, how }: Asked): NewContact[] {
  return people.map(({ id, name }, index) => ({
    id: `${introductionId}-${index + 1}`,
    at: clock.now(),
    memberId: id,
    name,
    kind: how === 'mail' ? 'email' : 'other',
    by: actorOf(who),
    result: german.entry.result({ id: people[1 - index]?.id ?? '' }),
    note: joined(topics),
  }));
}
