// `forms.evaluate`: everything that was answered to a questionnaire, in figures. Reads only.

import type { EvaluateAnswer } from '../../contract/evaluation.ts';
import { askedQuestions } from '../../contract/formQuestions.ts';
import type { Request } from '../../contract/rpc.ts';
import { activities } from '../../contract/walkthrough.ts';
import { dayOf } from '../kernel/days.ts';
import { headerWords } from '../kernel/headerText.ts';
import { cleaned } from '../kernel/text.ts';
import { activityOf, locateMembers, memberIdOf, readMembers } from '../members/index.ts';
import type { Clock, Ports, Workbook } from '../ports.ts';
import { readAllAnswers, readForm } from '../questionnaires/index.ts';
import { readSettings } from '../tabs/index.ts';
import { countQuestion, type CountedQuestion } from './count.ts';
import { letThrough, span, type People } from './filter.ts';
import { byGroup, tooFew, type Interview } from './people.ts';
import { ranked } from './ranking.ts';

/**
 * The same number of service calls for any number of answers and members. Says neither who was asked nor by whom.
 * @throws AppError `form_unknown`, and what reading throws
 */
export function evaluateForm(ports: Ports, { form: name, filter = {} }: Request<'forms.evaluate'>): EvaluateAnswer {
  const { workbook, clock } = ports;
  const form = readForm(ports, name);
  const { submissions, gone } = readAllAnswers(workbook, form);
  const interviews: Interview[] = submissions.filter(({ draft }) => !draft);
  const people = readPeople(workbook, clock.today());
  const counted = letThrough(interviews, filter, people, clock);
  const told = { form: form.name, all: interviews.length, options: optionsOf(interviews, people, clock) };
  if (tooFew(counted)) return { ...told, people: null, fewLeftOut: false, from: '', to: '', questions: [], missingOffers: [], reasons: [], groups: [] };
  const asked: CountedQuestion[] = [...form.questions.map((question) => ({ ...question, gone: false })), ...gone.map((question) => ({ ...question, gone: true }))];
  const askedIn = counted.map(({ answers }) => new Set(askedQuestions(form.questions, answers).map(({ id }) => id)));
  const questions = asked.map((question) => countQuestion(question, counted, askedIn));
  const through = new Set(counted);
  const leftOut = interviews.filter((interview) => !through.has(interview));
  return {
    ...told,
    people: counted.length,
    fewLeftOut: leftOut.length > 0 && tooFew(leftOut),
    ...period(counted, clock),
    questions,
    missingOffers: ranked('missingOffer', asked, questions, counted),
    reasons: ranked('reason', asked, questions, counted),
    groups: byGroup(counted),
  };
}

function readPeople(workbook: Workbook, today: string): People {
  const list = locateMembers(workbook, readSettings(workbook));
  const rows = readMembers(list, ['memberId', 'memberNumber', 'entryDate', 'activity']);
  return new Map(rows.map(({ cells }) => [memberIdOf(cells), { entry: dayOf(cells.entryDate, today), activity: activityOf(cleaned(cells.activity)) }]));
}

function period(interviews: readonly Interview[], clock: Clock): { from: string; to: string } {
  const known = span(interviews);
  return known ? { from: clock.dayOf(known.first), to: clock.dayOf(known.last) } : { from: '', to: '' };
}

function optionsOf(interviews: readonly Interview[], people: People, clock: Clock): EvaluateAnswer['options'] {
  const groups = new Map(interviews.map(({ group }) => [group.toLowerCase(), group]));
  const active = new Set(interviews.map(({ memberId }) => people.get(memberId)?.activity));
  return {
    groups: [...groups.values()].sort((a, b) => (headerWords(a) < headerWords(b) ? -1 : 1)),
    activities: activities.filter((activity) => active.has(activity)),
    ...period(interviews, clock),
  };
}
