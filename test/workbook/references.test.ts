import fc from 'fast-check';
import {
  columnLetters,
  columnNumber,
  lettersOf,
  onTab,
  span,
  whole,
} from '../../src/workbook/sheet/references';
import type { TabName } from '../../src/workbook/sheet/tab';

describe('the letters of a column', () => {
  const are = (column: number, expected: string) => expect(columnLetters(column)).toBe(expected);

  test('begin with A', () => are(1, 'A'));
  test('end the alphabet with Z', () => are(26, 'Z'));
  test('go on with AA', () => are(27, 'AA'));
  test('count on', () => are(28, 'AB'));
  test('turn at AZ', () => are(52, 'AZ'));
  test('to BA', () => are(53, 'BA'));
  test('end two letters with ZZ', () => are(702, 'ZZ'));
  test('go on with AAA', () => are(703, 'AAA'));
  test('are ZZZ in the last column of a spreadsheet', () => are(18278, 'ZZZ'));
  test('are read as that column again', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 18278 }),
        (column) => columnNumber(columnLetters(column)) === column,
      ),
    ));
  test('are read in small letters, too', () => expect(columnNumber('ab')).toBe(28));
  test('may be none', () => expect(columnNumber('')).toBe(0));
});

describe('a reference into another tab', () => {
  const is = (tab: string, expected: string) =>
    expect(onTab(tab as TabName, '$A$1')).toBe(expected);

  test('needs no quotes where the name is a word', () => is('Deals', 'Deals!$A$1'));
  test('quotes a name with a blank', () => is('My deals', "'My deals'!$A$1"));
  test('quotes a name with a digit', () => is('Q3', "'Q3'!$A$1"));
  test('doubles a quote inside', () => is("Kim's", "'Kim''s'!$A$1"));
  test('quotes a name with an exclamation mark', () => is('a!b', "'a!b'!$A$1"));
});

test('the columns of a table are lettered from A on', () =>
  expect(lettersOf(['row', 'name', 'mrr'])).toEqual({ row: 'A', name: 'B', mrr: 'C' }));
test('a whole column stays when formulas are filled', () => expect(whole('F')).toBe('$F:$F'));
test('a column between two rows stays, too', () => expect(span('F', 2, 900)).toBe('$F$2:$F$900'));
