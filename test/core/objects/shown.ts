import { monthText } from '../../../src/core/days';
import { doubtsOf } from '../../../src/core/doubt/doubt';
import { understandDropped } from '../../../src/core/dropped/understand-dropped';
import { matrixOf } from '../../../src/core/retention/customer-months';
import { ledgerOf } from '../../../src/core/retention/ledger';
import { retentionMonths } from '../../../src/core/retention/retention';
import { COUNTS, MONEY } from '../figures';
import type { Truth } from '../fixtures';
import { month } from '../made-deals';
import type { Cells } from './export';

const RATES = ['nrr', 'grr', 'nrr12', 'grr12'] as const;

const six = (value: number | null | undefined) =>
  typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : (value ?? null);

/** What an export shows month by month, in the words of the truth. */
export function shown(cells: Cells, asOf: string) {
  const file = { cells, fileName: 'export.csv', choices: { asOf: month(asOf) } };
  const understood = understandDropped(cells, file.fileName, file.choices);
  if ('problem' in understood) throw new Error(understood.problem);
  const { deals, settings } = understood;
  const found = retentionMonths(matrixOf(ledgerOf(deals, settings), month(asOf)), settings);
  const months = found.map((one) => ({
    month: monthText(one.month),
    figures: [...MONEY, ...COUNTS, ...RATES].map((id) => six(one[id])),
  }));
  const states: Record<string, number> = {};
  for (const { state } of deals) states[state] = (states[state] ?? 0) + 1;
  const doubts = doubtsOf(file, understood).map(({ about }) => about);
  return { months, doubts, states, notes: understood.notes, rows: deals.length };
}

/** The last month of a history. */
export const lastMonth = ({ months }: Truth): string => months.at(-1)?.month ?? '';

/** What must be shown of a history, month by month. */
export function expected({ months }: Truth) {
  return months.map((one) => ({
    month: one.month,
    figures: [...MONEY, ...COUNTS, ...RATES].map((id) => six(one[id])),
  }));
}
