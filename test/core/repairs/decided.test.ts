import { contract, first, MOVES, move, moves, RECURRING, renewal, TCV, until } from './made-rows';
import { suggested } from './suggested';

describe('a person decides', () => {
  test.each<readonly [string, string, () => readonly string[]]>([
    [
      'where a contract ends whose amount is spread up to its end',
      '1 overlap contractEnd ?',
      () =>
        suggested(
          [
            contract('2024-01-01', '2024-12-31'),
            contract('2024-11-01', '2025-10-31', { type: 'Renewal' }),
          ],
          TCV,
        ),
    ],
    [
      'where a contract ends if that day would be read as another end',
      '1 overlap contractEnd ?',
      () =>
        suggested(
          [
            contract('2024-01-01', '2024-12-31', { term: 12 }),
            contract('2024-11-02', '2025-11-01', { term: 12, type: 'Renewal' }),
          ],
          TCV,
        ),
    ],
    [
      'whether a gap was paid',
      '1 gap contractEnd ?',
      () =>
        suggested(
          [
            contract('2024-01-01', '2024-12-31', { term: 12 }),
            contract('2025-02-01', '2026-01-31', { term: 12, type: 'Renewal' }),
          ],
          TCV,
        ),
    ],
    [
      'when a customer left',
      '1 no end date inactiveDate ?',
      () => suggested([first({ inactiveReason: 'Churned' })], RECURRING),
    ],
    [
      'where the value would leave its record with another finding',
      '1 never ended inactiveDate ?',
      () => suggested([first({ inactiveReason: 'Churned' }), renewal()], RECURRING),
    ],
    [
      'which of two starts lacks which deal',
      '3 missing date closeDate ?',
      () =>
        suggested(
          [first(until('2026-04-15')), renewal({ closeDate: null }), renewal({ closeDate: null })],
          RECURRING,
        ),
    ],
    [
      'on a type while another deal of the customer cannot be read',
      '1 change without paying type ?',
      () =>
        suggested(
          moves(
            move('Renewal', '2025-12-01', 50),
            move('New', '2025-06-01', 50, { closeDate: null }),
          ),
          MOVES,
        ),
    ],
    [
      'on a type while a deal that may come before it has no company',
      '1 change without paying type ?',
      () =>
        suggested(
          moves(
            move('Renewal', '2025-12-01', 50),
            move('New', '2025-06-01', 50, { companyId: null, company: null }),
          ),
          MOVES,
        ),
    ],
    [
      'on a deal type for which the report shows no word',
      '2 new while paying type ?',
      () => suggested([move('New', '2025-01-01', 50), move('New', '2025-06-01', 50)], MOVES),
    ],
    [
      'whether a lost renewal is none',
      '2 renewal lost record ?',
      () => suggested(moves(move('New', '2025-05-20', 50), LOST_RENEWAL), MOVES),
    ],
    [
      'or whether the customer left, by a churn deal that is missing',
      '1 renewal lost churn ?',
      () => suggested(moves(move('New', '2025-05-20', 50), LOST_RENEWAL), MOVES),
    ],
    [
      'what to do about a record that the report repeats',
      '1 duplicate record record ?',
      () => suggested([first({ recordId: '1' }), first({ recordId: '1' })], RECURRING),
    ],
  ])('%s', (_, line, found) => expect(found()).toContain(line));
});

const LOST_RENEWAL = move('Renewal', '2026-05-20', 50, { stage: 'Closed Lost', isWon: false });
