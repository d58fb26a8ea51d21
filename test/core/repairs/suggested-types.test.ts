import { first, MOVES, many, move, moves, other, RECURRING, renewal, until } from './made-rows';
import { type Cases, suggested, testSuggestions } from './suggested';

const CASES: Cases = {
  'the type that fits what a deal does to MRR': [
    ['1 missing type type New', () => suggested(moves(move(null, '2025-06-01', 50)), MOVES)],
    [
      '2 unknown type type More',
      () => suggested(moves(move('New', '2025-01-01', 50), move('Misc', '2025-06-01', 10)), MOVES),
    ],
    [
      '2 missing type type Gone',
      () => suggested(moves(move('New', '2025-01-01', 50), move(null, '2025-06-01', -50)), MOVES),
    ],
    [
      '2 new while paying type Renewal',
      () => suggested(moves(move('New', '2025-01-01', 50), move('New', '2025-06-01', 50)), MOVES),
    ],
    [
      '1 change without paying type New',
      () => suggested(moves(move('Renewal', '2025-12-01', 50)), MOVES),
    ],
    [
      '3 missing type type ?',
      () =>
        suggested(
          moves(
            move('New', '2025-01-01', 50),
            move('Gone', '2025-03-01', -50),
            move(null, '2025-09-01', 60),
          ),
          MOVES,
        ),
    ],
    [
      '2 category disagrees recurringType More',
      () =>
        suggested(
          [
            first(until('2026-04-15')),
            renewal({ recurringType: 'Less', recurringAmount: 150 }),
            first(other({ recurringType: 'More' })),
          ],
          RECURRING,
        ),
    ],
    ...(['type Gone', 'amount 50'] as const).map(
      (change) =>
        [
          `2 category disagrees ${change}`,
          () =>
            suggested(moves(move('New', '2025-01-01', 50), move('Less', '2025-06-01', 80)), MOVES),
        ] as const,
    ),
    [
      '2 one-time as recurring type Set-up',
      () =>
        suggested(
          [
            move('Set-up', '2025-12-01', 50),
            move('New', '2025-12-01', 50, { dealName: 'Acme onboarding' }),
            ...many((companyId) => [
              move('New', '2024-01-10', 100, { companyId, company: companyId }),
            ]),
          ],
          MOVES,
        ),
    ],
  ],
  'a churn that is no more than what was paid, and a downgrade where the customer pays on': [
    [
      '2 churn disagrees amount -50',
      () => suggested(moves(move('New', '2025-01-01', 50), move('Gone', '2025-06-01', -80)), MOVES),
    ],
    [
      '2 churn disagrees type Less',
      () =>
        suggested(
          moves(
            move('New', '2025-01-01', 50),
            move('Gone', '2025-06-01', -20),
            move('Renewal', '2026-01-01', 30),
          ),
          MOVES,
        ),
    ],
    [
      '1 churn disagrees inactiveReason Renewal',
      () =>
        suggested(
          [
            first(until('2026-04-15', 'Churned')),
            renewal(),
            first(other(until('2026-04-15'))),
            renewal(other()),
          ],
          RECURRING,
        ),
    ],
  ],
};

testSuggestions(CASES);
