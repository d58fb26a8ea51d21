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

describe('a fee that is paid in instalments', () => {
  const HEADER =
    'Record ID,Name,Associated Company,Quantity,Net price,Billing frequency,Term,Billing start date';
  const report = (name: string, term = 'P3M') =>
    read(
      lines(
        HEADER,
        '1,Core,Oak,1,1200,Annually,P24M,2023-09-01',
        `2,${name},Oak,1,300,Monthly,${term},2024-04-01`,
      ),
      '2024-06',
    ).states;

  test.each(['Onboarding fee', 'Setup fee', 'Implementation', 'Einrichtung', 'Implementación'])(
    'is one-time where it is called "%s"',
    (name) => expect(report(name)).toEqual({ counted: 1, 'one-time': 1 }),
  );
  test.each(['Onboarding', 'Implementation Hub', 'Employee onboarding module'])(
    'is none where "%s" is paid for a year and more',
    (name) => expect(report(name, 'P24M')).toEqual({ counted: 2 }),
  );
  test('is none where a product of two years is called so, and nothing says how often it is billed', () =>
    expect(
      read(
        lines(
          'Record ID,Associated Company,Product,Contract start date,Contract end date,MRR',
          '1,Oak,Payroll,2024-01-01,2025-12-31,500',
          '2,Oak,Employee Onboarding,2024-01-01,2025-12-31,900',
        ),
        '2024-06',
      ).states,
    ).toEqual({ counted: 2 }));
  test.each(['Implementation support', 'Managed setup', 'Onboarding subscription'])(
    'is none where "%s" goes on',
    (name) => expect(report(name, 'P12M')).toEqual({ counted: 2 }),
  );
});

describe('beside deals with an MRR', () => {
  const MOVEMENTS = 'Record ID,Associated Company,Close Date,Deal Stage,Deal Type,Amount,MRR';
  const deals = [
    '1,Oak,2024-01-10,Closed Won,New Business,6000,500',
    '2,Oak,2024-05-10,Closed Won,Upsell,1200,100',
    '3,Elm,2024-02-05,Closed Won,New Business,3600,300',
  ];
  const workshop = '4,Oak,2024-06-12,Closed Won,New Business,1500,';

  test('a sale with an Amount alone is one-time, where most have one', () => {
    const { states, closing } = read(lines(MOVEMENTS, ...deals, workshop), '2024-06');
    expect([states, closing('2024-06')]).toEqual([{ counted: 3, 'one-time': 1 }, 900]);
  });
  test('one that is not won yet is not won', () =>
    expect(
      read(lines(MOVEMENTS, ...deals, workshop.replace('Closed Won', 'Contract sent')), '2024-06')
        .states,
    ).toEqual({ counted: 3, 'not won': 1 }));
  test('it counts by its Amount where few have one', () => {
    const few = deals.map((deal, at) => (at === 0 ? deal : deal.replace(/\d+$/, '')));
    expect(read(lines(MOVEMENTS, ...few, workshop), '2024-06').states).toEqual({ counted: 4 });
  });
  test.each(['Services', 'Onboarding', 'Professional services', 'Training'])(
    'a deal of the type %s is one-time, also where it says when it ends',
    (type) => {
      const text = lines(
        'Record ID,Associated Company,Close Date,Deal Stage,Deal Type,Amount,ARR,Contract start date,Contract end date',
        '1,Oak,2023-09-01,Closed Won,New Business,12000,12000,2023-09-01,2024-08-31',
        '2,Elm,2023-10-01,Closed Won,New Business,6000,6000,2023-10-01,2025-09-30',
        `3,Ash,2024-05-10,Closed Won,${type},2400,,2024-05-10,2024-12-31`,
      );
      const { states, closing } = read(text, '2024-06');
      expect([states, closing('2024-06')]).toEqual([{ counted: 2, 'one-time': 1 }, 1500]);
    },
  );
  test.each(['Services', 'IT Service contract', 'Managed service'])(
    'a deal of the type %s that runs for a year counts',
    (type) => {
      const text = lines(
        'Record ID,Associated Company,Close Date,Deal Stage,Deal Type,Amount,MRR,Contract start date,Contract end date',
        '1,Oak,2024-01-01,Closed Won,New Business,12000,1000,2024-01-01,2024-12-31',
        `2,Ash,2024-01-01,Closed Won,${type},2400,,2024-01-01,2024-12-31`,
      );
      expect(read(text, '2024-06').states).toEqual({ counted: 2 });
    },
  );
});
