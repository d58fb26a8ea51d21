import type { Host } from '../../host/host';
import { LINE_HEADERS, LINES_WITH_LOOKS } from '../../src/workbook/data/imports-tab';
import { workbookWith } from './built';
import { drop } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';

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
  expect(host.values('Imports', `A${last + 1}:B${last + 1}`)).toEqual([[39, 'in']]);
  expect(looks(host, last + 1)).toEqual(looks(host, 2));
});
