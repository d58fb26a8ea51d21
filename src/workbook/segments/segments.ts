import { aboutRates } from '../nrr/losses';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { arraysOf } from '../sheet/array-columns';
import { area, CARD_FILL, DATE, GAIN_INK, INK, LOSS_INK, QUIET_INK } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import type { Block, Format, Highlight, Tab } from '../sheet/tab';
import { tableLook } from '../sheet/table';
import {
  READ_COLUMNS,
  SEGMENTS_ROW as ROW,
  S,
  SEGMENT_COLUMNS,
  SEGMENTS_HEADER_ROW,
} from './columns';
import { MOST_SEGMENTS } from './cuts';
import { KIND, lineCount, segmentFormulas } from './formulas';

/** The Segments tab: for each segment column the movements and rates of the chosen period, largest effect first. */
export function segmentsTab(plan: Plan): Tab {
  const rows = lineCount(plan);
  const look = tableLook(SEGMENT_COLUMNS, { row: SEGMENTS_HEADER_ROW, rows });
  return newTab({
    name: 'Segments',
    rows: SEGMENTS_HEADER_ROW + rows,
    columns: SEGMENT_COLUMNS.length,
    frozenRows: SEGMENTS_HEADER_ROW,
    frozenColumns: 1,
    hasGridlines: false,
    widths: look.widths,
    blocks: [
      ...titleBlocks(plan),
      look.header,
      arraysOf(SEGMENT_COLUMNS, segmentFormulas(plan), { row: ROW }),
    ],
    formats: [...look.formats, ...formats(rows)],
    notes: look.notes,
    highlights: highlights(rows),
  });
}

function titleBlocks(plan: Plan): Block[] {
  const about = `Largest effect on NRR first; up to ${MOST_SEGMENTS} by name. What belongs to deals does not add up to all.`;
  return [
    { kind: 'values', row: 1, column: 1, cells: [['Segments']] },
    { kind: 'formulas', row: 2, column: 2, cells: [[`=${aboutRates(plan, `"${about}"`)}`]] },
    { kind: 'values', row: 3, column: 1, cells: [['From opening to closing']] },
    {
      kind: 'formulas',
      row: 3,
      column: 2,
      cells: [[`=EOMONTH(${fact('periodStart')};-1)`, `=${fact('asOfEnd')}`]],
    },
  ];
}

function formats(rows: number): Format[] {
  const behind = SEGMENT_COLUMNS.length - READ_COLUMNS;
  return [
    { area: area(1, 1), size: 18, isBold: true },
    { area: area(2, 1, 2, 2), color: QUIET_INK },
    { area: area(3, 2, 1, 2), number: DATE, color: QUIET_INK, align: 'right' },
    { area: area(SEGMENTS_HEADER_ROW, READ_COLUMNS + 1, rows + 1, behind), color: QUIET_INK },
  ];
}

function highlights(rows: number): Highlight[] {
  const line = area(ROW, 1, rows, READ_COLUMNS);
  const effect = area(ROW, SEGMENT_COLUMNS.findIndex(({ id }) => id === 'effect') + 1, rows);
  const isKind = (kind: number) => `=$${S.kind}${ROW}=${kind}`;
  const moves = (sign: string) =>
    `=IF($${S.kind}${ROW}=${KIND.segment};IF(ISNUMBER($${S.effect}${ROW});$${S.effect}${ROW}${sign}0;FALSE);FALSE)`;
  return [
    { area: effect, formula: moves('>'), color: GAIN_INK },
    { area: effect, formula: moves('<'), color: LOSS_INK },
    { area: line, formula: isKind(KIND.column), color: INK, background: '#E8EEF4' },
    { area: line, formula: isKind(KIND.all), color: INK, background: CARD_FILL },
    { area: line, formula: isKind(KIND.difference), color: QUIET_INK },
  ];
}
