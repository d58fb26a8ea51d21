import { anything, boolean, type Constant, constantOf, constants, int, text } from '../kinds';
import { type Form, formsOf, objectNamed, strict, type Table } from '../strict';
import { type ChartPlan, engineChart } from './chart-definition';
import { areaAt, type RangeSelf, type Scope, type SheetSelf } from './scope';

/** Charts.ChartType. */
export const chartTypes = constants([
  'AREA',
  'BAR',
  'COLUMN',
  'COMBO',
  'LINE',
  'PIE',
  'SCATTER',
  'TABLE',
  'WATERFALL',
]);

/** A chart on a tab, or one being made. */
export interface ChartSelf {
  readonly scope: Scope;
  readonly sheetId: string;
  /** Undefined until it is on the tab. */
  readonly id: string | undefined;
  readonly plan: ChartPlan;
}

const form = formsOf<ChartSelf>();
const aRange = objectNamed<RangeSelf>('SpreadsheetApp.Range');
const aChartType = constantOf('ChartType', chartTypes);

const builder = (self: ChartSelf): object => strict(builderTable, self, self.scope.watch);
const chart = (self: ChartSelf): object => strict(chartTable, self, self.scope.watch);

const planned = (self: ChartSelf, part: Partial<ChartPlan>): object =>
  builder({ ...self, plan: { ...self.plan, ...part } });

const option = (self: ChartSelf, name: string, value: unknown): object =>
  planned(self, { options: withOption(self.plan.options, name.split('.'), value) });

function withOption(
  options: object,
  [name = '', ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> {
  const all: Record<string, unknown> = { ...options };
  const inner = typeof all[name] === 'object' && all[name] !== null ? all[name] : {};
  return { ...all, [name]: rest.length === 0 ? value : withOption(inner, rest, value) };
}

const kind = (name: keyof typeof chartTypes): Form<ChartSelf>[] => [
  form([], (self) => planned(self, { kind: name })),
];

const builderTable: Table<ChartSelf> = {
  name: 'SpreadsheetApp.EmbeddedChartBuilder',
  methods: {
    setChartType: [form([aChartType], (self, { constant }) => planned(self, { kind: constant }))],
    asColumnChart: kind('COLUMN'),
    asBarChart: kind('BAR'),
    asLineChart: kind('LINE'),
    asAreaChart: kind('AREA'),
    asComboChart: kind('COMBO'),
    addRange: [
      form([aRange], (self, range) => planned(self, { ranges: [...self.plan.ranges, range] })),
    ],
    clearRanges: [form([], (self) => planned(self, { ranges: [] }))],
    setNumHeaders: [form([int], (self, headers) => planned(self, { headers }))],
    setPosition: [
      form([int, int, int, int], (self, row, column, offsetX, offsetY) => {
        areaAt(self.scope, self.sheetId, [row, column, 1, 1]);
        return planned(self, { row, column, offsetX, offsetY });
      }),
    ],
    setOption: [form([text, anything], option)],
    setTransposeRowsAndColumns: [
      form([boolean], (self, transpose) => {
        if (transpose) throw new Error('The host draws series by column only.');
        return builder(self);
      }),
    ],
    setTitle: [form([text], (self, title) => option(self, 'title', title))],
    setStacked: [form([], (self) => option(self, 'isStacked', true))],
    setColors: [form([anything], (self, colors) => option(self, 'colors', colors))],
    setYAxisTitle: [form([text], (self, title) => option(self, 'vAxis.title', title))],
    setXAxisTitle: [form([text], (self, title) => option(self, 'hAxis.title', title))],
    getChartType: [
      form([], ({ plan }) =>
        Object.values(chartTypes).find(({ constant }) => constant === plan.kind),
      ),
    ],
    build: [form([], chart)],
  },
};

const chartTable: Table<ChartSelf> = {
  name: 'SpreadsheetApp.EmbeddedChart',
  methods: {
    getChartId: [form([], ({ id }) => id ?? null)],
    getRanges: [form([], ({ scope, plan }) => plan.ranges.map(scope.objects.range))],
    getNumHeaders: [form([], ({ plan }) => plan.headers)],
    getOptions: [form([], ({ scope, plan }) => strict(optionsTable, plan, scope.watch))],
    modify: [form([], builder)],
  },
};

const optionsTable: Table<ChartPlan> = {
  name: 'Charts.ChartOptions',
  methods: { get: [formsOf<ChartPlan>()([text], ({ options }, name) => options[name] ?? null)] },
};

const size = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

function place({ scope, sheetId, plan }: ChartSelf, id: string): void {
  scope.book.engine.send('CREATE_CHART', {
    sheetId,
    chartId: id,
    figureId: `figure-${id}`,
    col: plan.column - 1,
    row: plan.row - 1,
    offset: { x: plan.offsetX, y: plan.offsetY },
    size: { width: size(plan.options.width, 600), height: size(plan.options.height, 371) },
    definition: engineChart(plan),
  });
}

function insert(self: ChartSelf): void {
  const { charts } = self.scope.book;
  const id = `chart-${self.scope.book.nextChart++}`;
  place(self, id);
  charts.set(id, { ...self, id });
}

function remove({ scope, sheetId, id }: ChartSelf): void {
  if (id === undefined || !scope.book.charts.delete(id))
    throw new Error('The chart is not on this sheet.');
  scope.book.engine.send('DELETE_FIGURE', { sheetId, figureId: `figure-${id}` });
}

/** A copied sheet has charts like its own: of ranges on it, they draw the same ones on the copy. */
export function copyCharts({ scope, sheetId: from }: SheetSelf, sheetId: string): void {
  const { charts, engine } = scope.book;
  const { getters } = engine.model;
  // The engine has copied them as figures that no script knows of.
  for (const { id } of getters.getFigures(sheetId))
    engine.send('DELETE_FIGURE', { sheetId, figureId: id });
  const moved = (range: RangeSelf) => (range.sheetId === from ? { ...range, sheetId } : range);
  for (const { plan, ...one } of [...charts.values()].filter((chart) => chart.sheetId === from))
    insert({ ...one, sheetId, plan: { ...plan, ranges: plan.ranges.map(moved) } });
}

const sheetForm = formsOf<SheetSelf>();
const aChart = objectNamed<ChartSelf>('SpreadsheetApp.EmbeddedChart');
const EMPTY: ChartPlan = {
  kind: 'COLUMN',
  ranges: [],
  options: {},
  headers: 1,
  row: 1,
  column: 1,
  offsetX: 0,
  offsetY: 0,
};

/** The methods of Sheet about charts. */
export const sheetCharts = {
  newChart: [
    sheetForm([], ({ scope, sheetId }) => builder({ scope, sheetId, id: undefined, plan: EMPTY })),
  ],
  insertChart: [sheetForm([aChart], ({ sheetId }, made) => insert({ ...made, sheetId }))],
  getCharts: [
    sheetForm([], ({ scope, sheetId }) =>
      [...scope.book.charts.values()].filter((one) => one.sheetId === sheetId).map(chart),
    ),
  ],
  removeChart: [sheetForm([aChart], (_, made) => remove(made))],
  updateChart: [
    sheetForm([aChart], (_, made) => {
      remove(made);
      insert(made);
    }),
  ],
};

/** Charts. */
export const chartsTable: Table<Scope> = {
  name: 'Charts',
  constants: { ChartType: chartTypes satisfies Readonly<Record<string, Constant>> },
  methods: {},
};
