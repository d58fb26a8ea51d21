import { lines, read } from '../dropped/read';

describe('the last month of snapshots', () => {
  const snapshots = (last: readonly string[], gone: readonly string[] = []) =>
    lines(
      'Snapshot month,Company,MRR',
      ...['Oak', 'Elm', 'Ash', 'Fir', 'Yew'].flatMap((name) => [
        `2024-04-30,${name},100`,
        `2024-05-31,${name},100`,
      ]),
      ...last.map((name) => `2024-06-30,${name},100`),
      ...gone.map((name) => `2024-06-30,${name},0`),
    );
  const doubtsIn = (text: string) => read(text, null).doubts;

  test('is asked for where many companies lack in it', () => {
    const [doubt, ...others] = doubtsIn(snapshots(['Oak', 'Elm']));
    expect(others).toEqual([]);
    expect(doubt).toMatchObject({
      ...{ about: 'As-of month', isOpen: true, mrr: 200, mrrOtherwise: 500 },
      ...{ keep: 'As-of month=2024-06', set: 'As-of month=2024-05' },
    });
  });
  test('is not asked for where few do, or where they are said to pay nothing', () => {
    expect(doubtsIn(snapshots(['Oak', 'Elm', 'Ash']))).toEqual([]);
    expect(doubtsIn(snapshots(['Oak', 'Elm'], ['Ash', 'Fir', 'Yew']))).toEqual([]);
    const many = Array.from({ length: 10 }, (_, at) => `Bay ${at}`);
    const rows = (month: string, names: readonly string[]) =>
      names.map((name) => `${month},${name},100`);
    const text = lines(
      'Snapshot month,Company,MRR',
      ...rows('2024-05-31', many),
      ...rows('2024-06-30', many.slice(3)),
    );
    expect(doubtsIn(text)).toEqual([]);
  });
});
