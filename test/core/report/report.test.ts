import type { Cell } from '../../../src/core/report/cell';
import type { FieldId } from '../../../src/core/report/fields';
import { headerOf } from '../../../src/core/report/headers';
import { fieldReader, type Report, reportOf } from '../../../src/core/report/report';
import { day } from '../made-deals';

type Cells = readonly (readonly Cell[])[];

function read(cells: Cells, order?: 'day first'): Report {
  const header = headerOf(cells);
  if (!header) throw new Error('no header');
  return reportOf(cells, header, order);
}

const LABELS = ['Record ID', 'Amount', 'Close Date', 'Is Closed Won'];

describe('the rows of a report', () => {
  const are = (body: Cells, expected: readonly (readonly Cell[])[]) =>
    expect(read([LABELS, ...body]).rows.map((row) => row.slice(0, 1))).toEqual(expected);

  test('are those below the header', () =>
    are(
      [
        ['1', '5'],
        ['2', '6'],
      ],
      [['1'], ['2']],
    ));
  test('are not blank rows', () => are([['1'], ['', null, ' '], ['2']], [['1'], ['2']]));
  test('are not repeated header lines', () => are([['1'], LABELS, ['2']], [['1'], ['2']]));
  test('are not repeated header lines in another case', () =>
    are([['1'], LABELS.map((label) => label.toUpperCase())], [['1']]));
  test('are rows that share one cell with the header', () =>
    are([['Record ID', '5', '2026-01-01', 'true']], [['Record ID']]));
  test('are none where only a header is there', () => are([], []));
});

describe('a cell of a report', () => {
  const is = (label: string, cell: Cell, expected: Cell) => {
    const report = read([
      ['Record ID', label],
      ['1', cell],
    ]);
    expect(report.rows[0]?.[report.fields.findIndex((id) => id !== 'recordId')]).toBe(expected);
  };

  test('is a number where it is an amount', () => is('Amount', '1,234.5', 1234.5));
  test('is the text that was there where no amount can be read', () =>
    is('Amount', ' TBD ', 'TBD'));
  test('is a day where it is a date', () => is('Close Date', '2026-10-31 09:00', 46326));
  test('is the text that was there where no date can be read', () =>
    is('Close Date', 'soon', 'soon'));
  test('is a flag where it is one', () => is('Is Closed Won', 'true', true));
  test('is text without blanks around it', () => is('Deal Name', '  Acme  ', 'Acme'));
  test('keeps leading zeros', () => is('Associated Company', '007', '007'));
  test('keeps what looks like a formula', () =>
    is('Associated Company', '=SUM Analytics', '=SUM Analytics'));
  test('is text where an ID came as a number', () => is('Invoice number', 42, '42'));
  test('is nothing where it is blank', () => is('Amount', '  ', null));
  test('is nothing where the flag is blank', () => is('Is Closed Won', '', null));
});

describe('a report as a whole', () => {
  const HEAD = ['Record ID', 'Amount', 'Close Date'];

  test('is read in the one dialect that its cells tell', () =>
    expect(read([HEAD, ['1', '1.234', '4.8.2025'], ['2', '12,50', '31.10.2026']]).rows).toEqual([
      ['1', 1234, day('2025-08-04')],
      ['2', 12.5, day('2026-10-31')],
    ]));
  test('is read in the date order that a person chose', () => {
    const { rows, dialect } = read([HEAD, ['1', '5', '4/8/2025']], 'day first');
    expect([rows[0]?.[2], dialect.dateOrderIsSure]).toEqual([day('2025-08-04'), true]);
  });
  test('stands in standard columns, whatever the order of the file', () =>
    expect(
      read([
        ['Close Date', 'Amount', 'Record ID'],
        ['2026-10-31', '5', '1'],
      ]).rows,
    ).toEqual([['1', 5, 46326]]));
  test('leaves out columns that the product does not know', () =>
    expect(
      read([
        ['Record ID', 'Colour', 'Amount'],
        ['1', 'red', '5'],
      ]).fields,
    ).toEqual<FieldId[]>(['recordId', 'amount']));
  test('reads rows that are shorter than the header', () =>
    expect(read([HEAD, ['1']]).rows).toEqual([['1', null, null]]));
  test('leaves the cells it was given alone', () => {
    const cells = [HEAD, ['1', '5', '2026-10-31']];
    const before = JSON.stringify(cells);
    read(cells);
    expect(JSON.stringify(cells)).toBe(before);
  });
});

test('a field that the report lacks is blank', () =>
  expect(fieldReader(['recordId'])(['1'], 'amount')).toBeNull());
