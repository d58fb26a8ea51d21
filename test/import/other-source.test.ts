import { monthText } from '../../src/core/days';
import { type Known, NOTHING_KNOWN } from '../../src/import/known';
import { otherSource } from '../../src/import/other-source';
import { plainSettings } from '../../src/import/request';
import { lines, read } from '../core/dropped/read';

const AS_OF = '2025-10';
const understood = (...rows: readonly string[]) => read(lines(...rows), AS_OF).understood;

const DEALS =
  'Record ID,Deal Name,Company,Deal Stage,Close Date,Contract start date,Contract end date,MRR';
const deal = (id: string, company: string, mrr: number) =>
  `${id},${company},${company},Closed Won,2025-01-01,2025-01-01,2025-12-31,${mrr}`;
const OWN = understood(DEALS, deal('1', 'Oak', 100), deal('2', 'Elm', 200));

const KNOWN: Known = {
  ...NOTHING_KNOWN,
  fields: OWN.report.fields,
  rows: OWN.report.rows,
  imports: [1],
};
const SETTINGS = plainSettings(OWN, { asOf: monthText(OWN.settings.asOf ?? 0), tables: null });

const beside = (...rows: readonly string[]) => otherSource(KNOWN, SETTINGS, understood(...rows));

const SUBSCRIPTIONS =
  'Record ID,Subscription name,Company,Status,Start date,Billing frequency,Amount';
const subscription = (id: string, company: string, mrr: number) =>
  `${id},Base,${company},Active,2025-01-01,Monthly,${mrr}`;

/** Deals of which nothing but their terms was exported. */
const BARE = 'Record ID,Company,Contract start date,Contract end date,MRR';
const bare = (id: string, company: string, mrr: number) =>
  `${id},${company},2025-01-01,2025-12-31,${mrr}`;

const SUBSCRIBED = [SUBSCRIPTIONS, subscription('1', 'Oak', 100)];
const CONTRACTS = [
  'Record ID,Contract name,Company,Status,Effective date,End date,MRR',
  '1,Base,Oak,Active,2025-01-01,2025-12-31,100',
];
const INVOICES = [
  'Record ID,Invoice number,Company,Invoice date,Invoice status,Amount billed',
  '1,A-1,Oak,2025-09-03,Paid,100',
];
const ORDERS = [
  'Record ID,Order name,Company,Order date,Order status,Total price',
  '1,Again,Oak,2025-09-03,Fulfilled,130',
];

describe('a report beside what a workbook counts', () => {
  test('is of another source where its records are of another kind, and is compared', () => {
    const other = beside(
      SUBSCRIPTIONS,
      subscription('s1', 'Oak', 100),
      subscription('s2', 'Elm', 210),
    );
    expect(other?.there.source).toBe('contracts');
    expect(other?.compared).toMatchObject({ here: 300, there: 310, same: 100 });
  });
  test('is nothing else where half of its records are there', () => {
    expect(beside(DEALS, deal('1', 'Oak', 100), deal('9', 'Ash', 50))).toBeNull();
    expect(beside(BARE, bare('1', 'Oak', 100))).toBeNull();
  });
  test('is of another source where fewer are there', () =>
    expect(
      beside(BARE, bare('1', 'Oak', 100), bare('s2', 'Elm', 200), bare('s3', 'Ash', 5)),
    ).not.toBeNull());
  test('is of another source where its columns name another object, whatever IDs both have', () => {
    const other = beside(
      SUBSCRIPTIONS,
      subscription('1', 'Oak', 100),
      subscription('2', 'Elm', 210),
    );
    expect(other?.there.source).toBe('contracts');
    expect(other?.clashes).toEqual(['1', '2']);
  });
  test.each([
    ['subscriptions beside contracts', CONTRACTS, SUBSCRIBED],
    ['contracts beside subscriptions', SUBSCRIBED, CONTRACTS],
    ['deals beside subscriptions', SUBSCRIBED, [DEALS, deal('1', 'Oak', 100)]],
    ['deals beside contracts', CONTRACTS, [DEALS, deal('1', 'Oak', 100)]],
    ['orders beside invoices', INVOICES, ORDERS],
  ])('is of another source: %s of the same IDs', (_, before, after) => {
    const there = understood(...before);
    const { fields, rows } = there.report;
    const settings = plainSettings(there, { asOf: AS_OF, tables: null });
    const known = { ...NOTHING_KNOWN, fields, rows, imports: [1] };
    expect(otherSource(known, settings, there)).toBeNull();
    expect(otherSource(known, settings, understood(...after))).not.toBeNull();
  });
  test('is the same revenue once more where new records say of half of the money the same', () => {
    const twice = [deal('a', 'Oak', 100), deal('b', 'Ash', 100)];
    expect(beside(DEALS, ...twice)?.there.source).toBe('deals');
    expect(beside(DEALS, deal('a', 'Oak', 100), deal('b', 'Ash', 110))).toBeNull();
  });
  test('goes on with what is there where its new records have no ID, or not all of them are new', () => {
    expect(beside(DEALS, deal('', 'Oak', 100), deal('b', 'Elm', 200))).toBeNull();
    expect(beside(DEALS, deal('a', 'Oak', 100), deal('b', 'Elm', 200))).not.toBeNull();
    expect(
      beside(DEALS, deal('1', 'Oak', 100), deal('b', 'Elm', 200), deal('c', 'Ash', 50)),
    ).toBeNull();
  });
  test('is beside nothing where the workbook has no settings', () =>
    expect(otherSource(KNOWN, null, OWN)).toBeNull());
});
