import { lines, read } from './read';

const HEADER = 'Contract ID,Customer,Status,Start date,End date,Paused on,Resumed on,Monthly fee';
const REST = '9,Yew,Active,2025-01-01,,,,1';
const paid = (row: string, header = HEADER, rest = REST) =>
  read(lines(header, row, rest), '2026-03', { graceDays: 0 });
const closings = (row: string, months: readonly string[]) => months.map(paid(row).closing);

describe('a contract that was paused', () => {
  test('and is paid again stays one record, which counts as paid throughout', () =>
    expect(
      closings('1,Oak,Active,2025-01-01,,2025-06-01,2025-09-01,200', [
        '2025-05',
        '2025-06',
        '2025-08',
        '2025-09',
        '2026-03',
      ]),
    ).toEqual([201, 201, 201, 201, 201]));
  test('and ends when it would have ended', () =>
    expect(
      closings('1,Oak,Active,2025-01-31,2026-02-28,2025-06-10,2025-09-28,200', [
        '2025-05',
        '2025-06',
        '2025-09',
        '2026-02',
        '2026-03',
      ]),
    ).toEqual([201, 201, 201, 201, 1]));
  test('pays nothing from then on where it would go on after its end only', () =>
    expect(
      closings('1,Oak,Expired,2025-01-01,2025-07-31,2025-06-01,2025-09-01,200', [
        '2025-05',
        '2025-06',
        '2025-09',
      ]),
    ).toEqual([201, 1, 1]));
  test('pays nothing from then on where nothing says that it went on', () =>
    expect(
      closings('1,Oak,Cancelled,2025-01-01,2025-12-31,2025-06-01,,200', ['2025-05', '2025-06']),
    ).toEqual([201, 1]));
  test('pays until then whatever is paused elsewhere without a day, which is left out for that', () => {
    const { closing, states } = paid(
      '1,Oak,Paused,2025-01-01,2025-12-31,2025-06-01,,200',
      HEADER,
      `2,Elm,Paused,2025-01-01,2025-12-31,,,70\n${REST}`,
    );
    expect(['2025-05', '2025-06'].map(closing)).toEqual([201, 1]);
    expect(states).toEqual({ counted: 2, paused: 1 });
  });
  test('after it ended ended when it did', () =>
    expect(
      closings('1,Oak,Cancelled,2025-01-01,2025-05-31,2025-08-01,,200', ['2025-05', '2025-06']),
    ).toEqual([201, 1]));
  test('long before it began begins when it did', () =>
    expect(
      closings('1,Oak,Active,2025-06-01,,2025-02-01,2025-04-01,200', ['2025-04', '2025-06']),
    ).toEqual([1, 201]));
  test('before it was first paid begins when that is over', () =>
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

test('what a contract is worth over its term is worth as much a month, paused or not', () => {
  const header =
    'Contract ID,Customer,Status,Start date,Term (months),Paused on,Resume date,Total contract value';
  const { closing } = paid(
    '1,Oak,Active,2025-01-01,12,2025-06-01,2025-09-01,1200',
    header,
    '9,Yew,Active,2025-01-01,24,,,24',
  );
  expect(['2025-05', '2025-07', '2025-09', '2026-01'].map(closing)).toEqual([101, 101, 101, 1]);
});

test('a recurring deal that was paused and is paid again is one deal, and new business once', () => {
  const header =
    'Record ID,Company,Close Date,Deal Stage,Deal Type,Recurring revenue amount,Recurring revenue inactive date,Pause date,Resume date';
  const { closing, column } = paid(
    '1,Oak,2025-01-01,Closed Won,New Business,200,2025-12-01,2025-06-01,2025-09-01',
    header,
    '9,Yew,2025-01-01,Closed Won,New Business,1,,,',
  );
  expect(['2025-05', '2025-06', '2025-09', '2025-12'].map(closing)).toEqual([201, 201, 201, 1]);
  expect(column('recordId')).toEqual(['1', '9']);
});

const notes = (row: string) => paid(row).understood.notes.filter((note) => /pause/.test(note));

describe('a pause that nobody can place', () => {
  test.each([
    ['has no end', '1,Oak,Active,2025-01-01,,2025-06-01,,200'],
    ['has no beginning', '1,Oak,Active,2025-01-01,,,2025-06-01,200'],
    ['ends before it begins', '1,Oak,Active,2025-01-01,,2025-09-01,2025-06-01,200'],
    ['cannot be read', '1,Oak,Active,2025-01-01,,soon,,200'],
  ])('%s: it is said', (_, row) =>
    expect(notes(row)).toEqual([expect.stringContaining('as if there had been none')]),
  );
  test('is none where the contract is paused since a day', () =>
    expect(notes('1,Oak,Paused,2025-01-01,,2025-06-01,,200')).toEqual([]));
  test('stands in a cell with another: the cell is said, and the contract counts', () => {
    const row = '1,Oak,,2025-01-01,,2025-03-01; 2025-09-01,2025-05-01; 2025-12-01,200';
    expect(notes(row)).toEqual([
      expect.stringContaining('("Paused on" says "2025-03-01; 2025-09-01")'),
    ]);
    expect(paid(row).states).toEqual({ counted: 2 });
  });
  test('leaves a contract to be asked for that is called paused', () =>
    expect(
      paid('1,Oak,Paused,2025-01-01,,2025-03-01; 2025-09-01,,200').doubts.map(({ about }) => about),
    ).toContain('Status Paused'));
});

describe('how a pause was read is said', () => {
  test('of what is paid again: from when until when, and by how much the MRR is too high', () =>
    expect(notes('1,Oak,Active,2025-01-01,,2025-06-01,2025-09-01,200')).toEqual([
      expect.stringContaining('(1: from 2025-06-01 until 2025-09-01, by 200 a month)'),
    ]));
  test('of what is over and was never paid again', () =>
    expect(notes('1,Oak,Cancelled,2025-01-01,2025-12-31,2025-06-01,,200')).toEqual([
      expect.stringContaining('up to the day in "Paused on" only'),
    ]));
  test('of what is called paused and names the day from which it is paid again', () => {
    const row = '1,Oak,Paused,2025-01-01,,2025-06-01,2026-06-01,200';
    expect(notes(row)).toEqual([
      expect.stringContaining('still paused, and counts up to the pause only'),
    ]);
    expect(closings(row, ['2025-05', '2025-06', '2026-03'])).toEqual([201, 1, 1]);
  });
  test('and nothing of what ended by then', () =>
    expect(notes('1,Oak,Cancelled,2025-01-01,2025-05-31,2025-06-01,,200')).toEqual([]));
});

describe('where a contract ends is known also', () => {
  test('by its term: paid again after that, it was not paid again', () => {
    const header =
      'Contract ID,Customer,Status,Start date,Term (months),Paused on,Resume date,Monthly fee';
    const { closing } = paid(
      '1,Oak,Active,2025-01-01,6,2025-06-01,2025-07-10,200',
      header,
      '9,Yew,Active,2025-01-01,24,,,1',
    );
    expect(['2025-05', '2025-06'].map(closing)).toEqual([201, 1]);
  });
  test('by its last day paid, on which a pause may begin', () =>
    expect(
      closings('1,Oak,Active,2025-01-01,2025-06-30,2025-06-30,2025-09-01,200', [
        '2025-05',
        '2025-06',
      ]),
    ).toEqual([201, 1]));
  test('and what it is worth is divided by all of its months', () => {
    const header =
      'Contract ID,Customer,Status,Start date,End date,Paused on,Resume date,Total contract value';
    const { closing } = paid(
      '1,Oak,Paused,2025-01-01,2025-12-31,2025-07-01,,1200',
      header,
      '9,Yew,Active,2025-01-01,2026-12-31,,,24',
    );
    expect(['2025-05', '2025-07'].map(closing)).toEqual([101, 1]);
  });
});

describe('nothing is said of a pause', () => {
  test.each([
    [
      'that lasts, of which only the day is known on which it is over',
      '1,Oak,Paused,2025-01-01,,,2025-06-01,200',
    ],
    ['of what does not count', '1,Oak,Draft,2025-01-01,,2025-06-01,,200'],
  ])('%s', (_, row) => expect(notes(row)).toEqual([]));
});

describe('a pause that is not over when the report is made', () => {
  const row = (from: string, until: string, status = 'Active') =>
    `1,Oak,${status},2025-01-01,,${from},${until},200`;
  const MONTHS = ['2025-12', '2026-01', '2026-03'];

  test.each(['Active', ''])(
    'takes what is paid from its first day on, and that is said (%s)',
    (status) => {
      const paused = row('2026-01-10', '2026-06-01', status);
      expect(closings(paused, MONTHS)).toEqual([201, 1, 1]);
      expect(notes(paused)).toEqual([expect.stringContaining('lies ahead')]);
    },
  );
  test('is over on the day after the last month', () =>
    expect(closings(row('2026-01-10', '2026-04-01'), MONTHS)).toEqual([201, 201, 201]));
  test('takes nothing where it has not begun, and nothing is said', () => {
    const ahead = row('2026-05-10', '2026-06-01');
    expect([closings(ahead, MONTHS), notes(ahead)]).toEqual([[201, 201, 201], []]);
  });
  test('lasts by the day in the name of the file', () => {
    const file = (name: string) =>
      read(lines(HEADER, row('2026-01-10', '2026-03-20'), REST), null, { graceDays: 0 }, name);
    expect(file('contracts-2026-03-15.csv').closing('2026-01')).toBe(1);
    expect(file('contracts-2026-03-25.csv').closing('2026-01')).toBe(201);
  });
  test('lasts by the latest start where nothing else tells a day', () => {
    const file = (start: string) =>
      read(lines(HEADER, row('2025-03-10', '2025-09-01'), `9,Yew,Active,${start},,,,1`), null, {
        graceDays: 0,
      });
    expect(file('2025-06-05').closing('2025-04')).toBe(0);
    expect(file('2025-10-05').closing('2025-04')).toBe(200);
  });
});
