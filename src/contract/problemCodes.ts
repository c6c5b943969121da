// What is checked in the membership list and what can be wrong with it: plain words, so that a page can know them without the schemas.

/** The fields that are checked, and can be corrected where there is a proposal. */
export const checkedFields = ['memberNumber', 'lastName', 'firstName', 'fullName', 'postcode', 'phone', 'mobile', 'email', 'birthDate', 'entryDate', 'exitDate'] as const;
export type CheckedField = (typeof checkedFields)[number];

/** What can be wrong or doubtful with a cell, the gravest first: problems are listed in this order. */
export const problemCodes = [
  /** Two members have the same number. Nothing is proposed. */
  'number_twice',
  'number_missing',
  'name_missing',
  'entry_before_birth',
  'exit_before_entry',
  'postcode_missing',
  /** Something stands there, but it is no German postcode. */
  'postcode_unknown',
  /** `31.02.1980` */
  'date_impossible',
  /** Month before day. */
  'date_month_first',
  /** A two-digit year that could be either century. */
  'date_century',
  'date_future',
  'date_too_long_ago',
  /** Only a year, or a month and a year. */
  'date_incomplete',
  'date_unreadable',
  'phone_no_area_code',
  /** A zero or the country is missing, and more than one number could be meant. */
  'phone_start',
  'phone_several',
  'phone_words',
  'phone_length',
  'phone_wrong',
  'email_several',
  'email_typo',
  'email_broken',
  'name_comma',
  'name_signs',
  /** From here on the value can be read without doubt; it only stands in a form that sorting, calling or mailing stumbles over. */
  'postcode_form',
  'phone_lost_zero',
  'email_form',
  'name_capitals',
  'name_lower_case',
  'name_spaces',
  'date_number',
  'date_text',
] as const;
export type ProblemCode = (typeof problemCodes)[number];
