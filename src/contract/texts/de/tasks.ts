// German: what tasks are called and what changing one answers.

import type { TaskStatus } from '../../tasks.ts';

const updated: Readonly<Record<TaskStatus, string>> = {
  open: 'Gespeichert. Die Aufgabe ist wieder offen.',
  accepted: 'Gespeichert. Danke, dass du dich kümmerst.',
  done: 'Gespeichert. Erledigt, danke!',
  returned: 'Gespeichert. Die Aufgabe ist zurückgegeben, jemand anderes kann sie übernehmen.',
  dropped: 'Gespeichert. Die Aufgabe entfällt.',
  other: 'Gespeichert.',
};

export const tasks = {
  updated,
  /** What stands in the column `Art`. German in every language: open tasks are found by it. */
  kinds: {
    findContact: 'Ansprechperson finden',
    callWilling: 'Anrufen: möchte aktiv werden',
    newMember: 'Neumitglied begrüßen',
    exit: 'Gespräch zum Austritt',
    introduce: 'Bekannt machen',
  },
} as const;
