import { day, deal, type Said } from '../made-deals';
import {
  contract,
  first,
  MOVES,
  many,
  move,
  moves,
  RECURRING,
  renewal,
  TCV,
  until,
} from './made-rows';
import { type Cases, suggested, testSuggestions } from './suggested';

const agreeing = (said: Said = { mrr: 100, arr: 1200, tcv: 1200 }) =>
  contract('2024-01-01', '2024-12-31', {
    ...{ companyId: String(said.mrr), company: `C ${said.mrr}`, amount: null, ...said },
  });

const CASES: Cases = {
  'the amount of a snapshot, which nobody calculates': [
    [
      '2 yearly amount mrr 100',
      () =>
        suggested(
          [
            deal({ recurringAmount: null, mrr: 100, snapshotMonth: day('2026-05-31') }),
            deal({ recurringAmount: null, mrr: 1200, snapshotMonth: day('2026-06-30') }),
          ],
          { model: 'monthly snapshots' },
        ),
    ],
  ],
  'an amount that the other columns of the deal come to': [
    [
      '1 missing amount recurringAmount 100',
      () =>
        suggested(
          [
            first({ recurringAmount: null }),
            ...many((companyId) => [first({ companyId, company: companyId })]),
          ],
          RECURRING,
        ),
    ],
    [
      '1 unreadable amount recurringAmount 100',
      () => suggested([first({ recurringAmount: '12k?' })], RECURRING),
    ],
    [
      '1 unreadable amount amount 12000',
      () => suggested([contract('2024-01-01', '2024-12-31', { amount: 'lots', acv: 12000 })], TCV),
    ],
    [
      '1 zero amount recurringAmount 100',
      () => suggested([first({ recurringAmount: 0 })], RECURRING),
    ],
  ],
  'the amount that disagrees with two others which agree': [
    [
      '2 amounts disagree mrr 400',
      () => suggested([agreeing(), agreeing({ mrr: 4800, arr: 4800, tcv: 4800 })], TCV),
    ],
    [
      '2 amounts disagree mrr 400',
      () => suggested([agreeing(), agreeing({ mrr: 4800, tcv: 4800, amount: 4800 })], TCV),
    ],
    [
      '2 amounts disagree tcv 4800',
      () => suggested([agreeing(), agreeing({ mrr: 400, arr: 4800, tcv: 400 })], TCV),
    ],
    [
      '2 amounts disagree mrr 400',
      () => suggested([agreeing(), agreeing({ mrr: 4800, tcv: 4800 })], TCV),
    ],
    [
      '2 amounts disagree mrr ?',
      () => suggested([agreeing(), agreeing({ mrr: 4800, tcv: 9600 })], TCV),
    ],
    [
      '2 amounts disagree mrr ?',
      () =>
        suggested([agreeing(), agreeing({ mrr: 4800, arr: 57600, tcv: 4800, amount: 4800 })], TCV),
    ],
    [
      '2 amounts disagree mrr ?',
      () => suggested([agreeing(), agreeing({ mrr: 400, arr: 400, tcv: 4800 })], TCV),
    ],
  ],
  'for a churn without an amount what was paid before it': [
    [
      '2 missing amount amount -100',
      () =>
        suggested(
          [
            move('New', '2024-01-10', 100),
            move('Gone', '2025-01-10', null),
            ...many((companyId) => [
              move('New', '2024-01-10', 100, { companyId, company: companyId }),
              move('Gone', '2025-01-10', -100, { companyId, company: companyId }),
            ]),
          ],
          MOVES,
        ),
    ],
  ],
  'an amount without a minus that takes away nothing': [
    [
      '1 negative amount recurringAmount 100',
      () => suggested([first({ recurringAmount: -100 })], RECURRING),
    ],
    ['1 negative amount amount 50', () => suggested(moves(move('New', '2025-01-01', -50)), MOVES)],
  ],
  'a part of what was entered': [
    [
      '1 yearly amount recurringAmount 100',
      () => suggested([first({ recurringAmount: 1200 })], RECURRING),
    ],
    [
      '2 multi-year amount recurringAmount 100',
      () =>
        suggested(
          [first(until('2026-04-15')), renewal({ recurringAmount: 2400, amount: 1000 })],
          RECURRING,
        ),
    ],
    [
      '2 multi-year amount recurringAmount 103',
      () =>
        suggested(
          [first(until('2026-04-15')), renewal({ recurringAmount: 24 * 103, amount: 1000 })],
          RECURRING,
        ),
    ],
  ],
  'the months between the dates of a contract whose term was entered in years': [
    [
      '2 yearly amount term 12',
      () =>
        suggested(
          [
            contract('2024-01-01', '2024-12-31', { term: 12 }),
            contract('2025-01-01', '2025-12-31', { term: 1, type: 'Renewal' }),
          ],
          TCV,
        ),
    ],
  ],
};

testSuggestions(CASES);
