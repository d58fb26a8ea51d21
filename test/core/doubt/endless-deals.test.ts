import { lines, read } from '../dropped/read';

const HEADER =
  'Record ID,Company,Close Date,Is Closed Won,Recurring revenue amount,Recurring revenue deal type,Recurring revenue inactive date,Recurring revenue inactive reason';
const FIRST = '1,Oak,2024-01-01,true,200,New Business,,';
const RENEWED = '2,Oak,2025-01-01,true,220,Renewal,,';
const about = (doubts: readonly { readonly about: string; readonly set: string }[]) =>
  doubts.map(({ about, set }) => [about, set]);

describe('a deal that nobody ended, beside its renewal', () => {
  test('ends where the renewal begins at a like amount, doubted with what both add up to', () => {
    const { closing, column, doubts } = read(lines(HEADER, FIRST, RENEWED), '2025-03');
    expect([closing('2024-12'), closing('2025-03')]).toEqual([200, 220]);
    expect(column('inactiveDate')).toEqual([45658, null]);
    expect(about(doubts)).toEqual([['Overlaps', 'Overlaps=add up']]);
    expect(doubts.map(({ mrrOtherwise }) => mrrOtherwise)).toEqual([420]);
  });
  test('is said in a sentence that names the deal', () => {
    const { understood } = read(lines(HEADER, FIRST, RENEWED), '2025-03');
    expect(understood.notes).toContain(
      'One deal without an inactive date ends where its renewal begins (1): set the date in HubSpot, too.',
    );
  });
  test('does so step by step over several renewals', () => {
    const third = '3,Oak,2026-01-01,true,230,Renewal,,';
    const { closing } = read(lines(HEADER, FIRST, RENEWED, third), '2026-03');
    expect([closing('2025-12'), closing('2026-03')]).toEqual([220, 230]);
  });
  test('ends with what was added to it where the renewal is of both', () => {
    const added = '3,Oak,2024-06-01,true,80,Upgrade,,';
    const both = '2,Oak,2025-01-01,true,290,Renewal,,';
    expect(read(lines(HEADER, FIRST, added, both), '2025-03').closing('2025-03')).toBe(290);
    expect(read(lines(HEADER, FIRST, added, RENEWED), '2025-03').closing('2025-03')).toBe(300);
  });
  test('goes on beside a renewal of quite another amount', () => {
    const little = '2,Oak,2025-01-01,true,20,Renewal,,';
    const { closing, doubts } = read(lines(HEADER, FIRST, little), '2025-03');
    expect([closing('2025-03'), about(doubts)]).toEqual([
      220,
      [['Overlaps', 'Overlaps=the later replaces']],
    ]);
  });
  test('goes on where the renewal is of another deal, which ends then', () => {
    const other = '3,Oak,2024-01-01,true,210,New Business,2025-01-01,Renewal';
    const { closing, doubts } = read(lines(HEADER, FIRST, other, RENEWED), '2025-03');
    expect([closing('2025-03'), doubts]).toEqual([420, []]);
  });
  test.each(['Upgrade', 'New Business', ''])('goes on beside a deal of type "%s"', (type) => {
    const later = `2,Oak,2025-01-01,true,220,${type},,`;
    const { closing, understood } = read(lines(HEADER, FIRST, later), '2025-03');
    expect(closing('2025-03')).toBe(420);
    expect(understood.questions.map((one) => one.about)).not.toContain('Overlaps');
  });
  test('goes on beside a renewal of another customer or another line', () => {
    const elm = '2,Elm,2025-01-01,true,220,Renewal,,';
    expect(read(lines(HEADER, FIRST, elm), '2025-03').closing('2025-03')).toBe(420);
    const lined = lines(`${HEADER},Product line`, `${FIRST},Base`, `${RENEWED},Care`);
    expect(read(lined, '2025-03').closing('2025-03')).toBe(420);
  });
  test.each([
    ['add up', 420],
    ['the later replaces', 220],
  ] as const)('does as somebody said: %s', (overlaps, mrr) => {
    const { closing, doubts } = read(lines(HEADER, FIRST, RENEWED), '2025-03', { overlaps });
    expect([closing('2025-03'), doubts]).toEqual([mrr, []]);
  });
});
