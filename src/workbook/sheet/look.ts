import type { Movement } from '../../core/retention/movements';
import type { Area, Format } from './tab';

/** Colours that colour-blind readers can tell apart; each keeps its meaning on every tab and chart. */
export const COLORS: Readonly<Record<Movement | 'nrr' | 'grr' | 'target', string>> = {
  new: '#0072B2',
  reactivation: '#56B4E9',
  expansion: '#009E73',
  contraction: '#E69F00',
  churn: '#D55E00',
  nrr: '#334155',
  grr: '#94A3B8',
  target: '#6B7280',
};

export const HEADER_FILL = '#E8EEF4';
export const CARD_FILL = '#F5F7FA';
/** Of cells that somebody types into. */
export const INPUT_FILL = '#FFFBEB';
export const INK = '#1F2937';
export const QUIET_INK = '#5B6472';
export const BAD_INK = '#B42318';
/** The colours of expansion and churn for text, dark enough to be read on white. */
export const GAIN_INK = '#00704F';
export const LOSS_INK = '#A84300';
/** What leads elsewhere, as Sheets shows a link; a colour of its own would hide it. */
export const LINK_INK = '#1155CC';
export const BAD_FILL = '#FDECEA';

/** Number formats; zeros of the customer matrix stay blank so that gaps are seen. */
export const MONEY = '#,##0';
export const MONEY_OR_BLANK = '#,##0;-#,##0;';
export const PRECISE_MONEY = '#,##0.00';
export const RATIO = '0.0 %';
/** Enough for an axis, and for a heat map. */
export const WHOLE_RATIO = '0 %';
/** A change, its sign always said. */
export const SIGNED_MONEY = '+#,##0;-#,##0;0';
export const SIGNED_OR_BLANK = '+#,##0;-#,##0;';
/** A difference of two ratios, in percentage points. */
export const POINTS = '+0.0" pts";-0.0" pts";0.0" pts"';
export const COUNT = '#,##0';
export const COUNT_OR_BLANK = '#,##0;-#,##0;';
export const MONTH = 'mmm yyyy';
/** Of many months below a chart. */
export const SHORT_MONTH = 'mmm yy';
export const MONTH_OR_BLANK = 'mmm yyyy;;';
export const DATE = 'yyyy-mm-dd';
export const TEXT = '@';

/**
 * A label of the user's as it goes into a cell whose format is not plain text: the mark before it, which no cell shows,
 * keeps one that begins with an equals sign from becoming a formula.
 */
export function asText(label: string): string {
  return `'${label}`;
}

/** An area of one row or more. */
export function area(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}

/** The one look of every header row. */
export function headerFormat(row: number, column: number, columns: number): Format {
  return {
    area: area(row, column, 1, columns),
    isBold: true,
    color: INK,
    background: HEADER_FILL,
    wraps: true,
    vertical: 'middle',
  };
}
