import type { Probe } from './probe';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const ROWS = [1000, 5000, 20000];
const DAYS_A_KEY = 1000000;
const FIRST_DAY = 46000;
const MONTH_END = 46326;

/** The formula that fills a month of Customers: of every customer the last step up to the month's end, by search. */
function formulaOver(rows: number): string {
  const down = (letter: string) => `$${letter}$2:$${letter}$${rows + 1}`;
  const mrr = `LOOKUP(${down('A')}*${DAYS_A_KEY}+D$1;${down('B')};${down('C')})`;
  return `=ARRAYFORMULA(IF(${down('A')}=0;0;IF(ISNUMBER(D$1);${mrr};0)))`;
}

/** Customers by number, the keys of their steps, and MRR from those on, which is the customer's number. */
function writeSteps(tab: Sheet, rows: number): void {
  const missing = rows + 1 - tab.getMaxRows();
  if (missing > 0) tab.insertRowsAfter(tab.getMaxRows(), missing);
  const steps = Array.from({ length: rows }, (_, index) => {
    const number = index + 1;
    return [number, number * DAYS_A_KEY + FIRST_DAY, number];
  });
  tab.getRange(2, 1, rows, 3).setValues(steps);
  tab.getRange('D1').setValue(MONTH_END);
}

/** So many customers, each looked up among the steps of all, until the last one shows its MRR. */
function timed(rows: number): Probe {
  const formula = formulaOver(rows);
  return {
    name: `${rows} customers, each with a search among the steps of all`,
    formula,
    isMeasured: true,
    ask: (tab) => {
      writeSteps(tab, rows);
      tab.getRange('D2').setFormula(formula);
      SpreadsheetApp.flush();
      return `the last has an MRR of ${tab.getRange(rows + 1, 4).getValue()}`;
    },
  };
}

/** How long the heaviest formula takes over ever more rows. */
export const TIMING_PROBES: readonly Probe[] = ROWS.map(timed);
