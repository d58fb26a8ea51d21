import { monthText } from '../../../src/core/days';
import { doubtsOf } from '../../../src/core/doubt/doubt';
import { understandDropped } from '../../../src/core/dropped/understand-dropped';
import type { Cell } from '../../../src/core/report/cell';
import { matrixOf } from '../../../src/core/retention/customer-months';
import { ledgerOf } from '../../../src/core/retention/ledger';
import { retentionMonths } from '../../../src/core/retention/retention';
import { COUNTS, MONEY } from '../figures';
import { fixtureJson, type Truth } from '../fixtures';
import { month } from '../made-deals';
import * as contracts from './contracts';
import * as documents from './documents';
import * as lineItems from './line-items';

const EXPORTS = { ...contracts, ...documents, ...lineItems };

const RATES = ['nrr', 'grr', 'nrr12', 'grr12'] as const;

const six = (value: number | null | undefined) =>
  typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : (value ?? null);

/** What an export shows month by month, in the words of the truth. */
function shown(cells: readonly (readonly Cell[])[], asOf: string) {
  const file = { cells, fileName: 'export.csv', choices: { asOf: month(asOf) } };
  const understood = understandDropped(cells, file.fileName, file.choices);
  if ('problem' in understood) throw new Error(understood.problem);
  const { deals, settings } = understood;
  const found = retentionMonths(matrixOf(ledgerOf(deals, settings), month(asOf)), settings);
  const months = found.map((one) => [
    monthText(one.month),
    [...MONEY, ...COUNTS, ...RATES].map((id) => six(one[id])),
  ]);
  return { months, doubts: doubtsOf(file, understood).map(({ about }) => about) };
}

describe.each(['small', 'medium'])('the history of %s', (company) => {
  const truth = fixtureJson<Truth>(`${company}/truth.json`);
  const asOf = truth.months.at(-1)?.month ?? '';
  const right = truth.months.map((one) => [
    one.month,
    [...MONEY, ...COUNTS, ...RATES].map((id) => six(one[id])),
  ]);
  test.each(Object.entries(EXPORTS))(
    'comes out of it written as %s, without a doubt',
    (_, written) => expect(shown(written(truth), asOf)).toEqual({ months: right, doubts: [] }),
  );
});
