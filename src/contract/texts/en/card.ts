// English: the member card.

import type { TaskStatus } from '../../tasks.ts';
import type { card as german } from '../de/card.ts';
import type { Same } from '../same.ts';

const taskStatus: Record<TaskStatus, string> = { open: 'open', accepted: 'in progress', done: 'done', returned: 'handed back', dropped: 'dropped', other: '' };

export const card: Same<typeof german> = {
  contactSaved: 'Contact saved.',
  contactTakenBack: 'Taken back.',
  edited: 'Saved.',
  undone: 'Undone.',
  change: (p) => `${p.field ? `${p.field}: ` : ''}${p.before || 'empty'} → ${p.after || 'empty'}`,
  taskStatus,
};
