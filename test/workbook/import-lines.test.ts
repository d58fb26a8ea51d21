import type { Host } from '../../host/host';
import { nounCounted } from '../../src/import/source-nouns';
import {
  LINE_FORMATS,
  LINE_HEADERS,
  LINES_WITH_LOOKS,
} from '../../src/workbook/data/import-columns';
import { columnLetters } from '../../src/workbook/sheet/references';
import { importsAgain } from '../../src/workbook/tabs-again';
import { workbookWith } from './built';
import { drop, emptyHost, serverOf } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { atTheGrid } from './hands';

/** How the cells of a row of Imports look. */
function looks(host: Host, row: number) {
  const { getters } = host.model;
  const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === 'Imports') ?? '';
  return LINE_HEADERS.map((_, col) => {
    const cell = getters.getCell({ sheetId, col, row: row - 1 });
    return { format: cell?.format, style: cell?.style };
  });
}

test('a line of Imports far below the first looks as that does', async () => {
  const host = await workbookWith([[FIRST, { asOf }]]);
  const last = LINES_WITH_LOOKS + 4;
  expect(looks(host, last + 1)).not.toEqual(looks(host, 2));
  host.type('Imports', `A${last}`, '38');
  await drop(host, SECOND, { asOf });
  expect(host.values('Imports', `A${last + 1}:B${last + 1}`)).toEqual([[39, 'in use']]);
  expect(looks(host, last + 1)).toEqual(looks(host, 2));
});

test('also where somebody has taken the looks of the first away, its texts stay texts', async () => {
  const host = await workbookWith([[FIRST, { asOf }]]);
  const last = LINES_WITH_LOOKS + 4;
  const first = { left: 0, right: LINE_HEADERS.length - 1, top: 1, bottom: 1 };
  atTheGrid(host, 'CLEAR_FORMATTING', 'Imports', { target: [first] });
  host.type('Imports', `A${last}`, '38');
  await drop(host, SECOND, { asOf });
  const formats = looks(host, last + 1).map(({ format = 'General' }) => format);
  expect(formats).toEqual(LINE_FORMATS);
});

test('all lines of Imports have their looks when the tab is put back', () => {
  const lines = Array.from({ length: 60 }, (_, place) => [place + 1, 'in', '=1+1 report']);
  const { formats } = importsAgain([LINE_HEADERS, ...lines]);
  const files = formats.filter(({ area, number }) => area.column <= 3 && number === '@');
  expect(Math.max(...files.map(({ area }) => area.row + area.rows - 1))).toBe(61);
});

test('a line of Imports says what its records are, unless somebody types what nobody knows', async () => {
  const host = emptyHost();
  await drop(
    host,
    [
      ['Record ID', 'Contract name', 'Company name', 'Status', 'Effective date', 'End date', 'MRR'],
      ['c1', 'Base', 'Oak', 'Active', '2025-01-01', '2025-12-31', 100],
      ['c2', 'Base', 'Elm', 'Active', '2025-02-01', '2026-01-31', 200],
    ],
    { asOf },
  );
  const holds = LINE_HEADERS.indexOf('Holds');
  expect(host.values('Imports', 'A2:L2')[0]?.[holds]).toBe('contracts');
  const { imports } = await serverOf(host).readWorkbook();
  expect(imports).toMatchObject([{ holds: 'deals', says: 'contracts' }]);
  expect(nounCounted(imports)).toBe('contract');
  host.type('Imports', `${columnLetters(holds + 1)}2`, 'my deals');
  expect(nounCounted((await serverOf(host).readWorkbook()).imports)).toBe('deal');
});
