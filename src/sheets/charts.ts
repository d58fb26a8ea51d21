import type { Chart, Series } from '../workbook/sheet/tab';
import { rangeOf } from './grid';
import type { OwnTabs } from './own-tabs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Puts a tab's charts in place of the ones it had; some draw what stands on another tab. */
export function showCharts(
  sheet: Sheet,
  charts: readonly Chart[],
  { tabs, isNew }: { readonly tabs: Pick<OwnTabs, 'need'>; readonly isNew: boolean },
): void {
  for (const chart of isNew ? [] : sheet.getCharts()) sheet.removeChart(chart);
  for (const chart of charts) {
    const source = chart.sourceTab ? tabs.need(chart.sourceTab) : sheet;
    sheet.insertChart(builtChart(sheet, chart, rangeOf(source, chart.source)));
  }
}

function builtChart(
  sheet: Sheet,
  chart: Chart,
  source: GoogleAppsScript.Spreadsheet.Range,
): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const isLine = chart.series.every(({ type }) => type === 'line');
  return sheet
    .newChart()
    .setChartType(isLine ? Charts.ChartType.LINE : Charts.ChartType.COLUMN)
    .addRange(source)
    .setNumHeaders(1)
    .setPosition(chart.anchor.row, chart.anchor.column, chart.anchor.offset ?? 0, 0)
    .setOption('title', chart.title)
    .setOption('width', chart.size.width)
    .setOption('height', chart.size.height)
    .setOption('isStacked', chart.isStacked)
    .setOption('legend', { position: hasLegend(chart) ? 'top' : 'none' })
    .setOption('vAxis', {
      format: chart.valueFormat,
      ...(chart.hasValues === false && { textPosition: 'none', gridlines: { count: 0 } }),
    })
    .setOption('hAxis', { format: 'MMM yyyy', slantedText: false, textStyle: { fontSize: 10 } })
    .setOption('series', seriesOptions(chart.series))
    .build();
}

function hasLegend({ series, hasLegend: isWanted = series.length > 1 }: Chart): boolean {
  return isWanted;
}

function seriesOptions(series: readonly Series[]): Record<string, object> {
  const options: Record<string, object> = {};
  series.forEach(({ color, isDashed }, index) => {
    options[index] = { color, ...(isDashed && { lineDashStyle: [4, 4] }), pointSize: 0 };
  });
  return options;
}
