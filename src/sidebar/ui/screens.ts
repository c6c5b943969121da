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

/** What helps after each refusal. `error` is for what stops the work, `warn` for what is only in the way. */
const helps: Record<ErrorCode, { action: 'retry' | PageOpener; tone: 'warn' | 'error'; label: (t: PageTexts) => string }> = {
  bad_request: { action: 'retry', tone: 'error', label: (t) => t.common.retry },
  unknown_rpc: { action: 'retry', tone: 'error', label: (t) => t.common.retry },
  members_not_found: { action: 'openSetup', tone: 'warn', label: (t) => t.refusals.openSetup },
  setup_ambiguous: { action: 'openSetup', tone: 'warn', label: (t) => t.refusals.openSetup },
  not_set_up: { action: 'openSetup', tone: 'warn', label: (t) => t.refusals.openSetup },
  column_missing: { action: 'openSetup', tone: 'warn', label: (t) => t.refusals.checkSetup },
  rules_contradict: { action: 'retry', tone: 'error', label: (t) => t.common.recheck },
  rules_missing: { action: 'retry', tone: 'warn', label: (t) => t.common.recheck },
  setting_unclear: { action: 'retry', tone: 'warn', label: (t) => t.common.recheck },
  changed_since_preview: { action: 'retry', tone: 'warn', label: (t) => t.common.recheck },
  changed_meanwhile: { action: 'retry', tone: 'warn', label: (t) => t.common.reload },
  member_not_found: { action: 'retry', tone: 'warn', label: (t) => t.common.reload },
  group_unknown: { action: 'retry', tone: 'warn', label: (t) => t.common.reload },
  task_not_found: { action: 'retry', tone: 'warn', label: (t) => t.common.reload },
  value_unclear: { action: 'retry', tone: 'warn', label: (t) => t.common.retry },
  nothing_to_undo: { action: 'retry', tone: 'warn', label: (t) => t.common.recheck },
  cells_in_the_way: { action: 'retry', tone: 'error', label: (t) => t.common.recheck },
  import_unusable: { action: 'retry', tone: 'warn', label: (t) => t.common.retry },
  import_undecided: { action: 'retry', tone: 'warn', label: (t) => t.common.recheck },
  form_unknown: { action: 'retry', tone: 'warn', label: (t) => t.common.reload },
  form_broken: { action: 'retry', tone: 'warn', label: (t) => t.common.recheck },
  answers_missing: { action: 'retry', tone: 'warn', label: (t) => t.common.recheck },
  answers_unfit: { action: 'retry', tone: 'warn', label: (t) => t.common.recheck },
  submission_taken: { action: 'retry', tone: 'warn', label: (t) => t.common.reload },
  name_taken: { action: 'retry', tone: 'warn', label: (t) => t.common.retry },
  offer_unknown: { action: 'retry', tone: 'warn', label: (t) => t.common.reload },
  only_forward: { action: 'retry', tone: 'warn', label: (t) => t.common.reload },
  campaign_unknown: { action: 'retry', tone: 'warn', label: (t) => t.common.reload },
  campaign_closed: { action: 'retry', tone: 'warn', label: (t) => t.common.recheck },
  not_a_caller: { action: 'retry', tone: 'warn', label: (t) => t.common.recheck },
  no_contact_wanted: { action: 'retry', tone: 'warn', label: (t) => t.common.recheck },
  person_reserved: { action: 'retry', tone: 'warn', label: (t) => t.common.recheck },
  busy: { action: 'retry', tone: 'warn', label: (t) => t.common.retry },
  no_permission: { action: 'retry', tone: 'error', label: (t) => t.common.retry },
  unexpected: { action: 'retry', tone: 'error', label: (t) => t.common.retry },
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
