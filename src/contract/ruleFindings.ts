// What is wrong with a rule table, before it is put into words (texts/*/rules.ts).

import type { RuleProblem } from './groups.ts';

/** The cells of a rule: PLZ, Straße, Seite, von, bis, BO. */
export type RuleField = 'postcode' | 'street' | 'side' | 'from' | 'to' | 'group';

interface Finding {
  readonly severity: RuleProblem['severity'];
  /** 1-based rows of the rule tab, rising. */
  readonly rows: readonly number[];
}

/** Which addresses a rule speaks of, as the table writes them; `''` where it says nothing. */
export interface RulePlace {
  readonly postcode: string;
  readonly street: string;
}

export type RuleFinding = Finding &
  (
    | {
        readonly code: 'contradiction' | 'duplicate';
        readonly place: RulePlace;
        readonly groups: readonly string[];
        /** A house number both rules claim, e.g. `11A`; `''` where it is not about single numbers. */
        readonly example: string;
      }
    /** `missing`: what a rule like this needs and does not have. */
    | { readonly code: 'incomplete'; readonly missing: readonly RuleField[] }
    /** `order`: von is greater than bis. `street`: a house number stands in the street's cell. */
    | { readonly code: 'unreadable'; readonly field: RuleField | 'order'; readonly value: string }
    /** `empty`: no house number of that side lies in the range. `covered`: finer rules take all its addresses. */
    | { readonly code: 'unreachable'; readonly place: RulePlace; readonly why: 'empty' | 'covered' }
    | { readonly code: 'unknown_group'; readonly group: string }
  );
