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

describe('the last month of contracts', () => {
  const contracts = (...rows: readonly string[]) =>
    lines('Record ID,Company,Status,Effective date,End date,MRR', ...rows);
  const asOf = (text: string) => read(text, null).understood.settings.asOf;
  const OWN = ['1,Oak,Active,2025-09-01,2026-08-31,100', '2,Elm,Active,2025-02-01,2026-01-31,50'];

  test.each(['Scheduled', 'Upcoming', 'Draft', 'Geplant'])(
    'is not that before one begins which is only %s',
    (status) => {
      const ahead = `3,Elm,${status},2026-02-01,2027-01-31,60`;
      expect(asOf(contracts(...OWN, ahead))).toBe(asOf(contracts(...OWN)));
    },
  );
  test('is that before the latest one that is in force', () => {
    const later = '3,Elm,Active,2026-02-01,2027-01-31,60';
    expect(asOf(contracts(...OWN, later))).toBeGreaterThan(asOf(contracts(...OWN)) ?? 0);
  });
});

test('what a subscription is worth is not doubted because one of them is paused', () => {
  const subscriptions = (label: string) =>
    lines(
      `Record ID,Subscription name,Status,Start date,${label},Billing frequency,Amount,Company`,
      '1,Base,Active,2025-03-01,,Monthly,60,Oak',
      '2,Care,Paused,2025-03-01,2025-05-10,Monthly,40,Elm',
      '3,Care,Active,2025-06-01,,Monthly,45,Ash',
    );
  for (const label of ['Paused at', 'Pause start']) {
    const { doubts, closing } = read(subscriptions(label), '2025-09');
    expect([doubts, closing('2025-05'), closing('2025-09')]).toEqual([[], 60, 105]);
  }
});

test('what a subscription is worth is not doubted because one of them was cancelled', () => {
  const subscriptions = lines(
    'Record ID,Subscription name,Status,Start date,Cancellation date,Cancellation reason,Billing frequency,Amount,Company',
    '1,Base,Active,2025-03-01,,,Monthly,60,Oak',
    '2,Care,Canceled,2024-06-15,2025-06-15,Price,Annually,480,Elm',
    '3,Care,Active,2025-06-01,,,Monthly,45,Ash',
  );
  const { doubts, closing } = read(subscriptions, '2025-09');
  expect([doubts, closing('2025-05'), closing('2025-09')]).toEqual([[], 100, 105]);
});
