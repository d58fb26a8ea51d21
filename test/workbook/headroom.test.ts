import {
  customersWithHeadroom,
  monthsWithHeadroom,
  withHeadroom,
} from '../../src/workbook/sheet/headroom';

describe('room for rows that are pasted by hand', () => {
  test('is the spare rows where few deals are there', () =>
    expect(withHeadroom(100, 500)).toBe(600));
  test('is a tenth of the deals where that is more', () =>
    expect(withHeadroom(6000, 500)).toBe(6600));
  test('is the same from either side where both are as much', () =>
    expect(withHeadroom(5000, 500)).toBe(5500));
  test('is no more than a thousand, unless more are wanted', () => {
    expect(withHeadroom(20_000, 500)).toBe(21_000);
    expect(withHeadroom(20_000, 3000)).toBe(23_000);
  });
  test('is never less than a whole row', () => expect(withHeadroom(11, 0)).toBe(13));
});

describe('room for customers', () => {
  test('is a fifth of the spare rows where few are there', () =>
    expect(customersWithHeadroom(100, 500)).toBe(200));
  test('is a fifth of the customers where that is more', () =>
    expect(customersWithHeadroom(1000, 500)).toBe(1200));
  test('is no more than five hundred, unless more are wanted', () => {
    expect(customersWithHeadroom(4000, 500)).toBe(4500);
    expect(customersWithHeadroom(4000, 5000)).toBe(5000);
  });
  test('is never less than a whole row', () => expect(customersWithHeadroom(11, 0)).toBe(14));
});

test('there is room for a year to come', () => expect(monthsWithHeadroom(24)).toBe(36));
