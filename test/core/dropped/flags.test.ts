import { lines, read } from './read';

const states = (...flags: readonly string[]) =>
  read(
    lines(
      'Record ID,Company,Close Date,Is Closed Won,Deal Stage,Recurring revenue amount',
      ...flags.map((flag, at) => `${at},Oak ${at},2024-01-01,${flag},Closed Won,100`),
    ),
    '2024-03',
  ).states;

describe('a blank under the question whether a deal was won', () => {
  test('says no in a column of ticks, whatever its stage', () =>
    expect(states('x', 'x', '')).toEqual({ counted: 2, 'not won': 1 }));
  test('says nothing where others say no: the stage tells', () =>
    expect(states('true', 'false', '')).toEqual({ counted: 2, 'not won': 1 }));
});
