import type { WorkbookParts } from './engine-export';
import { xmlText } from './xml-text';

/** The note on a cell. */
export interface CellNote {
  readonly a1: string;
  readonly text: string;
}

/**
 * Adds a sheet's notes to the parts of a workbook.
 *
 * Excel wants each note twice: its text in the comments part, its box in a drawing of the old kind.
 */
export function addNotes(
  parts: WorkbookParts,
  sheetIndex: number,
  notes: readonly CellNote[],
): void {
  const sheetPath = `xl/worksheets/sheet${sheetIndex}.xml`;
  const sheet = parts.get(sheetPath);
  if (notes.length === 0 || sheet === undefined) return;
  parts.set(`xl/comments${sheetIndex}.xml`, commentsXml(notes));
  parts.set(`xl/drawings/notes${sheetIndex}.vml`, boxesXml(notes));
  addRelations(parts, `xl/worksheets/_rels/sheet${sheetIndex}.xml.rels`, [
    { id: 'notesText', kind: 'comments', target: `../comments${sheetIndex}.xml` },
    { id: 'notesBoxes', kind: 'vmlDrawing', target: `../drawings/notes${sheetIndex}.vml` },
  ]);
  addContentTypes(parts, sheetIndex);
  parts.set(sheetPath, sheet.replace(AFTER_DRAWING, '<legacyDrawing r:id="notesBoxes"/>$&'));
}

const AFTER_DRAWING = /(?:<tableParts[\s\S]*?<\/tableParts>\s*)?<\/worksheet>/;

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SCHEMAS = 'http://schemas.openxmlformats.org';

function commentsXml(notes: readonly CellNote[]): string {
  const each = notes.map(
    ({ a1, text }) =>
      `<comment ref="${a1}" authorId="0"><text><t xml:space="preserve">${xmlText(text)}</t></text></comment>`,
  );
  return `${DECLARATION}
<comments xmlns="${SCHEMAS}/spreadsheetml/2006/main"><authors><author/></authors><commentList>${each.join('')}</commentList></comments>`;
}

function boxesXml(notes: readonly CellNote[]): string {
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
${notes.map(boxXml).join('\n')}
</xml>`;
}

function boxXml({ a1, text }: CellNote, index: number): string {
  const { column, row } = placeOf(a1);
  const lines = Math.max(2, Math.ceil(text.length / 40));
  const anchor = [column + 1, 12, Math.max(0, row), 2, column + 4, 12, row + lines + 1, 4].join(
    ',',
  );
  return `<v:shape id="note${index + 1}" type="#note" style="position:absolute;visibility:hidden" fillcolor="#fff8e1" o:insetmode="auto"><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

function placeOf(a1: string): { column: number; row: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) - 1 };
}

function addRelations(parts: WorkbookParts, path: string, relations: readonly Relation[]): void {
  const none = `${DECLARATION}\n<Relationships xmlns="${SCHEMAS}/package/2006/relationships"></Relationships>`;
  const added = relations.map(
    ({ id, kind, target }) =>
      `<Relationship Id="${id}" Target="${target}" Type="${SCHEMAS}/officeDocument/2006/relationships/${kind}"/>`,
  );
  const before = parts.get(path) ?? none;
  parts.set(path, before.replace('</Relationships>', `${added.join('')}</Relationships>`));
}

function addContentTypes(parts: WorkbookParts, sheetIndex: number): void {
  const path = '[Content_Types].xml';
  const before = parts.get(path) ?? '';
  const boxes = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
  const text = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
  const kind = before.includes('"vml"') ? '' : `<Default Extension="vml" ContentType="${boxes}"/>`;
  const comments = `<Override ContentType="${text}" PartName="/xl/comments${sheetIndex}.xml"/>`;
  parts.set(path, before.replace('</Types>', `${kind}${comments}</Types>`));
}
