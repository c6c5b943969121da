// Named ranges and formulas, which the workbook part keeps for all tabs; names that are the file's own business stay.

import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import { formulaFromFile, formulaToFile } from '../formulas.ts';
import type { Moves } from '../moves.ts';
import { movedFormula, renameTabs } from '../tab-references.ts';
import type { Workbook } from '../workbook.ts';
import { child, children, decode, escapeXml, isTrue, sourceOf, write } from '../xml.ts';
import { equal } from './feature.ts';

export const namesResource = 'SHEET_DEFINED_NAME_PLUGIN';
const wholeWorkbook = 'AllDefaultWorkbook';

export type Names = Record<string, IDefinedNamesServiceParam>;

interface FileName {
  name: string;
  /** Number of the tab it counts for, as opened. */
  tab: number | undefined;
  xml: string;
  kept: IDefinedNamesServiceParam | null;
}

export function readNames(workbook: Workbook): Names {
  return Object.fromEntries(fileNames(workbook).flatMap(({ kept }) => (kept ? [[kept.id, kept]] : [])));
}

export interface NamesPatch {
  after: Names;
  /** New place of each tab of the file; -1: gone. */
  moved: readonly number[];
  /** Ids of the tabs in their new order. */
  order: readonly string[];
  /** New names of renamed tabs, by old name. */
  renamed: ReadonlyMap<string, string>;
  /** Filter ranges that changed (`''`: none now) by new place of the tab, as absolute references with the tab's name. */
  filters: ReadonlyMap<number, string>;
  /** Where cells of a tab (by its old name) went: for print areas and their kin, which the engine does not know. */
  movedCells: ReadonlyMap<string, Moves>;
}

/** The `definedNames` element as it is to be; `''`: none. */
export function writeNames(workbook: Workbook, { after, moved, order, renamed, filters, movedCells }: NamesPatch): string {
  const out: string[] = [];
  const seen = new Set<string>();
  for (const { name, tab, xml, kept } of fileNames(workbook)) {
    const place = tab === undefined ? undefined : (moved[tab] ?? -1);
    if (place !== undefined && place < 0) continue;
    if (name === '_xlnm._FilterDatabase' && place !== undefined && filters.has(place)) continue;
    const now = kept ? after[kept.id] : undefined;
    if (kept) seen.add(kept.id);
    if (kept && !now) continue;
    if (kept && now && !equal(essence(kept), essence(now))) out.push(writeName(now, order));
    else out.push(withFormula(place === undefined ? xml : xml.replace(/localSheetId="\d+"/, `localSheetId="${place}"`), (formula) => renameTabs(kept ? formula : movedFormula(formula, movedCells), renamed)));
  }
  for (const now of Object.values(after)) if (!seen.has(now.id)) out.push(writeName(now, order));
  for (const [place, range] of filters) if (range !== '') out.push(write('definedName', { name: '_xlnm._FilterDatabase', localSheetId: place, hidden: 1 }, escapeXml(range)));
  return out.length === 0 ? '' : write('definedNames', {}, out.join(''));
}

function fileNames(workbook: Workbook): FileName[] {
  return children(child(workbook.root, 'definedNames'), 'definedName').map((element, index) => {
    const { name = '', localSheetId, hidden, comment } = element.attributes;
    const tab = localSheetId === undefined ? undefined : Number(localSheetId);
    const plain = /^[^()"]*![^()"]*$/.test(element.text) || element.text.startsWith('#');
    const scope = tab === undefined ? wholeWorkbook : workbook.tabs[tab]?.id;
    const own = name.startsWith('_xlnm.') || scope === undefined;
    const kept: IDefinedNamesServiceParam | null = own
      ? null
      : { id: `file-${index}`, name, formulaOrRefString: plain ? element.text : formulaFromFile(element.text), localSheetId: scope, ...(isTrue(hidden) ? { hidden: true } : {}), ...(comment ? { comment } : {}) };
    return { name, tab, xml: sourceOf(workbook.source, element), kept };
  });
}

function writeName({ name, formulaOrRefString, localSheetId, hidden, comment }: IDefinedNamesServiceParam, order: readonly string[]): string {
  const place = localSheetId === undefined || localSheetId === wholeWorkbook ? undefined : order.indexOf(localSheetId);
  return write('definedName', { name, localSheetId: place === undefined || place < 0 ? undefined : place, hidden: hidden ? 1 : undefined, comment: comment || undefined }, escapeXml(formulaToFile(formulaOrRefString)));
}

function withFormula(xml: string, change: (formula: string) => string): string {
  return xml.replace(/>([^<]*)</, (whole, text: string) => {
    const now = change(decode(text));
    return now === decode(text) ? whole : `>${escapeXml(now)}<`;
  });
}

function essence({ name, formulaOrRefString, localSheetId, comment }: IDefinedNamesServiceParam): object {
  return { name, formula: formulaOrRefString.replace(/^=/, ''), scope: localSheetId ?? wholeWorkbook, comment: comment || undefined };
}
