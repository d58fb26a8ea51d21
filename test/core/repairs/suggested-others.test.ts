import { day } from '../made-deals';
import {
  BILLED,
  contract,
  first,
  MOVES,
  move,
  moves,
  other,
  RECURRING,
  renewal,
  until,
} from './made-rows';
import { type Cases, suggested, testSuggestions } from './suggested';

const TWO_NAMES = () =>
  suggested(
    [
      first({ company: 'Acme Inc', recurringAmount: 300 }),
      first({ companyId: '2', company: 'Acme, Inc.', line: 'Seats' }),
      first({ companyId: '2', company: 'Acme, Inc.', line: 'Storage' }),
    ],
    RECURRING,
  );

const LOST = () =>
  suggested(
    [
      first({ stage: 'Closed Lost', isWon: false, closeDate: day('2026-05-20') }),
      first(other({ stage: 'Closed Won', ...until('2026-04-15', 'Churned') })),
    ],
    RECURRING,
    [first({ stage: 'Closed Won' })],
  );

const CASES: Cases = {
  'the company whose name begins the name of a deal': [
    [
      '2 missing company companyId 1',
      () =>
        suggested(
          [
            first(),
            first({ companyId: null, company: null, dealName: 'Acme - seats', line: 'Seats' }),
          ],
          RECURRING,
        ),
    ],
  ],
  'of several companies the one that has other deals': [
    [
      '2 several companies companyId 1',
      () =>
        suggested(
          [first(), first({ companyId: null, company: null, companyIds: '1;77', line: 'Seats' })],
          RECURRING,
        ),
    ],
  ],
  'the larger of two companies with nearly one name, for every deal of the other': [
    ['3 two names companyId 1', () => TWO_NAMES()],
    ['2 two names companyId 1', () => TWO_NAMES()],
  ],
  'the won stage of a deal that has an end': [
    [
      '1 unclear stage stage Closed Won',
      () =>
        suggested(
          [
            first({ stage: 'Closed Lost', inactiveDate: day('2026-04-15') }),
            first(other({ stage: 'Closed Won' })),
          ],
          RECURRING,
        ),
    ],
  ],
  'the currency of the deals beside it': [
    [
      '1 no rate currency EUR',
      () =>
        suggested(
          [first({ currency: 'XXX', ...until('2026-04-15') }), renewal({ currency: 'EUR' })],
          {
            ...RECURRING,
            rates: new Map([['eur', 1]]),
          },
        ),
    ],
  ],
  'the frequency under which a deal pays what the next one does': [
    [
      '1 unknown frequency billingFrequency Quarterly',
      () =>
        suggested(
          [
            contract('2025-01-01', '2025-12-31', { amount: 300, billingFrequency: 'Blue moon' }),
            contract('2026-01-01', '2026-12-31', {
              ...{ amount: 300, billingFrequency: 'Quarterly', type: 'Renewal' },
            }),
          ],
          BILLED,
        ),
    ],
  ],
  'to delete the second record of a deal and to keep the first': [
    ['2 same deal twice record Delete', () => suggested([first(), first()], RECURRING)],
    ['1 same deal twice record Keep', () => suggested([first(), first()], RECURRING)],
  ],
  'what a deal that was won before needs to come back and end': [
    ['1 won then lost stage Closed Won', () => LOST()],
    ['1 won then lost closeDate 2026-01-15', () => LOST()],
    ['1 won then lost inactiveDate 2026-05-20', () => LOST()],
    ['1 won then lost inactiveReason Churned', () => LOST()],
    [
      '1 won then lost churn 2026-05-20',
      () =>
        suggested(
          moves(move('New', '2026-05-20', 50, { stage: 'Closed Lost', isWon: false })),
          MOVES,
          [move('New', '2026-01-20', 50)],
        ),
    ],
  ],
};

testSuggestions(CASES);
