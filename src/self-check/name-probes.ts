import type { Probe } from './probe';
import { seen, seenWithFormulas } from './seen';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Nobody calls a range of their own so. */
const NAME = 'Retained_self_check';

/** A question about formulas that call three cells by a name, which is taken away again. */
function named(name: string, ask: (tab: Sheet) => string): Probe {
  return {
    name,
    ask: (tab) => {
      const spreadsheet = tab.getParent();
      tab.getRange('A1:B3').setValues([
        [1, 10],
        [2, 20],
        [3, 30],
      ]);
      spreadsheet.setNamedRange(NAME, tab.getRange('A1:A3'));
      try {
        return ask(tab);
      } finally {
        if (spreadsheet.getRangeByName(NAME)) spreadsheet.removeNamedRange(NAME);
      }
    },
  };
}

const summed = (tab: Sheet) => tab.getRange('C1').setFormula(`=SUM(${NAME})`);

/** As tabs are written: formulas call columns of other tabs by names, which those tabs then have already. */
export const NAME_PROBES: readonly Probe[] = [
  named('A name in SUM', (tab) => seenWithFormulas(summed(tab))),
  named('A name in another case', (tab) =>
    seen(tab.getRange('C1').setFormula(`=SUM(${NAME.toUpperCase()})`)),
  ),
  named('A name in ARRAYFORMULA and SUMPRODUCT', (tab) =>
    seen(
      tab
        .getRange('C1:D1')
        .setFormulas([
          [
            `=ARRAYFORMULA(IF(${NAME}>1;${NAME}*B1:B3;0))`,
            `=SUMPRODUCT((${NAME}>1)*INDEX(${NAME};0;1))`,
          ],
        ])
        .offset(0, 0, 3),
    ),
  ),
  named('A name in SUMIFS, XLOOKUP and EOMONTH', (tab) =>
    seen(
      tab
        .getRange('C1:E1')
        .setFormulas([
          [
            `=SUMIFS(B1:B3;${NAME};">1")`,
            `=XLOOKUP(2;${NAME};B1:B3;0)`,
            `=EOMONTH(INDEX(${NAME};1)+46000;0)`,
          ],
        ]),
    ),
  ),
  named('A name that is given to other cells', (tab) => {
    const cell = summed(tab);
    tab.getParent().setNamedRange(NAME, tab.getRange('B1:B3'));
    return seenWithFormulas(cell);
  }),
  named('A name whose cells get a row between them', (tab) => {
    summed(tab);
    tab.insertRowsAfter(1, 1);
    tab.getRange('A2').setValue(4);
    return seenWithFormulas(tab.getRange('C1'));
  }),
  named('A name that was taken away and is given again', (tab) => {
    const cell = summed(tab);
    tab.getParent().removeNamedRange(NAME);
    SpreadsheetApp.flush();
    tab.getParent().setNamedRange(NAME, tab.getRange('A1:A2'));
    return seen(cell);
  }),
  named('A name that was taken away, in IFERROR and ROWS', (tab) => {
    const cell = tab.getRange('C1').setFormula(`=IFERROR(0*ROWS(${NAME});1)`);
    tab.getParent().removeNamedRange(NAME);
    SpreadsheetApp.flush();
    return seen(cell);
  }),
];
