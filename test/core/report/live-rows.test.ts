import { liveRows, rowsAfter } from '../../../src/core/report/live-rows';
import { fieldReader, type Report } from '../../../src/core/report/report';
import { deal, madeReport, type Said } from '../made-deals';

type Table = Pick<Report, 'fields' | 'rows'>;

const amounts = ({ fields, rows }: Table) => {
  const read = fieldReader(fields);
  return rows.map((row) => read(row, 'recurringAmount'));
};
const record = (recordId: string, recurringAmount: number) => deal({ recordId, recurringAmount });
const nameless = (recurringAmount: number, company = 'Acme') =>
  deal({ recurringAmount, companyId: '', company });

describe('the rows that stand for their records', () => {
  const are = (rows: readonly (readonly [Said, number])[], expected: readonly number[]) =>
    expect(
      amounts(
        liveRows(
          madeReport(rows.map(([said]) => said)),
          rows.map(([, by]) => by),
          'recurring deals',
        ),
      ),
    ).toEqual(expected);

  test('are of an ID the last that the latest import brought', () =>
    are(
      [
        [record('1', 30), 2],
        [record('1', 10), 1],
        [record('1', 40), 2],
      ],
      [40],
    ));
  test('are without an ID all that the latest import says of the same', () =>
    are(
      [
        [nameless(10), 1],
        [nameless(20), 2],
        [nameless(30), 2],
        [nameless(40, 'Beta'), 1],
      ],
      [40, 20, 30],
    ));
  test('come in the order of their imports', () =>
    are(
      [
        [record('2', 20), 2],
        [record('1', 10), 1],
      ],
      [10, 20],
    ));
});

describe('the rows once a report is written', () => {
  const are = (known: readonly Said[], written: readonly Said[], expected: readonly number[]) =>
    expect(amounts(rowsAfter(madeReport(known), madeReport(written), 'recurring deals'))).toEqual(
      expected,
    );

  test('are those of the report, and before them those of other records', () =>
    are([record('1', 10), record('2', 20)], [record('1', 15), record('3', 30)], [20, 15, 30]));
  test('are without an ID those of the report alone, where it says something of the same', () =>
    are([nameless(10), nameless(11), nameless(40, 'Beta')], [nameless(20)], [40, 20]));
});
