// English: what tasks are called and what changing one answers.

import type { TaskStatus } from '../../tasks.ts';
import type { tasks as german } from '../de/tasks.ts';
import type { Same } from '../same.ts';

const updated: Readonly<Record<TaskStatus, string>> = {
  open: 'Saved. The task is open again.',
  accepted: 'Saved. Thank you for taking care of it.',
  done: 'Saved. Done, thank you!',
  returned: 'Saved. The task is handed back, somebody else can take it.',
  dropped: 'Saved. The task is no longer needed.',
  other: 'Saved.',
};

export const tasks: Same<typeof german> = {
  updated,
  kinds: {
    findContact: 'Ansprechperson finden',
    callWilling: 'Anrufen: möchte aktiv werden',
    newMember: 'Neumitglied begrüßen',
    exit: 'Gespräch zum Austritt',
    introduce: 'Bekannt machen',
  },
};
