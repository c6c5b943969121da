// What questionnaires ask and answer: listing, opening, sending, drafts, correcting, copying.

import * as z from 'zod/mini';
import { longestAnswer, type FormAnswers, type Question } from './formQuestions.ts';

const FormName = z.string().check(z.minLength(1), z.maxLength(80));
const MemberId = z.string().check(z.minLength(1), z.maxLength(100));
/** Made up by the page when the form is opened; sent twice it is one row. */
const SubmissionId = z.string().check(z.regex(/^[\w-]{8,64}$/));
const Text = z.string().check(z.maxLength(longestAnswer));
/** By question id; the number in `Nr` is taken for it, too. */
const AnswersSchema = z.record(z.string().check(z.maxLength(40)), z.union([Text, z.number(), z.boolean(), z.array(Text).check(z.maxLength(100)), z.object({ declined: z.literal(true) })]));

/** A row of `Fragen` that cannot be used, said in words. */
export interface FormProblem {
  /** 1-based row of the tab. */
  row: number;
  text: string;
}

export interface FormSummary {
  name: string;
  questions: number;
  /** Finished interviews. */
  answers: number;
  /** Begun and not sent. */
  drafts: number;
  /** A form with any cannot be filled in; it can be looked at. */
  problems: FormProblem[];
}

export const FormsRequest = z.object({});
export interface FormsAnswer {
  forms: FormSummary[];
  /** The member of the selected row of the list; null for none. */
  selected: { memberId: string; name: string } | null;
  /** My own drafts, the latest first. */
  drafts: { form: string; submissionId: string; memberId: string; member: string; at: string }[];
}

/** Without a member: the form alone, to look at. With a submission: that one's answers, to go on or to correct. */
export const OpenFormRequest = z.object({ form: FormName, memberId: z.optional(MemberId), submissionId: z.optional(SubmissionId) });

export interface PastSubmission {
  submissionId: string;
  /** ISO instant. */
  at: string;
  by: string;
  /** Not sent yet. */
  draft: boolean;
  /** Given by the person at the screen (or by nobody known), who may correct it. */
  mine: boolean;
}

export interface FormMember {
  memberId: string;
  name: string;
  group: string;
  /** `YYYY-MM-DD`, `''` unknown. */
  memberSince: string;
  interests: string[];
  availability: string[];
  /** Wants no call: said before the interview begins. */
  noCall: boolean;
  /** `tel` is what a `tel:` link takes, `''` where the number cannot be dialled. */
  phones: { shown: string; tel: string }[];
}

export interface OpenFormAnswer {
  name: string;
  questions: Question[];
  problems: FormProblem[];
  member: FormMember | null;
  /** What was given to this form about this member, the latest first. */
  past: PastSubmission[];
  /** The answers of the submission asked for, else of my own draft about this member, else null. */
  current: { submissionId: string; draft: boolean; at: string; answers: FormAnswers } | null;
}

export const SubmitRequest = z.object({
  form: FormName,
  memberId: MemberId,
  submissionId: SubmissionId,
  answers: AnswersSchema,
  /** Replaces what this submission says; without it, a submission that was sent stays as it is. */
  correct: z.optional(z.boolean()),
});
export interface SubmitAnswer {
  submissionId: string;
  /** False where this submission stood there already. */
  written: boolean;
  /** What changed at the member, in words, e.g. `Interessen: + Wohnen`. */
  updated: string[];
  message: string;
}
// `forms.submit` refuses with `answers_missing` (the questions as details), `answers_unfit` (the same), `form_broken` (its problems).

/** Keeps what was said so far, in the sheet; never refused for something missing. */
export const DraftRequest = z.object({ form: FormName, memberId: MemberId, submissionId: SubmissionId, answers: AnswersSchema });
export interface DraftAnswer {
  /** ISO instant. */
  savedAt: string;
}

/** Takes out a draft of one's own. */
export const DiscardRequest = z.object({ form: FormName, submissionId: SubmissionId });
export interface DiscardAnswer {
  message: string;
}

/** Copies a form's rows under a new name: the way to change a form that has answers. */
export const CopyFormRequest = z.object({ form: FormName, name: FormName, operationId: SubmissionId });
export interface CopyFormAnswer {
  name: string;
  message: string;
}
