import type { Cell } from '../../../src/core/report/cell';
import { dialectOf } from '../../../src/core/report/dialect';

describe('the decimal sign of a file', () => {
  const is = (amounts: readonly Cell[], expected: 'point' | 'comma') =>
    expect(dialectOf(amounts, []).decimal).toBe(expected);

  test('is a point in an export', () => is(['468.0', '11015.0'], 'point'));
  test('is a comma where cents stand behind one', () => is(['1.234,56'], 'comma'));
  test('is a comma where a tenth stands behind one', () => is(['99,5 €'], 'comma'));
  test('is a point where a comma only groups', () => is(['1,234', '5,678'], 'point'));
  test('is a point where a comma groups and a point stands behind', () => is(['1,234.5'], 'point'));
  test('is told by the cells that tell, not by groups', () => is(['1.234', '12,50'], 'comma'));
  test('is told by most cells', () => is(['1,50', '2,50', '3.50'], 'comma'));
  test('is a point where both are as many', () => is(['1,50', '3.50'], 'point'));
  test('is a point where all are numbers', () => is([12.5, 3, null], 'point'));
  test('is a point where nothing tells', () => is(['12', 'none'], 'point'));
  test('is a comma where points do nothing but group', () => is(['1.234 €', '120 €'], 'comma'));
  test('is a comma where more than three digits stand behind one', () => is(['0,9213'], 'comma'));
  test('is a comma where a zero stands before one', () => is(['0,925'], 'comma'));
  test('is a point where a zero stands before one', () => is(['0.925'], 'point'));
  test('is a point where another number of five digits is not grouped', () =>
    is(['1.234', '12345'], 'point'));
  test('is a comma where a point groups twice', () => is(['1.234.567'], 'comma'));
  test('is a point where a comma groups twice', () => is(['1,234,567'], 'point'));
  test('is told inside accounting parentheses', () => is(['(1.234,56)'], 'comma'));
});

describe('the date order of a file', () => {
  const is = (days: readonly Cell[], expected: string, amounts: readonly Cell[] = []) => {
    const { dateOrder, dateOrderIsSure } = dialectOf(amounts, days);
    expect(`${dateOrder}, ${dateOrderIsSure ? 'sure' : 'asked'}`).toBe(expected);
  };

  test('is day first where a first part is above 12', () =>
    is(['4/8/2025', '31/10/2026'], 'day first, sure'));
  test('is month first where a second part is above 12', () =>
    is(['4/8/2025', '10/31/2026'], 'month first, sure'));
  test('is asked where every part is a month', () => is(['4/8/2025'], 'month first, asked'));
  test('follows a decimal comma, but is asked', () =>
    is(['4/8/2025'], 'day first, asked', ['1,50']));
  test('is likely day first where the first part is always 1', () =>
    is(['1/4/2025', '1/5/2025'], 'day first, asked'));
  test('is likely month first where the second part is always 1, whatever the decimal sign', () =>
    is(['4/1/2025', '5/1/2025'], 'month first, asked', ['1,50']));
  test('does not matter where the year stands first', () =>
    is(['2026-10-31'], 'month first, sure'));
  test('does not matter where days are numbers', () => is([46326, null], 'month first, sure'));
  test('is told by points as well', () => is(['31.10.26'], 'day first, sure'));
  test('is told by most cells', () =>
    is(['31/10/2026', '30/10/2026', '10/31/2026'], 'day first, sure'));
  test('is asked where cells contradict each other', () =>
    is(['31/10/2026', '10/31/2026'], 'month first, asked'));
  test('is read behind a blank and before a time', () =>
    is([' 31/10/2026 09:00'], 'day first, sure'));
});
