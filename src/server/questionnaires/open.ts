// `forms.open`: a questionnaire, whom it is about, and what was answered before. One round trip.

import type { FormMember, OpenFormAnswer, PastSubmission } from '../../contract/forms.ts';
import type { Question } from '../../contract/formQuestions.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { readGroupCards } from '../groups/index.ts';
import { isAnothers } from '../kernel/actor.ts';
import { dayOf } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import { byFrequency, isYes, locateMembers, memberIdOf, nameOf, phonesOf, readMembers, usualAreaCode, wordsOf, type MemberRow } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { findAnswers } from './answers.ts';
import { spelling } from './conditions.ts';
import { problemsOf } from './given.ts';
import { readForm, submissionsIn, type StoredSubmission } from './submissions.ts';

const needed = ['memberNumber', 'memberId', 'lastName', 'firstName', 'fullName', 'group', 'entryDate', 'interests', 'availability', 'noCall', 'phone', 'mobile'] as const;
/** Most topics offered. */
const topicsOffered = 40;

/** Takes no lock and writes nothing. @throws AppError `form_unknown`, `member_not_found`, and what locating throws */
export function openForm(ports: Ports, request: Request<'forms.open'>): OpenFormAnswer {
  const { workbook, who, clock } = ports;
  const form = readForm(ports, request.form);
  const tab = findAnswers(workbook, form);
  const stored = tab ? submissionsIn(tab, form) : [];
  const asked = request.submissionId === undefined ? undefined : stored.find(({ submissionId }) => submissionId === request.submissionId);
  const memberId = request.memberId ?? asked?.memberId;
  const offersTopics = form.questions.some(isTopics);
  const settings = memberId !== undefined || offersTopics ? readSettings(workbook) : null;
  const people = settings ? readMembers(locateMembers(workbook, settings), needed) : [];
  const member = memberId === undefined || !settings ? null : memberOf(people, memberId, settings.areaCode || usualAreaCode(people), clock.today());
  const past = stored.filter((one) => one.submissionId !== '' && one.memberId === memberId).reverse();
  past.sort((a, b) => (b.at?.getTime() ?? 0) - (a.at?.getTime() ?? 0));
  const current = asked?.memberId === memberId ? asked : request.submissionId === undefined ? past.find((one) => one.draft && !isAnothers(one.by, who.email())) : undefined;
  return {
    name: form.name,
    questions: offersTopics ? withTopics(form.questions, topicsIn(ports, people)) : form.questions,
    problems: problemsOf(form, stored, tab?.own.tab.name ?? '', texts(who.language()).forms),
    member,
    past: past.map((one) => asPast(one, who.email())),
    current: current ? { submissionId: current.submissionId, draft: current.draft, at: current.at?.toISOString() ?? '', answers: current.answers } : null,
  };
}

function asPast({ submissionId, at, by, draft }: StoredSubmission, me: string): PastSubmission {
  return { submissionId, at: at?.toISOString() ?? '', by, draft, mine: !isAnothers(by, me) };
}

function memberOf(people: readonly MemberRow[], memberId: string, areaCode: string, today: string): FormMember {
  const [found, second] = people.filter(({ cells }) => memberIdOf(cells) === memberId);
  if (!found || second) throw new AppError('member_not_found');
  const { cells } = found;
  return {
    memberId,
    name: nameOf(cells),
    group: cleaned(cells.group),
    memberSince: dayOf(cells.entryDate, today),
    interests: wordsOf(cells.interests),
    availability: wordsOf(cells.availability),
    noCall: isYes(cells.noCall),
    phones: phonesOf(cells, areaCode).map(({ shown, tel }) => ({ shown, tel })),
  };
}

function isTopics({ target, kind }: Question): boolean {
  return target === 'interests' && (kind === 'choice' || kind === 'choices');
}

/** What members and groups name, the most frequent first. */
function topicsIn({ workbook, clock }: Ports, people: readonly MemberRow[]): string[] {
  const { cards } = readGroupCards(workbook, clock.today());
  return byFrequency([...people.map(({ cells }) => wordsOf(cells.interests)), ...cards.map(({ topics }) => wordsOf(topics))]).map(({ topic }) => topic);
}

/** The form's own choices first; then what this district is interested in. */
function withTopics(questions: readonly Question[], topics: readonly string[]): Question[] {
  return questions.map((question) => {
    if (!isTopics(question)) return question;
    const own = new Set(question.choices.map(spelling));
    return { ...question, choices: [...question.choices, ...topics.filter((topic) => !own.has(spelling(topic)))].slice(0, Math.max(topicsOffered, question.choices.length)) };
  });
}
