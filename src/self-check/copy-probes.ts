import type { Probe } from './probe';
import { seen, seenWithFormulas } from './seen';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a frozen page relies on: a tab is copied with its charts, which then draw what another tab holds. */
export const COPY_PROBES: readonly Probe[] = [
  {
    name: 'Formulas pasted as values, one of which gives a text that begins like a formula',
    ask: (tab) => {
      const formulas = tab.getRange('A1:C1').setFormulas([['=1+1', '="="&"1+1"', '="+"&"5 Corp"']]);
      SpreadsheetApp.flush();
      formulas.copyTo(tab.getRange('A2'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
      SpreadsheetApp.flush();
      return seenWithFormulas(tab.getRange('A2:C2'));
    },
  },
  {
    name: 'A tab is copied with its chart, and the chart is told to draw another one',
    ask: (tab) => onCopy(withChart(tab), pointedElsewhere),
  },
  {
    name: 'A hidden tab is copied',
    ask: (tab) => {
      tab.hideSheet();
      try {
        return onCopy(tab, (copy) => (copy.isSheetHidden() ? 'hidden' : 'shown'));
      } finally {
        tab.showSheet();
      }
    },
  },
  {
    name: 'Merged cells in a copied tab',
    ask: (tab) => {
      tab
        .getRange('A1:B1')
        .setValues([['left', 'right']])
        .mergeAcross();
      return onCopy(tab, (copy) => seen(copy.getRange('A1:B1')));
    },
  },
];

function withChart(tab: Sheet): Sheet {
  const cells = tab.getRange('A1:B3').setValues([
    ['Month', 'MRR'],
    ['May', 1],
    ['June', 2],
  ]);
  const chart = tab
    .newChart()
    .setChartType(Charts.ChartType.COLUMN)
    .addRange(cells)
    .setPosition(1, 4, 0, 0)
    .build();
  tab.insertChart(chart);
  return tab;
}

/** How many charts a copy has, and what the first draws before and after it is told to draw other cells. */
function pointedElsewhere(copy: Sheet, tab: Sheet): string {
  const drawn = () =>
    copy
      .getCharts()
      .flatMap((chart) => chart.getRanges())
      .map((range) => `${isOf(range, copy)} ${range.getA1Notation()}`)
      .join();
  const before = drawn();
  for (const chart of copy.getCharts())
    copy.updateChart(chart.modify().clearRanges().addRange(tab.getRange('A1:B2')).build());
  return `${before}, then ${drawn()}`;
}

function isOf(range: GoogleAppsScript.Spreadsheet.Range, copy: Sheet): string {
  return range.getSheet().getSheetId() === copy.getSheetId() ? 'its own' : "the other's";
}

/** Asks something of a copy of a tab, which is gone afterwards. */
function onCopy(tab: Sheet, ask: (copy: Sheet, tab: Sheet) => string): string {
  const copy = tab.copyTo(SpreadsheetApp.getActiveSpreadsheet());
  try {
    return ask(copy, tab);
  } finally {
    SpreadsheetApp.getActiveSpreadsheet().deleteSheet(copy);
  }
}
