import fc from 'fast-check';
import type { Matrix } from '../../src/core/retention/customer-months';
import { type Bridge, bridgeOf } from '../../src/core/retention/movements';
import { type RetentionMonth, retentionMonths } from '../../src/core/retention/retention';
import type { RevenueModel, Settings } from '../../src/core/settings';
import { MONEY } from './figures';
import { day, month, readDeals, readLedger, readMatrix, type Said } from './made-deals';
import { MADE_MODELS, madeRows, madeSettings } from './made-rows';

const AS_OF = month('2026-10');

type History = readonly RetentionMonth[];
type Law = (rows: readonly Said[], settings: Partial<Settings>) => void;

function holds(model: RevenueModel, law: Law, numRuns = 100): void {
  fc.assert(
    fc.property(madeRows(model), madeSettings, (rows, settings) =>
      law(rows, { ...settings, model, asOf: AS_OF }),
    ),
    { numRuns },
  );
}

function historyOf(rows: readonly Said[], settings: Partial<Settings>): History {
  return retentionMonths(readMatrix(rows, settings), { reactivationInNrr: false });
}

const RATIOS = ['nrr', 'grr', 'nrr12', 'grr12', 'logoChurn', 'quickRatio'] as const;

/** Two histories are the same, money scaled by a factor. */
function expectSame(found: History, expected: History, factor = 1): void {
  expect(found.map((one) => one.month)).toEqual(expected.map((one) => one.month));
  const differing = found.flatMap((one, place) => {
    const other = expected[place];
    return [
      ...MONEY.filter((id) => !isNear(one[id], (other?.[id] ?? 0) * factor)),
      ...RATIOS.filter((id) => !isNear(one[id], other?.[id] ?? null)),
    ].map((id) => `${place} ${id}: ${one[id]} for ${other?.[id]}`);
  });
  expect(differing).toEqual([]);
}

function isNear(found: number | null, expected: number | null): boolean {
  if (found === null || expected === null) return found === expected;
  return Math.abs(found - expected) <= 1e-6 * Math.max(1, Math.abs(expected));
}

/** Every month of a history for which something does not hold. */
function expectEvery(
  history: History,
  isRight: (one: RetentionMonth, place: number) => boolean,
): void {
  expect(history.filter((one, place) => !isRight(one, place))).toEqual([]);
}

function isBridged(one: Bridge): boolean {
  const { opening, reactivation, expansion, contraction, churn, closing } = one;
  return isNear(opening + one.new + reactivation + expansion - contraction - churn, closing);
}

describe.each(MADE_MODELS)('whatever the %s', (model) => {
  const everyMonth = (isRight: (one: RetentionMonth, place: number, all: History) => boolean) =>
    holds(model, (rows, settings) => {
      const history = historyOf(rows, settings);
      expectEvery(history, (one, place) => isRight(one, place, history));
    });

  test('opening + new + reactivation + expansion - contraction - churn = closing', () =>
    everyMonth(isBridged));
  test('customers at opening, who came and who went give customers at closing', () =>
    everyMonth(
      (one) =>
        one.openingCustomers +
          one.newCustomers +
          one.reactivatedCustomers -
          one.churnedCustomers ===
        one.closingCustomers,
    ));
  test('each month opens with what the one before closed with', () =>
    everyMonth(({ opening }, place, all) => opening === (all[place - 1]?.closing ?? 0)));
  test('every movement is positive and every customer pays 0 or more', () =>
    everyMonth((one) => MONEY.every((id) => one[id] >= 0)));
  test('GRR is at most 1 and at most NRR', () =>
    everyMonth(
      ({ nrr, grr, nrr12, grr12 }) =>
        (grr ?? 0) <= Math.min(1, nrr ?? 0) + 1e-9 &&
        (grr12 ?? 0) <= Math.min(1, nrr12 ?? 0) + 1e-9,
    ));
  test('a ratio has a value exactly where its base is above 0', () =>
    everyMonth(
      ({ opening, nrr, grr, openingCustomers, logoChurn }) =>
        (nrr === null) === (opening === 0) &&
        (grr === null) === (opening === 0) &&
        (logoChurn === null) === (openingCustomers === 0),
    ));
});

