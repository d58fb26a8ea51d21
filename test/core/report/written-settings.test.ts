import type { Cell } from '../../../src/core/report/cell';
import { WRITTEN_SETTINGS, writtenSetting } from '../../../src/core/report/written-settings';
import { day, month } from '../made-deals';

describe('a setting that is written beside its label', () => {
  const is = (label: string, value: Cell, expected: object | null) =>
    expect(writtenSetting(label)?.parse(value)).toEqual(expected);

  test('is the revenue model', () => is('Revenue model', 'contracts', { model: 'contracts' }));
  test('is found in any case', () => is(' revenue MODEL ', 'Contracts', { model: 'contracts' }));
  test('is what Amount means', () => is('Amount means', 'tcv', { amountMeans: 'TCV' }));
  test('is what a renewal means', () =>
    is('Renewal amount means', 'only the change', { renewalMeans: 'only the change' }));
  test('is the as-of month in words', () =>
    is('As-of month', '2026-10', { asOf: month('2026-10') }));
  test('is the as-of month as a date cell', () =>
    is('As-of month', day('2026-10-31'), { asOf: month('2026-10') }));
  test('is no as-of month as a small number', () => is('As-of month', 10, null));
  test('is grace as a text', () => is('Grace days', '30', { graceDays: 30 }));
  test('is grace as a number', () => is('Grace days', 0, { graceDays: 0 }));
  test('is no negative grace', () => is('Grace days', '-1', null));
  test('is no part of a day of grace', () => is('Grace days', 1.5, null));
  test('is reactivation', () => is('Reactivation in NRR', 'yes', { reactivationInNrr: true }));
  test('is no reactivation', () => is('Reactivation in NRR', 'No', { reactivationInNrr: false }));
  test('is a target as a percentage', () => is('NRR target', '105 %', { nrrTarget: 1.05 }));
  test('is a target as a share', () => is('GRR target', 0.9, { grrTarget: 0.9 }));
  test('is no target where the percent sign is missing', () => is('NRR target', '105', null));
  test('is a number of spare rows within bounds', () => {
    is('Spare rows', '20', { spareRows: 20 });
    is('Spare rows', 20000, { spareRows: 20000 });
    is('Spare rows', 19, null);
    is('Spare rows', 20001, null);
    is('Spare rows', 20.5, null);
  });
  test('is a month in which the year begins', () => {
    is('Year begins in month', 1, { yearBegins: 1 });
    is('Year begins in month', '12', { yearBegins: 12 });
    is('Year begins in month', 0, null);
    is('Year begins in month', 13, null);
  });
  test('is the month from which history is complete, or none', () => {
    is('History complete from', '2024-01', { historyFrom: month('2024-01') });
    is('History complete from', ' ', { historyFrom: null });
    is('History complete from', 'always', null);
  });
  test('is a margin, or none', () => {
    is('Gross margin', '80 %', { grossMargin: 0.8 });
    is('Gross margin', null, { grossMargin: null });
  });
  test('is an address, or none', () => {
    is('Record address', 'https://a.b/{id}', { recordAddress: 'https://a.b/{id}' });
    is('Record address', '', { recordAddress: '' });
    is('Record address', 'http://a.b', null);
  });
  test('is a number of days until a repair is due', () => {
    is('Days to repair', 0, { repairDays: 0 });
    is('Days to repair', '7', { repairDays: 7 });
    is('Days to repair', -1, null);
  });
  test('is a number of months from the first deal to its renewal', () => {
    is('Months to renewal', 24, { renewalMonths: 24 });
    is('Months to renewal', '0', { renewalMonths: 0 });
    is('Months to renewal', 121, null);
  });
  test('is a share of five at most', () => {
    is('NRR target', 5, { nrrTarget: 5 });
    is('NRR target', 5.01, null);
    is('NRR target', '501 %', null);
    is('NRR target', 0, null);
  });
  test('is no target in words', () => is('NRR target', 'high', null));
  test('is none under a label that nobody knows', () =>
    expect(writtenSetting('Colour')).toBeNull());
});

test('every setting says what it allows', () =>
  expect(WRITTEN_SETTINGS.filter(({ allowed }) => allowed === '')).toEqual([]));
