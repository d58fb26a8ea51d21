import { strToU8, type ZipOptions, zipSync } from 'fflate';
import { columnLetters } from '../../src/workbook/sheet/references';

/** A cell of a made workbook: text, a number, a flag, or a date as its serial number. */
export type MadeCell = string | number | boolean | null | { readonly serial: number };

/** A zip archive with these files, text as UTF-8. */
export function madeZip(
  files: Readonly<Record<string, string | Uint8Array>>,
  name: string,
  options: ZipOptions = {},
): File {
  const bytes = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return new File([zipSync(Object.fromEntries(bytes), options).slice()], name);
}

/** A workbook as spreadsheet programs write it: shared texts, and dates as numbers with a date format. */
export function madeWorkbook(
  sheets: readonly (readonly (readonly MadeCell[])[])[],
  name = 'all-deals-2026-11-01.xlsx',
  options: ZipOptions = {},
): File {
  return madeZip(workbookParts(sheets), name, options);
}

function workbookParts(
  sheets: readonly (readonly (readonly MadeCell[])[])[],
): Record<string, string> {
  const texts: string[] = [];
  const parts = sheets.map((rows, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `${XML}<worksheet ${MAIN}><sheetData>${rows.map((row, at) => rowXml(row, at + 1, texts)).join('')}</sheetData></worksheet>`,
  ]);
  const numbers = sheets.map((_, index) => index + 1);
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${XML}<workbook ${MAIN} ${RELATIONS}><sheets>${numbers.map((n) => `<sheet name="Sheet ${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships">${numbers.map((n) => relation(n, 'worksheet', `worksheets/sheet${n}.xml`)).join('')}${relation(98, 'sharedStrings', 'sharedStrings.xml')}${relation(99, 'styles', 'styles.xml')}</Relationships>`,
    ...Object.fromEntries(parts),
    'xl/sharedStrings.xml': `${XML}<sst ${MAIN}>${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `${XML}<styleSheet ${MAIN}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/media/image1.png': 'a picture that nobody reads',
  };
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const OFFICE = 'http://schemas.openxmlformats.org';
const MAIN = `xmlns="${OFFICE}/spreadsheetml/2006/main"`;
const RELATIONS = `xmlns:r="${OFFICE}/officeDocument/2006/relationships"`;

const relation = (id: number, kind: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;

function rowXml(row: readonly MadeCell[], number: number, texts: string[]): string {
  const cells = row.map((cell, column) =>
    cellXml(cell, `${columnLetters(column + 1)}${number}`, texts),
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cellXml(cell: MadeCell, at: string, texts: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'object') return `<c r="${at}" s="1"><v>${cell.serial}</v></c>`;
  return `<c r="${at}" t="s"><v>${texts.push(cell) - 1}</v></c>`;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
