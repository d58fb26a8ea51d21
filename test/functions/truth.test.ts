import { fixtureCells, fixtureJson, lastMonth, type Truth } from '../core/fixtures';
import { asked } from './asked';

const SHOWN = ['opening', 'new', 'reactivation', 'expansion', 'contraction', 'churn', 'closing'];
const RATES = ['nrr', 'grr'];
const MODELS = ['recurring', 'contracts', 'movements', 'snapshots', 'invoices'];
const CASES = ['small', 'medium'].flatMap((size) => MODELS.map((model) => [size, model] as const));

const rounded = (value: unknown) =>
  typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : (value ?? '');

describe.each(CASES)('on the history of the %s company, kept as %s', (size, model) => {
  const truth = fixtureJson<Truth>(`${size}/truth.json`);
  const cells = fixtureCells(`${size}/${model}.csv`);
  const settings = [['As-of month', lastMonth(truth)]];

  test('MRR_MOVEMENTS gives every month', () => {
    const [, ...rows] = [asked('MRR_MOVEMENTS', cells, '', '', settings)].flat() as unknown[][];
    expect(rows.map((row) => row.map(rounded))).toEqual(
      truth.months.map((month) => [
        month.month,
        ...[...SHOWN, ...RATES].map((name) => rounded(month[name])),
      ]),
    );
  });
  test.each([
    ['NRR', 'nrr12'],
    ['GRR', 'grr12'],
  ] as const)('%s over twelve months is right', (name, figure) => {
    const last = truth.months[truth.months.length - 1];
    expect(rounded(asked(name, cells, lastMonth(truth), 12, settings))).toBe(
      rounded(last?.[figure]),
    );
  });
});

test('NRR of a maker of orders over twelve months is right', () => {
  const truth = fixtureJson<Truth>('orders/truth.json');
  const last = truth.months[truth.months.length - 1];
  const settings = [['As-of month', lastMonth(truth)]];
  expect(rounded(asked('NRR', fixtureCells('orders/invoices.csv'), '', 12, settings))).toBe(
    rounded(last?.nrr12),
  );
});