describe.each(MADE_MODELS)('in any history of %s', (model) => {
  test('any period is bridged by what customers paid at its ends', () =>
    holds(model, (rows, settings) => {
      const { months, customers } = readMatrix(rows, settings);
      expect(isBridged(bridgeOf(customers, 2, months.length - 1))).toBe(true);
    }));
  test('the order of rows changes nothing', () =>
    holds(model, (rows, settings) => {
      expectSame(historyOf([...rows].reverse(), settings), historyOf(rows, settings));
    }));
  test('larger amounts scale money and change no ratio', () =>
    holds(model, (rows, settings) => {
      expectSame(historyOf(rows.map(scaledBy(100)), settings), historyOf(rows, settings), 100);
    }));
  test('another currency scales money and changes no ratio', () =>
    holds(model, (rows, settings) => {
      const inEuro = rows.map((said) => ({ ...said, currency: 'EUR' }));
      expectSame(
        historyOf(inEuro, { ...settings, rates: new Map([['eur', 4]]) }),
        historyOf(rows, settings),
        4,
      );
    }));
  test('rows that are lost, once or nobody’s change nothing', () =>
    holds(model, (rows, settings) => {
      const others = rows.flatMap((said, index) => [
        { ...said, recordId: `lost ${index}`, isWon: false },
        { ...said, recordId: `nobody ${index}`, companyId: null },
      ]);
      expectSame(historyOf([...rows, ...others], settings), historyOf(rows, settings));
    }));
  test('the same rows dropped again under the same IDs change nothing', () =>
    holds(model, (rows, settings) => {
      expectSame(historyOf([...rows, ...rows], settings), historyOf(rows, settings));
    }));
  test('an earlier as-of month shows the same past, but for what is in grace', () =>
    holds(model, (rows, settings) => {
      const strict = { ...settings, graceDays: 0 };
      const [late, early] = [AS_OF, AS_OF - 6].map((asOf) => historyOf(rows, { ...strict, asOf }));
      expectSame(early ?? [], (late ?? []).slice(0, early?.length));
    }));
  test('the ledger accounts for what every customer pays now', () =>
    holds(model, (rows, settings) => {
      const now = day('2026-10-31');
      const paid = readLedger(rows, settings).filter(
        ({ from, until }) => from <= now && until > now,
      );
      const sum = paid.reduce((total, { mrr }) => total + mrr, 0);
      expect(isNear(closingOf(readMatrix(rows, settings)), sum)).toBe(true);
    }));
});

function closingOf({ customers, months }: Matrix): number {
  return customers.reduce((sum, { mrr }) => sum + (mrr[months.length - 1] ?? 0), 0);
}

function scaledBy(factor: number): (said: Said) => Said {
  const scaled = (cell: Said['amount']) =>
    typeof cell === 'number' ? cell * factor : (cell ?? null);
  return (said) => ({
    ...said,
    amount: scaled(said.amount),
    recurringAmount: scaled(said.recurringAmount),
  });
}

describe('splitting a recurring deal in two changes nothing', () => {
  const splits = (split: (said: Said) => readonly Said[]) =>
    holds('recurring deals', (rows, settings) => {
      expectSame(historyOf(rows.flatMap(split), settings), historyOf(rows, settings));
    });
  const part = (said: Said, name: string, other: Said): Said => ({
    ...said,
    ...other,
    recordId: `${said.recordId} ${name}`,
  });

  test('by amount', () =>
    splits((said) => {
      const amount = Number(said.recurringAmount);
      return [
        part(said, 'a', { recurringAmount: amount / 4 }),
        part(said, 'b', { recurringAmount: amount - amount / 4 }),
      ];
    }));
  test('by time', () =>
    splits((said) => {
      const middle = Number(said.closeDate) + 1;
      if (typeof said.inactiveDate === 'number' && said.inactiveDate <= middle) return [said];
      return [
        part(said, 'a', { inactiveDate: middle, inactiveReason: 'Renewal' }),
        part(said, 'b', { closeDate: middle }),
      ];
    }));
});

test('a contract pays at as many month ends as it has months', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: day('2020-01-01'), max: day('2028-12-31') }),
      fc.integer({ min: 1, max: 60 }),
      (start, term) => {
        const contract: Said = {
          companyId: '1',
          isWon: true,
          contractStart: start,
          term,
          amount: 120,
        };
        const settings = { model: 'contracts', graceDays: 0, asOf: month('2036-12') } as const;
        const [customer] = readMatrix([contract], settings).customers;
        expect(customer?.mrr.filter((mrr) => mrr > 0)).toHaveLength(term);
      },
    ),
  ));

test('every row is counted or left out with a reason', () =>
  holds('deal movements', (rows, settings) => {
    const spoilt = rows.map((said, index) =>
      index % 3 === 0 ? { ...said, closeDate: 'soon' } : said,
    );
    const states = readDeals(spoilt, settings).map(({ state }) => state);
    expect(states).toHaveLength(rows.length);
    expect(states).not.toContain('empty');
  }));
