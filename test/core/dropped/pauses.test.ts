import { lines, read } from './read';

const HEADER = 'Contract ID,Customer,Status,Start date,End date,Paused on,Resumed on,Monthly fee';
const REST = '9,Yew,Active,2025-01-01,,,,1';
const paid = (row: string, header = HEADER, rest = REST) =>
  read(lines(header, row, rest), '2026-03', { graceDays: 0 });
const closings = (row: string, months: readonly string[]) => months.map(paid(row).closing);

describe('a contract that was paused pays nothing while that lasted', () => {
  test('and its whole price before and after', () =>
    expect(
      closings('1,Oak,Active,2025-01-01,,2025-06-01,2025-09-01,200', [
        '2025-05',
        '2025-06',
        '2025-08',
        '2025-09',
        '2026-03',
      ]),
    ).toEqual([201, 1, 1, 201, 201]));
  test('also from the last day of a month until the first one of another', () =>
    expect(
      closings('1,Oak,Active,2025-01-31,,2025-05-31,2025-08-01,200', [
        '2025-04',
        '2025-05',
        '2025-07',
        '2025-08',
      ]),
    ).toEqual([201, 1, 1, 201]));
  test('and ends when it would have ended', () =>
    expect(
      closings('1,Oak,Active,2025-01-31,2026-02-28,2025-06-10,2025-09-28,200', [
        '2025-05',
        '2025-06',
        '2025-09',
        '2026-02',
        '2026-03',
      ]),
    ).toEqual([201, 1, 201, 201, 1]));
  test('up to its end where it goes on after that only', () =>
    expect(
      closings('1,Oak,Expired,2025-01-01,2025-07-31,2025-06-01,2025-09-01,200', [
        '2025-05',
        '2025-06',
        '2025-09',
      ]),
    ).toEqual([201, 1, 1]));
  test('up to its end where nothing says that it went on', () =>
    expect(
      closings('1,Oak,Cancelled,2025-01-01,2025-12-31,2025-06-01,,200', ['2025-05', '2025-06']),
    ).toEqual([201, 1]));
  test('before it was first paid', () =>
    expect(
      closings('1,Oak,Active,2025-02-01,,2025-02-01,2025-04-01,200', ['2025-02', '2025-04']),
    ).toEqual([1, 201]));
});

test('a paused contract that renews by itself does not go on', () => {
  const header =
    'Contract ID,Customer,Status,Start date,End date,Paused on,Auto renew,Total contract value';
  const { closing } = paid(
    '1,Oak,Paused,2025-01-01,2025-12-31,2025-10-01,Yes,2400',
    header,
    '9,Yew,Active,2025-01-01,2026-12-31,,No,24',
  );
  expect(['2025-09', '2025-10', '2026-03'].map(closing)).toEqual([201, 1, 1]);
});

test('what a contract is worth over its term is worth as much a month before and after its pause', () => {
  const header =
    'Contract ID,Customer,Status,Start date,Term (months),Paused on,Resume date,Total contract value';
  const { closing } = paid(
    '1,Oak,Active,2025-01-01,12,2025-06-01,2025-09-01,1200',
    header,
    '9,Yew,Active,2025-01-01,24,,,24',
  );
  expect(['2025-05', '2025-07', '2025-09', '2026-01'].map(closing)).toEqual([101, 1, 101, 1]);
});

test('a recurring deal is inactive while it is paused', () => {
  const header =
    'Record ID,Company,Close Date,Deal Stage,Recurring revenue amount,Recurring revenue inactive date,Pause date,Resume date';
  const { closing, column } = paid(
    '1,Oak,2025-01-01,Closed Won,200,2025-12-01,2025-06-01,2025-09-01',
    header,
    '9,Yew,2025-01-01,Closed Won,1,,,',
  );
  expect(['2025-05', '2025-06', '2025-09', '2025-12'].map(closing)).toEqual([201, 1, 201, 1]);
  expect(column('recordId')).toEqual(['1', '9', '1 · resumed']);
});

describe('a pause that nobody can place', () => {
  const notes = (row: string) =>
    paid(row).understood.notes.filter((note) => /paused/.test(note)).length;

  test.each([
    ['has no end', '1,Oak,Active,2025-01-01,,2025-06-01,,200'],
    ['has no beginning', '1,Oak,Active,2025-01-01,,,2025-06-01,200'],
    ['ends before it begins', '1,Oak,Active,2025-01-01,,2025-09-01,2025-06-01,200'],
    ['cannot be read', '1,Oak,Active,2025-01-01,,soon,,200'],
  ])('%s: it is said', (_, row) => expect(notes(row)).toBe(1));
  test('is none where both days stand there, or the contract is paused', () =>
    expect([
      notes('1,Oak,Active,2025-01-01,,2025-06-01,2025-09-01,200'),
      notes('1,Oak,Paused,2025-01-01,,2025-06-01,,200'),
    ]).toEqual([0, 0]));
});
