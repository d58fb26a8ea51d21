import { day, deal, readLedger, type Said } from '../made-deals';
import { TYPES } from '../made-rows';

const UNTIL = day('2026-03-01');

/** A deal that ends on 1 March, and one that begins then; what is said of another day comes behind. */
const ending = (recurringAmount: number, more: Said = {}) =>
  deal({ closeDate: day('2026-01-05'), inactiveDate: UNTIL, recurringAmount, ...more });
const starting = (type: string, recurringAmount: number, more: Said = {}) =>
  deal({ closeDate: UNTIL, recurringAmount, type, ...more });

/** MRR before the deals that begin on 1 March or later, by what they pay. */
function paidBefore(...rows: readonly Said[]): Readonly<Record<string, number>> {
  const entries = readLedger(rows, { types: TYPES });
  return Object.fromEntries(
    entries
      .filter(({ from }) => from >= UNTIL)
      .map(({ mrr, before }) => [`${mrr}`, Math.round(before * 1e6) / 1e6]),
  );
}

describe('a renewal takes the place of', () => {
  test('everything on its line that ends where it starts', () =>
    expect(
      paidBefore(
        ending(100),
        ending(20, { closeDate: day('2026-02-01') }),
        ending(5, { closeDate: day('2026-02-02') }),
        starting('renewal', 130),
      ),
    ).toEqual({ 130: 125 }));
  test('what ended within the grace days before it', () =>
    expect(
      paidBefore(
        ending(100, { inactiveDate: day('2026-02-20') }),
        ending(20, { closeDate: day('2026-02-01') }),
        starting('renewal', 120, { closeDate: day('2026-03-02') }),
      ),
    ).toEqual({ 120: 120 }));
  test('nothing that ended earlier, goes on, or is of another line', () =>
    expect(
      paidBefore(
        ending(1, { inactiveDate: day('2026-01-10') }),
        ending(2, { inactiveDate: null }),
        ending(4, { line: 'other' }),
        ending(8),
        starting('renewal', 9),
      ),
    ).toEqual({ 9: 8 }));
  test('its share by what it pays, where several renew', () =>
    expect(
      paidBefore(ending(100), ending(20), starting('renewal', 90), starting('renewal', 60)),
    ).toEqual({ 90: 72, 60: 48 }));
  test('all of it, where something else starts beside it', () =>
    expect(
      paidBefore(
        ending(100),
        ending(20),
        starting('new', 7),
        starting('renewal', 120),
        starting('upsell', 9),
      ),
    ).toEqual({ 7: 0, 120: 120, 9: 0 }));
  test('all of it, where it pays nothing itself', () =>
    expect(paidBefore(ending(100), ending(20), starting('renewal', 0))).toEqual({ 0: 120 }));
  test('nothing twice, where two pay nothing', () => {
    const none = starting('renewal', 0);
    const entries = readLedger([ending(120), none, none], { types: TYPES });
    expect(entries.map(({ before }) => before)).toEqual([0, 120, 0]);
  });
  test('nothing, where it takes away and another pays', () =>
    expect(paidBefore(ending(90), starting('renewal', 100), starting('renewal', -10))).toEqual({
      100: 90,
      '-10': 0,
    }));
  test('what was ended as churned only where nothing else ended', () => {
    const left = ending(40, { inactiveReason: 'Churned' });
    expect(paidBefore(left, ending(100), starting('renewal', 110))).toEqual({ 110: 100 });
    expect(paidBefore(left, starting('renewal', 60))).toEqual({ 60: 40 });
  });
});

test('where nothing renews, all that starts shares what ended', () =>
  expect(
    paidBefore(ending(100), ending(20), starting('upsell', 90), starting('price', 60)),
  ).toEqual({
    90: 72,
    60: 48,
  }));

describe('a step of a ramp', () => {
  const types = new Map([...TYPES, ['price (step of a ramp)', 'price increase'] as const]);
  const item = (recordId: string, said: Said) => ({ ...said, recordId });
  const step = (recordId: string, recurringAmount: number, more: Said = {}) =>
    item(recordId, starting('price (step of a ramp)', recurringAmount, more));
  const taken = (...rows: readonly Said[]) =>
    Object.fromEntries(
      readLedger(rows, { types })
        .filter(({ from }) => from >= UNTIL)
        .map(({ deal: { recordId }, before }) => [recordId, before]),
    );
  const BASE = item('7 · 1', ending(100));
  const OTHER = item('8 · 1', ending(30));

  test('takes the place of what ends of its own deal, and a renewal of the rest', () =>
    expect(taken(BASE, OTHER, step('7 · 2', 120), item('9', starting('renewal', 33)))).toEqual({
      '7 · 2': 100,
      '9': 30,
    }));
  test('takes nothing of another deal', () =>
    expect(taken(BASE, OTHER, step('7 · 2', 120))).toEqual({ '7 · 2': 100 }));
  test('shares what ends of its own deal with other steps of it', () =>
    expect(taken(BASE, OTHER, step('7 · 2', 90), step('7 · 3', 10), step('8 · 2', 0))).toEqual({
      '7 · 2': 90,
      '7 · 3': 10,
      '8 · 2': 30,
    }));
  test('takes nothing twice, where steps of several deals pay nothing', () =>
    expect(
      taken(BASE, OTHER, step('7 · 2', 0), step('8 · 2', 0), step('7 · 3', 0), step('8 · 3', 0)),
    ).toEqual({ '7 · 2': 100, '8 · 2': 30, '7 · 3': 0, '8 · 3': 0 }));
  test('leaves nothing to a renewal of its own deal', () =>
    expect(taken(BASE, step('7 · 2', 120), item('7 · 3', starting('renewal', 33)))).toEqual({
      '7 · 2': 100,
      '7 · 3': 0,
    }));
  test('is as other deals where nothing of its own ends there', () =>
    expect(taken(OTHER, step('7 · 2', 120))).toEqual({ '7 · 2': 30 }));
});
