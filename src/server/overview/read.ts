// Reads what the tab of figures tells, each tab once; a part that cannot be read says why.

import { pathStages, type PathStage } from '../../contract/pathStages.ts';
import { fieldNames } from '../../contract/texts/de/fieldNames.ts';
import { sentenceOf } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import { locateMembers, readMembers } from '../members/index.ts';
import { newcomersTab, readPath } from '../newcomers/index.ts';
import { offerGaps } from '../offers/index.ts';
import type { Ports } from '../ports.ts';
import { answersTab, readForms, readSubmissions } from '../questionnaires/index.ts';
import type { Settings } from '../tabs/index.ts';
import type { Figures, Part } from './blocks.ts';
import { countMembers, monthsUntil } from './count.ts';

const looked = ['group', 'activity', 'birthDate', 'entryDate', 'exitDate', 'lastContact'] as const;

/**
 * The same number of service calls for any number of members; one more for each questionnaire that was answered.
 * @throws AppError as `locateMembers`: without the list there is nothing to tell
 */
export function readFigures(ports: Ports, settings: Settings): Figures {
  const { workbook, clock } = ports;
  const today = clock.today();
  const list = locateMembers(workbook, settings);
  const months = monthsUntil(today);
  const counts = countMembers(readMembers(list, [...looked, 'status']), today, months);
  const missing = Object.fromEntries(looked.filter((field) => !list.columns.has(field)).map((field) => [field, fieldNames[field]]));
  return {
    counts,
    months,
    missing,
    path: part(() => stagesOf(ports, today, counts.ids)),
    answers: part(() => answersOf(ports)),
    gaps: part(() => offerGaps(ports).unserved),
  };
}

/** German, as all that stands in the tab. */
function part<T>(read: () => T): Part<T> {
  try {
    return { read: read() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { why: sentenceOf(error, 'de') };
  }
}

function stagesOf({ workbook }: Ports, today: string, ids: ReadonlySet<string>): Record<PathStage, number> {
  // The tab is made with the first new member: looking for it under other names would cost calls for each tab there is.
  const rows = workbook.named(newcomersTab.name) ? [...readPath(workbook, today).rows.values()] : [];
  const here = rows.filter(({ memberId }) => ids.has(memberId));
  return Object.fromEntries(pathStages.map((stage) => [stage, here.filter((row) => row.stage === stage).length])) as Record<PathStage, number>;
}

function answersOf(ports: Ports): { name: string; count: number }[] {
  return readForms(ports).forms.map((form) => {
    const there = ports.workbook.named(answersTab(form.name).name) !== null;
    return { name: form.name, count: there ? readSubmissions(ports.workbook, form).filter(({ draft }) => !draft).length : 0 };
  });
}
