// What somebody is to do for a member or a group: how tasks cross the wire, and what changing one asks and answers.

import * as z from 'zod/mini';

/** `other`: somebody wrote a word of their own into the cell. */
export type TaskStatus = 'open' | 'accepted' | 'done' | 'returned' | 'dropped' | 'other';

export interface Task {
  id: string;
  /** In words, e.g. `Ansprechperson finden`. */
  kind: string;
  /** `''` for a task about a group. */
  memberId: string;
  member: string;
  group: string;
  /** Name or e-mail address of whoever takes care; `''`: nobody yet. */
  owner: string;
  /** `YYYY-MM-DD`, `''` without a date. */
  due: string;
  status: TaskStatus;
  /** The day on which somebody took it on, `''` for not yet. */
  accepted: string;
  note: string;
}

export const UpdateRequest = z.object({
  taskId: z.string().check(z.minLength(1), z.maxLength(80)),
  /** `accept` puts the person at the screen down as owner where nobody is, or after somebody handed it back; `handBack` keeps the owner's name to read. */
  action: z.optional(z.enum(['accept', 'done', 'handBack', 'reopen', 'drop'])),
  /** Whose it is from now on; `''`: nobody's. To take an `accept` back. */
  owner: z.optional(z.string().check(z.maxLength(200))),
  /** The whole note as it shall read. */
  note: z.optional(z.string().check(z.maxLength(5_000))),
  /** What the page showed; the write is refused where it is something else by now. */
  expected: z.object({ status: z.enum(['open', 'accepted', 'done', 'returned', 'dropped', 'other']), note: z.optional(z.string()) }),
});
export interface UpdateAnswer {
  task: Task;
  message: string;
}
