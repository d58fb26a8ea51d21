import { lines, read } from './read';

const dropped = (...text: readonly string[]) => {
  const { understood, doubts, closing, states } = read(lines(...text), '2026-05');
  return { notes: understood.notes, doubts: doubts.map(({ about }) => about), closing, states };
};
const HEADER = 'Record ID,Company,Close Date,Deal Stage,Contract start date,Contract end date,MRR';
const ENDED = [
  '1,Oak,2025-01-01,Closed Won,2025-01-01,2025-12-31,100',
  '2,Elm,2025-02-01,Closed Won,2025-02-01,2026-01-31,100',
  '4,Fir,2025-04-01,Closed Won,2025-04-01,2026-03-31,100',
];
const OPEN = '3,Ash,2025-03-01,Closed Won,2025-03-01,,100';
const aboutEnds = (...rows: readonly string[]) =>
  dropped(HEADER, ...rows).notes.filter((note) => /no end where/.test(note));

describe('a contract without an end', () => {
  test('among others that end after whole months is named', () => {
    expect(aboutEnds(...ENDED, OPEN)).toEqual([
      'One of 4 records, 3, has no end where the others have one: it counts as paid for ever. If it ended, add its end or its term.',
    ]);
  });
  test('is named where the others have terms', () => {
    const { notes } = dropped(
      'Contract ID,Customer,Start date,Term (months),MRR',
      '1,Oak,2025-01-01,12,100',
      '2,Elm,2025-02-01,24,100',
      '3,Ash,2025-03-01,,100',
      '4,Fir,2025-04-01,12,100',
    );
    expect(notes.filter((note) => /no end where/.test(note))).toHaveLength(1);
  });
  test('is none that says so', () =>
    expect(aboutEnds(...ENDED, OPEN.replace(',,100', ',month to month,100'))).toEqual([]));
  test('is usual where many have none, or the others ended on any day', () => {
    expect(aboutEnds(...ENDED, OPEN, OPEN.replace('3,Ash', '5,Yew'))).toEqual([]);
    const early = ENDED.map((row, at) => row.replace(/-3\d,100/, `-1${at},100`));
    expect(aboutEnds(...early, OPEN)).toEqual([]);
  });
  test('is no month of a list of them', () => {
    const rows = ['01', '02', '03'].flatMap((month) => [
      `2026-${month},Oak,1`,
      `2026-${month},Elm,2`,
    ]);
    const { notes } = dropped('Month,Customer,MRR', ...rows);
    expect(notes.filter((note) => /no end where/.test(note))).toEqual([]);
    const table = dropped('Customer,2026-01,2026-02,2026-03,2026-04', 'Oak,1,1,1,1', 'Elm,2,2,2,2');
    expect(table.notes.filter((note) => /no end where/.test(note))).toEqual([]);
  });
  test('goes on where its state says that it is in force, or that it renews', () => {
    for (const [column, says] of [
      ['Status', 'Active'],
      ['Auto renew', 'Yes'],
    ] as const) {
      const { notes } = dropped(
        `Contract ID,Customer,${column},Start date,End date,MRR`,
        ...['1,Oak', '2,Elm', '4,Fir'].map((row) => `${row},${says},2025-01-01,2027-12-31,100`),
        `3,Ash,${says},2025-03-01,,100`,
      );
      expect(notes.filter((note) => /no end where/.test(note))).toEqual([]);
    }
  });
});

describe('a contract that is terminated, and no day says since when,', () => {
  test('is left out, and it is said', () => {
    const { states, notes } = dropped(
      'Contract ID,Customer,Status,Start date,MRR',
      '1,Oak,Active,2025-01-01,100',
      '2,Elm,Terminated,2025-02-01,100',
      '3,Ash,Canceled,2025-03-01,100',
    );
    expect(states).toEqual({ counted: 1, void: 2 });
    expect(notes[0]).toMatch(/^2 records say that they are over \("Terminated", "Canceled"\)/);
  });
  test('is asked about where its term is not over', () =>
    expect(
      dropped(
        'Contract ID,Customer,Status,Start date,Term (months),Cancellation date,MRR',
        '1,Oak,Active,2025-01-01,24,,100',
        '2,Elm,Terminated,2025-02-01,24,,100',
        '3,Ash,Canceled,2025-03-01,24,2025-11-30,100',
      ).doubts,
    ).toEqual(['Status Terminated']));
});

test('a subscription that will not be renewed is paid for until its period ends', () => {
  const { closing, states } = dropped(
    'subscription_id,customer_company,plan_amount,billing_period,billing_period_unit,status,started_at,cancelled_at,current_term_end',
    's1,Oak,200,1,month,active,2025-01-01,,2026-05-31',
    's2,Elm,300,1,month,non_renewing,2025-01-01,,2026-03-31',
    's3,Ash,60,1,month,non_renewing,2025-01-01,2026-02-28,2026-03-31',
  );
  expect(states).toEqual({ counted: 3 });
  expect(['2026-02', '2026-03', '2026-04'].map(closing)).toEqual([560, 500, 200]);
});
