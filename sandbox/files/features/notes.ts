// Notes on cells: their text and place; the little drawing a file keeps beside each is made anew where notes changed.

import type { ISheetNote } from '@univerjs/sheets-note';
import { officeRelationship, xmlHead } from '../package.ts';
import { cellName, parseRange } from '../references.ts';
import { readString, textElement } from '../strings.ts';
import { child, children, escapeXml, parseXml, sourceOf, withAttribute, withoutMainPrefix, write, type XmlElement } from '../xml.ts';
import type { Feature, OpenTab } from './feature.ts';

type Notes = Record<string, Record<string, ISheetNote>>;

const size = { width: 220, height: 90 };
const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

export const notes: Feature<Notes> = {
  resource: 'SHEET_NOTE_PLUGIN',
  nothing: {},
  async read(tab) {
    const kept: Notes = {};
    for (const { row, column, text, id } of (await comments(tab)).list) (kept[row] ??= {})[column] = { id, row, col: column, ...size, note: text };
    return kept;
  },
  async patch(tab, before, after) {
    const [was, is] = [flat(before), flat(after)];
    if (JSON.stringify(was.map(brief)) === JSON.stringify(is.map(brief))) return;
    const file = await comments(tab);
    const { workbook, xml, part } = tab;
    const container = workbook.container;
    const drawing = await container.related(part, '/vmlDrawing');
    if (is.length === 0 && !file.part) return;
    const commentsPart = file.part ?? container.freeName('xl/comments#.xml');
    const items = is.map((note) => {
      const old = file.list.find(({ id, text }) => id === note.id && text === note.note);
      const ref = cellName(note.row, note.col);
      return old ? withAttribute(old.xml, 'ref', ref) : write('comment', { ref, authorId: 0 }, `<text>${textElement(note.note)}</text>`);
    });
    const authors = file.authors === '' || file.authors === '<authors/>' ? '<authors><author></author></authors>' : file.authors;
    container.set(commentsPart, `${xmlHead}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"${file.namespaces}>${authors}<commentList>${items.join('')}</commentList></comments>`);
    if (!file.part) {
      await container.declare(commentsPart, commentsType);
      await container.relate(part, `${officeRelationship}comments`, commentsPart);
    }
    const drawingPart = drawing ?? container.freeName('xl/drawings/vmlDrawing#.vml');
    container.set(drawingPart, drawingXml(drawing ? await container.text(drawing) : null, is));
    if (drawing) return;
    await container.declareExtension('vml', drawingType);
    const id = await container.relate(part, `${officeRelationship}vmlDrawing`, drawingPart);
    xml.replace('legacyDrawing', write('legacyDrawing', { 'r:id': id }));
  },
};

interface FileComment {
  id: string;
  row: number;
  column: number;
  text: string;
  xml: string;
}

async function comments({ workbook, part, tab }: OpenTab): Promise<{ part: string | null; authors: string; namespaces: string; list: FileComment[] }> {
  const name = tab ? await workbook.container.related(part, '/comments') : undefined;
  const text = await workbook.container.textOrNull(name);
  if (name === undefined || text === null) return { part: null, authors: '', namespaces: '', list: [] };
  const source = withoutMainPrefix(text);
  const root = parseXml(source);
  const authors = child(root, 'authors');
  const namespaces = Object.entries(root.attributes).filter(([key]) => key !== 'xmlns' && key !== 'xmlns:r').map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('');
  const list = children(child(root, 'commentList'), 'comment').flatMap((element, index) => readComment(source, element, index) ?? []);
  return { part: name, authors: authors ? sourceOf(source, authors) : '', namespaces, list };
}

function readComment(source: string, element: XmlElement, index: number): FileComment | null {
  const place = parseRange(element.attributes.ref ?? '');
  const text = child(element, 'text');
  if (!place) return null;
  return { id: `file-${index}`, row: place.startRow, column: place.startColumn, text: text ? readString(sourceOf(source, text)).text : '', xml: sourceOf(source, element) };
}

function flat(notes: Notes): ISheetNote[] {
  return Object.entries(notes)
    .flatMap(([row, columns]) => Object.entries(columns).map(([column, note]) => ({ ...note, row: Number(row), col: Number(column) })))
    .sort((one, other) => one.row - other.row || one.col - other.col);
}

function brief({ row, col, note }: ISheetNote): unknown[] {
  return [row, col, note];
}

/** Excel shows no note without such a shape. Shapes that are no notes (buttons, say) stay. */
function drawingXml(old: string | null, list: readonly ISheetNote[]): string {
  const shapes = list.map(({ row, col, width = size.width, height = size.height }, index) =>
    `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:${Math.round(width * 0.75)}pt;height:${Math.round(height * 0.75)}pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${col + 1}, 15, ${row}, 2, ${col + 4}, 15, ${row + 4}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${col}</x:Column></x:ClientData></v:shape>`,
  ).join('');
  const others = old?.replace(/<v:shape\b(?:(?!<\/v:shape>)[\s\S])*?ObjectType="Note"[\s\S]*?<\/v:shape>/g, '');
  if (others?.includes('</xml>')) return others.replace('</xml>', `${shapes}</xml>`);
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes}</xml>`
  );
}
