import { auditOf } from '../../../src/core/audit/audit';
import { wrongText } from '../../../src/core/audit/finding';
import type { RevenueCategory } from '../../../src/core/category';
import type { RevenueModel, Settings } from '../../../src/core/settings';
import { day, deal, madeReport, type Said, settingsWith } from '../made-deals';

const TYPES: ReadonlyMap<string, RevenueCategory> = new Map([
  ['new', 'new business'],
  ['renewal', 'renewal'],
  ['upsell', 'upsell'],
  ['down', 'downgrade'],
  ['churn', 'churn'],
  ['setup', 'one-time'],
]);

/** Checks by record of some rows, and of rows that an earlier report had. */
function told(rows: readonly Said[], said: Partial<Settings> = {}, earlier?: readonly Said[]) {
  const report = madeReport(rows.map((row, index) => ({ recordId: String(index + 1), ...row })));
  const before = earlier && madeReport(earlier);
  const settings = settingsWith({ types: TYPES, ...said });
  const audited = { table: report, report, settings, accepted: [], checksOff: [] };
  const { findings } = auditOf(before ? { ...audited, earlier: [before] } : audited);
  return findings.map(({ recordId, check }) => `${recordId} ${check}`).sort();
}

const of = (type: string, said: Said) => deal({ recurringType: type, dealName: type, ...said });
const first = (said: Said = {}) => of('New', { closeDate: day('2024-01-15'), ...said });
const renewal = (said: Said = {}) => of('Renewal', { closeDate: day('2025-01-15'), ...said });

describe('recurring deals', () => {
  test('that take each other’s place have no finding', () =>
    expect(told([first({ inactiveDate: day('2025-01-15') }), renewal()])).toEqual([]));
  test('that go on beside the renewal never ended', () =>
    expect(told([first(), renewal()])).toEqual(['1 never ended']));
  test('that have an inactive reason and no date ended without one', () =>
    expect(told([first({ inactiveReason: 'Churned' })])).toEqual(['1 no end date']));
  test('with both ended as they should', () =>
    expect(told([first({ inactiveReason: 'Churned', inactiveDate: day('2025-01-15') })])).toEqual(
      [],
    ));
  test('that end after the renewal starts overlap', () =>
    expect(told([first({ inactiveDate: day('2025-03-15') }), renewal()])).toEqual(['1 overlap']));
  test('that a price increase adds a part to are not replaced by it, as by one of all that is paid', () => {
    const raised = (recordAmount: number) => [
      first({ inactiveDate: day('2025-03-15') }),
      of('Raise', { closeDate: day('2025-01-15'), recurringAmount: recordAmount }),
    ];
    const types = new Map([...TYPES, ['raise', 'price increase'] as const]);
    expect(told(raised(10), { types })).toEqual([]);
    expect(told(raised(110), { types })).toEqual(['1 overlap']);
  });
  test('that end weeks before the renewal leave a gap', () =>
    expect(
      told([first({ inactiveDate: day('2024-12-01') }), renewal()]).filter((one) =>
        one.startsWith('1'),
      ),
    ).toEqual(['1 gap']));
  test('coded as churned and renewed at once disagree', () =>
    expect(
      told([first({ inactiveDate: day('2025-01-15'), inactiveReason: 'Churned' }), renewal()]),
    ).toEqual(['1 churn disagrees']));
  test('coded as new business twice on one line are told of the second', () =>
    expect(
      told([
        first({ inactiveDate: day('2025-01-15') }),
        of('New', { closeDate: day('2025-01-15') }),
      ]),
    ).toEqual(['2 new while paying']));
  test('coded as a downgrade that pays more disagree', () =>
    expect(
      told([
        first({ inactiveDate: day('2025-01-15') }),
        of('Down', { closeDate: day('2025-01-15'), recurringAmount: 150 }),
      ]),
    ).toEqual(['2 category disagrees']));
  test('of a one-time type with a recurring amount are told', () =>
    expect(told([first(), of('Setup', { companyId: '2', company: 'Beta' })])).toEqual([
      '2 one-time as recurring',
    ]));
  test('with an amount of zero that should add revenue are told', () =>
    expect(told([first({ recurringAmount: 0 })])).toEqual(['1 zero amount']));
  test('that renew for nothing are told, but where a renewal says only what changes', () => {
    const rows = [
      first({ inactiveDate: day('2025-01-15') }),
      of('Renewal', { closeDate: day('2025-01-15'), recurringAmount: 0 }),
    ];
    expect(told(rows)).toEqual(['2 zero amount']);
    expect(told(rows, { renewalMeans: 'only the change' })).toEqual([]);
  });
  test('with a negative amount are told', () =>
    expect(told([first({ recurringAmount: -5 })])).toEqual(['1 negative amount']));
  test('in a currency without a rate are told', () =>
    expect(
      told([first(), first({ companyId: '2', company: 'Beta', currency: 'XYZ' })], {
        rates: new Map([['eur', 1]]),
      }),
    ).toContain('2 no rate'));
  test('with twelve times the amount of the deal before are told', () =>
    expect(
      told([first({ inactiveDate: day('2025-01-15') }), renewal({ recurringAmount: 1200 })]),
    ).toEqual(['2 yearly amount']));
  test('with the amount of a contract of three years are told', () =>
    expect(
      told([first({ inactiveDate: day('2025-01-15') }), renewal({ recurringAmount: 3600 })]),
    ).toEqual(['2 multi-year amount']));
  test('won in an earlier report and lost now are told', () =>
    expect(
      told(
        [first(), renewal({ companyId: '2', company: 'Beta', isWon: false, stage: 'Closed Lost' })],
        {},
        [{ ...renewal({ companyId: '2', company: 'Beta' }), recordId: '2' }],
      ),
    ).toEqual(['2 won then lost']));
});

