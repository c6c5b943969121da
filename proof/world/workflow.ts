// What a workflow is to the proofs: what was there before, what a person asks for, and what they do after a failure.

import type { Sandbox } from '../../sandbox/api.ts';
import type { RpcName } from '../../src/contract/rpc.ts';

/** One thing a person does: a page's question, a menu item that asks and tells by itself, or the trigger at its hour. */
export type Act = { rpc: RpcName; payload: unknown } | { menu: 'undoLastAssignment' } | { trigger: 'daily' | 'mailing' };

export interface Workflow {
  /** For `--workflow` and the table. */
  name: string;
  /** Begins with the list as an office keeps it, before set-up. Otherwise with the district, set up. */
  raw?: true;
  /** Steps that came before, each of which must go through. */
  before?: readonly Act[];
  /** More than steps can say. */
  prepare?(sandbox: Sandbox): Promise<void>;
  /** What the page shows before somebody presses the button; its answer is handed to `act`. */
  look?: Act & { rpc: RpcName };
  act(seen: Record<string, unknown>): Act;
  /**
   * Refusals after which a person looks again and presses again, because the page tells them to: what they saw is no longer so.
   * All others mean: the same once more.
   */
  lookAgainAfter?: readonly string[];
  /** Whether the answer says that something is left to do, so that a person does it again. */
  unfinished?(answer: Record<string, unknown>): boolean;
  /** What a person does in the end, whatever happened: the next day's run. Errors are allowed. */
  after?(sandbox: Sandbox): Promise<void>;
  /** Columns by tab that may read otherwise after a second try, and why. */
  differs?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /**
   * The service call with which its second part begins, where it is not one thing: letters are written down, then sent. What
   * somebody else does in between is heeded.
   */
  secondPart?: string;
  /** A mail of which nobody knows whether it went out is listed as unclear rather than sent again. */
  mails?: true;
}
