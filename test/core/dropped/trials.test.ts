import { lines, read } from './read';

const HEADER =
  'id,Customer,Interval,Amount,Status,Start (UTC),Current Period End (UTC),Trial End (UTC),Canceled At (UTC),Ended At (UTC),Cancel At Period End';
const MONTHS = ['2024-02', '2024-03', '2024-06', '2024-07'];

/** MRR of a subscription of Stripe beside one of 100 a month. */
const closings = (row: string) => {
  const { closing } = read(
    lines(HEADER, '1,Oak,month,100,active,2024-01-05 10:00,2024-08-05 10:00,,,,false', row),
    '2024-07',
  );
  return MONTHS.map(closing);
};

test('a subscription that is cancelled to the end of its period is paid until then', () => {
  expect(closings('2,Elm,year,1200,active,2023-07-03,2024-07-03,,2024-02-10,,true')).toEqual([
    200, 200, 200, 100,
  ]);
});
test('one that ended is paid until it did, whenever somebody cancelled it', () =>
  expect(
    closings('2,Elm,month,50,canceled,2024-01-05,2024-06-05,,2024-02-10,2024-06-05,false'),
  ).toEqual([150, 150, 100, 100]));
test('one that is active after its trial is paid from the end of the trial on', () =>
  expect(closings('2,Elm,month,50,active,2024-02-15,2024-08-15,2024-03-15,,,false')).toEqual([
    100, 150, 150, 150,
  ]));
test('one that ended with its trial never was', () =>
  expect(
    closings(
      '2,Elm,month,50,canceled,2024-02-15,2024-03-15,2024-03-15,2024-03-01,2024-03-15,false',
    ),
  ).toEqual([100, 100, 100, 100]));
test('it is left out as one that was never paid for', () =>
  expect(
    read(
      lines(
        'id,Customer,Interval,Amount,Status,Start,Current period end,Trial end,Ended at',
        '1,Oak,month,50,canceled,2024-02-15,2024-03-15,2024-03-15,2024-03-15',
        '2,Elm,month,50,active,2024-02-15,2024-05-15,,',
      ),
      '2024-04',
    ).states,
  ).toEqual({ counted: 1, trial: 1 }));
test('one that is over without saying since when is paid until it was cancelled', () =>
  expect(closings('2,Elm,month,50,canceled,2024-01-05,2024-06-05,,2024-05-10,,false')).toEqual([
    150, 150, 100, 100,
  ]));
