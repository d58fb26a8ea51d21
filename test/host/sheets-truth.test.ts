import { readFileSync } from 'node:fs';
import { inOwnDialect } from '../../host/truth/own-dialect';
import { differingLines, reportLines } from '../../host/truth/report';
import { truthRows } from '../../host/truth/truth-rows';
import { judged } from '../../host/truth/verdicts';

const HEADER = 'formula_text\texpected_value\texpected_type';
const rowsOf = (...lines: readonly (readonly string[])[]) =>
  truthRows([HEADER, ...lines.map((cells) => cells.join('\t'))].join('\n'), 'made.tsv');
const verdictOn = (...cells: readonly string[]) => judged(rowsOf(cells))[0]?.verdict;

describe('what Google Sheets gave, and the host once did not', () => {
  const path = 'test/host/sheets-truth/differed.tsv';
  test.each(judged(truthRows(readFileSync(path, 'utf8'), 'differed.tsv')))(
    '$row.formula is $row.expected',
    ({ verdict }) => {
      expect(verdict).toEqual({ kind: 'agrees' });
    },
  );
});

describe('a formula of the United States in the dialect of the host', () => {
  test.each([
    ['=SUM(1,2)', '=SUM(1;2)'],
    ['=ROUND(1.005,2)', '=ROUND((1005/1000);2)'],
    ['=ABS(-.5)', '=ABS(-(5/10))'],
    ['=1.5E+3-2e-2', '=1500-(2/100)'],
    ['=LEN("a,b;1.5{}")', '=LEN("a,b;1.5{}")'],
    ['=ADD(1,POW(2,3))', '=((1)+(((2)^(3))))'],
    ['=UMINUS(2)', '=(-(2))'],
    ['=IFERROR(NA(),1)', '=IFERROR(MATCH(1;0;0);1)'],
    ['=IF(TRUE,,1)', '=IF(TRUE;;1)'],
  ])('%s is %s', (typed, expected) => {
    expect(inOwnDialect(typed)).toEqual({ formula: expected, arrays: [] });
  });

  test('has literal arrays in cells, one below the other', () => {
    expect(inOwnDialect('=SUMPRODUCT({1,"a";TRUE,-1.5},{2;3})')).toEqual({
      formula: '=SUMPRODUCT(Arrays!$A$1:$B$2;Arrays!$A$3:$A$4)',
      arrays: [['=1', '="a"'], ['=TRUE', '=-(15/10)'], ['=2'], ['=3']],
    });
  });

  test.each([
    ['=A1+1', 'it refers to cells'],
    ['=SUM(A:A)', 'it refers to cells'],
    ['=SUM(1', 'it does not parse'],
    ['=SUM({1,2;3})', 'unequal rows'],
    ['=1E300', 'too long'],
    ['=SUMIFS({1,2},{1,2},1)', 'takes cells only'],
    ['=ISFORMULA({1})', 'takes cells only'],
    ['=SUMIF({1,2},1,{1,2})', 'takes cells only'],
    ['=ROW()', 'the cell that it stands in'],
  ])('%s is none: %s', (typed, why) => {
    expect(() => inOwnDialect(typed)).toThrow(why);
  });
});

describe('a row', () => {
  test.each([
    ['=1/3', '0.333333333333333', 'number'],
    ['=1=1', 'TRUE', 'boolean'],
    ['="a"&1', 'a1', 'string'],
    ['=1/0', '#DIV/0!', 'error'],
    ['=IF(TRUE,"")', '', 'string'],
    ['=DATE(2023,6,15)', '2023-06-15T04:00:00.000Z', 'string'],
  ])('%s agrees with %p', (...cells) => {
    expect(verdictOn(...cells)).toEqual({ kind: 'agrees' });
  });

  test.each([
    ['=1/3', '0.3333', 'number'],
    ['=1=1', 'TRUE', 'string'],
    ['="1"', '1', 'number'],
    ['=DATE(2023,6,15)', '2023-06-16T04:00:00.000Z', 'string'],
    ['=1/0', '#N/A', 'error'],
  ])('%s differs from %p', (...cells) => {
    expect(verdictOn(...cells)).toMatchObject({ kind: 'differs' });
  });

  test.each([
    [['=STDEV(1,2)', '1', 'number'], 'a function that the host does not know'],
    [['=ABS()', '#N/A', 'error'], 'refuses it when it is written'],
    [['=TODAY()', '46000', 'number'], 'on the day or on chance'],
    [['=SORT({2;1})', '#REF!', 'error'], 'several values'],
    [['=SEQUENCE(2)', '1', 'number'], 'several values'],
    [['=TEXT(1,"0.0E+00")', '1.0E+00', 'string'], 'TEXT is given a format'],
  ])('%j is not compared: %s', (cells, why) => {
    expect(verdictOn(...cells)).toEqual({
      kind: 'not compared',
      why: expect.stringContaining(why),
    });
  });

  test('leaves nothing behind for the next one', () => {
    const all = judged(
      rowsOf(['=SUM({1,2,3})', '6', 'number'], ['=COUNTA({7})', '1', 'number'], ['=ABS()', '', '']),
    );
    expect(all.map(({ verdict }) => verdict.kind)).toEqual(['agrees', 'agrees', 'not compared']);
  });
});

test('the report counts by function, gives reasons, and lists what differs', () => {
  const all = judged(
    rowsOf(
      ['=ABS(-1)', '1', 'number'],
      ['=ABS(-2)', '1', 'number'],
      ['=STDEV(1)', '0', 'number'],
      ['=1+1', '2', 'number'],
    ),
  );
  const counts = reportLines(all).map((line) => line.trim().split(/ {2,}/));
  expect(counts).toEqual([
    ['Function', 'agree', 'differ', 'not compared'],
    ['ABS', '1', '1', '0'],
    ['operators', '1', '0', '0'],
    ['1 unused', '0', '0', '1'],
    ['All', '2', '1', '1'],
    [''],
    ['Not compared, since'],
    ['1', 'it calls a function that the host does not know'],
  ]);
  expect(differingLines(all, 'ABS')).toEqual(['made.tsv:3  =ABS(-2)  Google: 1  here: 2']);
  expect(differingLines(all, 'SUM')).toEqual([]);
});

test('a file with another header is refused by its name', () => {
  expect(() => truthRows('formula\tvalue\n=1\t1', 'other.tsv')).toThrow('other.tsv must name');
});
