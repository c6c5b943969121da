// The room of the working group's own start: what stands in `AG-Aufbau` when it is made. After that it belongs to the group.

import type { Texts } from '../../contract/texts/index.ts';
import { addDays } from '../kernel/days.ts';
import type { CellInput, Clock } from '../ports.ts';
import { checklistTab } from '../tabs/index.ts';

/** The rows for a new tab, in the order of its columns: nobody's yet, all open, due over the weeks that come. */
export function checklistRows(clock: Pick<Clock, 'today' | 'midnight'>, { checklist }: Texts): CellInput[][] {
  const today = clock.today();
  return checklist.items.map(({ item, about, weeks }) => {
    const cells: Readonly<Record<string, CellInput>> = {
      Punkt: item,
      'Worum es geht': about,
      Fällig: clock.midnight(addDays(today, weeks * 7)),
      Status: 'offen',
    };
    return checklistTab.columns.map(({ header }) => cells[header] ?? null);
  });
}
