import type { Probe } from './probe';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** What the charts of tabs rely on: a header row over ranges that stand apart, and bars from left to right. */
export const CHART_PROBES: readonly Probe[] = [
  {
    name: 'A chart over two ranges that stand apart, under one header row',
    ask: (tab) => {
      const [labels, values] = [filled(tab, 'A1:A3'), filled(tab, 'C1:C3')];
      return drawn(tab, (chart) =>
        chart.setChartType(Charts.ChartType.COLUMN).addRange(labels).addRange(values),
      );
    },
  },
  {
    name: 'Bars from left to right, stacked, with values below and names beside them',
    ask: (tab) =>
      drawn(tab, (chart) =>
        chart
          .setChartType(Charts.ChartType.BAR)
          .addRange(filled(tab, 'A1:C3'))
          .setOption('isStacked', true)
          .setOption('vAxis', { textStyle: { fontSize: 10 } })
          .setOption('hAxis', { format: '#,##0' }),
      ),
  },
  {
    name: 'Options of a chart as they are read back',
    ask: (tab) =>
      drawn(
        tab,
        (chart) =>
          chart
            .setChartType(Charts.ChartType.LINE)
            .addRange(filled(tab, 'A1:B3'))
            .setOption('title', 'NRR')
            .setOption('width', 436),
        ['title', 'width'],
      ),
  },
];

const NAMES = ['Month', 'Expansion', 'Churn'];

/** Cells of a small table: names on top, months at the left. */
function filled(tab: Sheet, cells: string): GoogleAppsScript.Spreadsheet.Range {
  const range = tab.getRange(cells);
  const first = range.getColumn() - 1;
  const columns = range.getNumColumns();
  const line = (row: number) =>
    NAMES.slice(first, first + columns).map((name, place) =>
      row === 0 ? name : first + place === 0 ? `May ${row}` : row,
    );
  return range.setValues([0, 1, 2].map(line));
}

/** Inserts a chart as the add-on does, and says what the tab then has: its kind, header rows, ranges and some options. */
function drawn(
  tab: Sheet,
  plan: (chart: Builder) => Builder,
  options: readonly string[] = [],
): string {
  tab.insertChart(plan(tab.newChart()).setNumHeaders(1).setPosition(1, 5, 0, 0).build());
  SpreadsheetApp.flush();
  const charts = tab.getCharts().map((chart) => {
    const ranges = chart.getRanges().map((range) => range.getA1Notation());
    const read = options.map((name) => `${name} ${chart.getOptions().get(name)}`);
    const kind = String(chart.modify().getChartType());
    return [kind, `${chart.getNumHeaders()} header`, ...ranges, ...read].join(', ');
  });
  return charts.join('; ');
}
