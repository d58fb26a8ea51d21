import fc from 'fast-check';
import { lines, read } from './read';

const HEADER = 'Company,Snapshot date,MRR';

describe('snapshots that each company has on a day of its own', () => {
  const OWN = lines(
    HEADER,
    'Oak,2024-01-05,300',
    'Elm,2024-01-12,200',
    'Yew,2024-01-28,100',
    'Oak,2024-02-05,360',
    'Elm,2024-02-13,200',
    'Yew,2024-02-27,90',
  );

  test('all count for their month', () => {
    const { closing, nrr, states } = read(OWN, '2024-02');
    expect([closing('2024-01'), closing('2024-02')]).toEqual([600, 650]);
    expect(nrr('2024-02')).toBeCloseTo(650 / 600, 9);
    expect(states).toEqual({ counted: 6 });
  });

  test('count with the latest of the company, the others with their reason', () => {
    const { closing, states } = read(
      lines(OWN, 'Elm,2024-02-20,220', 'Elm,2024-02-25,230'),
      '2024-02',
    );
    expect(closing('2024-02')).toBe(680);
    expect(states).toEqual({ counted: 6, superseded: 2 });
  });

  test('all count for their month also where other months were looked at on one day', () => {
    const onOneDay = ['2024-03-31', '2024-04-30', '2024-05-31', '2024-06-30'].flatMap((day) =>
      ['Oak', 'Elm', 'Yew'].map((name) => `${name},${day},100`),
    );
    const { closing } = read(lines(OWN, ...onOneDay), '2024-06');
    expect([closing('2024-01'), closing('2024-02'), closing('2024-06')]).toEqual([600, 650, 300]);
  });

  test('tell who has left by the month in which it has none', () => {
    const left = OWN.split('\n').filter((line) => !line.startsWith('Elm,2024-02'));
    expect(read(left.join('\n'), '2024-02').closing('2024-02')).toBe(450);
  });

  test('stand under the last day on which any was taken, which is no day to come', () => {
    const days = read(OWN, '2024-02').column('snapshotMonth');
    expect(new Set(days)).toEqual(new Set([45319, 45349]));
  });
});

describe('lists of all companies on several days of a month', () => {
  const LISTS = lines(
    HEADER,
    ...['2024-01-10', '2024-01-20', '2024-01-31'].flatMap((day) => [
      `Oak,${day},300`,
      `Elm,${day},200`,
    ]),
    'Oak,2024-02-10,330',
    'Elm,2024-02-10,200',
    'Oak,2024-02-20,360',
  );

  test('count with the last one', () => {
    const { closing, nrr, states } = read(LISTS, '2024-02');
    expect([closing('2024-01'), closing('2024-02')]).toEqual([500, 360]);
    expect(nrr('2024-02')).toBeCloseTo(0.72, 9);
    expect(states).toEqual({ counted: 3, superseded: 6 });
  });
});

test('lists of one day a month are read as they stand', () => {
  const { states } = read(lines(HEADER, 'Oak,2024-01-31,300', 'Oak,2024-02-29,360'), '2024-02');
  expect(states).toEqual({ counted: 2 });
});

test('the days of the companies change no figure of a month', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 12, maxLength: 12 }),
      (days) => {
        const names = ['Oak', 'Elm', 'Yew', 'Ash', 'Fir', 'Box'];
        const rows = names.flatMap((name, at) =>
          [1, 2].map((one) => {
            const day = String(days[at * 2 + one - 1]).padStart(2, '0');
            return `${name},2024-0${one}-${day},${100 * (at + 1) + 10 * one}`;
          }),
        );
        const { closing } = read(lines(HEADER, ...rows), '2024-02');
        expect([closing('2024-01'), closing('2024-02')]).toEqual([2160, 2220]);
      },
    ),
    { numRuns: 50 },
  ));
