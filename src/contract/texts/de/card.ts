// German: the member card, what the server says.

import type { TaskStatus } from '../../tasks.ts';

const taskStatus: Record<TaskStatus, string> = { open: 'offen', accepted: 'in Arbeit', done: 'erledigt', returned: 'zurückgegeben', dropped: 'entfällt', other: '' };

export const card = {
  contactSaved: 'Kontakt gespeichert.',
  contactTakenBack: 'Zurückgenommen.',
  edited: 'Gespeichert.',
  undone: 'Rückgängig gemacht.',
  /** A line of the log in words. */
  change: (p: { field: string; before: string; after: string }): string => `${p.field ? `${p.field}: ` : ''}${p.before || 'leer'} → ${p.after || 'leer'}`,
  taskStatus,
} as const;
