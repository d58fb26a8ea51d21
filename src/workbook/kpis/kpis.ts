import { aboutRates } from '../nrr/losses';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import type { Chart } from '../sheet/chart';
import { pointsOf } from '../sheet/in-words';
import {
  area,
  CARD_FILL,
  COLORS,
  INK,
  MONEY,
  MONTH,
  POINTS,
  QUIET_INK,
  RATIO,
  SIGNED_MONEY,
} from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import type { Block, Format, Tab } from '../sheet/tab';
import { tableLook } from '../sheet/table';
import { wordsAt } from '../words/cells';
import { KPI_COLUMNS, KPI_HEADER_ROW, KPI_MONTHS, type KpiColumn, kpiCell } from './columns';
import { companyKpiBlocks, companyKpiFormats, companyKpiNotes, companyKpiRows } from './companies';
import { kpiFill } from './table';

/** A figure of the as-of month over its column of the table. */
interface Card {
  readonly id: KpiColumn;
  readonly change: string;
}

const CARDS: readonly Card[] = [
  { id: 'meanLogoChurn', change: POINTS },
  { id: 'contractionRate', change: POINTS },
  { id: 'revenueChurn', change: POINTS },
  { id: 'arpa', change: SIGNED_MONEY },
  { id: 'lifetimeValue', change: SIGNED_MONEY },
  { id: 'renewalRate', change: POINTS },
  { id: 'renewalRateMrr', change: POINTS },
];

const CARD_ROW = 4;
const CHART_ROW = 9;
const CHART_COLUMNS = [1, 6];
const TITLE_ROW = KPI_HEADER_ROW - 1;
const LAST_ROW = KPI_HEADER_ROW + KPI_MONTHS;
const COMPANIES_ROW = LAST_ROW + 2;
const ARPA_COLUMN = KPI_COLUMNS.findIndex(({ id }) => id === 'arpa') + 1;

/** The KPIs tab: what NRR does not show by month, namely mean churn, contraction, lifetime value and renewals. */
export function kpisTab(plan: Plan): Tab {
  const table = tableLook(KPI_COLUMNS, { row: KPI_HEADER_ROW, rows: KPI_MONTHS });
  return newTab({
    name: 'KPIs',
    rows: LAST_ROW + 2 + companyKpiRows(plan),
    columns: KPI_COLUMNS.length,
    frozenRows: 0,
    hiddenColumn: KPI_COLUMNS.length,
    hasGridlines: false,
    widths: table.widths,
    blocks: [
      { kind: 'values', row: 1, column: 1, cells: [['KPIs']] },
      { kind: 'formulas', row: 1, column: 2, cells: [[`=${fact('asOfEnd')}`]] },
      { kind: 'formulas', row: 2, column: 1, cells: [[`=${aboutRates(plan, sentence())}`]] },
      ...cardBlocks(),
      ...findingBlocks(),
      { kind: 'values', row: TITLE_ROW, column: 1, cells: [['By month, oldest first']] },
      table.header,
      kpiFill(plan),
      ...companyKpiBlocks(plan, COMPANIES_ROW),
    ],
    formats: [
      ...table.formats,
      ...formats(),
      ...cardFormats(),
      ...companyKpiFormats(plan, COMPANIES_ROW),
    ],
    notes: [...table.notes, ...cardNotes(), ...companyKpiNotes(plan, COMPANIES_ROW)],
    charts: charts(),
  });
}

/** What each chart shows of the last year, over it. */
function findingBlocks(): Block[] {
  return (['churned', 'arpa'] as const).map((part, chart) => ({
    kind: 'formulas',
    row: CHART_ROW - 1,
    column: CHART_COLUMNS[chart] ?? 1,
    cells: [[`=${wordsAt('KPIs', part)}`]],
  }));
}

function sentence(): string {
  const margin = setting('grossMargin');
  return `IF(ISNUMBER(${margin});"Lifetime value is ARPA x a gross margin of "&ROUND(100*${margin};1)&" % / the mean logo churn of six months.";"Type the gross margin on Settings to see what a customer is worth over its lifetime.")`;
}

