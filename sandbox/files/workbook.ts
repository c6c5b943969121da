// A workbook package with what all its tabs share: the list of tabs, strings, formats, colours.

import { cellType, type CellContext, type FileRow, readRows } from './cells.ts';
import { type ColorReader, colorReader } from './colors.ts';
import { WorkbookFileError } from './errors.ts';
import { OfficePackage, xmlHead } from './package.ts';
import { SharedStrings } from './strings.ts';
import { Stylesheet } from './styles.ts';
import { WorksheetXml } from './worksheet-xml.ts';
import { child, children, isTrue, parseXml, qualified, withoutMainPrefix, type XmlElement } from './xml.ts';
import { pack } from './zip.ts';

export interface Tab {
  /** The sheet's id in the snapshot: a number as Google's, stable as long as the tab is in the file. */
  id: string;
  name: string;
  hidden: boolean;
  /** The number the file knows it by. */
  sheetId: number;
  /** Its relationship in the workbook part. */
  relationship: string;
  part: string;
  /** False for chart and dialogue sheets: they are kept, but not shown. */
  isWorksheet: boolean;
  /** The `<sheet …>` element. */
  element: XmlElement;
}

export class Workbook {
  private constructor(
    readonly container: OfficePackage,
    readonly part: string,
    /** The workbook part's text and root. */
    readonly source: string,
    readonly root: XmlElement,
    readonly tabs: readonly Tab[],
    readonly strings: SharedStrings,
    readonly stringsPart: string | undefined,
    readonly styles: Stylesheet,
    readonly stylesPart: string | undefined,
    readonly color: ColorReader,
  ) {}

  /** @throws WorkbookFileError */
  static async load(container: OfficePackage): Promise<Workbook> {
    const part = await container.related('', '/officeDocument');
    if (part?.endsWith('.bin')) throw new WorkbookFileError('file-not-xlsx', 'The file is a binary workbook (.xlsb), not .xlsx.');
    if (part === undefined || !container.has(part)) throw new WorkbookFileError('file-no-workbook', 'The archive holds no workbook.');
    try {
      const source = withoutMainPrefix(await container.text(part));
      const root = parseXml(source);
      if (root.name !== 'workbook') throw new WorkbookFileError('file-no-workbook', `The file is an Office document, but no workbook (${root.name}).`);
      const related = async (end: string): Promise<string | undefined> => container.related(part, end);
      const stringsPart = await related('/sharedStrings');
      const stylesPart = await related('/styles');
      const color = colorReader(await container.textOrNull(await related('/theme')));
      const strings = new SharedStrings(await container.textOrNull(stringsPart));
      const styles = new Stylesheet(await container.textOrNull(stylesPart), color);
      return new Workbook(container, part, source, root, await listTabs(container, part, root), strings, stringsPart, styles, stylesPart, color);
    } catch (error) {
      if (error instanceof WorkbookFileError) throw error;
      throw new WorkbookFileError('file-damaged', `The workbook file is damaged: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }

  /** Days count from 1904 in workbooks of old Macs; the engine counts from 1900. */
  get dayOffset(): number {
    return isTrue(child(this.root, 'workbookPr')?.attributes.date1904) ? 1462 : 0;
  }

  styleId(index: number): string | undefined {
    return index > 0 && index < this.styles.count ? `${fileStyle}${index}` : undefined;
  }

  async worksheet(tab: Tab): Promise<{ xml: WorksheetXml; rows: FileRow[] }> {
    const context: CellContext = { strings: this.strings, isForcedText: (style) => this.styles.isForcedText(style) };
    try {
      const xml = new WorksheetXml(await this.container.text(tab.part));
      const rows = readRows(xml.sheetData, context);
      for (const { cells } of rows) for (const { cell, style } of cells) {
        if (this.dayOffset > 0 && cell.t === cellType.number && this.styles.isDate(style)) cell.v = Number(cell.v) + this.dayOffset;
        const id = this.styleId(style);
        if (id !== undefined) cell.s = id;
      }
      return { xml, rows };
    } catch (error) {
      if (error instanceof WorkbookFileError) throw error;
      throw new WorkbookFileError('file-damaged', `The tab "${tab.name}" is damaged: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
}

/** Names of styles that stand for a format of the file, whole. */
export const fileStyle = 'file-';

/** Far from the small numbers that new tabs get, so that a new tab is never taken for one that was deleted. */
const firstSheetId = 1_000_000_000;

async function listTabs(container: OfficePackage, part: string, root: XmlElement): Promise<Tab[]> {
  const relationships = new Map((await container.relationships(part)).map((relationship) => [relationship.id, relationship]));
  return children(child(root, 'sheets'), 'sheet').map((element) => {
    const { name = '', sheetId = '0', state = 'visible' } = element.attributes;
    const relationship = relationships.get(qualified(element, 'id') ?? '');
    if (!relationship) throw new WorkbookFileError('file-damaged', `The workbook file is damaged: the tab "${name}" is missing.`);
    return {
      id: String(firstSheetId + Number(sheetId)),
      name,
      hidden: state !== 'visible',
      sheetId: Number(sheetId),
      relationship: relationship.id,
      part: relationship.target,
      isWorksheet: relationship.type.endsWith('/worksheet'),
      element,
    };
  });
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A package with a workbook that has no tab yet. */
export async function emptyPackage(): Promise<OfficePackage> {
  const types =
    `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
  const root = `${xmlHead}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
  const workbook = `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`;
  const part = (text: string) => pack(new TextEncoder().encode(text));
  return new OfficePackage(new Map([['[Content_Types].xml', await part(types)], ['_rels/.rels', await part(root)], ['xl/workbook.xml', await part(workbook)]]));
}

/** A worksheet part with nothing in it. */
export const emptyWorksheet = `${xmlHead}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData/></worksheet>`;
