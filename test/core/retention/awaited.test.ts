import fc from 'fast-check';
import type { Settings } from '../../../src/core/settings';
import { day, deal, month, mrrOf, readLedger } from '../made-deals';

describe('what is not renewed in a report', () => {
  const first = deal({ contractStart: day('2025-04-02'), contractEnd: day('2026-06-20') });
  const is = (settings: Partial<Settings>, expected: string) =>
    expect(readLedger([first], { model: 'contracts', ...settings })[0]?.until).toBe(day(expected));
  const made = (reported: string) => ({ reported: day(reported) });

  test('14 days after its end, by the day of the report, is in grace', () =>
    is(made('2026-07-05'), '2026-07-01'));
  test('15 days after its end is lost, though the month ended before', () =>
    is(made('2026-07-06'), '2026-06-21'));
  test('is lost as soon in a month that is looked back at', () =>
    is({ ...made('2026-09-03'), asOf: month('2026-06') }, '2026-06-21'));
  test('is in grace in a month that is not over, while the report is', () =>
    is(made('2026-06-28'), '2026-07-01'));
  test('is judged by the end of the as-of month where the report is older', () => {
    is({ ...made('2026-05-28') }, '2026-07-01');
    is({ ...made('2026-05-28'), asOf: month('2026-07') }, '2026-06-21');
  });
  test('is lost at its end where there is no grace, however old the report', () =>
    is({ ...made('2026-06-10'), graceDays: 0 }, '2026-06-21'));
});

test('a month shows the same, whether it is the last or looked back at in one report', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 200 })), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.integer({ min: 0, max: 40 }),
      (spans, graceDays) => {
        const start = day('2025-01-01');
        const rows = spans.map(([from, length]) =>
          deal({ contractStart: start + from, contractEnd: start + from + length }),
        );
        const reported = day('2026-09-10');
        const upTo = (asOf: string) =>
          mrrOf(rows, { model: 'contracts', graceDays, reported, asOf: month(asOf) });
        const whole = upTo('2026-08');
        for (const back of ['2025-06', '2025-12', '2026-07']) {
          const part = upTo(back);
          expect(part).toEqual(whole.slice(0, part.length));
        }
      },
    ),
  ));
