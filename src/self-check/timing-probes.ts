import type { Probe } from './probe';

const ROWS = [1000, 5000, 20000];
const DAYS_A_KEY = 1000000;

/** The formula that fills Customers: the last step at or before a customer's day, by search. */
const formula = (rows: number): string =>
  `=INDEX($B$1:$B$${rows};MATCH(INT(ROW()/5)*${DAYS_A_KEY}+500000;$A$1:$A$${rows};1))`;

/** So many rows of keys, and as many searches among them, until the last one shows its number. */
function timed(rows: number): Probe {
  return {
    name: `${rows} rows, each with a search among all`,
    isMeasured: true,
    ask: (tab) => {
      const missing = rows - tab.getMaxRows();
      if (missing > 0) tab.insertRowsAfter(tab.getMaxRows(), missing);
      const keys = Array.from({ length: rows }, (_, row) => [
        Math.floor(row / 5) * DAYS_A_KEY + (row % 5) * 100000,
        row,
      ]);
      tab.getRange(1, 1, rows, 2).setValues(keys);
      tab.getRange(1, 3, rows, 1).setFormula(formula(rows));
      SpreadsheetApp.flush();
      return `the last finds row ${tab.getRange(rows, 3).getValue()}`;
    },
  };
}

/** How long the heaviest formula takes over ever more rows. */
export const TIMING_PROBES: readonly Probe[] = ROWS.map(timed);
