// `selections.list`, `.save` and `.remove`.

import type { SaveSelectionAnswer, SelectionsAnswer } from '../../contract/selection.ts';
import type { Request } from '../../contract/rpc.ts';
import { selections as german } from '../../contract/texts/de/selections.ts';
import { texts } from '../../contract/texts/index.ts';
import { log } from '../journal/index.ts';
import { actorOf } from '../kernel/actor.ts';
import { AppError } from '../kernel/errors.ts';
import { newOperationId } from '../kernel/ids.ts';
import { cleaned } from '../kernel/text.ts';
import { locateMembers, memberIdOf, readMembers } from '../members/index.ts';
import type { Ports, Workbook } from '../ports.ts';
import { lineIn, makeOwnTab, prepareCells, readSettings, takeOutRows } from '../tabs/index.ts';
import { usableForms } from './answers.ts';
import { savedTab } from './design.ts';
import { withoutGone } from './picked.ts';
import { readSaved, savedKey, shownSaved, wordsOfSaved } from './saved.ts';

/** Google's limit for a cell. */
const longestCell = 50_000;

/** @throws AppError for a damaged tab of ours */
export function listSelections(ports: Ports): SelectionsAnswer {
  const rows = readSaved(ports.workbook)?.rows ?? [];
  const say = texts(ports.who.language()).selections;
  return {
    selections: shownSaved(rows, say, () => usableForms(ports)),
    unclear: rows.flatMap(({ row, name, selection }) => (selection ? [] : [name || say.row({ row })])),
  };
}

/**
 * Under a name that is there: the same again is one, another only with `replace`.
 * @throws AppError `name_taken`, `value_unclear` for more people than a cell holds, `busy`, `cells_in_the_way`; for people picked by hand as `locateMembers`
 */
export function saveSelection(ports: Ports, { name: given, selection: wanted, replace = false }: Request<'selections.save'>): SaveSelectionAnswer {
  const { workbook, clock, who, lock } = ports;
  const say = texts(who.language()).selections;
  const name = cleaned(given);
  if (JSON.stringify(wanted).length > longestCell) throw new AppError('value_unclear', {}, [say.tooMany]);
  lock.hold(() => {
    const selection = wanted.picked ? withoutGone(wanted, idsInList(workbook)) : wanted;
    const json = JSON.stringify(selection);
    const found = readSaved(workbook);
    const there = found?.rows.find((one) => savedKey(one.name) === savedKey(name));
    if (there?.selection && there.name === name && there.json === json) return;
    if (there && !replace) throw new AppError('name_taken', { name: there.name });
    const forms = selection.answer || there?.selection?.answer ? usableForms(ports) : [];
    const words = wordsOfSaved(selection, german, forms).join('\n');
    // What it is known again by comes last: a write that broke off is done whole by the next try.
    const values = { Name: name, 'Was sie auswählt': words, 'Angelegt von': actorOf(who), Am: clock.midnight(clock.today()), Auswahl: json };
    const own = found?.own ?? makeOwnTab(ports, savedTab);
    const put = there ? prepareCells(own, there.row, values) : (): void => own.tab.append([lineIn(own, values)], own.lastRow);
    const before = there?.selection ? wordsOfSaved(there.selection, german, forms).join('; ') : '';
    note(ports, there ? german.inLog.replaced : german.inLog.saved, name, before, words.replace(/\n/g, '; '));
    put();
  });
  return { selections: listSelections(ports).selections, message: say.saved({ name }) };
}

/** Gone already is as good. @throws AppError `busy`, `cells_in_the_way` */
export function removeSelection(ports: Ports, { name }: Request<'selections.remove'>): SaveSelectionAnswer {
  ports.lock.hold(() => {
    const found = readSaved(ports.workbook);
    const [there] = found?.rows.filter((one) => savedKey(one.name) === savedKey(name)) ?? [];
    if (!found || !there) return;
    const before = there.selection ? wordsOfSaved(there.selection, german, usableForms(ports)).join('; ') : '';
    note(ports, german.inLog.removed, there.name, before, '');
    takeOutRows(found.own.tab, [there.row]);
  });
  return { selections: listSelections(ports).selections, message: texts(ports.who.language()).selections.removed({ name: cleaned(name) }) };
}

function idsInList(workbook: Workbook): { id: string }[] {
  return readMembers(locateMembers(workbook, readSettings(workbook)), []).map(({ cells }) => ({ id: memberIdOf(cells) }));
}

function note(ports: Ports, operation: string, field: string, before: string, after: string): void {
  log(ports, [{ operation, operationId: newOperationId(ports.clock.now()), memberId: '', field, before, after }]);
}
