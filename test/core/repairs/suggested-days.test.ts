import { contract, first, other, RECURRING, renewal, TCV, until } from './made-rows';
import { type Cases, suggested, testSuggestions } from './suggested';

const CHURNED_TOO_EARLY = () =>
  suggested(
    [
      first(until('2019-01-31', 'Churned')),
      renewal(),
      first(other(until('2026-04-15'))),
      renewal(other()),
    ],
    RECURRING,
  );

const CASES: Cases = {
  'a start where the one deal before it ends for another': [
    [
      '2 missing date closeDate 2026-04-15',
      () => suggested([first(until('2026-04-15')), renewal({ closeDate: null })], RECURRING),
    ],
    [
      '2 unreadable date closeDate 2026-04-15',
      () => suggested([first(until('2026-04-15')), renewal({ closeDate: 'soon' })], RECURRING),
    ],
  ],
  'an end where the next deal starts': [
    [
      '1 unreadable end inactiveDate 2026-04-15',
      () => suggested([first({ inactiveDate: 'soon' }), renewal()], RECURRING),
    ],
    ['1 end before start inactiveDate 2026-04-15', () => CHURNED_TOO_EARLY()],
    ['1 end before start inactiveReason Renewal', () => CHURNED_TOO_EARLY()],
    ['1 never ended inactiveDate 2026-04-15', () => suggested([first(), renewal()], RECURRING)],
    [
      '1 no end date inactiveDate 2026-04-15',
      () =>
        suggested(
          [first({ inactiveReason: 'Renewal' }), renewal({ recurringType: 'New' })],
          RECURRING,
        ),
    ],
    [
      '1 overlap inactiveDate 2026-04-15',
      () => suggested([first(until('2026-05-15')), renewal()], RECURRING),
    ],
    [
      '1 gap inactiveDate 2026-04-15',
      () => suggested([first(until('2026-03-15')), renewal()], RECURRING),
    ],
    [
      '1 overlap contractEnd 2024-10-31',
      () =>
        suggested(
          [
            contract('2024-01-01', '2024-12-31', { term: 12 }),
            contract('2024-11-01', '2025-10-31', { term: 12, type: 'Renewal' }),
          ],
          TCV,
        ),
    ],
  ],
  'the end of a contract by its term or its values': [
    [
      '1 end before start contractEnd 2024-12-31',
      () => suggested([contract('2024-01-01', '2023-12-31', { term: 12 })], TCV),
    ],
    [
      '1 no term contractEnd 2025-12-31',
      () => suggested([contract('2024-01-01', null, { acv: 6000 })], TCV),
    ],
    [
      '1 no term type set-up',
      () =>
        suggested(
          [
            contract('2024-01-01', null, { type: null, dealName: 'Acme - onboarding' }),
            contract('2024-01-01', '2024-12-31', { type: 'set-up' }),
          ],
          TCV,
        ),
    ],
  ],
};

testSuggestions(CASES);
