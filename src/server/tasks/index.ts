// The room of tasks: what somebody is to do for a member or a group.

import type { Task } from '../../contract/tasks.ts';
import type { Workbook } from '../ports.ts';
import { readTaskRows, shownTask } from './read.ts';

export { changeTask, closeTasks, prepareTaskChanges, taskBefore, taskChanging, type TaskChange, type TaskChanging } from './change.ts';
export { createTasks, prepareTasks, type TaskDraft } from './create.ts';
export { isOpen, readTaskRows, shownTask, statusWords as taskStatusWords, type TaskRow } from './read.ts';
export { updateTask } from './update.ts';

/** Everything that is or was to do for one member, in the order of the tab. One extent and one block read. */
export function tasksOf(workbook: Workbook, memberId: string): Task[] {
  return readTaskRows(workbook)
    .tasks.filter((task) => task.memberId === memberId)
    .map(shownTask);
}
