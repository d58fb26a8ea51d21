import type { Host } from '../../host/host';
import { spoiltIn } from '../../src/sidebar/actions/spoilt';
import { spoiltWords } from '../../src/sidebar/words/spoilt-words';
import { FACTS, type FactId, FIRST_FACT } from '../../src/workbook/settings/facts';
import { columnLetters } from '../../src/workbook/sheet/references';
import { drop, figures, serverOf } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { refusal, workbook } from './hands';

const THIRD = [
  ...SECOND,
  ['5', 'Di', '2025-03-01', '2026-02-28', '1200', 'New Business', 'Closed Won'],
];

const told = async (host: Host) =>
  spoiltIn(await serverOf(host).readWorkbook()).map(spoiltWords.sentence);

describe('"writing" typed over the word of an earlier import', () => {
  const spoilt = async () => {
    const host = await workbook(FIRST, SECOND);
    host.type('Imports', 'B2', 'writing');
    return host;
  };

  test('is told as a word that is wrong there, and nothing is offered to be finished or given up', async () => {
    const host = await spoilt();
    expect((await serverOf(host).readWorkbook()).unfinished).toBeNull();
    expect(await told(host)).toContainEqual(
      expect.stringMatching(/^On Imports, the status of import 1 is "writing"/),
    );
  });

  test('takes no row away, neither by giving it up nor by the next import', async () => {
    const host = await spoilt();
    const rows = host.values('Deals', '2:4');
    await serverOf(host).discardImport(1);
    expect(host.values('Deals', '2:4')).toEqual(rows);
    await drop(host, THIRD, { asOf });
    expect(host.values('Deals', '2:4')).toEqual(rows);
    expect(host.values('Imports', 'B2').flat()).toEqual(['writing']);
    host.type('Imports', 'B2', 'in');
    expect(figures(host)).toEqual(figures(await workbook(FIRST, SECOND, THIRD)));
    expect(await told(host)).toEqual([]);
  });
});

describe('what the sidebar and a refusal say can be done', () => {
  test.each(['-1', '2.5'])('under Import on Deals stands %s', async (typed) => {
    const host = await workbook(FIRST);
    const column = columnLetters(host.values('Deals', '1:1').flat().indexOf('Import') + 1);
    host.type('Deals', `${column}3`, typed);
    expect(await told(host)).toContainEqual(
      expect.stringMatching(/which is the number of no import, .* clear that cell/),
    );
  });

  test('a header of Deals was cleared', async () => {
    const host = await workbook(FIRST);
    const column = columnLetters(host.values('Deals', '1:1').flat().indexOf('Amount') + 1);
    host.type('Deals', `${column}1`, '');
    expect(await refusal(drop(host, SECOND, { asOf }))).toContain(
      `No column of Deals is called "Amount" any more, and column ${column} has no header. If it is that one, type "Amount" into ${column}1`,
    );
    host.type('Deals', `${column}1`, 'Betrag');
    expect(await refusal(drop(host, SECOND, { asOf }))).toContain(
      `column ${column} is now called "Betrag"`,
    );
  });
});

test.each(['I', 'O', 'M'])(
  'an error in the header of column %s of the Ledger changes no figure',
  async (column) => {
    const host = await workbook(FIRST, SECOND);
    const before = figures(host);
    host.type('Ledger', `${column}1`, '=1/0');
    expect(figures(host)).toEqual(before);
  },
);

describe('a value that Settings takes from the tabs', () => {
  const cellOf = (id: FactId) => `B${FIRST_FACT + FACTS.findIndex((one) => one.id === id)}`;

  test('is named where somebody types over it, and no figure of NRR stands as if nothing were', async () => {
    for (const { id } of FACTS) {
      const host = await workbook(FIRST, SECOND);
      host.type('Settings', cellOf(id), '7');
      const { sentence, checks } = await serverOf(host).readHeadline();
      expect(`${id}: ${sentence}`).toContain(`Settings has lost its formula in ${cellOf(id)}`);
      expect(checks.filter(({ ok }) => !ok)).not.toEqual([]);
    }
  });

  test.each(['G2', 'Q9'])('is named beside a table, too, and built again: %s', async (cell) => {
    const host = await workbook(FIRST, SECOND);
    const { formula } = host.cell('Settings', cell);
    host.type('Settings', cell, '7');
    const { checks } = await serverOf(host).readHeadline();
    expect(checks.filter(({ ok }) => !ok)).not.toEqual([]);
    await drop(host, SECOND, { asOf });
    expect(host.cell('Settings', cell).formula).toBe(formula);
    expect((await serverOf(host).readHeadline()).checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  test('is back with the next report', async () => {
    const host = await workbook(FIRST, SECOND);
    host.type('Settings', cellOf('asOfEnd'), '7');
    await drop(host, THIRD, { asOf });
    expect(figures(host)).toEqual(figures(await workbook(FIRST, SECOND, THIRD)));
  });
});
