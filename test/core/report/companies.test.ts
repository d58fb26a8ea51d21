import { companiesReport, dayOfName } from '../../../src/core/report/companies';
import { COMPANY_FIELDS } from '../../../src/core/report/company-fields';

const HEADER = ['Record ID', 'Company name', 'CSAT', 'Phone Number', 'Defect rate'];

describe('a report is about companies', () => {
  const is = (labels: readonly string[], expected: boolean) =>
    expect(companiesReport([labels, labels.map(() => '1')]) !== null).toBe(expected);

  test('where it names them and says something of them', () => is(HEADER, true));
  test('as HubSpot calls its columns inside', () =>
    is(['hs_object_id', 'name', 'hubspot_owner_id'], true));
  test('in Spanish', () => is(['ID de registro', 'Nombre de la empresa', 'NPS'], true));
  test('with a close date of the company', () => is([...HEADER, 'Close Date'], true));
  test('below a line of title', () =>
    expect(companiesReport([['Companies of October'], HEADER, ['1', 'Ann', '4']])).not.toBeNull());
  test('not where it has an amount', () => is([...HEADER, 'Amount'], false));
  test('not where it is a snapshot of MRR', () => is(['Company name', 'Month', 'MRR'], false));
  test('not where it has deals', () => is(['Record ID', 'Deal Name', 'Company name'], false));
  test('not where it has names alone', () => is(['Company name', 'Colour'], false));
  test('not where nothing is named', () => is(['Record ID', 'CSAT'], false));
});

describe('a report of companies is read', () => {
  const report = companiesReport([
    [
      'Record ID',
      'Company name',
      'CSAT',
      'Became a customer date',
      'Phone Number',
      'Defect rate',
      'Notes',
    ],
    ['007', 'Ann', '4,5', '31.01.2026', '555', '1,5', 'kind'],
    ['', '', '3', '', '', '2', ''],
    ['', 'Bob', 'good', '', '', '', ''],
    ['', '', '', '', '', '', ''],
  ]);
  const value = (row: number, id: string) =>
    report?.rows[row]?.[COMPANY_FIELDS.findIndex((one) => one.id === id)];

  test('with IDs as they are written', () => expect(value(0, 'companyId')).toBe('007'));
  test('with numbers in the way of the file', () => expect(value(0, 'csat')).toBe(4.5));
  test('with dates as days', () => expect(value(0, 'since')).toBe(46053));
  test('with nothing where a number is none', () => expect(value(1, 'csat')).toBeNull());
  test('with other numbers, but no phone numbers and no words', () =>
    expect(report?.numbers).toEqual(['Defect rate']));
  test('with the values of other numbers last', () =>
    expect(report?.rows[0]?.[COMPANY_FIELDS.length]).toBe(1.5));
  test('without rows that name nobody, which are counted', () =>
    expect([report?.rows.length, report?.leftOut]).toEqual([2, 1]));
  test('not at all where it is about deals', () =>
    expect(companiesReport([['Deal Name', 'Amount']])).toBeNull());
});

describe('the day of a report', () => {
  test('is that of its name', () =>
    expect(dayOfName('hubspot-crm-exports-all-companies-2026-11-01.csv')).toBe(46327));
  test('is unknown where the name has none', () => expect(dayOfName('companies.csv')).toBeNull());
  test('is unknown where the name has no real one', () =>
    expect(dayOfName('companies-2026-13-01.csv')).toBeNull());
});
