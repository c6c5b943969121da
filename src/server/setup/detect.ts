// `setup.detect`: shows which tab, header row and columns would be used, and what would be made. Writes nothing.

import type { Answer, Request } from '../../contract/rpc.ts';
import type { SheetColumn } from '../../contract/setup.ts';
import { texts } from '../../contract/texts/index.ts';
import { columnLetter } from '../kernel/headerText.ts';
import { shownDay } from '../kernel/shownDay.ts';
import { cleaned } from '../kernel/text.ts';
import { isBlank } from '../members/index.ts';
import type { Cell, Ports } from '../ports.ts';
import { examine, type ExaminedList } from './examine.ts';
import { memberColumns } from './memberColumns.ts';

export function detect({ workbook, who }: Ports, request: Request<'setup.detect'>): Answer<'setup.detect'> {
  const said = texts(who.language());
  const found = examine(workbook, request, said);
  const { list } = found;
  const designs = memberColumns({ tab: '', column: 1 }, said.setup);
  return {
    alreadySetUp: found.alreadySetUp,
    tabs: found.tabs,
    found: list && {
      tabId: list.survey.tab.id,
      tabName: list.survey.tab.name,
      headerRow: list.headerRow,
      members: list.members.length,
      columns: list.recognised.guesses,
      sheetColumns: sheetColumns(list),
      columnsToAdd: list.columnsToAdd.map((field) => designs[field].header),
    },
    ownTabs: found.ownTabs.map(({ design, plan, as }) => ({ name: design.name, plan, as })),
    questions: found.questions,
  };
}

function sheetColumns(list: ExaminedList): SheetColumn[] {
  return list.headers.map((header, index) => ({
    column: index + 1,
    letter: columnLetter(index + 1),
    header,
    samples: (list.values[index] ?? [])
      .filter((value) => !isBlank(value))
      .slice(0, 2)
      .map(sample),
  }));
}

/** A value as a person knows it. */
function sample(cell: Cell): string {
  if (cell instanceof Date) return shownDay(cell);
  return typeof cell === 'boolean' ? (cell ? 'ja' : 'nein') : cleaned(cell).slice(0, 40);
}
