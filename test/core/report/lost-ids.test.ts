import {
  type Changes,
  changesBetween,
  type MissingRecords,
} from '../../../src/core/report/changes';
import { rowsAfter } from '../../../src/core/report/live-rows';
import { fieldReader } from '../../../src/core/report/report';
import { GONE } from '../../../src/core/report/state';
import type { RevenueModel } from '../../../src/core/settings';
import { day, deal, madeReport, type Said } from '../made-deals';

const MODEL: RevenueModel = 'recurring deals';

interface Given {
  readonly known: readonly Said[];
  readonly incoming: readonly Said[];
  readonly missing?: MissingRecords;
  readonly model?: RevenueModel;
}

function changes({ known, incoming, missing = 'automatic', model = MODEL }: Given): Changes {
  return changesBetween(madeReport(known), madeReport(incoming), { model, missing });
}

/** The IDs and amounts of the rows that count once the report is in, in the order of their IDs. */
function standing(given: Given): readonly string[] {
  const known = madeReport(given.known);
  const { write } = changes(given);
  const table = rowsAfter(known, write, given.model ?? MODEL);
  const read = fieldReader(table.fields);
  return table.rows
    .filter((row) => read(row, 'stage') !== GONE)
    .map(
      (row) =>
        `${read(row, 'recordId') ?? ''}: ${read(row, 'recurringAmount') ?? read(row, 'mrr')}`,
    )
    .sort();
}

const acme = (recordId: string | null, said: Said = {}) =>
  deal({ recordId, dealName: 'Acme 2026', ...said });
const bob = (recordId: string | null, said: Said = {}) =>
  deal({
    recordId,
    companyId: '2',
    company: 'Bob',
    dealName: 'Bob 2026',
    recurringAmount: 7,
    ...said,
  });

describe('records that have lost their Record ID on Deals count once', () => {
  test('all of them', () =>
    expect(standing({ known: [acme(null), bob(null)], incoming: [acme('1'), bob('2')] })).toEqual([
      '1: 100',
      '2: 7',
    ]));
  test('some of them', () =>
    expect(standing({ known: [acme('1'), bob('')], incoming: [acme('1'), bob('2')] })).toEqual([
      '1: 100',
      '2: 7',
    ]));
  test('with what the report says now', () =>
    expect(
      standing({ known: [acme(null)], incoming: [acme('1', { recurringAmount: 99 })] }),
    ).toEqual(['1: 99']));
  test('and with what only Deals says', () => {
    const { write } = changes({
      known: [acme(null, { industry: 'Retail' })],
      incoming: [acme('1')],
    });
    const narrow = changesBetween(
      madeReport([acme(null, { industry: 'Retail' })]),
      {
        fields: ['recordId', 'companyId', 'dealName', 'closeDate', 'recurringAmount'],
        rows: [['1', '1', 'Acme 2026', day('2026-01-15'), 100]],
      },
      { model: MODEL },
    ).write;
    expect(write.rows).toHaveLength(2);
    expect(fieldReader(narrow.fields)(narrow.rows[0] ?? [], 'industry')).toBe('Retail');
  });
  test('are told as changed, in their Record ID', () =>
    expect(changes({ known: [acme(null)], incoming: [acme('1')] })).toMatchObject({
      added: [],
      changed: [{ fields: ['recordId'] }],
      unsure: [],
    }));
  test('two of one company, day and name by their amounts', () =>
    expect(
      changes({
        known: [acme(null, { recurringAmount: 5 }), acme(null)],
        incoming: [acme('1'), acme('2', { recurringAmount: 5 })],
      }).changed.map(({ fields }) => fields),
    ).toEqual([['recordId'], ['recordId']]));
  test('without a name where the amounts are the same', () =>
    expect(
      standing({
        known: [acme(null, { dealName: null })],
        incoming: [acme('1', { dealName: null })],
      }),
    ).toEqual(['1: 100']));
  test('an invoice by its number', () =>
    expect(
      standing({
        model: 'invoices or orders',
        known: [{ company: 'Acme', invoiceNumber: 'R-1', invoiceDate: day('2026-01-15') }],
        incoming: [
          { recordId: '1', company: 'Acme', invoiceNumber: 'R-1', invoiceDate: day('2026-02-15') },
        ],
      }),
    ).toHaveLength(1));
  test('a snapshot by its company and month', () =>
    expect(
      standing({
        model: 'monthly snapshots',
        missing: 'keep',
        known: [{ company: 'Acme', snapshotMonth: day('2026-01-31'), mrr: 5 }],
        incoming: [{ recordId: '1', company: 'Acme', snapshotMonth: day('2026-01-30'), mrr: 6 }],
      }),
    ).toEqual(['1: 6']));
  test('once more, where the report comes again', () => {
    const known = madeReport([acme(null)]);
    const { write } = changesBetween(known, madeReport([acme('1')]), { model: MODEL });
    const table = rowsAfter(known, write, MODEL);
    expect(changesBetween(table, madeReport([acme('1')]), { model: MODEL }).write.rows).toEqual([]);
  });
});

