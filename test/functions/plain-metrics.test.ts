import { asked, refusal } from './asked';

const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell]);

describe('CLTV', () => {
  test('is ARPA x gross margin / churn', () => expect(asked('CLTV', 100, 0.8, 0.05)).toBe(1600));
  test('reads percentages typed as text', () =>
    expect(asked('CLTV', '100', '80 %', '5%')).toBe(1600));
  test('has no value when nobody churns', () => expect(asked('CLTV', 100, 0.8, 0)).toBe(''));
  test('has no value without a margin', () => expect(asked('CLTV', 100, '', 0.05)).toBe(''));
  test('refuses a margin in percent points', () =>
    expect(refusal('CLTV', 100, 80, 0.05)).toBe(
      'gross_margin is 80; expected a share such as 0.8 or 80%',
    ));
  test('refuses a word', () =>
    expect(refusal('CLTV', 'ten', 0.8, 0.05)).toBe("arpa is 'ten'; expected a number"));
});

describe('CSAT', () => {
  test('is satisfied answers over all', () =>
    expect(asked('CSAT', column(5, 4, 3, 1, '', '5'))).toBe(0.6));
  test('leaves a header out', () => expect(asked('CSAT', column('Answer', 5, 1))).toBe(0.5));
  test('takes the lowest satisfied answer', () =>
    expect(asked('CSAT', column(10, 8, 6, 2), 7)).toBe(0.5));
  test('has no value without answers', () => expect(asked('CSAT', column('', ''))).toBe(''));
  test('takes a single answer', () => expect(asked('CSAT', 5)).toBe(1));
  test('names an answer off the scale', () =>
    expect(refusal('CSAT', column(5, 9))).toContain("row 2: '9' is not an answer from 1 to 5"));
  test('names an answer below the scale', () =>
    expect(refusal('CSAT', column(5, 0))).toContain("row 2: '0' is not an answer from 1 to 5"));
  test('names a word that is the only cell', () =>
    expect(refusal('CSAT', 'good')).toContain("row 1: 'good' is not an answer from 1 to 5"));
  test('names an error cell', () =>
    expect(refusal('CSAT', column('#N/A', 5))).toContain("row 1: '#N/A' is not an answer"));
});

describe('NPS_SCORE', () => {
  test('is promoters minus detractors in percent', () =>
    expect(asked('NPS_SCORE', column(10, 9, 9, 8, 7, 6, 0, 10, 10, 10))).toBe(40));
  test('is read from a row, too', () => expect(asked('NPS_SCORE', [[10, 10, 0, 7]])).toBe(25));
  test('ends at -100', () => expect(asked('NPS_SCORE', column(0, 6))).toBe(-100));
  test('names an answer above 10', () =>
    expect(refusal('NPS_SCORE', column(10, 11))).toContain("row 2: '11' is not an answer"));
  test('names an answer below 0', () =>
    expect(refusal('NPS_SCORE', column(10, -1))).toContain("row 2: '-1' is not an answer"));
});

describe('TIME_TO_VALUE', () => {
  const starts = column('Start', '2026-01-01', '2026-01-01', '2026-01-01', '2026-02-01');
  const values = column('First value', '2026-01-11', '2026-01-31', '', '2026-02-02');
  test('is the median of the days', () => expect(asked('TIME_TO_VALUE', starts, values)).toBe(10));
  test('reads dates in the order that the range tells', () =>
    expect(
      asked(
        'TIME_TO_VALUE',
        column('31/01/2026', '01/02/2026'),
        column('01/02/2026', '04/02/2026'),
      ),
    ).toBe(2));
  test('has no value where nobody got there', () =>
    expect(asked('TIME_TO_VALUE', starts, column('First value', '', ''))).toBe(''));
  test('names a value before its start', () =>
    expect(refusal('TIME_TO_VALUE', column('2026-01-02'), column('2026-01-01'))).toBe(
      'row 1: the first value comes 1 days before the start; check both dates',
    ));
  test('names what is no date', () =>
    expect(refusal('TIME_TO_VALUE', column('2026-01-02', 'soon'), column('2026-02-01'))).toContain(
      "start_range, row 2: 'soon' is not a date",
    ));
  test('takes a word for a header only where it stands over both columns', () =>
    expect(
      refusal('TIME_TO_VALUE', column('soon', '2026-01-01'), column('2026-01-11', '2026-01-31')),
    ).toContain("start_range, row 1: 'soon' is not a date"));
});

