// Which screen a failure gets: one sentence, what to do, one button. Pure, so that every code can be checked.

import type { ErrorCode } from '../../contract/errors.ts';
import type { PageTexts } from '../../contract/texts/de/pages.ts';
import { outcomeUnknown, type RpcError, type WayFailure } from './failures.ts';
import type { PageOpener } from './rpc.ts';

export interface FailureScreen {
  tone: 'warn' | 'error' | 'offline';
  title: string;
  text: string;
  /** A list below the text, each line for a person. */
  lines: readonly string[];
  /** Google's own words, to be shown only on request; '' for none. */
  raw: string;
  /** What the one button does: `retry` asks again, an opener opens that sidebar, null: there is nothing to press. */
  action: 'retry' | PageOpener | null;
  label: string;
}

interface Help {
  action: 'retry' | PageOpener;
  /** `error` is for what stops the work, `warn` for what is only in the way. */
  tone: 'warn' | 'error';
  label: (t: PageTexts) => string;
}

const retry: Help = { action: 'retry', tone: 'warn', label: (t) => t.common.retry };
const recheck: Help = { ...retry, label: (t) => t.common.recheck };
const reload: Help = { ...retry, label: (t) => t.common.reload };
const failed: Help = { ...retry, tone: 'error' };
const blocked: Help = { ...recheck, tone: 'error' };
const setUp: Help = { action: 'openSetup', tone: 'warn', label: (t) => t.refusals.openSetup };
const checkSetup: Help = { ...setUp, label: (t) => t.refusals.checkSetup };

/** What helps after each refusal. */
const helps: Record<ErrorCode, Help> = {
  bad_request: failed,
  unknown_rpc: failed,
  members_not_found: setUp,
  setup_ambiguous: setUp,
  not_set_up: setUp,
  column_missing: checkSetup,
  rules_contradict: blocked,
  rules_missing: recheck,
  setting_unclear: recheck,
  changed_since_preview: recheck,
  changed_meanwhile: reload,
  member_not_found: reload,
  group_unknown: reload,
  task_not_found: reload,
  value_unclear: retry,
  nothing_to_undo: recheck,
  cells_in_the_way: blocked,
  import_unusable: retry,
  import_undecided: recheck,
  form_unknown: reload,
  form_broken: recheck,
  answers_missing: recheck,
  answers_unfit: recheck,
  submission_taken: reload,
  name_taken: retry,
  campaign_unfit: retry,
  offer_unknown: reload,
  only_forward: reload,
  campaign_unknown: reload,
  campaign_closed: recheck,
  not_a_caller: recheck,
  no_contact_wanted: recheck,
  person_reserved: recheck,
  mail_refused: reload,
  mail_quota: reload,
  trigger_refused: failed,
  reminders_owned: reload,
  template_unclear: retry,
  mailing_unfit: retry,
  mailing_unknown: reload,
  map_unusable: retry,
  consent_missing: recheck,
  introduction_unfit: retry,
  filter_in_use: recheck,
  filter_too_long: recheck,
  busy: retry,
  no_permission: failed,
  unexpected: failed,
};

/** What a screen depends on beside the failure itself. */
export interface Situation {
  /** The call would have written something: an unknown outcome is then said. */
  wrote?: boolean;
  /** The sidebar that is open: a button that would open it again asks again instead. */
  here?: PageOpener;
}

/** The screen for a failed call. */
export function screenFor(error: RpcError, t: PageTexts, { wrote = false, here }: Situation = {}): FailureScreen {
  const way = (t.failures as Record<string, unknown>)[error.code];
  const unsure = wrote && outcomeUnknown(error.code);
  if (isWayText(way)) {
    const code = error.code as WayFailure;
    const stuck = code === 'no_google' || code === 'outdated';
    return {
      tone: code === 'offline' ? 'offline' : 'error',
      title: way.title,
      text: unsure ? t.failures.uncertainWrite : way.text,
      lines: [],
      raw: error.message,
      action: stuck ? null : 'retry',
      label: stuck ? '' : unsure ? t.common.recheck : t.common.retry,
    };
  }
  const help = helps[error.code as ErrorCode] ?? helps.unexpected;
  const [title, text] = firstSentence(error.message || t.refusals.fallback);
  const again = help.action === here;
  return {
    tone: help.tone,
    title,
    text,
    lines: error.details,
    raw: '',
    action: again ? 'retry' : help.action,
    label: again ? t.common.recheck : help.label(t),
  };
}

function isWayText(value: unknown): value is { title: string; text: string } {
  return typeof value === 'object' && value !== null && 'title' in value;
}

/** The server's message as a headline and the rest: what happened; what was kept and what to do. */
export function firstSentence(message: string): [string, string] {
  const end = /[.!?](?=\s+[\p{Lu}„“"])/u.exec(message)?.index;
  return end === undefined ? [message, ''] : [message.slice(0, end + 1), message.slice(end + 1).trim()];
}