describe('companies', () => {
  const under = (company: string, companyId: string) => first({ company, companyId });

  test('that differ in case, accents and legal form are likely one', () =>
    expect(told([under('Müller GmbH', '1'), under('MULLER', '2')])).toEqual(['2 two names']));
  test('that differ in a number are two', () =>
    expect(told([under('Nova Labs 13', '1'), under('Nova Labs 31', '2')])).toEqual([]));
  test('of a deal without a primary one are told', () =>
    expect(
      told([first({ companyId: null, company: null, companyIds: '1;2', companies: 'A;B' })]),
    ).toEqual(['1 several companies']));
});

describe('deal movements', () => {
  const moved = (type: string, amount: number | null, date: string) =>
    deal({ type, amount, closeDate: day(date), recurringAmount: null, dealName: type });
  const settings = { model: 'deal movements' } as const;

  test('that add up have no finding', () =>
    expect(
      told([moved('New', 100, '2024-01-15'), moved('Churn', -100, '2025-01-15')], settings),
    ).toEqual([]));
  test('that churn another amount than was paid are told', () =>
    expect(
      told([moved('New', 100, '2024-01-15'), moved('Churn', -60, '2025-01-15')], settings),
    ).toEqual(['2 churn disagrees']));
  test('that take from a customer who pays nothing are told', () =>
    expect(
      told(
        [
          moved('New', 100, '2024-01-15'),
          { ...moved('Down', -10, '2025-01-15'), companyId: '2', company: 'B' },
        ],
        settings,
      ),
    ).toEqual(['2 category disagrees']));
  test('that take more than is paid are told, and not those that take all of it', () => {
    const rows = (amount: number) =>
      told([moved('New', 100, '2024-01-15'), moved('Down', amount, '2025-01-15')], settings);
    expect(rows(-250)).toEqual(['2 category disagrees']);
    expect(rows(250)).toEqual(['2 category disagrees']);
    expect(rows(-100.5)).toEqual([]);
  });
  test('that sell more to a customer who pays nothing are told', () =>
    expect(
      told(
        [
          moved('New', 100, '2024-01-15'),
          { ...moved('Upsell', 10, '2025-06-15'), companyId: '2', company: 'B' },
        ],
        settings,
      ),
    ).toEqual(['2 change without paying']));
  test('that sell a second line on the day of the first are none', () =>
    expect(
      told(
        [
          moved('New', 100, '2024-01-15'),
          { ...moved('New', 50, '2025-06-15'), companyId: '2', company: 'B', line: 'Analytics' },
          { ...moved('Upsell', 10, '2025-06-15'), companyId: '2', company: 'B', line: 'Platform' },
        ],
        settings,
      ),
    ).toEqual([]));
});

describe('an amount that is missing is told of by the column of the model', () => {
  const named = (model: RevenueModel, expected: string) =>
    test(model, () => expect(wrongText('missing amount', { model })).toBe(expected));

  named('recurring deals', 'Recurring revenue amount is empty.');
  named('contracts', 'Amount is empty.');
  named('deal movements', 'Amount is empty.');
});

describe('a report', () => {
  const customers = (ends: (place: number) => string | null) =>
    Array.from({ length: 30 }, (_, place) => {
      const end = ends(place);
      return first({
        companyId: String(place),
        company: `Company ${place}`,
        inactiveDate: end === null ? null : day(end),
        inactiveReason: end === null ? null : 'Churned',
      });
    });

  test('in which nobody leaves or pays less for a year is told', () =>
    expect(told(customers(() => null))).toEqual([' no losses']));
  test('in which a third leaves in the last month looks cut off', () =>
    expect(told(customers((place) => (place % 3 === 0 ? '2026-06-15' : null)))).toEqual([
      ' cut off',
    ]));
  test('in which some leave now and then has no finding', () =>
    expect(told(customers((place) => (place === 3 ? '2026-02-15' : null)))).toEqual([]));
});

describe('what is wrong is said of what the records are', () => {
  test('a deal where they are deals, a record where they may be contracts or documents', () => {
    expect(wrongText('end before start', { model: 'recurring deals' })).toBe(
      'The deal ends before it starts.',
    );
    expect(wrongText('end before start', { model: 'contracts' })).toBe(
      'The record ends before it starts.',
    );
    expect(wrongText('zero amount', { model: 'invoices or orders' })).toBe(
      'The record adds revenue, but its amount is 0.',
    );
    expect(wrongText('missing company', { model: 'monthly snapshots' })).toBe(
      'The snapshot is associated with no company.',
    );
  });
  test('in the noun of their report, where that is known', () => {
    expect(wrongText('end before start', { model: 'contracts', noun: 'subscription' })).toBe(
      'The subscription ends before it starts.',
    );
    expect(wrongText('missing company', { model: 'contracts', noun: 'line item' })).toBe(
      'The line item is associated with no company.',
    );
  });
  test('and of a deal type and a ramp as HubSpot calls them', () => {
    expect(wrongText('unknown type', { model: 'contracts' })).toContain('deal type');
    expect(wrongText('ramp added up', { model: 'contracts' })).toContain('MRR of the deal');
  });
});