describe('ADOPTION_RATE', () => {
  test('is active over licensed', () =>
    expect(asked('ADOPTION_RATE', 64, 572)).toBeCloseTo(0.1119, 4));
  test('adds ranges up', () =>
    expect(asked('ADOPTION_RATE', column(3, 5), column(10, 10))).toBe(0.4));
  test('has no value without licences', () => expect(asked('ADOPTION_RATE', 3, 0)).toBe(''));
  test('names what is no number', () =>
    expect(refusal('ADOPTION_RATE', column(3, 'five'), 10)).toBe(
      "active, row 2: 'five' is not a number",
    ));
});

describe('HEALTH_SCORE', () => {
  test('is the weighted mean of a row', () =>
    expect(asked('HEALTH_SCORE', [[80, 50]], [[0.75, 0.25]])).toBe(72.5));
  test('of a column', () =>
    expect(asked('HEALTH_SCORE', column(80, 50), column(0.75, 0.25))).toBe(72.5));
  test('one for each row of metrics', () =>
    expect(
      asked(
        'HEALTH_SCORE',
        [
          [80, 50],
          [40, 40],
        ],
        [[0.75, 0.25]],
      ),
    ).toEqual([[72.5], [40]]));
  test('weighs alike without weights', () => expect(asked('HEALTH_SCORE', [[80, 50]])).toBe(65));
  test('gives the weight of a missing metric to the others', () =>
    expect(asked('HEALTH_SCORE', [[80, '', 60]], [[0.25, 0.5, 0.25]])).toBe(70));
  test('names the row of a column in which no number stands', () =>
    expect(refusal('HEALTH_SCORE', column(80, 'low'), column(0.75, 0.25))).toContain(
      "row 2: 'low' is not an amount",
    ));
  test('names the row of a column of weights in which none stands', () =>
    expect(refusal('HEALTH_SCORE', column(80, 50), column(0.75, 'low'))).toContain(
      "weights, row 2: 'low' is not a weight",
    ));
  test('refuses weights that do not add up to 1', () =>
    expect(refusal('HEALTH_SCORE', [[80, 50]], [[1, 1]])).toBe(
      'The weights add up to 2; they must add up to 1.',
    ));
  test('refuses a weight too few', () =>
    expect(refusal('HEALTH_SCORE', [[80, 50, 20]], [[0.5, 0.5]])).toContain(
      'There are 2 weights for 3 metrics',
    ));
});

describe('NRR_BENCHMARK', () => {
  test('of a contract value is the median of its band', () =>
    expect(asked('NRR_BENCHMARK', 30000)).toBe(1.03));
  test('of the smallest and the largest contracts', () =>
    expect([asked('NRR_BENCHMARK', 11999), asked('NRR_BENCHMARK', 400000)]).toEqual([1, 1.1]));
  test('of all companies', () => expect(asked('NRR_BENCHMARK', 'all')).toBe(1.01));
  test('of a segment, case aside', () => expect(asked('NRR_BENCHMARK', 'smb')).toBe(0.95));
  test('of gross retention', () => expect(asked('NRR_BENCHMARK', 'Vertical', 'GRR')).toBe(0.93));
  test('names its source and year', () =>
    expect(asked('NRR_BENCHMARK', 30000, 'source')).toBe(
      'SaaS Capital, 2023 B2B SaaS Retention Benchmarks (Research Brief 28); median of 1500 companies, $25k-50k; figures of 2022; published 2023',
    ));
  test('says a rule of thumb is one', () =>
    expect(asked('NRR_BENCHMARK', 'enterprise', 'source')).toContain('rule of thumb'));
  test('refuses a segment that nobody published', () =>
    expect(refusal('NRR_BENCHMARK', 'bakeries')).toContain(
      "No published NRR is known for 'bakeries'",
    ));
});
