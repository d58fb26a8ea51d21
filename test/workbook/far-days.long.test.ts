import type { Host } from '../../host/host';
import { columnLetters } from '../../src/workbook/sheet/references';
import { drop, figures, serverOf } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { workbook } from './hands';

/** The start of the third deal. */
const startCell = (host: Host) =>
  `${columnLetters(host.values('Deals', '1:1').flat().indexOf('Contract start date') + 1)}4`;

test.each(['1E+8', '1E+9', '-1E+9'])(
  'a start on the day %s on Deals is left out and said, and the next report puts it right',
  async (typed) => {
    const host = await workbook(FIRST);
    host.type('Deals', startCell(host), typed);
    const { headline, problems } = await serverOf(host).readWorkbook();
    expect(problems).toEqual([]);
    expect(headline?.leftOut).toContainEqual({
      reason: expect.stringMatching(/date/i),
      rows: 1,
    });
    await drop(host, SECOND, { asOf });
    expect(figures(host)).toEqual(figures(await workbook(FIRST, SECOND)));
  },
);

test('a function in a cell says that it cannot read such a day', async () => {
  const host = await workbook(FIRST);
  host.type('Deals', startCell(host), '1E+9');
  host.model.dispatch('CREATE_SHEET', { sheetId: 'mine', name: 'Mine', position: 0 });
  host.type('Mine', 'A1', '=NRR(Deals!A1:AQ4)');
  expect(String(host.cell('Mine', 'A1').value)).not.toMatch(/unforeseen/);
});
