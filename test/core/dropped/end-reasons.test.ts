import {
  CANCELLED,
  GOING_ON_WORDS,
  NO_REASON_WORDS,
} from '../../../src/core/dropped/end-reason-words';
import { lines, read } from './read';

const HEADER = 'Record ID,Company,Start,End,MRR';

/** MRR at the end of May 2025, ten days after a contract of 100 ended, and what stands there as its reason. */
function ended(columns: string, cells: string) {
  const file = read(
    lines(
      `${HEADER},${columns}`,
      `1,Oak,2024-05-22,2025-05-21,100,${cells}`,
      '2,Elm,2024-01-01,2026-12-31,1,',
    ),
    '2025-05',
    { model: 'contracts' },
  );
  return { mrr: file.closing('2025-05'), reason: file.column('inactiveReason')[0] ?? null };
}

describe('a reason that names what comes in the place of a deal', () => {
  test.each(
    GOING_ON_WORDS.flatMap(([plain, words]) => words.map((word) => [word, plain] as const)),
  )('leaves it in grace: %s is %s', (word, plain) =>
    expect(ended('Cancel reason', word)).toEqual({ mrr: 101, reason: plain }),
  );
  test.each(['Auto-Renewal', 'RENEWED', 'Renovación'])(
    'is known however it is written: %s',
    (word) =>
      expect(ended('Churn reason', word)).toEqual({
        mrr: 101,
        reason: expect.stringMatching(/Renewal/),
      }),
  );
});

describe('a reason of another kind', () => {
  test.each([
    'Too expensive',
    'Not renewed',
    'Renewal lost',
    'Price increase',
    'Went out of business',
  ])('says that the customer left: %s', (word) =>
    expect(ended('Termination reason', word)).toEqual({ mrr: 1, reason: word }),
  );
  test.each(NO_REASON_WORDS.filter((word) => word !== 'n a').concat('N/A', '-'))(
    'is none where nobody chose one: "%s"',
    (word) => expect(ended('Cancellation reason', word)).toEqual({ mrr: 101, reason: null }),
  );
});

test('a reason for leaving makes no recurring deals of contracts with an end and money a month', () => {
  const text = lines(
    `${HEADER},Cancel reason`,
    '1,Oak,2024-05-22,2025-05-21,100,Budget',
    '2,Elm,2024-01-01,2026-12-31,1,',
  );
  expect(read(text, '2025-05').understood.settings.model).toBe('contracts');
});

describe('a date of cancellation', () => {
  test('allows no grace', () =>
    expect(ended('Cancelled at', '2025-05-21')).toEqual({ mrr: 1, reason: CANCELLED }));
  test('leaves the reason that is stated beside it', () =>
    expect(ended('Cancellation date,Cancel reason', '2025-05-21,Budget')).toEqual({
      mrr: 1,
      reason: 'Budget',
    }));
  test('is none where its cell is blank', () =>
    expect(ended('Cancellation date', '')).toEqual({ mrr: 101, reason: null }));
});
