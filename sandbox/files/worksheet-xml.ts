// A worksheet part as its sequence of elements: one can be replaced, all others stay as they stand in the file.

import { parseXml, sourceOf, withoutMainPrefix, type XmlElement } from './xml.ts';

/** CT_Worksheet, ECMA-376 part 1, 18.3.1.99: elements must stand in this order. */
const order = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges',
  'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting',
  'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks',
  'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF',
  'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
];

const opaque = new Set(['sheetData']);

export class WorksheetXml {
  private readonly head: string;
  private readonly tail: string;
  private readonly parts: { name: string; xml: string }[];
  readonly source: string;
  /** As opened. */
  readonly root: XmlElement;

  constructor(text: string) {
    const source = withoutMainPrefix(text);
    this.root = parseXml(source, opaque);
    this.source = source;
    // An empty <worksheet/> has no inside to stand in.
    const closed = this.root.innerStart === this.root.end;
    this.head = closed ? `${source.slice(0, this.root.end - 2).trimEnd()}>` : source.slice(0, this.root.innerStart);
    this.tail = closed ? '</worksheet>' : source.slice(this.root.innerEnd);
    this.parts = this.root.children.map((element) => ({ name: element.name, xml: sourceOf(source, element) }));
  }

  /** The inside of `sheetData`, as opened. */
  get sheetData(): string {
    const element = this.root.children.find(({ name }) => name === 'sheetData');
    return element ? this.source.slice(element.innerStart, element.innerEnd) : '';
  }

  /** Puts `xml` in the place of all elements `name` (or where they would stand); `''` takes them away. */
  replace(name: string, xml: string): void {
    const at = this.parts.findIndex((part) => part.name === name);
    const rest = this.parts.filter((part) => part.name !== name);
    if (xml !== '') rest.splice(at >= 0 ? at : placeOf(name, rest), 0, { name, xml });
    this.parts.splice(0, this.parts.length, ...rest);
  }

  xmlOf(name: string): string {
    return this.parts.filter((part) => part.name === name).map(({ xml }) => xml).join('');
  }

  /** Makes sure that the root knows the prefix `r` of relationships. */
  toString(): string {
    const needs = this.parts.some(({ xml }) => / r:id=/.test(xml));
    const head = needs && !/\sxmlns:r\s*=/.test(this.head) ? this.head.replace(/>$/, ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">') : this.head;
    return head + this.parts.map(({ xml }) => xml).join('') + this.tail;
  }
}

/** Before the first element that the schema wants later. What the schema does not know does not count. */
function placeOf(name: string, parts: readonly { name: string }[]): number {
  const rank = order.indexOf(name);
  const at = parts.findIndex((part) => order.indexOf(part.name) > rank);
  return at < 0 ? parts.length : at;
}
