import { understandDropped } from '../../../src/core/dropped/understand-dropped';
import { cellsOfCsv } from '../../../src/import/files/csv';
import { lines, read } from './read';

/*
 * The labels are those of the files that Stripe's dashboard makes of invoices and of payments:
 * https://docs.stripe.com/api/invoices/object, https://docs.stripe.com/api/charges/object.
 */
describe('documents of which only the day is known on which they were made', () => {
  const invoices = (date: string, others = '') =>
    lines(
      `id,Amount Due,Amount Paid,${date},Currency,Customer,Customer Name,Number,Status${others}`,
      'in_1,100.00,100.00,2025-08-03 10:00,usd,cus_1,Oak,A-1,paid',
      'in_2,120.00,120.00,2025-09-03 10:00,usd,cus_1,Oak,A-2,paid',
      'in_3,50.00,0.00,2025-09-05 10:00,usd,cus_2,Elm,A-3,open',
      'in_4,50.00,0.00,2025-09-06 10:00,usd,cus_2,Elm,A-4,void',
    );
  test.each(['Created (UTC)', 'Created', 'Date (UTC)'])('count on it under %s', (label) => {
    const { closing, understood, states } = read(invoices(label), '2025-09');
    expect(understood.settings.model).toBe('invoices or orders');
    expect(['2025-08', '2025-09'].map(closing)).toEqual([100, 170]);
    expect(states).toEqual({ counted: 3, void: 1 });
  });
  test('are those of the customer that is named, known by the ID beside it', () => {
    const { column } = read(invoices('Created (UTC)'), '2025-09');
    expect([column('companies')[0], column('companyIds')[0]]).toEqual(['Oak', 'cus_1']);
  });
  test('are those of the customer that is named first where that is no ID', () => {
    const text = invoices('Created (UTC)')
      .replace(/cus_1/g, 'Oak group')
      .replace(/cus_2/g, 'Elm 2');
    const { column } = read(text, '2025-09');
    expect([column('companies')[0], column('companyIds')[0]]).toEqual(['Oak group', null]);
  });
  test('count on the day of the invoice where that is there, too', () => {
    const text = lines(
      'id,Amount Due,Created (UTC),Invoice date,Customer,Number,Status',
      'in_1,100.00,2025-08-31 23:00,2025-09-01,Oak,A-1,paid',
    );
    const { closing } = read(text, '2025-09');
    expect(['2025-08', '2025-09'].map(closing)).toEqual([undefined, 100]);
  });
  test('are no rows of anything else that was made on a day', () => {
    const text = lines('id,Customer,Created,Amount,Plan', '1,Oak,2025-08-31,100,Base');
    expect(understandDropped(cellsOfCsv(text), 'a.csv')).toHaveProperty('problem');
  });
  test('are no deals that tell when they were made', () => {
    const text = lines(
      'Record ID,Deal Name,Company,Create Date,Amount,Deal Stage,Deal Type',
      '1,Oak,Oak,2025-08-31,100,Closed Won,New Business',
    );
    expect(understandDropped(cellsOfCsv(text), 'a.csv')).toMatchObject({
      problem: expect.stringMatching(/No date \(1\)/),
    });
  });
});
