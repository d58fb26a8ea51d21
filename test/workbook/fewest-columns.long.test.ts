import type { Host } from '../../host/host';
import type { Cell } from '../../src/core/report/cell';
import { computeTwice } from '../../src/import/compute-twice';
import { drop, EVERY_TAB, emptyHost, serverOf } from './dropped';

type Cells = readonly (readonly Cell[])[];

/** Reports with no column that revenue could be cut by, and few rows: every formula fills as few cells as it ever does. */
const FEWEST: Readonly<Record<string, Cells>> = {
  'recurring deals': [
    ['Record ID', 'Company name', 'Contract start date', 'Contract end date', 'MRR', 'Close Date'],
    ['1', 'Ann', '2025-01-01', '2025-12-31', '100', '2025-01-01'],
    ['2', 'Bob', '2025-02-01', '2026-01-31', '200', '2025-02-01'],
  ],
  'deal movements': [
    ['Record ID', 'Company name', 'Close Date', 'Deal Type', 'MRR', 'Deal Stage'],
    ['1', 'Ann', '2025-01-05', 'New Business', '100', 'Closed Won'],
    ['2', 'Ann', '2025-05-05', 'Upsell', '20', 'Closed Won'],
  ],
  invoices: [
    ['Invoice number', 'Invoice date', 'Customer', 'Amount'],
    ['1', '2025-01-05', 'Ann', '100'],
    ['2', '2025-02-05', 'Ann', '100'],
    ['3', '2025-03-05', 'Bob', '100'],
  ],
};

const NO_ENDS: Readonly<Record<string, Cells>> = {
  'no record has an end': [
    ['Record ID', 'Company name', 'Contract start date', 'MRR', 'Close Date'],
    ['1', 'Ann', '2025-01-01', '100', '2025-01-01'],
    ['2', 'Ann', '2025-03-01', '50', '2025-03-01'],
    ['3', 'Bob', '2026-02-01', '70', '2026-02-01'],
  ],
  'no deal type says that a customer left or pays less': [
    ...(FEWEST['deal movements'] ?? []),
    ['3', 'Ann', '2026-03-05', 'Upsell', '20', 'Closed Won'],
  ],
};

/** Shares of something else than of what was paid before, which every report can show. */
const OTHER_SHARES = ['Share of closing', 'Target, 12 months', 'Of closing'];

/** Percentages on the tabs that show rates of this report, each with its tab and column. */
function ratesShown(host: Host): readonly string[] {
  const { getters } = host.model;
  return ['NRR', 'Segments', 'Cohorts', 'Movers', 'Renewals', 'Definitions', 'KPIs'].flatMap(
    (name) => {
      const sheetId = getters.getSheetIdByName(name) ?? '';
      const columns = Array.from({ length: getters.getNumberCols(sheetId) }, (_, col) => col);
      return columns.flatMap((col) => {
        let header = '';
        return Array.from({ length: getters.getNumberRows(sheetId) }, (_, row) => {
          const text = getters.getEvaluatedCell({ sheetId, col, row }).formattedValue;
          if (/^[A-Z]/.test(text)) header = text;
          return /^[+-]?[\d.,]+ (%|pts)$/.test(text) && !OTHER_SHARES.includes(header)
            ? [`${name}, ${header}: ${text}`]
            : [];
        }).flat();
      });
    },
  );
}

test.each(Object.entries(NO_ENDS))(
  'where %s, NRR says so, shows no rate, and is the same computed twice',
  async (why, cells) => {
    const host = emptyHost();
    const { sentence, cards } = await drop(host, cells, EVERY_TAB);
    expect(sentence).toContain(
      `Churn cannot be seen in this report: ${why}, so that NRR cannot fall.`,
    );
    const rates = cards.filter(({ label }) => /NRR|GRR|churn/.test(label));
    expect(rates.map(({ text }) => text)).toEqual(['', '', '', '', '']);
    expect(ratesShown(host)).toEqual([]);
    expect(await computeTwice(serverOf(host))).toMatchObject({ latest: [], departures: [] });
  },
);

test.each(Object.entries(FEWEST))(
  'with the fewest columns of %s every check holds',
  async (_, cells) => {
    const { checks } = await drop(emptyHost(), cells, EVERY_TAB);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  },
);
