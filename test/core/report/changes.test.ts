import {
  type Changes,
  changesBetween,
  type MissingRecords,
} from '../../../src/core/report/changes';
import { fieldReader } from '../../../src/core/report/report';
import { GONE } from '../../../src/core/report/state';
import type { RevenueModel } from '../../../src/core/settings';
import { deal, madeReport, type Said } from '../made-deals';

type Missing = MissingRecords;

function changes(
  known: readonly Said[],
  incoming: readonly Said[],
  missing: Missing = 'automatic',
  model: RevenueModel = 'recurring deals',
): Changes {
  return changesBetween(madeReport(known), madeReport(incoming), { model, missing });
}

const record = (recordId: string, said: Said = {}) => deal({ recordId, ...said });
const many = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => record(`${from + index}`));

describe('a new report', () => {
  const is = (
    known: readonly Said[],
    incoming: readonly Said[],
    expected: string,
    model?: RevenueModel,
  ) => {
    const { added, changed, unchanged, missing } = changes(known, incoming, 'automatic', model);
    expect(
      `${added.length} added, ${changed.length} changed, ${unchanged} unchanged, ${missing.length} missing`,
    ).toBe(expected);
  };

  test('is all added where nothing is there', () =>
    is([], many(1, 3), '3 added, 0 changed, 0 unchanged, 0 missing'));
  test('is all unchanged where it is the same', () =>
    is(many(1, 3), many(1, 3), '0 added, 0 changed, 3 unchanged, 0 missing'));
  test('is unchanged in another order', () =>
    is(many(1, 3), many(1, 3).reverse(), '0 added, 0 changed, 3 unchanged, 0 missing'));
  test('changes a record whose amount differs', () =>
    is(
      many(1, 2),
      [record('1'), record('2', { recurringAmount: 5 })],
      '0 added, 1 changed, 1 unchanged, 0 missing',
    ));
  test('lacks a record that is not in it', () =>
    is(many(1, 2), many(1, 1), '0 added, 0 changed, 1 unchanged, 1 missing'));
  test('adds a record that is not known', () =>
    is(many(1, 1), many(1, 2), '1 added, 0 changed, 1 unchanged, 0 missing'));
  test('compares the last row of a record that occurs twice', () =>
    is(
      [record('1', { recurringAmount: 5 }), record('1')],
      [record('1')],
      '0 added, 0 changed, 1 unchanged, 0 missing',
    ));
  test('tells invoices without Record ID by number and line', () =>
    is(
      [{ invoiceNumber: 'R-1', billed: 5 }],
      [{ invoiceNumber: 'R-1', billed: 6 }],
      '0 added, 1 changed, 0 unchanged, 0 missing',
      'invoices or orders',
    ));
  test('tells invoices without Record ID and number by company, date and line', () =>
    is(
      [
        { companyId: '1', invoiceDate: 46000, billed: 5 },
        { companyId: '1', invoiceDate: 46001, billed: 5 },
      ],
      [
        { companyId: '1', invoiceDate: 46000, billed: 6 },
        { companyId: '1', invoiceDate: 46001, billed: 5 },
      ],
      '0 added, 1 changed, 1 unchanged, 0 missing',
      'invoices or orders',
    ));
  test('takes a text on Deals for the day, the amount and the flag that it stands for', () => {
    const known = [{ companyId: '1', invoiceDate: '31.10.2026', billed: '1,200.50', isWon: 'Ja' }];
    const reported = { companyId: '1', invoiceDate: 46326, billed: 1200.5, isWon: true };
    const model = 'invoices or orders';
    is(known, [reported], '0 added, 0 changed, 1 unchanged, 0 missing', model);
    is(known, [{ ...reported, billed: 7 }], '0 added, 1 changed, 0 unchanged, 0 missing', model);
  });
  test('tells records by their day, whatever the time', () =>
    is(
      [{ companyId: '1', invoiceDate: 46326.75, billed: 5 }],
      [{ companyId: '1', invoiceDate: 46326, billed: 5 }],
      '0 added, 1 changed, 0 unchanged, 0 missing',
      'invoices or orders',
    ));
  test('takes an ID for the same, whether a spreadsheet holds it as a text or a number', () =>
    is(
      [record('77', { companyId: 12 })],
      [record('77', { companyId: '12' })],
      '0 added, 0 changed, 1 unchanged, 0 missing',
    ));
  test('tells snapshots without Record ID by company, month and line', () =>
    is(
      [{ companyId: '1', snapshotMonth: 46000, mrr: 5 }],
      [
        { companyId: '1', snapshotMonth: 46000, mrr: 5 },
        { companyId: '1', snapshotMonth: 46031, mrr: 5 },
      ],
      '1 added, 0 changed, 1 unchanged, 0 missing',
      'monthly snapshots',
    ));
  test('tells deals without Record ID by company, day, name and line', () =>
    is(
      [deal({ dealName: 'A' }), deal({ dealName: 'B' })],
      [deal({ dealName: 'A', recurringAmount: 5 }), deal({ dealName: 'B' })],
      '0 added, 1 changed, 1 unchanged, 0 missing',
    ));
});

