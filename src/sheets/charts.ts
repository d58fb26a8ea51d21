import type { Chart, Series } from '../workbook/sheet/tab';
import { rangeOf } from './grid';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Puts a tab's charts in place of the ones it had. */
export function showCharts(sheet: Sheet, charts: readonly Chart[], isNew: boolean): void {
  for (const chart of isNew ? [] : sheet.getCharts()) sheet.removeChart(chart);
  for (const chart of charts) sheet.insertChart(builtChart(sheet, chart));
}

function builtChart(sheet: Sheet, chart: Chart): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const isLine = chart.series.every(({ type }) => type === 'line');
  return sheet
    .newChart()
    .setChartType(isLine ? Charts.ChartType.LINE : Charts.ChartType.COLUMN)
    .addRange(rangeOf(sheet, chart.source))
    .setNumHeaders(1)
    .setPosition(chart.anchor.row, chart.anchor.column, chart.anchor.offset ?? 0, 0)
    .setOption('title', chart.title)
    .setOption('width', chart.size.width)
    .setOption('height', chart.size.height)
    .setOption('isStacked', chart.isStacked)
    .setOption('legend', { position: chart.series.length > 1 ? 'top' : 'none' })
    .setOption('vAxis', { format: chart.valueFormat })
    .setOption('hAxis', { format: 'MMM yyyy' })
    .setOption('series', seriesOptions(chart.series))
    .build();
}

function seriesOptions(series: readonly Series[]): Record<string, object> {
  const options: Record<string, object> = {};
  series.forEach(({ color, isDashed }, index) => {
    options[index] = { color, ...(isDashed && { lineDashStyle: [4, 4] }), pointSize: 0 };
  });
  return options;
}
