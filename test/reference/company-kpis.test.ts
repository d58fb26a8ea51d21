import { firstDay } from '../../src/core/days';
import { customerOf, type Matrix } from '../../src/core/retention/customer-months';
import { type CompanyKpi, companyKpis, type MetricWeight } from './company-kpis';
import { type CompanyRow, knownCustomers } from './company-rows';

const FIRST = 24312;
const MATRIX: Matrix = {
  months: [0, 1, 2, 3].map((place) => FIRST + place),
  customers: [
    customerOf('stays', '', [10, 10, 10, 10]),
    customerOf('grows', '', [10, 20, 30, 40]),
    customerOf('leaves', '', [10, 10, 0, 0]),
    customerOf('comes', '', [0, 0, 0, 0]),
  ],
};

/** What a report at the first of the month after a place says. */
function said(customerKey: string, place: number, numbers: CompanyRow['numbers']): CompanyRow {
  return { customerKey, reported: firstDay(FIRST + place + 1), numbers };
}

function kpi(name: string, rows: readonly CompanyRow[], weights: readonly MetricWeight[] = []) {
  const all = companyKpis({ matrix: MATRIX, rows, others: ['Defects'], weights });
  return all.find((one) => one.name === name);
}

describe('over the customers who pay', () => {
  const is = (
    name: string,
    rows: readonly CompanyRow[],
    expected: CompanyKpi['now'],
    weights: readonly MetricWeight[] = [],
  ) => expect(kpi(name, rows, weights)?.now).toBe(expected);
  const both = (name: string, a: number | null, b: number | null) => [
    said('stays', 3, { [name]: a }),
    said('grows', 3, { [name]: b }),
    said('leaves', 1, { [name]: 1 }),
    said('nobody', 3, { [name]: 1 }),
  ];

  test('CSAT is the share of answers of 4 and 5', () => is('CSAT', both('CSAT', 4, 3), 0.5));
  test('CSAT outside 1 to 5 has no value', () => is('CSAT', both('CSAT', 80, 3), null));
  test('NPS is promoters less detractors', () => is('NPS', both('NPS', 9, 10), 100));
  test('NPS outside 0 to 10 has no value', () => is('NPS', both('NPS', 50, 10), null));
  test('time to value is the median', () =>
    is('Time to value (days)', both('Time to value (days)', 10, 30), 20));
  test('any other number is the mean', () => is('Defects', both('Defects', 2, 5), 3.5));
  test('what nobody reports has no value', () => is('Defects', [], null));
  test('adoption is active over licensed users, where both are known', () =>
    is(
      'Adoption',
      [
        said('stays', 3, { 'Licensed users': 10, 'Active users': 5 }),
        said('grows', 3, { 'Licensed users': 30, 'Active users': 25 }),
        said('leaves', 3, { 'Licensed users': 30, 'Active users': 0 }),
      ],
      0.75,
    ));
  test('health is the weighted mean of scaled numbers, fewer defects being better', () =>
    is('Health score', [said('stays', 3, { CSAT: 5, Defects: 10 })], 75, [
      { name: 'CSAT', weight: 0.75, worst: 1, best: 5 },
      { name: 'Defects', weight: 0.25, worst: 10, best: 0 },
    ]));
  test('health without weights has no value', () =>
    is('Health score', [said('stays', 3, { CSAT: 5 })], null));
});

describe('which value counts', () => {
  const mean = (rows: readonly CompanyRow[], of: 'stayed' | 'left', expected: number | null) =>
    expect(kpi('Defects', rows)?.[of]).toBe(expected);

  test('the latest, whatever the order of rows', () =>
    mean([said('stays', 3, { Defects: 7 }), said('stays', 0, { Defects: 1 })], 'stayed', 7));
  test('an earlier one where the latest report leaves it blank', () =>
    mean([said('stays', 0, { Defects: 1 }), said('stays', 3, { Defects: null })], 'stayed', 1));
  test('none from a month after the as-of month', () =>
    mean([said('stays', 4, { Defects: 1 })], 'stayed', null));
  test('of who left the last one before leaving', () =>
    mean(
      [
        said('leaves', 0, { Defects: 2 }),
        said('leaves', 1, { Defects: 4 }),
        said('leaves', 2, { Defects: 9 }),
      ],
      'left',
      4,
    ));
  test('of who never paid none', () => mean([said('comes', 3, { Defects: 4 })], 'left', null));
});

describe('what companies say in words', () => {
  const told = (customerKey: string, place: number, industry: string): CompanyRow => ({
    ...said(customerKey, place, {}),
    texts: { Industry: industry },
  });
  const industry = (...rows: readonly CompanyRow[]) =>
    new Map(knownCustomers(MATRIX, rows).map(({ key, texts }) => [key, texts.Industry]));

  test('is the latest, whatever the order of the rows', () =>
    expect(industry(told('stays', 3, 'New'), told('stays', 1, 'Old')).get('stays')).toBe('New'));
  test('stays where a later report leaves it blank', () =>
    expect(industry(told('stays', 1, 'Old'), told('stays', 3, ' ')).get('stays')).toBe('Old'));
  test('ends with the last month paid', () =>
    expect(industry(told('leaves', 1, 'Then'), told('leaves', 3, 'Now')).get('leaves')).toBe(
      'Then',
    ));
  test('is of customers who have paid', () => expect(industry().has('comes')).toBe(false));
});