function cardBlocks(): Block[] {
  const lines = CARDS.map(({ id, change }) => {
    const [now, before, yearAgo] = [kpiCell(id, 0), kpiCell(id, 1), kpiCell(id, 12)];
    const difference = change === POINTS ? pointsOf(`${now}-${before}`) : `${now}-${before}`;
    return [
      `=${now}`,
      `=IF(ISNUMBER(${now});IF(ISNUMBER(${before});${difference};"");"")`,
      `=${yearAgo}`,
    ];
  });
  const headers = CARDS.map(({ id }) => KPI_COLUMNS.find((one) => one.id === id)?.header ?? '');
  return [
    { kind: 'values', row: CARD_ROW, column: 2, cells: [headers] },
    {
      kind: 'values',
      row: CARD_ROW + 1,
      column: 1,
      cells: [['Now'], ['Change'], ['Year ago']],
    },
    {
      kind: 'formulas',
      row: CARD_ROW + 1,
      column: 2,
      cells: [0, 1, 2].map((row) => lines.map((line) => line[row] ?? '')),
    },
  ];
}

function cardNotes() {
  return CARDS.map(({ id }, index) => ({
    row: CARD_ROW,
    column: index + 2,
    text: KPI_COLUMNS.find((one) => one.id === id)?.note ?? '',
  }));
}

function cardFormats(): Format[] {
  const width = CARDS.length + 1;
  return [
    { area: area(CARD_ROW, 1, 4, width), background: CARD_FILL, color: QUIET_INK, align: 'right' },
    { area: area(CARD_ROW, 1, 4), align: 'left' },
    { area: area(CARD_ROW, 2, 1, width - 1), isBold: true, wraps: true, vertical: 'bottom' },
    ...CARDS.flatMap(({ id, change }, index): Format[] => {
      const number = KPI_COLUMNS.find((one) => one.id === id)?.number ?? '';
      return [
        { area: area(CARD_ROW + 1, index + 2), number, size: 16, isBold: true, color: INK },
        { area: area(CARD_ROW + 2, index + 2), number: change },
        { area: area(CARD_ROW + 3, index + 2), number },
      ];
    }),
  ];
}

function formats(): Format[] {
  return [
    { area: area(1, 1), size: 18, isBold: true, color: INK },
    { area: area(1, 2), size: 14, isBold: true, color: INK, number: MONTH, align: 'left' },
    { area: area(2, 1), size: 11, color: INK },
    {
      area: area(CHART_ROW - 1, 1, 1, KPI_COLUMNS.length),
      isBold: true,
      color: INK,
      align: 'left',
    },
    { area: area(TITLE_ROW, 1), isBold: true, color: QUIET_INK },
    { area: area(KPI_HEADER_ROW, 1), align: 'right' },
    { area: area(KPI_HEADER_ROW + 1, KPI_COLUMNS.length, KPI_MONTHS), color: QUIET_INK },
  ];
}

/** Losses as lines, ARPA as bars. */
function charts(): Chart[] {
  const rows = KPI_MONTHS + 1;
  const size = { width: 430, height: 340 };
  const line = (color: string) => ({ color, type: 'line' as const });
  return [
    {
      title: 'Mean logo churn, contraction rate and revenue churn',
      source: area(KPI_HEADER_ROW, 1, rows, 4),
      series: [line(COLORS.churn), line(COLORS.contraction), line(COLORS.nrr)],
      isStacked: false,
      valueFormat: RATIO,
      anchor: { row: CHART_ROW, column: 1 },
      size,
    },
    {
      title: `ARPA, last ${KPI_MONTHS} months`,
      source: area(KPI_HEADER_ROW, 1, rows),
      beside: [area(KPI_HEADER_ROW, ARPA_COLUMN, rows)],
      series: [{ color: COLORS.nrr, type: 'column' }],
      isStacked: false,
      valueFormat: MONEY,
      anchor: { row: CHART_ROW, column: CHART_COLUMNS[1] ?? 1 },
      size,
    },
  ];
}
