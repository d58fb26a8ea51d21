import fc from 'fast-check';
import { addMonths, dateOf, dayOf, dayText, firstDay, lastDay, monthOf } from '../../src/core/days';
import type { Cell } from '../../src/core/report/cell';
import { STATES } from '../../src/core/report/state-words';
import { monthsBetween } from '../../src/core/report/term';
import { understand } from '../../src/core/report/understanding';
import { parseAmount, parseDay } from '../../src/core/report/values';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { retentionMonths } from '../../src/core/retention/retention';
import { fixtureCells } from './fixtures';
import { day } from './made-deals';

const decimals = fc.constantFrom('point', 'comma');
const orders = fc.constantFrom('day first', 'month first');
const days = fc.integer({ min: day('1990-01-01'), max: day('2099-12-31') });

/** Text of the kind that stands in amount and date cells, and any other. */
const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[-+($€ ]{0,3}[\d.,' ]{0,20}[-)€ ]{0,2}$/),
  fc.stringMatching(/^\d{0,5}[-/.]\d{0,3}[-/.]\d{0,5}([T ]\d{2}:\d{2}Z?)?$/),
);

describe('any text', () => {
  test('is a finite amount or none', () =>
    fc.assert(
      fc.property(texts, decimals, (text, decimal) => {
        const amount = parseAmount(text, decimal);
        expect(amount === null || Number.isFinite(amount)).toBe(true);
      }),
      { numRuns: 2000 },
    ));
  test('is a day of the calendar or none', () =>
    fc.assert(
      fc.property(texts, orders, (text, order) => {
        const found = parseDay(text, order);
        expect(found === null || /^\d{4}-\d\d-\d\d$/.test(dayText(found))).toBe(true);
      }),
      { numRuns: 2000 },
    ));
});

test('any number is a day of the calendar or none', () =>
  fc.assert(
    fc.property(
      fc.oneof(fc.double(), fc.integer(), fc.integer({ min: 0, max: 2 ** 50 })),
      orders,
      (value, order) => {
        const found = parseDay(value, order);
        expect(found === null || /^\d{4}-\d\d-\d\d$/.test(dayText(found))).toBe(true);
      },
    ),
    { numRuns: 2000 },
  ));

describe('what is written is read back', () => {
  const written = (cents: number, group: string, point: string) => {
    const [whole = '', rest = ''] = (Math.abs(cents) / 100).toFixed(2).split('.');
    return `${cents < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, group)}${point}${rest}`;
  };
  const amounts = fc.integer({ min: -1e11, max: 1e11 });

  test('amounts with a decimal point', () =>
    fc.assert(
      fc.property(amounts, fc.constantFrom(',', '', ' ', "'"), (cents, group) => {
        expect(parseAmount(written(cents, group, '.'), 'point')).toBe(cents / 100 || 0);
      }),
    ));
  test('amounts with a decimal comma', () =>
    fc.assert(
      fc.property(amounts, fc.constantFrom('.', '', ' '), (cents, group) => {
        expect(parseAmount(written(cents, group, ','), 'comma')).toBe(cents / 100 || 0);
      }),
    ));
  test('amounts as HubSpot writes them, in either dialect', () =>
    fc.assert(
      fc.property(amounts, decimals, (cents, decimal) => {
        expect(parseAmount((cents / 100).toFixed(1), decimal)).toBe(
          Number((cents / 100).toFixed(1)),
        );
      }),
    ));
  test('days with the year first, whatever the order', () =>
    fc.assert(
      fc.property(days, orders, (one, order) => {
        expect(parseDay(`${dayText(one)} 23:59`, order)).toBe(one);
      }),
    ));
  test('days in either order', () =>
    fc.assert(
      fc.property(days, (one) => {
        const { year, month, date } = dateOf(one);
        expect(parseDay(`${date}/${month}/${year}`, 'day first')).toBe(one);
        expect(parseDay(`${month}/${date}/${year} 9:00`, 'month first')).toBe(one);
      }),
    ));
  test('days as serial numbers', () =>
    fc.assert(
      fc.property(
        days,
        orders,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (one, order, time) => {
          expect(parseDay(one + time, order)).toBe(one);
        },
      ),
    ));
});

describe('the calendar', () => {
  test('gives every day back', () =>
    fc.assert(
      fc.property(days, (one) => {
        const { year, month, date } = dateOf(one);
        expect(dayOf(year, month, date)).toBe(one);
      }),
    ));
  test('has 29 February in leap years only', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2400 }), (year) => {
        const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
        expect(dayOf(year, 2, 29) !== null).toBe(isLeap);
      }),
    ));
  test('has no day between a month’s last and the next one’s first', () =>
    fc.assert(
      fc.property(days, (one) => {
        expect(lastDay(monthOf(one)) + 1).toBe(firstDay(monthOf(one) + 1));
      }),
    ));
  test('keeps the date some months later, or takes the last', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }), (one, months) => {
        const later = addMonths(one, months);
        expect(monthOf(later)).toBe(monthOf(one) + months);
        expect(later === lastDay(monthOf(later)) || dateOf(later).date === dateOf(one).date).toBe(
          true,
        );
      }),
    ));
  test('counts whole months with a day more or less', () =>
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: -1, max: 1 }),
        (one, months, off) => {
          expect(monthsBetween(one, addMonths(one, months) + off)).toBe(months);
        },
      ),
    ));
});

/** Something that goes wrong in a cell. */
const junk: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    '',
    null,
    'TBD',
    '-',
    '0',
    '-50',
    'n/a',
    '2026-02-30',
    '31/12/2025',
    '1e999',
    'true',
    'Churn',
    'Renewal',
  ),
  fc.string(),
  fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 100),
  fc.boolean(),
);
const spoiling = fc.array(fc.record({ row: fc.nat(), column: fc.nat(), cell: junk }), {
  minLength: 1,
  maxLength: 60,
});

describe.each(['recurring', 'contracts', 'movements'])('a spoilt export of %s', (file) => {
  const [header = [], ...body] = fixtureCells(`small/${file}.csv`);
  const spoilt = (spots: readonly { row: number; column: number; cell: Cell }[]) => {
    const rows = body.map((row): Cell[] => [...row]);
    for (const { row, column, cell } of spots) {
      const target = rows[row % rows.length];
      if (target) target[column % header.length] = cell;
    }
    return [header, ...rows];
  };

  test('has as many rows counted and left out as it has rows', () =>
    fc.assert(
      fc.property(spoiling, (spots) => {
        const found = understand(spoilt(spots), 'deals-2025-11-01.csv');
        if ('problem' in found) throw new Error(found.problem);
        const known = STATES.map(({ id }) => id).filter((id) => id !== 'empty');
        const rows = known.map((id) => found.deals.filter(({ state }) => state === id).length);
        expect(rows.reduce((sum, count) => sum + count, 0)).toBe(body.length);
      }),
      { numRuns: 60 },
    ));
  test('still adds up, in finite numbers', () =>
    fc.assert(
      fc.property(spoiling, (spots) => {
        const found = understand(spoilt(spots), 'deals-2025-11-01.csv');
        if ('problem' in found) throw new Error(found.problem);
        const asOf = found.settings.asOf ?? 0;
        const matrix = matrixOf(ledgerOf(found.deals, found.settings), asOf);
        for (const one of retentionMonths(matrix, { reactivationInNrr: false })) {
          const sum =
            one.opening + one.new + one.reactivation + one.expansion - one.contraction - one.churn;
          expect(Math.abs(sum - one.closing)).toBeLessThan(Math.max(0.005, one.closing * 1e-9));
        }
      }),
      { numRuns: 60 },
    ));
});
