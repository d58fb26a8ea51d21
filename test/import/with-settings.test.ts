import { withSettings } from '../../src/import/with-settings';

describe('settings written as pairs', () => {
  const means = (pair: string, choices: object) => expect(withSettings([pair])).toEqual(choices);

  test('revenue model', () => means('Revenue model=contracts', { model: 'contracts' }));
  test('amount', () => means('Amount means=arr', { amountMeans: 'ARR' }));
  test('renewal', () =>
    means('Renewal amount means=Only the change', { renewalMeans: 'only the change' }));
  test('as-of month', () => means('As-of month=2026-10', { asOf: 24321 }));
  test('grace days', () => means('Grace days = 0', { graceDays: 0 }));
  test('reactivation', () => means('reactivation in nrr=YES', { reactivationInNrr: true }));
  test('no reactivation', () => means('Reactivation in NRR=no', { reactivationInNrr: false }));
  test('a target in percent', () => means('NRR target=105 %', { nrrTarget: 1.05 }));
  test('a target as a ratio', () => means('GRR target=0.92', { grrTarget: 0.92 }));
  test('a later pair wins, and other choices stay', () =>
    expect(withSettings(['Grace days=3', 'grace days=4'], { asOf: 24321 })).toEqual({
      asOf: 24321,
      graceDays: 4,
    }));
  test('a column that is read as something else', () =>
    means('Column Vertical=Industry', { columns: { Vertical: 'industry' } }));
  test('a column that is not read, beside the others', () =>
    expect(
      withSettings(['column sector=not read', 'Column Zone=Region'], {
        columns: { Sector: 'industry', Stage: 'stage' },
      }),
    ).toEqual({ columns: { Sector: '', Stage: 'stage', Zone: 'region' } }));
  test('a value that holds an equals sign itself', () =>
    means('Record address=https://crm.example/?id={id}', {
      recordAddress: 'https://crm.example/?id={id}',
    }));
  test('none', () => expect(withSettings([])).toEqual({}));
});

describe('a pair that is not known is refused in words', () => {
  const refuses = (pair: string, problem: string) =>
    expect(withSettings(['Grace days=3', pair])).toEqual({ problem });
  const labels =
    'Revenue model, Amount means, Renewal amount means, Contract end is, As-of month, Report date, Grace days, Reactivation in NRR, NRR target, GRR target, Period, Year begins in month, History complete from, Reactivation in quick ratio, Show money as, Gross margin, Missing records, Record address, Days to repair, Months to renewal, Spare rows, Dates, Overlaps, Copies, Deals without line items, Unreadable months, Other source, Amount per and Term counts';

  test('a label', () =>
    refuses('Colour=red', `There is no setting "Colour"; the settings are ${labels}.`));
  test('what a column holds', () =>
    refuses(
      'Column Vertical=Colour',
      'Column Vertical cannot be "Colour"; it may be Not read, or what the column holds, such as Industry or Close Date.',
    ));
  test('a value', () =>
    refuses(
      'amount means=ten',
      'Amount means cannot be "ten"; it may be MRR, ARR, ACV, TCV or per billing period.',
    ));
  test('a month', () =>
    refuses(
      'As-of month=October',
      'As-of month cannot be "October"; it may be a month such as 2026-10.',
    ));
  test('a target without its percent sign', () =>
    refuses(
      'NRR target=105',
      'NRR target cannot be "105"; it may be a share such as 105 % or 1.05.',
    ));
  test('a negative number of days', () =>
    refuses(
      'Grace days=-1',
      'Grace days cannot be "-1"; it may be a number of days from 0 to 999.',
    ));
  test('a pair that is none', () =>
    refuses(
      'contracts',
      `"contracts" has no equals sign; write "Setting=value" with one of ${labels}.`,
    ));
});
