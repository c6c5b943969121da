// What an error has to tell so that its sentence can be written, per code. Never personal data: it may end up in a log.

import type { ErrorCode } from '../errors.ts';
import type { Field } from '../setup.ts';

/** `noCodes`: no property holds postcodes. `noAreas`: no outlines in it. `several`: so do several. `noProperty`: the one asked for is not there. `elsewhere`: no member lives there. */
export type MapReason = 'broken' | 'noMap' | 'noAreas' | 'noCodes' | 'tooLarge' | 'projected' | 'several' | 'noProperty' | 'elsewhere';

/** Everything is optional: the sentence must be whole without it, and says more with it. */
export interface ErrorParams extends Record<ErrorCode, object> {
  bad_request: object;
  unknown_rpc: { name?: string };
  members_not_found: { tab?: string };
  /** `columns`: letters of the columns that could be meant. `tabs`: names of the tabs that could be meant. */
  setup_ambiguous: { field?: Field; columns?: readonly string[]; tab?: string; tabs?: readonly string[] };
  /** `tab`: the own tab that is gone. */
  not_set_up: { tab?: string };
  /** `field` in the membership list, or `header` in an own tab. */
  column_missing: { field?: Field; header?: string; tab?: string };
  rules_contradict: { count?: number };
  rules_missing: object;
  changed_since_preview: object;
  /** Nothing: a member. */
  changed_meanwhile: { what?: 'group' | 'task' | 'rules' };
  member_not_found: object;
  group_unknown: { group?: string };
  value_unclear: { field?: Field };
  task_not_found: object;
  nothing_to_undo: object;
  /** `tab`: another than `Einstellungen`; `cell` in A1 notation. */
  setting_unclear: { setting?: string; value?: string; possible?: readonly string[]; tab?: string; cell?: string };
  /** `range` in A1 notation. `partly`: something was written before, and a second try goes on from there. */
  cells_in_the_way: { tab?: string; range?: string; reason?: 'formula' | 'protected' | 'validation'; partly?: boolean };
  import_unusable: { reason?: string; count?: number; tab?: string };
  import_undecided: object;
  form_unknown: { form?: string };
  form_broken: { form?: string };
  answers_missing: object;
  answers_unfit: object;
  submission_taken: object;
  name_taken: { name?: string };
  offer_unknown: { offer?: string };
  only_forward: object;
  campaign_unknown: { campaign?: string };
  campaign_unfit: object;
  campaign_closed: { why?: string };
  not_a_caller: object;
  no_contact_wanted: object;
  person_reserved: object;
  mail_refused: { address?: string };
  mail_quota: object;
  trigger_refused: object;
  map_unusable: { reason?: MapReason; megabytes?: number };
  consent_missing: object;
  introduction_unfit: object;
  filter_in_use: object;
  filter_too_long: object;
  reminders_owned: { owner?: string };
  template_unclear: object;
  mailing_unknown: object;
  mailing_unfit: object;
  busy: object;
  no_permission: object;
  unexpected: object;
}

export type ErrorTexts = { readonly [C in ErrorCode]: (params: ErrorParams[C]) => string };
