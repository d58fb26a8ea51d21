import { a1Of } from './a1';
import { hexColor } from './range-looks';
import type { RangeSelf } from './scope';

/** What a script said about a chart. */
export interface ChartPlan {
  readonly kind: string;
  readonly ranges: readonly RangeSelf[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly headers: number;
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

const KINDS: Readonly<Record<string, string>> = {
  COLUMN: 'bar',
  BAR: 'bar',
  LINE: 'line',
  AREA: 'line',
  COMBO: 'combo',
  PIE: 'pie',
  WATERFALL: 'waterfall',
  SCATTER: 'scatter',
};

/** The engine's lines know no dashes: the colour of a dashed one says so, as an opacity one step from full. */
export const DASHED = 'FE';

/** The chart for the engine: the first column gives the labels, each further one a series. */
export function engineChart(plan: ChartPlan): object {
  const type = KINDS[plan.kind];
  if (!type) throw new Error(`The host draws no chart of type ${plan.kind}.`);
  const series = seriesColumns(plan);
  const [labels, ...data] = series;
  const ids = data.map((_, index) => `series-${index}`);
  return {
    type,
    title: { text: String(plan.options.title ?? '') },
    dataSource: {
      type: 'range',
      dataSets: data.map((dataRange, index) => ({ dataSetId: ids[index], dataRange })),
      dataSetsHaveTitle: plan.headers > 0,
      ...(labels === undefined ? {} : { labelRange: labels }),
    },
    dataSetStyles: Object.fromEntries(ids.map((id, index) => [id, seriesStyle(plan, index)])),
    legendPosition: legendOf(plan.options.legend),
    stacked: Boolean(plan.options.isStacked),
    aggregated: false,
    axesDesign: { x: axis(plan.options.hAxis), y: axis(plan.options.vAxis) },
    ...(type === 'line'
      ? {
          labelsAsText: true,
          cumulative: false,
          fillArea: plan.kind === 'AREA',
          hideDataMarkers: !hasPoints(plan),
        }
      : {}),
    ...(plan.kind === 'BAR' ? { horizontal: true } : {}),
  };
}

function seriesColumns({ ranges }: ChartPlan): string[] {
  return ranges.flatMap((range) => {
    const { left, right } = range.zone;
    const name = range.scope.book.engine.model.getters.getSheetName(range.sheetId);
    return Array.from({ length: right - left + 1 }, (_, i) => {
      const zone = { ...range.zone, left: left + i, right: left + i };
      return `'${name}'!${a1Of({ sheetId: range.sheetId, zone })}`;
    });
  });
}

function seriesStyle({ options, kind }: ChartPlan, index: number): object {
  const own = record(record(options.series)[index]);
  const colors = Array.isArray(options.colors) ? options.colors : [];
  const color = own.color ?? colors[index];
  const type = own.type ?? options.seriesType ?? 'bars';
  return {
    ...(typeof color === 'string'
      ? { backgroundColor: `${hexColor(color)}${own.lineDashStyle ? DASHED : ''}` }
      : {}),
    ...(own.targetAxisIndex === 1 ? { yAxisId: 'y1' } : {}),
    ...(kind === 'COMBO' ? { type: type === 'line' ? 'line' : 'bar' } : {}),
  };
}

/** Lines have no points unless the script gives them some, as in Sheets. */
function hasPoints({ options }: ChartPlan): boolean {
  const sizes = [options, ...Object.values(record(options.series))];
  return sizes.some((one) => Number(record(one).pointSize ?? 0) > 0);
}

function legendOf(legend: unknown): string {
  const position = typeof legend === 'string' ? legend : record(legend).position;
  const known = ['top', 'bottom', 'left', 'right', 'none'];
  return typeof position === 'string' && known.includes(position) ? position : 'right';
}

function axis(options: unknown): object {
  const { title, viewWindow, minValue, maxValue, gridlines } = record(options);
  const { min, max } = record(viewWindow);
  return Object.fromEntries(
    [
      ['title', typeof title === 'string' ? { text: title } : undefined],
      ['min', min ?? minValue],
      ['max', max ?? maxValue],
      ['gridLines', record(gridlines).count === 0 ? 'none' : undefined],
    ].filter(([, value]) => value !== undefined),
  );
}

const record = (value: unknown): Readonly<Record<string | number, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
