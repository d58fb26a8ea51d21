import type { Chart, Series } from '../workbook/sheet/chart';
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
    const areas = [chart.source, ...(chart.beside ?? [])];
    sheet.insertChart(
      builtChart(
        sheet,
        chart,
        areas.map((one) => rangeOf(source, one)),
      ),
    );
  }
}

function builtChart(
  sheet: Sheet,
  chart: Chart,
  ranges: readonly GoogleAppsScript.Spreadsheet.Range[],
): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const values = {
    format: chart.valueFormat,
    ...(chart.hasValues === false && { textPosition: 'none', gridlines: { count: 0 } }),
  };
  const labels = { format: 'MMM yy', slantedText: false, textStyle: { fontSize: 10 } };
  return ranges
    .reduce((builder, range) => builder.addRange(range), sheet.newChart())
    .setChartType(chartType(chart))
    .setNumHeaders(1)
    .setPosition(chart.anchor.row, chart.anchor.column, chart.anchor.offset ?? 0, 0)
    .setOption('title', chart.title)
    .setOption('width', chart.size.width)
    .setOption('height', chart.size.height)
    .setOption('isStacked', chart.isStacked)
    .setOption('legend', { position: hasLegend(chart) ? 'top' : 'none' })
    .setOption('vAxis', chart.isHorizontal ? labels : values)
    .setOption('hAxis', chart.isHorizontal ? values : labels)
    .setOption('series', seriesOptions(chart.series))
    .build();
}

function chartType({ series, isHorizontal }: Chart): GoogleAppsScript.Charts.ChartType {
  const { LINE, BAR, COLUMN } = Charts.ChartType;
  if (series.every(({ type }) => type === 'line')) return LINE;
  return isHorizontal ? BAR : COLUMN;
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
