import { lines, read } from './read';

const RECURRING =
  'Record ID,Associated Company (Primary),Close Date,Is Closed Won,Deal Type,Amount,Recurring revenue amount,Recurring revenue inactive date';

describe('beside deals with a recurring amount', () => {
  const report = (...rows: readonly string[]) => read(lines(RECURRING, ...rows), '2024-06');
  const plan = '1,Oak,2024-03-04,true,New Business,3600,300,';

  test('a deal without one is one-time, however few carry it', () => {
    const devices = ['Elm', 'Yew', 'Fir'].map(
      (name, at) => `${at + 2},${name},2024-05-02,true,New Business,9000,,`,
    );
    const { states, closing } = report(plan, ...devices);
    expect([states, closing('2024-06')]).toEqual([{ counted: 1, 'one-time': 3 }, 300]);
  });
  test('a deal of recurring revenue whose amount is missing counts by Amount, for the audit to find', () =>
    expect(report(plan, '2,Elm,2024-05-02,true,,100,,2024-12-01').states).toEqual({ counted: 2 }));
  test('a deal without any amount has none, whatever it is', () =>
    expect(report(plan, '2,Elm,2024-05-02,true,New Business,,,').states).toEqual({
      counted: 1,
      'no amount': 1,
    }));
});

describe('beside rows that say how often they are billed', () => {
  const header =
    'Record ID,Associated Company,Billing frequency,Term (months),Billing start date,Net price';
  const report = (...rows: readonly string[]) => read(lines(header, ...rows), '2024-06');

  test('a row that does not is one-time', () => {
    const { states, closing } = report(
      '1,Oak,Monthly,12,2024-03-01,400',
      '2,Oak,,,2024-03-01,5000',
    );
    expect([states, closing('2024-06')]).toEqual([{ counted: 1, 'one-time': 1 }, 400]);
  });
  test('so is one that says 0 for its recurring amount, and one that names a recurring amount is not', () => {
    const withMrr = (...rows: readonly string[]) =>
      read(lines(`${header},Recurring revenue amount,Amount`, ...rows), '2024-06');
    const { states, closing } = withMrr(
      '1,Oak,Monthly,12,2024-03-01,,400,4800',
      '2,Oak,,,2024-03-01,,0,5000',
      '3,Oak,,,2024-03-01,,50,600',
      '4,Oak,One-time,,2024-03-01,,0,',
    );
    expect([states, closing('2024-06')]).toEqual([{ counted: 2, 'one-time': 2 }, 450]);
  });
  test.each(['One-time', 'once', 'Single payment', 'einmalig', 'Non-recurring'])(
    'so is one that is billed "%s"',
    (frequency) =>
      expect(
        report('1,Oak,Monthly,12,2024-03-01,400', `2,Oak,${frequency},,2024-03-01,5000`).states,
      ).toEqual({ counted: 1, 'one-time': 1 }),
  );
});

test('a product that is set up once is one-time where nothing says how often it is billed', () => {
  const report = read(
    lines(
      'Record ID,Company,Close Date,Is Closed Won,Product,Amount,Contract start date,Contract end date',
      '1,Oak,2024-01-01,true,Platform,1200,2024-01-01,2024-12-31',
      '2,Oak,2024-01-01,true,Setup fee,900,2024-01-01,2024-12-31',
    ),
    '2024-06',
  );
  expect([report.states, report.closing('2024-06')]).toEqual([{ counted: 1, 'one-time': 1 }, 100]);
});

test('revenue of a kind that is paid once does not count, whatever the others are called', () => {
  const { closing, states } = read(
    lines(
      'Customer,Period,Revenue type,Amount',
      'Oak,2024-01,Recurring,100',
      'Oak,2024-02,Recurring,100',
      'Oak,2024-02,One-time,900',
      'Elm,2024-02,Subscription,60',
      'Elm,2024-02,Professional services,500',
    ),
    '2024-02',
    { amountMeans: 'MRR' },
  );
  expect([closing('2024-02'), states['one-time']]).toEqual([160, 2]);
});
