// `overview.refresh`: the tab `Übersicht` with figures and Google's own charts, made new each time.

import type { OverviewRefreshAnswer } from '../../contract/overview.ts';
import { overviewCells as words } from '../../contract/texts/de/overview.ts';
import { texts } from '../../contract/texts/index.ts';
import { isHalfMade } from '../kernel/halfMade.ts';
import type { Ports, Tab } from '../ports.ts';
import { freeName, readSettings, replaceAll } from '../tabs/index.ts';
import { blocksOf } from './blocks.ts';
import { layoutOf, overviewColumns } from './layout.ts';
import { readFigures } from './read.ts';

/** By its sheet id the tab is known again under another name. */
const markName = 'overview';

/** Makes the tab where there is none, and leads there. @throws AppError as reading throws; `busy`, `cells_in_the_way` */
export function refreshOverview(ports: Ports): OverviewRefreshAnswer {
  const { tab, at } = write(ports, () => ownTab(ports) ?? remembered(ports, copiedTab(ports) ?? makeTab(ports)));
  tab.show(1, 1);
  return { tab: tab.name, at, message: texts(ports.who.language()).overview.refreshed({ tab: tab.name }) };
}

/**
 * For the daily run: only where somebody has made the tab, and without a call where not. Under another name it is brought up
 * to date from the menu alone: looking for it would cost every district calls every day.
 * @returns whether there is one
 */
export function refreshOverviewIfThere(ports: Ports): boolean {
  if (!namedTab(ports)) return false;
  write(ports, () => namedTab(ports));
  return true;
}

function write<T extends Tab | null>(ports: Ports, find: () => T): { tab: T; at: string } {
  const { lock, clock } = ports;
  const settings = readSettings(ports.workbook);
  const blocks = blocksOf(readFigures(ports, settings));
  const at = clock.now().toISOString();
  const head = [words.title, words.place(settings.organisation, settings.district), words.state(clock.shown(at)), words.own, words.few, words.cover].filter((text) => text !== '');
  const { lines, charts, headings } = layoutOf(head, blocks);
  return lock.hold(() => {
    const tab = find();
    if (tab) {
      replaceAll(tab, lines);
      tab.headings(headings, overviewColumns('').length);
      tab.draw(charts);
    }
    return { tab, at };
  });
}

function isOurs(tab: Tab): boolean {
  return String(tab.read(1, 1, 1, 1)[0]?.[0] ?? '') === words.title;
}

/** Under its name, or the one it gets beside a stranger's tab, which is left alone. */
function namedTab({ workbook }: Ports): Tab | null {
  const named = [words.tab, freeName({ name: words.tab, columns: [] }, [words.tab])].map((name) => workbook.named(name));
  return named.find((tab) => tab !== null && isOurs(tab)) ?? null;
}

/** Under its name, else under its id. */
function ownTab(ports: Ports): Tab | null {
  const named = namedTab(ports);
  if (named) return named;
  const id = Number(ports.marks.get(markName));
  return id > 0 ? (ports.workbook.tabs().find((tab) => tab.id === id && isOurs(tab)) ?? null) : null;
}

/** In a copy of the spreadsheet the mark is gone; then every tab's first cell is looked at. */
function copiedTab({ workbook }: Ports): Tab | null {
  return workbook.tabs().find((tab) => isOurs(tab) && !isHalfMade(tab.name)) ?? null;
}

function makeTab({ workbook }: Ports): Tab {
  const design = { name: words.tab, columns: overviewColumns(words.title), printed: true };
  return workbook.create({ ...design, name: freeName(design, workbook.tabs().map(({ name }) => name)) });
}

function remembered({ marks }: Ports, tab: Tab): Tab {
  marks.set(markName, String(tab.id));
  return tab;
}
