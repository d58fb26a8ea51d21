import { fixtureJson, type Truth } from '../fixtures';
import type { Export } from './export';
import { lastMonthsOf, matrixOfQuarters, matrixOfYears, revenueOfQuarters } from './matrices';
import { expected, lastMonth, shown } from './shown';

type Months = ReturnType<typeof shown>['months'];

/** Closing MRR and customers, and rates of twelve months, as figures of a month have them. */
const [CLOSING, CUSTOMERS, NRR12, GRR12] = [6, 13, 16, 17];

/** What two ends of periods tell, twelve months apart where those are both ends. */
function atEnds(months: Months, ends: readonly string[]) {
  const yearBefore = (month: string) => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
  return months
    .filter(({ month }) => ends.includes(month))
    .map(({ month, figures }) => {
      const places = [CLOSING, CUSTOMERS];
      const rates = ends.includes(yearBefore(month)) ? [NRR12, GRR12] : [];
      return [month, ...[...places, ...rates].map((place) => figures[place])];
    });
}

describe.each(['small', 'medium'])('a table of the customers of %s', (company) => {
  const truth = fixtureJson<Truth>(`${company}/truth.json`);

  test.each<readonly [string, Export, 3 | 12]>([
    ['quarters', matrixOfQuarters, 3],
    ['years', matrixOfYears, 12],
  ])('by %s shows what was so at the end of each, without a doubt', (_, written, length) => {
    const ends = lastMonthsOf(truth, length);
    const { months, doubts, states } = shown(written(truth), lastMonth(truth));
    expect(atEnds(months, ends)).toEqual(atEnds(expected(truth), ends));
    expect({ doubts, areTotals: (states.total ?? 0) > 0 }).toEqual({ doubts: [], areTotals: true });
  });
  test('by quarters shows all that was paid in each as a third of it a month', () => {
    const ends = lastMonthsOf(truth, 3);
    const { months, doubts } = shown(revenueOfQuarters(truth), lastMonth(truth));
    const [first = ''] = ends;
    const whole = ends.slice(1).filter((end) => Number(end.slice(5)) % 3 === 0 && end !== first);
    const paid = (list: Months, end: string) => {
      const last = list.findIndex(({ month }) => month === end);
      const three = list.slice(last - 2, last + 1).map(({ figures }) => figures[CLOSING] ?? 0);
      return Math.round(three.reduce((sum, one) => sum + one, 0) * 100) / 100;
    };
    expect(whole.length).toBeGreaterThan(4);
    expect(whole.map((end) => paid(months, end))).toEqual(
      whole.map((end) => paid(expected(truth), end)),
    );
    expect(doubts).toEqual([]);
  });
});
