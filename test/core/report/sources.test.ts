import { recordsShared, recordText, sourceOf } from '../../../src/core/report/sources';
import { GONE } from '../../../src/core/report/state';
import { madeReport, type Said } from '../made-deals';

describe('what the rows of a report are', () => {
  const are = (rows: readonly Said[], expected: string | null) =>
    expect(sourceOf(madeReport(rows))).toBe(expected);

  test('is told of deals by their close date or their stage', () => {
    are([{ closeDate: 46000 }], 'deals');
    are([{ stage: 'Closed Won' }], 'deals');
  });
  test('is told of line items under their deals by their IDs', () =>
    are([{ recordId: '7 · 1', closeDate: 46000 }], 'line items of deals'));
  test('is deals where a row was only replaced by another', () =>
    are([{ recordId: '7 · replaced', closeDate: 46000 }], 'deals'));
  test('is told of documents and snapshots by their dates', () => {
    are([{ invoiceDate: 46000 }], 'invoices');
    are([{ snapshotMonth: 46000 }], 'snapshots');
  });
  test('is contracts where they have nothing of a deal', () =>
    are([{ contractStart: 46000, amount: 5 }], 'contracts'));
  test('leaves out what is gone', () => {
    const gone = { recordId: '7', closeDate: 46000, stage: GONE };
    are([gone, { recordId: '1', contractStart: 46000 }], 'contracts');
    are([gone], null);
  });
});

describe('how many records are in another table', () => {
  const shared = (one: readonly Said[], other: readonly Said[]) =>
    recordsShared(madeReport(one), madeReport(other));
  const oak = { recordId: '1', company: 'Oak' };

  test('is told by their IDs', () =>
    expect(shared([oak, { recordId: '2' }], [oak, { recordId: '3' }])).toBe(1));
  test('is none where an ID is that of another customer', () =>
    expect(shared([oak], [{ recordId: '1', companies: 'Elm' }])).toBe(0));
  test('is told by the ID alone where one of them names nobody', () =>
    expect(shared([oak], [{ recordId: '1', company: null }])).toBe(1));
  test('leaves out what is gone', () => expect(shared([oak], [{ ...oak, stage: GONE }])).toBe(0));
});

test('a record is named in a sentence by its own ID, and a line item with that of its deal', () => {
  expect(['502', '502 · 4', '502 · replaced'].map(recordText)).toEqual([
    '502',
    '4 of deal 502',
    '502',
  ]);
});
