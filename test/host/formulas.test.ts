import { answerOf, shownBy } from './harness';

const refusal = (formula: string): unknown => {
  try {
    return shownBy([formula]);
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
};

test.each([
  ['=SUM(A1,A2)', 'separated by ";"'],
  ['=A1*0.5', 'decimal literal'],
  ['=SUM({1;2})', 'array literals'],
  ['=LET(a;1;a)', 'LET is not among'],
  ['=VALUE("1")', 'VALUE is not among'],
  ['=STDEV(A1:A2)', 'STDEV is not among'],
  ['=A1:A3*2', 'outside SUMPRODUCT'],
  ['=SUM(A1:A3*2)', 'outside SUMPRODUCT'],
  ['=ROUND(A1:A3;0)', 'ROUND takes one value'],
  ['=SUM(SUMIFS(A1:A3;A1:A3;B1:B3))', 'SUMIFS takes one value'],
  ['=SUMPRODUCT(SUMIFS(A1:A3;A1:A3;B1:B3))', 'SUMIFS is computed once'],
  ['=SUMPRODUCT(AVERAGEIFS(A1:A3;A1:A3;B1:B3))', 'AVERAGEIFS is computed once'],
  ['=SUMPRODUCT(MINIFS(A1:A3;A1:A3;">"&B1:B3))', 'MINIFS is computed once'],
  ['=SUMPRODUCT(MAX(MAXIFS(A1:A3;A1:A3;B1:B3)))', 'MAXIFS is computed once'],
  ['=SUMPRODUCT(INDEX(A1:A3;B1:B3))', 'INDEX is computed once'],
  ['=SUMPRODUCT(OFFSET(A1;B1:B3;0))', 'OFFSET is computed once'],
  ['=SUMIFS(SORT(A1:A3);A1:A3;1)', 'SUMIFS takes cells'],
  ['=MAXIFS(A1:A3;UNIQUE(A1:A3);1)', 'MAXIFS takes cells'],
  ['=SUMIF(FILTER(A1:A3;A1:A3>1);2;A1:A3)', 'SUMIF takes cells'],
  ['=ISFORMULA(42)', 'ISFORMULA takes cells'],
  ['=TEXT(A1;"0.00E+00")', 'a format that calculates alike'],
  ['=IF(A1>0;"a"&TEXT(A1;A2);0)', 'a format that calculates alike'],
  ['=A1:A3', 'one value is shown'],
  ['=Unknown+1', 'no name Unknown'],
  ['=SUM(A1', 'does not parse'],
  ['="a""b"', 'no quotation mark'],
])('%s is refused', (formula, words) => {
  expect(refusal(formula)).toContain(words);
});

test.each<[string, unknown]>([
  ['=""*1', '#VALUE!'],
  ['=""+1', '#VALUE!'],
  ['=-""', '#VALUE!'],
  ['=LEFT("a";"")', '#VALUE!'],
  ['=IF("";1;2)', '#VALUE!'],
  ['="5"*2', 10],
  ['=Z99*2', 0],
  ['=1/0', '#DIV/0!'],
  ['="">0', true],
  ['="a"<5', false],
  ['=TRUE>"z"', true],
  ['="A"="a"', true],
  ['=1/10+2/10=3/10', true],
  ['=(1/10+2/10)&""', '0.3'],
  ['=MOD(-1;3)', 2],
  ['=ROUND(-5/2;0)', -3],
  ['=IFERROR(1/0;"none")', 'none'],
  ['=INDEX(A1:A2;5)', '#REF!'],
  ['=COUNTBLANK(Y1:Y3)', 3],
  ['=AVERAGEIFS(Y1:Y3;Y1:Y3;1)', '#DIV/0!'],
  ['=SUMIFS(A1:A2;A1:A2;">0")', 3],
  ['=SUMPRODUCT(SUMIF(A1:A2;A1:A2+1;A1:A2))', 2],
  ['=SUMPRODUCT(COUNTIFS(A1:A2;A1:A2+1))', 1],
  ['=MATCH(2;A1:A2;0)', 2],
  ['=LEN(TRIM("  a b "))', 3],
  ['=Z99', ''],
  ['=TRUE()', true],
  ['=SUMPRODUCT((A1:A2&"x"="2x")*A1:A2)', 2],
  ['=2^3', 8],
  ['=IF(TRUE;1;1/0)', 1],
  ['=IFERROR(5;1/0)', 5],
])('%s is %p', (formula, expected) => {
  expect(shownBy([formula], [[1], [2]])).toEqual([expected]);
});

describe('an error among cells is the result', () => {
  const values = [
    [1, 1],
    ['=1/0', 2],
    [3, 1],
  ];
  test.each<[string, unknown]>([
    ['=SUM(A1:A3)', '#DIV/0!'],
    ['=SUMIFS(A1:A3;B1:B3;2)', '#DIV/0!'],
    ['=SUMIFS(A1:A3;B1:B3;1)', 4],
    ['=SUMIF(B1:B3;2;A1:A3)', '#DIV/0!'],
    ['=SUMIF(B1:B3;1;A1:A3)', 4],
    ['=AVERAGEIFS(A1:A3;B1:B3;">0")', '#DIV/0!'],
    ['=AVERAGEIFS(A1:A3;B1:B3;1)', 2],
    ['=IFERROR(MAXIFS(A1:A3;B1:B3;2);"error")', 'error'],
    ['=MAXIFS(A1:A3;B1:B3;1)', 3],
    ['=IFERROR(MINIFS(A1:A3;B1:B3;2);"error")', 'error'],
    ['=MINIFS(A1:A3;B1:B3;1)', 1],
    ['=COUNTIFS(A1:A3;">0")', 2],
    ['=OR(TRUE;1/0)', '#DIV/0!'],
    ['=AND(FALSE;A1:A3)', '#DIV/0!'],
    ['=SUMIFS(A1:A3;B1:B2;1)', '#VALUE!'],
    ['=MAXIFS(A1:A3;B1:B3;1;B1:B2;1)', '#VALUE!'],
  ])('%s is %p', (formula, expected) => {
    expect(shownBy([formula], values)).toEqual([expected]);
  });
});

test('SUMPRODUCT lets an error through and counts text as nothing', () => {
  const values = [
    [1, 2, '=1/0'],
    [3, 4, 'x'],
  ];
  expect(
    shownBy(
      ['=SUMPRODUCT(A1:A2;B1:B2)', '=SUMPRODUCT(A1:A2;C1:C2)', '=SUMPRODUCT((A1:A2>1)*B1:B2)'],
      values,
    ),
  ).toEqual([14, '#DIV/0!', 4]);
  expect(
    shownBy(
      ['=SUMPRODUCT(A1:A2*C1:C2)', '=SUMPRODUCT(A1:A2;C1:C2)'],
      [
        [1, 2, 5],
        [3, 4, 'x'],
      ],
    ),
  ).toEqual(['#VALUE!', 5]);
});

test('SORT orders numbers, then text whatever its case, then blanks', () => {
  const body = `
    sheet.getRange('A1:A6').setValues([['b'], [''], ['a'], [10], ['B'], [2]]);
    sheet.getRange('C1').setFormula('=SORT(A1:A6;1;TRUE)');
    sheet.getRange('D1').setFormula('=SORT(A1:A6;1;FALSE)');
    return sheet.getRange('C1:D6').getValues();`;
  expect(answerOf(body)).toEqual([
    [2, 'b'],
    [10, 'B'],
    ['a', 'a'],
    ['b', 10],
    ['B', 2],
    ['', ''],
  ]);
});

test('SORT takes a column beside the range and several criteria', () => {
  const body = `
    sheet.getRange('A1:C3').setValues([['x', 1, 5], ['y', 2, 4], ['z', 1, 4]]);
    sheet.getRange('E1').setFormula('=SORT(A1:A3;B1:B3;TRUE;C1:C3;TRUE)');
    return sheet.getRange('E1:E3').getValues().flat();`;
  expect(answerOf(body)).toEqual(['z', 'x', 'y']);
});

test('a formula whose result would need an array shows an error, as one cell cannot hold it', () => {
  expect(shownBy(['=IF(TRUE;A1:A2;0)'], [[1], [2]])).toEqual(['#VALUE!']);
});

test('IF may choose between arrays', () => {
  expect(
    shownBy(['=SUM(IF(A1>0;A1:A2;A1))', '=IFERROR(FILTER(A1:A2;A1:A2>1);"")'], [[1], [2]]),
  ).toEqual([3, 2]);
});

test('the number of a plain-text cell stays a number in arithmetic', () => {
  const body = `
    sheet.getRange('A1').setNumberFormat('@').setValue('5');
    sheet.getRange('B1').setFormula('=A1+1');
    return sheet.getRange('A1:B1').getValues();`;
  expect(answerOf(body)).toEqual([['5', 6]]);
});

test('a running total of 20,000 rows is followed to its end', () => {
  const body = `
    sheet.insertRowsAfter(1000, 19000);
    sheet.getRange('A1').setFormula('=B20000');
    sheet.getRange('B1').setValue(1);
    sheet.getRange('B2:B20000').setFormula('=B1+1');
    return sheet.getRange('A1').getValue();`;
  expect(answerOf(body)).toBe(20_000);
});

test('a circle of formulas is an error, however long', () => {
  const body = `
    sheet.getRange('A1').setFormula('=A900');
    sheet.getRange('A2:A900').setFormula('=A1+1');
    return sheet.getRange('A500').getValue();`;
  expect(answerOf(body)).toBe('#REF!');
});

test('the locale decides about typed numbers and not about formulas', () => {
  const body = `
    sheet.getRange('A1:A2').setValues([['1,5'], ['1.234,5']]);
    sheet.getRange('B1').setFormula('=SUM(A1;A2)&""');
    return sheet.getRange('A1:B2').getValues();`;
  expect(answerOf(body, { locale: 'de_DE' })).toEqual([
    [1.5, '1236,0'.replace(',0', '')],
    [1234.5, ''],
  ]);
});

test('TODAY is the date in the time zone of the spreadsheet', () => {
  const now = () => Date.UTC(2026, 8, 30, 15, 30);
  const body = `sheet.getRange('A1').setFormula('=MONTH(TODAY())'); return sheet.getRange('A1').getValue();`;
  expect(answerOf(body, { now, timeZone: 'Asia/Tokyo' })).toBe(10);
  expect(answerOf(body, { now, timeZone: 'Etc/UTC' })).toBe(9);
});
