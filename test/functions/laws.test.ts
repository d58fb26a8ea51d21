import fc from 'fast-check';
import { asked } from './asked';

/** Customers' openings and closings in half units, as a table without headers. */
const customers = fc.array(fc.tuple(fc.nat({ max: 2000 }), fc.nat({ max: 2000 })), {
  minLength: 1,
  maxLength: 30,
});
const rowsOf = (list: readonly (readonly [number, number])[]) =>
  list.map(([opening, closing], place) => [`Customer ${place}`, opening / 2, closing / 2]);
const number = (value: unknown) => (typeof value === 'number' ? value : null);
const close = (a: unknown, b: unknown) => {
  const [first, second] = [number(a), number(b)];
  if (first === null || second === null) expect(a).toEqual(b);
  else expect(first).toBeCloseTo(second, 8);
};

describe('whatever the customers', () => {
  const holds = (law: (rows: readonly (readonly (string | number)[])[]) => void) =>
    fc.assert(
      fc.property(customers, (list) => law(rowsOf(list))),
      { numRuns: 150 },
    );

  test('GRR is at most 1 and at most NRR', () =>
    holds((rows) => {
      const [nrr, grr] = [number(asked('NRR', rows)), number(asked('GRR', rows))];
      expect(nrr === null).toBe(grr === null);
      if (nrr !== null && grr !== null) expect(grr).toBeLessThanOrEqual(Math.min(1, nrr) + 1e-12);
    }));
  test('GRR and revenue churn add up to 1', () =>
    holds((rows) => {
      const [grr, churn] = [asked('GRR', rows), asked('REVENUE_CHURN', rows)].map(number);
      if (grr !== null && churn !== null) expect((grr ?? 0) + (churn ?? 0)).toBeCloseTo(1, 9);
    }));
  test('the order of rows changes nothing', () =>
    holds((rows) => close(asked('NRR', rows), asked('NRR', [...rows].reverse()))));
  test('the scale of the currency changes nothing', () =>
    holds((rows) => {
      const scaled = rows.map(([name, a, b]) => [name, Number(a) * 100, Number(b) * 100]);
      close(asked('NRR', rows), asked('NRR', scaled));
      close(asked('QUICK_RATIO', rows), asked('QUICK_RATIO', scaled));
    }));
  test('a customer in two rows is the same customer', () =>
    holds((rows) => {
      const split = rows.flatMap(([name, a, b]) => [
        [name, Number(a) / 2, Number(b)],
        [name, Number(a) / 2, 0],
      ]);
      close(asked('NRR', rows), asked('NRR', split));
      close(asked('LOGO_CHURN', rows), asked('LOGO_CHURN', split));
    }));
  test('new customers change no retention', () =>
    holds((rows) => close(asked('NRR', rows), asked('NRR', [...rows, ['Newcomer', 0, 500]]))));
  test('a summary of the movements gives the same NRR as the customers', () =>
    holds((rows) => {
      const spilled = asked('MRR_MOVEMENTS', rows);
      const summary = (Array.isArray(spilled) ? spilled : []).map((row: readonly unknown[]) =>
        row.slice(1, 8),
      );
      close(asked('NRR', rows), asked('NRR', summary));
    }));
  test('opening and movements end at closing', () =>
    holds((rows) => {
      const spilled = asked('MRR_MOVEMENTS', rows);
      const [, line = []] = Array.isArray(spilled) ? spilled : [];
      const [opening = 0, fresh = 0, back = 0, up = 0, down = 0, lost = 0, closing = 0] = line
        .slice(1, 8)
        .map(Number);
      expect(opening + fresh + back + up - down - lost).toBeCloseTo(closing, 6);
    }));
});

test('whatever a range holds, the answer is a value, rows, or one sentence', () => {
  const cell = fc.oneof(
    fc.constantFrom<unknown>('', null, undefined, true, 'Opening MRR', 'Churn', '#N/A', 'Customer'),
    fc.constantFrom<unknown>('2026-09', '2026-10', 'Close Date', 'Amount', 'Record ID', 'MRR'),
    fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e9, max: 1e9 }),
    fc.string({ maxLength: 6 }),
    fc.date({ noInvalidDate: true }),
  );
  const names = [
    'NRR',
    'GRR',
    'ARPA',
    'MRR_MOVEMENTS',
    'RENEWAL_RATE',
    'CSAT',
    'HEALTH_SCORE',
  ] as const;
  const range = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...names), range, (name, rows) => {
      try {
        for (const value of [asked(name, rows)].flat(3))
          expect(typeof value === 'number' ? Number.isFinite(value) : true).toBe(true);
      } catch (error) {
        const text = error instanceof Error ? error.message : '';
        expect(text).not.toMatch(/undefined|NaN|met something|expect\(/);
        expect(text.length).toBeGreaterThan(15);
      }
    }),
    { numRuns: 2000 },
  );
});
