import { CATEGORIES } from '../../core/category';
import { BILLING_FREQUENCIES } from '../../core/report/term';
import type { NewWorkbook, PlainSettings } from '../plan';
import { area, COUNT_OR_BLANK, headerFormat, INPUT_FILL, MONTH, QUIET_INK } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import type { Block, Format, Note, Tab } from '../sheet/tab';
import { asOfFormula } from './as-of';
import { FACTS, FIRST_FACT } from './facts';
import { settingChoices, settingFormulas } from './formulas';
import { RARE_TITLE, RARE_TITLE_ROW, SETTING_HEADERS, SETTINGS, settingRow } from './list';
import { settingNames } from './names';
import { FACT_NOTES, SETTING_NOTES, TABLE_NOTES } from './notes';
import {
  NUMBER_COLUMNS,
  TABLE_ROWS,
  TABLES,
  TABLES_WIDTH,
  type TableId,
  TEXT_COLUMNS,
} from './tables';
import { settingValue } from './values';

/** The Settings tab: every choice as a cell, and the tables that a portal needs. */
export function settingsTab(plan: NewWorkbook): Tab {
  return newTab({
    name: 'Settings',
    rows: TABLE_ROWS + 1,
    columns: 50,
    isProtected: false,
    widths: [
      220, 140, 420, 24, 200, 140, 140, 24, 160, 24, 160, 24, 200, 24, 200, 200, 24, 80, 80, 24,
      140, 140, 24, 150, 24, 160, 160, 24, 160, 80, 80, 80, 80, 24, 110, 110, 24, 200, 200, 200, 24,
      200,
    ],
    blocks: [
      ...choiceBlocks(plan),
      ...factBlocks(),
      ...tableBlocks(plan.settings),
      ...settingFormulas(plan),
    ],
    formats: formats(),
    notes: TABLES.map(({ id, column }): Note => ({ row: 1, column, text: TABLE_NOTES[id] })),
    choices: settingChoices(),
    names: settingNames(),
  });
}

function choiceBlocks(plan: NewWorkbook): Block[] {
  const { settings } = plan;
  const lines = SETTINGS.map(({ id, label }) => [
    label,
    settingValue(settings, id),
    SETTING_NOTES[id],
  ]);
  const common = RARE_TITLE_ROW - 2;
  const [, ...headers] = SETTING_HEADERS;
  const cells = [
    SETTING_HEADERS,
    ...lines.slice(0, common),
    [RARE_TITLE, ...headers],
    ...lines.slice(common),
  ];
  return [
    { kind: 'values', row: 1, column: 1, cells },
    { kind: 'formulas', row: 2, column: 2, cells: [[asOfFormula()]] },
  ];
}

function factBlocks(): Block[] {
  const header = ['Taken from the tabs', 'Value', 'What it is'];
  return [
    { kind: 'values', row: FIRST_FACT - 1, column: 1, cells: [header] },
    { kind: 'values', row: FIRST_FACT, column: 1, cells: FACTS.map(({ label }) => [label]) },
    { kind: 'values', row: FIRST_FACT, column: 3, cells: FACTS.map(({ id }) => [FACT_NOTES[id]]) },
  ];
}

function tableBlocks(settings: PlainSettings): Block[] {
  const rows: Readonly<Record<TableId, readonly (readonly (string | number)[])[]>> = {
    types: settings.types,
    wonStages: settings.wonStages.map((stage) => [stage]),
    pipelines: settings.pipelines.map((pipeline) => [pipeline]),
    excluded: settings.excluded.map((customer) => [customer]),
    sameAs: settings.sameAs,
    rates: settings.rates,
    frequencies: BILLING_FREQUENCIES,
    categories: CATEGORIES.map((category) => [category]),
    segments: settings.segments,
    metrics: settings.metrics,
    controls: settings.controls,
    accepted: settings.accepted,
    checksOff: settings.checksOff.map((name) => [name]),
  };
  const content = TABLES.flatMap(({ id, column, headers }): Block[] => [
    { kind: 'values', row: 1, column, cells: [headers] },
    ...(rows[id].length > 0
      ? [{ kind: 'values' as const, row: 2, column, cells: rows[id].slice(0, TABLE_ROWS) }]
      : []),
  ]);
  return content;
}

function formats(): Format[] {
  const headers = TABLES.map(({ column, headers: names }) => headerFormat(1, column, names.length));
  const values = SETTINGS.flatMap(({ number }, index) =>
    number ? [{ area: area(settingRow(index), 2), number }] : [],
  );
  const facts = FACTS.map(({ number }, index) => ({ area: area(FIRST_FACT + index, 2), number }));
  return [
    { area: area(1, 1, TABLE_ROWS, TABLES_WIDTH), vertical: 'middle' },
    headerFormat(1, 1, 3),
    headerFormat(RARE_TITLE_ROW, 1, 3),
    headerFormat(FIRST_FACT - 1, 1, 3),
    ...headers,
    ...[2, ...NUMBER_COLUMNS].map((column) => ({ area: area(1, column), align: 'right' as const })),
    { area: area(FIRST_FACT - 1, 2), align: 'right' },
    ...values,
    ...facts,
    ...[
      area(2, 2, RARE_TITLE_ROW - 2),
      area(RARE_TITLE_ROW + 1, 2, FIRST_FACT - RARE_TITLE_ROW - 3),
    ].map((typed) => ({ area: typed, background: INPUT_FILL })),
    { area: area(2, 2, FIRST_FACT + FACTS.length, 1), align: 'right' },
    { area: area(2, 3, FIRST_FACT + FACTS.length, 1), color: QUIET_INK, wraps: true },
    { area: area(2, 7, TABLE_ROWS), number: COUNT_OR_BLANK, color: QUIET_INK },
    { area: area(2, 17, TABLE_ROWS), color: QUIET_INK },
    ...TEXT_COLUMNS.map((column) => ({
      area: area(2, column, TABLE_ROWS),
      number: '@',
    })),
    { area: area(2, 35, TABLE_ROWS), number: MONTH },
    { area: area(2, 36, TABLE_ROWS), number: '#,##0.00' },
  ];
}