describe('records that have lost their Record ID in the report count once', () => {
  test('all of them, and keep their ID', () =>
    expect(standing({ known: [acme('1'), bob('2')], incoming: [acme(null), bob(null)] })).toEqual([
      '1: 100',
      '2: 7',
    ]));
  test('where the report has no such column', () => {
    const { write, unchanged } = changesBetween(
      madeReport([acme('1')]),
      {
        fields: ['companyId', 'dealName', 'closeDate', 'recurringAmount', 'isWon'],
        rows: [['1', 'Acme 2026', day('2026-01-15'), 100, true]],
      },
      { model: MODEL },
    );
    expect([write.rows, unchanged]).toEqual([[], 1]);
  });
});

describe('where nobody can tell, it is not decided in silence', () => {
  const otherDay = { closeDate: day('2026-03-01') };
  test.each<[string, Given]>([
    ['same name, another day', { known: [acme(null)], incoming: [acme('1', otherDay)] }],
    [
      'same day, another name',
      { known: [acme(null)], incoming: [acme('1', { dealName: 'Acme' })] },
    ],
    [
      'no name, another day, same amounts',
      {
        known: [acme(null, { dealName: null })],
        incoming: [acme('1', { dealName: null, ...otherDay })],
      },
    ],
    [
      'no name, same day, other amounts',
      {
        known: [acme(null, { dealName: null })],
        incoming: [acme('1', { dealName: null, recurringAmount: 9 })],
      },
    ],
    [
      'two rows, one of which the report holds',
      { known: [acme(null), acme(null)], incoming: [acme('1')] },
    ],
    ['the ID is lacking in the report', { known: [acme('1')], incoming: [acme(null, otherDay)] }],
  ])('%s', (_, given) => expect(changes(given).unsure.length).toBeGreaterThan(0));

  test('a full report says that what it does not hold is gone', () => {
    const others = Array.from({ length: 40 }, (_, index) =>
      deal({ recordId: `9${index}`, companyId: `x${index}` }),
    );
    const given = { known: [...others, acme(null)], incoming: [...others, acme('1', otherDay)] };
    expect(changes(given).unsure).toEqual([]);
    expect(standing(given).filter((one) => !one.startsWith('9'))).toEqual(['1: 100']);
  });
  test('it does not say so of a row typed by hand that only shares a day with a deal which is new', () => {
    const others = Array.from({ length: 40 }, (_, index) =>
      deal({ recordId: `9${index}`, companyId: `x${index}` }),
    );
    const given = {
      known: [...others, acme(null, { dealName: 'Training by hand' })],
      incoming: [...others, acme('1')],
    };
    expect(changes(given).unsure).toEqual(['Training by hand']);
    expect(changes(given).missing).toEqual([]);
  });
  test('a copy that another row has replaced is no candidate', () => {
    const known = [acme('1'), acme('1 · replaced')];
    const { write, unsure } = changes({ known, incoming: [acme(null), acme(null)] });
    expect(write.rows.length === 0 || unsure.length > 0).toBe(true);
    expect(unsure.length).toBeGreaterThan(0);
  });
  test('somebody may say that it is gone', () => {
    const given = {
      known: [acme(null)],
      incoming: [acme('1', otherDay)],
      missing: 'mark as gone',
    } as const;
    expect(changes(given).unsure).toEqual([]);
    expect(standing(given)).toEqual(['1: 100']);
  });
  test('or that both are right', () => {
    const given = {
      known: [acme(null)],
      incoming: [acme('1', otherDay)],
      missing: 'keep',
    } as const;
    expect(changes(given).unsure).toEqual([]);
    expect(standing(given)).toEqual(['1: 100', ': 100']);
  });
});

describe('a row without a Record ID that is no other record stays', () => {
  test.each<[string, Given, readonly string[]]>([
    ['of another company', { known: [bob(null)], incoming: [acme('1')] }, ['1: 100', ': 7']],
    [
      'beside a known record of the same company and day',
      { known: [acme('1'), acme(null, { recurringAmount: 5 })], incoming: [acme('1')] },
      ['1: 100', ': 5'],
    ],
    [
      'of the same company with another day, name and amount',
      {
        known: [acme(null)],
        incoming: [acme('1', { closeDate: day('2027-01-15'), dealName: 'Acme 2027' })],
      },
      ['1: 100', ': 100'],
    ],
  ])('%s', (_, given, expected) => {
    expect(changes(given).unsure).toEqual([]);
    expect(standing(given)).toEqual(expected);
  });
});