describe('a month of snapshots that is reported again', () => {
  const row = (companyId: string, snapshotMonth: number, mrr = 5) => ({
    companyId,
    snapshotMonth,
    mrr,
  });
  const again = (known: readonly Said[], incoming: readonly Said[], missing?: Missing) =>
    changes(known, incoming, missing, 'monthly snapshots');
  const OCTOBER = 46000;
  const NOVEMBER = 46031;

  test('ends those that it no longer names, on its own day', () => {
    const { write, isGone, missing } = again(
      [row('1', OCTOBER), row('2', OCTOBER)],
      [row('1', OCTOBER - 1)],
    );
    const read = fieldReader(write.fields);
    expect([isGone, missing.length]).toEqual([true, 1]);
    expect(
      write.rows.map((one) => [
        read(one, 'companyId'),
        read(one, 'snapshotMonth'),
        read(one, 'stage'),
      ]),
    ).toEqual([
      ['1', OCTOBER - 1, null],
      ['2', OCTOBER - 1, GONE],
    ]);
  });
  test('leaves the months alone that it does not hold', () =>
    expect(again([row('1', OCTOBER), row('2', OCTOBER)], [row('1', NOVEMBER)]).missing).toEqual(
      [],
    ));
  test('keeps them where that was chosen', () =>
    expect(again([row('1', OCTOBER), row('2', OCTOBER)], [row('1', OCTOBER)], 'keep').isGone).toBe(
      false,
    ));
});

test('a change names the record and the fields that differ', () =>
  expect(
    changes(
      [record('1', { dealName: 'Acme 2026' })],
      [record('1', { dealName: 'Acme 2026', recurringAmount: 5, stage: 'Won' })],
    ).changed,
  ).toEqual([{ key: 'id:1', name: 'Acme 2026', fields: ['stage', 'recurringAmount'] }]));

describe('records that a report lacks', () => {
  const areGone = (known: number, held: number, expected: boolean, missing?: Missing) =>
    expect(changes(many(1, known), many(1, held), missing).isGone).toBe(expected);

  test('stay where it holds less than 95 % of what is known', () => areGone(100, 94, false));
  test('are gone where it holds 95 %', () => areGone(100, 95, true));
  test('stay where that was chosen', () => areGone(100, 99, false, 'keep'));
  test('are gone where that was chosen', () => areGone(100, 5, true, 'mark as gone'));
});

describe('the rows to write', () => {
  const rows = ({ write }: Changes) => {
    const read = fieldReader(write.fields);
    return write.rows.map((row) => [read(row, 'recordId'), read(row, 'isWon'), read(row, 'stage')]);
  };

  test('are those added and changed', () =>
    expect(
      rows(changes(many(1, 2), [record('1'), record('2', { stage: 'X' }), record('3')], 'keep')),
    ).toEqual([
      ['2', true, 'X'],
      ['3', true, null],
    ]));
  test('say of a record that is gone that it no longer counts', () =>
    expect(rows(changes(many(1, 2), many(1, 1), 'mark as gone'))).toEqual([['2', false, GONE]]));
  test('say so once', () =>
    expect(
      rows(
        changes(
          [record('1'), record('2', { isWon: false, stage: GONE })],
          many(1, 1),
          'mark as gone',
        ),
      ),
    ).toEqual([]));
  test('bring a record back that was gone', () =>
    expect(
      rows(changes([record('1', { isWon: false, stage: GONE })], [record('1', { stage: 'Won' })])),
    ).toEqual([['1', true, 'Won']]));
  test('bring it back by a report that does not say whether it is won', () => {
    const known = madeReport([record('1', { isWon: false, stage: GONE, industry: 'SMB' })]);
    const incoming = { fields: ['recordId', 'recurringAmount'] as const, rows: [['1', 100]] };
    const { write } = changesBetween(known, incoming, { model: 'recurring deals' });
    const read = fieldReader(write.fields);
    expect(
      write.rows.map((row) => [read(row, 'isWon'), read(row, 'stage'), read(row, 'industry')]),
    ).toEqual([[null, null, 'SMB']]);
  });
  test('say of a record that was merged into another that it no longer counts', () => {
    const found = changes(many(1, 2), [record('1', { mergedIds: '2;3' })], 'keep');
    expect([found.merged, found.missing, rows(found)]).toEqual([
      ['id:2'],
      [],
      [
        ['1', true, null],
        ['2', false, GONE],
      ],
    ]);
  });
  test('say nothing of a record that is named as merged and stands in the report all the same', () => {
    const found = changes(many(1, 2), [record('1', { mergedIds: '2' }), record('2')], 'keep');
    expect([found.merged, found.unchanged, rows(found)]).toEqual([[], 1, [['1', true, null]]]);
  });
  test('keep the columns that only the workbook has', () => {
    const known = { fields: ['recordId', 'amount', 'industry'] as const, rows: [['1', 5, 'SMB']] };
    const incoming = { fields: ['recordId', 'amount'] as const, rows: [['1', 6]] };
    const { write } = changesBetween(known, incoming, { model: 'recurring deals' });
    const read = fieldReader(write.fields);
    expect(write.rows.map((row) => [read(row, 'amount'), read(row, 'industry')])).toEqual([
      [6, 'SMB'],
    ]);
  });
});
