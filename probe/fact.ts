// What a fact about Google is: a sentence, where it comes from, who relies on it, and a piece of Apps Script that looks whether it holds.

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a check stands on. Everything else it takes from Google's own globals. */
export interface Ground {
  readonly book: Book;
  /** A tab of this check's own, fresh, with these rows from A1; taken away afterwards. */
  sheet(rows?: readonly (readonly unknown[])[]): Sheet;
  /** One that stays until the probe is cleared away: for what needs two executions. The same for the same fact. */
  kept(): Sheet;
}

export interface Fact {
  /** `field.what-it-is`; never changes, as dates of confirmation hang on it. */
  readonly id: string;
  /** One sentence, in Markdown. */
  readonly says: string;
  /** **D** Google's documentation, **M** measured by others, **?** nobody has confirmed it; with a short reference. */
  readonly source: string;
  /** Who relies on it: a file below src/, or `sandbox` where only the local Google has to decide. */
  readonly used: string;
  /** Tests of the sandbox that hold it as well, as paths below test/ without `.test.ts`. */
  readonly tests?: string;
  /**
   * Looks, in one execution; what it returns is compared with `expected` as JSON. Self-contained: it runs on Google.
   * Without `expected` the answer is only written down: an open question.
   */
  readonly observe?: (at: Ground) => unknown;
  /** Done in an execution before the one that looks. */
  readonly before?: (at: Ground) => void;
  readonly expected?: unknown;
  /** What the sandbox answers where it differs on purpose, or to an open question. */
  readonly here?: unknown;
  /** Looks from inside a dialog; `answers` calls the probe's server part and gives `[ok, result or message]`. */
  readonly onPage?: (page: PageGround) => unknown;
  /** Where code cannot look: the steps for a person, and what is to be seen. */
  readonly byHand?: string;
  /** Service methods it is about, where no check shows them. */
  readonly about?: readonly string[];
}

export interface PageGround {
  call(functionName: string, ...args: unknown[]): Promise<{ ok: boolean; value: unknown }>;
}

export interface Field {
  readonly title: string;
  /** Google's pages that **D** stands for, below developers.google.com/apps-script/ (or with their whole address). */
  readonly pages: readonly string[];
  readonly facts: readonly Fact[];
}

/** What a call was refused with, as `✗ message`; `✓` where it went through. */
export function refusal(work: () => unknown): string {
  try {
    work();
    return '✓';
  } catch (error) {
    return `✗ ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** `worded`: refused as it should be, in other words than Google's English ones. `told`: the answer to an open question. */
export type Verdict = 'holds' | 'worded' | 'differs' | 'told';

/** @param expected, observed anything JSON can say */
export function judge(expected: unknown, observed: unknown): Verdict {
  return expected === undefined ? 'told' : compare(plain(expected), plain(observed));
}

/** As JSON hands it over: dates are texts, `undefined` and NaN are null. */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value === undefined ? null : value));
}

function compare(expected: unknown, observed: unknown): Verdict {
  if (typeof expected === 'string' && typeof observed === 'string' && expected[0] === '✗' && observed[0] === '✗') return observed.indexOf(expected) === 0 ? 'holds' : 'worded';
  if (Array.isArray(expected) && Array.isArray(observed)) {
    if (expected.length !== observed.length) return 'differs';
    return worst(expected.map((one, index) => compare(one, observed[index])));
  }
  if (isRecord(expected) && isRecord(observed)) {
    const keys = Object.keys(expected);
    if (keys.length !== Object.keys(observed).length) return 'differs';
    return worst(keys.map((key) => compare(expected[key], key in observed ? observed[key] : undefined)));
  }
  return expected === observed ? 'holds' : 'differs';
}

function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.indexOf('differs') >= 0 ? 'differs' : verdicts.indexOf('worded') >= 0 ? 'worded' : 'holds';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
