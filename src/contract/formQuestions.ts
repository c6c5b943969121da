// Questionnaires as page and server both understand them: questions, answers, and which question is asked when. Pure.

/** In the order of the drop-down in `Fragen`. */
export const questionKinds = ['short', 'long', 'yesNo', 'choice', 'choices', 'scale', 'number', 'date'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/**
 * What else an answer does (`Feld`). The first three are written to the member; `missingOffer` and `reason` are ranked when
 * the answers are evaluated; `contactAgain` says whether we may write to them again.
 */
export const answerTargets = ['interests', 'availability', 'activity', 'missingOffer', 'reason', 'contactAgain'] as const;
export type AnswerTarget = (typeof answerTargets)[number];

export interface Question {
  /** `F12`: stays through rewording, moving and renumbering. */
  id: string;
  /** As in the column `Nr`. */
  number: string;
  text: string;
  kind: QuestionKind;
  /** Of `choice` and `choices`; as they are written into the cells. */
  choices: string[];
  /** Words of one's own may be given beside the choices: their last one ended with `…`, or the answers are interests. */
  ownWords: boolean;
  required: boolean;
  target: AnswerTarget | null;
  condition: Condition | null;
  /** For the person asking: how to bring it up, what to listen for; `''` for none. */
  guide: string;
}

/** `Nur wenn`: asked only where an earlier question was answered so. */
export interface Condition {
  questionId: string;
  /** `is`: one of the values; `isNot`: answered, and none of them; `atLeast`, `atMost`: numbers; `answered`: anything. */
  test: 'is' | 'isNot' | 'atLeast' | 'atMost' | 'answered';
  values: string[];
}

/** The person does not want to answer this question. */
export interface Declined {
  declined: true;
}
/** By kind: text; `true`/`false`; one choice; several; 1–5; a number; `YYYY-MM-DD`. */
export type AnswerValue = string | number | boolean | readonly string[] | Declined;
/** By question id. A question that was not answered is not in it. */
export type FormAnswers = Readonly<Record<string, AnswerValue>>;

export const longestAnswer = 10_000;

export function isDeclined(value: AnswerValue | undefined): value is Declined {
  return typeof value === 'object' && value !== null && 'declined' in value;
}

/** Nothing was said: no text but spaces, no choice. */
export function isEmpty(value: AnswerValue | undefined): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
}

/** The questions that are asked, given the answers so far, in their order. A condition on a question that is not asked is not met. */
export function askedQuestions(questions: readonly Question[], answers: FormAnswers): Question[] {
  const asked = new Set<string>();
  return questions.filter((question) => {
    const { condition } = question;
    const met = condition === null || (asked.has(condition.questionId) && isMet(condition, answers[condition.questionId]));
    if (met) asked.add(question.id);
    return met;
  });
}

function isMet({ test, values }: Condition, value: AnswerValue | undefined): boolean {
  if (value === undefined || isEmpty(value) || isDeclined(value)) return false;
  if (test === 'answered') return true;
  if (test === 'atLeast' || test === 'atMost') {
    const limit = Number(values[0]);
    return typeof value === 'number' && (test === 'atLeast' ? value >= limit : value <= limit);
  }
  const given = (Array.isArray(value) ? value : [typeof value === 'boolean' ? (value ? 'ja' : 'nein') : String(value)]).map((word: string) => word.trim().toLowerCase());
  const one = values.some((wanted) => given.includes(wanted.trim().toLowerCase()));
  return test === 'is' ? one : !one;
}

/** Required questions that are asked and have neither an answer nor "doesn't want to answer". */
export function missingAnswers(questions: readonly Question[], answers: FormAnswers): Question[] {
  return askedQuestions(questions, answers).filter((question) => question.required && isEmpty(answers[question.id]));
}

/** Whether a question can have this answer as it is defined now. Empty and declined always fit. */
export function fits(question: Question, value: AnswerValue): boolean {
  if (isEmpty(value) || isDeclined(value)) return true;
  const known = (word: string): boolean => question.ownWords || question.choices.some((choice) => choice.toLowerCase() === word.trim().toLowerCase());
  switch (question.kind) {
    case 'short':
    case 'long':
      return typeof value === 'string' && value.length <= longestAnswer;
    case 'yesNo':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && known(value);
    case 'choices':
      return Array.isArray(value) && (value as readonly string[]).every(known) && value.join('; ').length <= longestAnswer;
    case 'scale':
      return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  }
}
