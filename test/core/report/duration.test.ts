import type { Cell } from '../../../src/core/report/cell';
import { parseMonths } from '../../../src/core/report/duration';

describe('a term', () => {
  const is = (cell: Cell, expected: number | null, decimal: 'point' | 'comma' = 'point') =>
    expect(parseMonths(cell, decimal)).toBe(expected);

  test('is a number of months', () => is(12, 12));
  test('is a number of months as text', () => is('12.0', 12));
  test('is a duration as HubSpot writes it for line items', () => is('P12M', 12));
  test('is such a duration of years', () => is('P2Y', 24));
  test('is such a duration of years and months', () => is('p1y6m', 18));
  test('is months in words', () => is(' 18 months ', 18));
  test('is one month in words', () => is('1 Month', 1));
  test('is years in words', () => is('1.5 years', 18));
  test('is years in words, with a decimal comma', () => is('1,5 Jahre', 18, 'comma'));
  test('is months in German', () => is('6 Monaten', 6));
  test('is years in Spanish', () => is('2 años', 24));
  test('is none where the duration has no length', () => is('P', null));
  test('is none where it is of days', () => is('P30D', null));
  test('is none where the word is unknown', () => is('2 moons', null));
  test('is none where the word is that of an object', () => is('2 valueOf', null));
  test('is none where no number stands before the word', () => is('..,, months', null));
  test('is none in a flag', () => is(true, null));
  test('is none where nothing stands', () => is('', null));
});
