// One taxonomy of errors. The code is for programs; the message is the sentence a volunteer reads, already in their language.

/** Every refusal the add-on can give. A code is never renamed: pages, the terminal and tests depend on it. */
export type ErrorCode =
  /** The request itself is not what the door expects; `details` names the fields. */
  | 'bad_request'
  | 'unknown_rpc'
  /** No tab looks like a membership list, or its header row was not found. */
  | 'members_not_found'
  /** More than one tab, header row or column could be meant. */
  | 'setup_ambiguous'
  /** `setup.apply` has not been run, or what it made is gone. */
  | 'not_set_up'
  /** A needed column or tab is no longer where it was, and cannot be found again with certainty. */
  | 'column_missing'
  /** The rule table contradicts itself or has rows that cannot be understood. */
  | 'rules_contradict'
  | 'rules_missing'
  /** What the preview showed is no longer what would be written. */
  | 'changed_since_preview'
  /** Somebody else changed this member in the meantime. */
  | 'changed_meanwhile'
  | 'member_not_found'
  | 'group_unknown'
  /** What somebody typed is nothing this field can hold. */
  | 'value_unclear'
  | 'task_not_found'
  | 'nothing_to_undo'
  /** A value in `Einstellungen` is none of those that are possible. */
  | 'setting_unclear'
  /** Cells that hold formulas or are protected where the add-on would write. */
  | 'cells_in_the_way'
  /** The file (or the pasted tab) is no export that could be imported. */
  | 'import_unusable'
  /** Something about the import has to be settled by a person first; `details` says what. */
  | 'import_undecided'
  /** There is no questionnaire of this name in `Fragen`. */
  | 'form_unknown'
  /** Rows of the questionnaire cannot be understood, or would spoil answers; `details` says which and what to do. */
  | 'form_broken'
  /** Required questions have no answer; `details` names them. */
  | 'answers_missing'
  /** Answers that the questions cannot have, because the questionnaire was changed meanwhile; `details` names the questions. */
  | 'answers_unfit'
  /** The submission is somebody else's, or about somebody else. */
  | 'submission_taken'
  /** A questionnaire, campaign or tab of this name exists. */
  | 'name_taken'
  /** No such offer in `Angebote`. */
  | 'offer_unknown'
  /** A path leads only forward. */
  | 'only_forward'
  /** No such campaign. */
  | 'campaign_unknown'
  /** A campaign that cannot be made like this; `details` says why. */
  | 'campaign_unfit'
  /** The campaign is paused, not begun, over or ended, or it is too early or too late in the day. */
  | 'campaign_closed'
  /** The campaign names its callers, and the person at the screen is none of them. */
  | 'not_a_caller'
  /** The person wants no call, has died, left, or wants to. */
  | 'no_contact_wanted'
  /** Somebody else has this person. */
  | 'person_reserved'
  /** Google does not take the address. */
  | 'mail_refused'
  /** The day's mails are used up. */
  | 'mail_quota'
  /** Google allows no more triggers. */
  | 'trigger_refused'
  /** Somebody else has switched the reminders on. */
  | 'reminders_owned'
  /** A text has placeholders that do not exist; `details` names them. */
  | 'template_unclear'
  /** No such mailing. */
  | 'mailing_unknown'
  /** A mailing that cannot go out like this; `details` says why. */
  | 'mailing_unfit'
  /** The file is no map, too large, or names no postcodes; `details` names what it has. */
  | 'map_unusable'
  /** One of the two has not agreed to be introduced. */
  | 'consent_missing'
  /** Two people cannot be introduced in this way; `details` says why. */
  | 'introduction_unfit'
  /** A filter that somebody else has set would go. */
  | 'filter_in_use'
  /** More rows to hide than a filter takes. */
  | 'filter_too_long'
  /** Someone else is writing right now. */
  | 'busy'
  /** Google refused for want of a permission. */
  | 'no_permission'
  /** Google's own failure, or ours; nothing personal in the message. */
  | 'unexpected';

export interface WireError {
  code: ErrorCode;
  /** What happened, what was kept, what to do. */
  message: string;
  /** Further lines for a list below the message, e.g. one per contradicting pair of rules. */
  details?: string[];
}

export type Language = 'de' | 'en';

/** What every RPC answers. */
export type Envelope<T> = { ok: true; result: T; language: Language } | { ok: false; error: WireError; language: Language };
