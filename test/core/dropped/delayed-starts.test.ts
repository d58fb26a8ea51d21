import { dayText } from '../../../src/core/days';
import { joinedReports } from '../../../src/core/dropped/joined/joined-reports';
import type { Cell } from '../../../src/core/report/cell';
import { cellsOfCsv } from '../../../src/import/files/csv';
import { lines, read, readCells } from './read';

const days = (cells: readonly Cell[]) =>
  cells.map((cell) => (typeof cell === 'number' ? dayText(cell) : cell));

const DEALS = lines(
  'Record ID,Deal Name,Associated Company,Close Date,Deal Stage,Contract start date,Amount',
  '10,Oak deal,Oak,2025-01-15,Closed Won,2025-02-01,24000',
  '11,Elm deal,Elm,2025-01-20,Closed Won,,12000',
);
const LINES = lines(
  'Record ID,Name,Associated Deal IDs,Billing frequency,Term (months),Net price,Delayed billing start by months,Delayed billing start by days,Billing start date',
  '901,Year 1,10,Monthly,12,1000,,,',
  '902,Year 2,10,Monthly,12,1500,12,,',
  '903,Add-on,10,Monthly,12,100,,30,',
  '904,Support,10,Monthly,12,10,6,,2025-03-01',
  '905,Base,11,Monthly,12,1000,,,',
  '906,Later,11,Monthly,12,500,12,,',
);
const STARTS = ['2025-02-01', '2026-02-01', '2025-03-03', '2025-03-01'];

test('line items of a deal count from one day, delayed or not: its contract start, else its close', () => {
  const cells = joinedReports(cellsOfCsv(DEALS), cellsOfCsv(LINES)) ?? [];
  const { column, understood } = readCells(cells, '2027-01');
  expect(days(column('contractStart'))).toEqual([...STARTS, null, '2026-01-20']);
  expect(understood.notes.filter((note) => /delay/.test(note))).toEqual([
    expect.stringContaining('The delays of 2 line items count from the start of the contract'),
  ]);
});

describe('a report that HubSpot joined', () => {
  const header = [
    'Record ID',
    'Deal Name',
    'Associated Company',
    'Close Date',
    'Deal Stage',
    'Contract start date',
    'Line item name',
    'Line item net price',
    'Line item billing frequency',
    'Delayed billing start by months',
    'Term (months)',
  ];
  const rows = ['Year 1,1000,Monthly,,12', 'Year 2,1500,Monthly,12,12', 'Support,10,Monthly,,12'];
  const deal = '10,Oak deal,Oak,2025-01-15,Closed Won,2025-02-01';
  const starts = ['', '', '2025-03-01'];
  const expected = ['2025-02-01', '2026-02-01', '2025-03-01'];

  test('has the start of the contract of each deal beside the start of the billing of each line item', () => {
    const text = lines(
      [...header, 'Billing start date'].join(','),
      ...rows.map((row, at) => [deal, row, starts[at]].join(',')),
    );
    expect(days(read(text, '2027-01').column('contractStart'))).toEqual(expected);
  });
  test('in either order', () => {
    const text = lines(
      ['Billing start date', ...header].join(','),
      ...rows.map((row, at) => [starts[at], deal, row].join(',')),
    );
    expect(days(read(text, '2027-01').column('contractStart'))).toEqual(expected);
  });
});

test('a line item that names its start and a delay begins when it says, and it is said', () => {
  const { column, understood } = read(
    lines(
      'Line item ID,Name,Associated Company,Close date,Billing frequency,Net price,Delayed billing start by months,Billing start date',
      '901,Year 1,Oak,2025-01-15,Monthly,1000,,',
      '902,Year 2,Oak,2025-01-15,Monthly,1500,12,',
      '904,Support,Oak,2025-01-15,Monthly,10,3,2025-03-01',
    ),
    '2026-03',
  );
  expect(days(column('contractStart'))).toEqual([null, '2026-01-15', '2025-03-01']);
  expect(understood.notes.filter((note) => /delay/.test(note))).toEqual([
    expect.stringContaining('One line item names a start and a delay'),
  ]);
});

describe('a contract that names a start of its billing, and no line items,', () => {
  const header =
    'Contract ID,Customer,Contract start date,Contract end date,Billing start date,Total contract value';
  const rows = [
    '1,Oak,2025-01-01,2025-12-31,2025-04-01,12000',
    '2,Elm,2025-01-01,2025-12-31,,12000',
  ];
  const told = (text: string) => {
    const { column, closing, understood } = read(text, '2025-06');
    const notes = understood.notes.filter((note) => /Billing start/.test(note));
    return [days(column('contractStart')), ['2025-01', '2025-04'].map(closing), notes];
  };
  const expected = [
    ['2025-01-01', '2025-01-01'],
    [2000, 2000],
    [expect.stringContaining('One row begins in "Billing start date" on another day')],
  ];

  test('begins with the contract and is worth as much a month, and it is said', () =>
    expect(told(lines(header, ...rows))).toEqual(expected));
  test('wherever the columns stand', () => {
    const turned = [header, ...rows].map((row) => {
      const cells = row.split(',');
      return [cells[4], ...cells.slice(0, 4), cells[5]].join(',');
    });
    expect(told(lines(...turned))).toEqual(expected);
  });
  test('says nothing where both are the same day', () =>
    expect(
      told(lines(header, '1,Oak,2025-01-01,2025-12-31,2025-01-01,12000', ...rows.slice(1)))[2],
    ).toEqual([]));
});

test('a line item begins with its deal where its delay is below zero', () => {
  const cells = joinedReports(
    cellsOfCsv(DEALS),
    cellsOfCsv(LINES.replace('12,1500,12,', '12,1500,-3,')),
  );
  expect(days(readCells(cells ?? [], '2027-01').column('contractStart'))[1]).toBe('2025-02-01');
});

describe('a line item that begins later than its contract', () => {
  const header =
    'Record ID,Name,Associated Deal IDs,Customer,Contract start date,Contract end date,Line item start date,Total contract value';
  const told = (...rows: readonly string[]) => {
    const { closing, understood } = read(lines(header, ...rows), '2025-06');
    const notes = understood.notes.filter((note) => /later than the contract/.test(note));
    return [['2025-01', '2025-04'].map(closing), notes];
  };
  const elm = '2,Base,11,Elm,2025-01-01,2025-12-31,,12000';

  test('is worth what its contract is worth by all of its months, and that is said', () =>
    expect(told('1,Base,10,Oak,2025-01-01,2025-12-31,2025-04-01,12000', elm)).toEqual([
      [1000, 2000],
      [expect.stringMatching(/^One line item begins later than the contract/)],
    ]));
  test('is said nothing of where none does', () =>
    expect(told('1,Base,10,Oak,2025-01-01,2025-12-31,2025-01-01,12000', elm)).toEqual([
      [2000, 2000],
      [],
    ]));
});
