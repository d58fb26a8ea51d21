import { down, type Formula, formulaProbe } from './formula-probes';
import type { Probe } from './probe';

const PAIRS = [
  ['b', 2],
  ['a', 1],
  ['c', 3],
  ['', ''],
] as const;
const NUMBERS = down(1, 2, 3);

/** A day in each of two months, and a text where a day was expected. */
const DAYS = down(46296, 46324, '="no day"');

/** Lists that one formula makes of another column: keys that are looked up. */
const LOOKED_UP: readonly Formula[] = [
  {
    name: 'XLOOKUP of each key of a column',
    formula: '=ARRAYFORMULA(IF(LEN(A1:A4)=0;0;XLOOKUP(A1:A4;A1:A3;B1:B3;0-1)))',
    given: PAIRS,
    rows: 4,
  },
  {
    name: 'XLOOKUP of keys that are not there',
    formula: '=ARRAYFORMULA(XLOOKUP(A1:A3&"x";A1:A3;B1:B3;"none"))',
    given: PAIRS,
    rows: 3,
  },
  {
    name: 'XLOOKUP of each key from the last on, in a SEQUENCE',
    formula: '=ARRAYFORMULA(XLOOKUP(A1:A3;A1:A3;SEQUENCE(3);0;0;0-1))',
    given: down('a', 'b', 'a'),
    rows: 3,
  },
  {
    name: 'XLOOKUP of joined keys in joined keys',
    formula: '=ARRAYFORMULA(XLOOKUP(A1:A3&"|"&B1:B3;A1:A3&"|"&B1:B3;A1:A3;""))',
    given: PAIRS,
    rows: 3,
  },
  {
    name: 'XLOOKUP in other case, and of a key with an asterisk',
    formula: '=ARRAYFORMULA(XLOOKUP(A1:A2;A3:A4;SEQUENCE(2);0))',
    given: down('B', 'a*', 'abc', 'b'),
    rows: 2,
  },
  {
    name: 'LOOKUP of each key of a column',
    formula: '=ARRAYFORMULA(IFERROR(LOOKUP(A1:A4;A1:A3;B1:B3);"none"))',
    given: [
      [10, 'x'],
      [20, 'y'],
      [20, 'z'],
      [5, ''],
    ],
    rows: 4,
  },
  {
    name: 'LOOKUP of places in a SEQUENCE',
    formula: '=ARRAYFORMULA(IF(B1:B4="";"own";LOOKUP(B1:B4;SEQUENCE(3);A1:A3)&""))',
    given: PAIRS,
    rows: 4,
  },
  {
    name: 'LOOKUP of each key in a FILTER',
    formula:
      '=ARRAYFORMULA(IFERROR(LOOKUP(A1:A3;FILTER(A1:A3;A1:A3>1);FILTER(A1:A3*10;A1:A3>1));0))',
    given: NUMBERS,
    rows: 3,
  },
  {
    name: 'LOOKUP of each key in a FILTER of none',
    formula: '=ARRAYFORMULA(IFERROR(LOOKUP(A1:A3;FILTER(A1:A3;A1:A3>9);FILTER(A1:A3;A1:A3>9));0))',
    given: NUMBERS,
    rows: 3,
  },
  {
    name: 'MATCH type 1 of each key of a column',
    formula: '=ARRAYFORMULA(IFERROR(MATCH(A1:A3-1/2;A1:A3;1);0)+1)',
    given: down(10, 20, 30),
    rows: 3,
  },
  {
    name: 'SUMIF with each key of a column',
    formula: '=ARRAYFORMULA(SUMIF(A1:A3;A1:A3;B1:B3))',
    given: [
      ['a', 1],
      ['b', 2],
      ['a', 4],
    ],
    rows: 3,
  },
  {
    name: 'COUNTIF with each key of a column',
    formula: '=ARRAYFORMULA(COUNTIF(A1:A3;A1:A3))',
    given: down('a', 'b', 'a'),
    rows: 3,
  },
];

/** Functions that go cell by cell under ARRAYFORMULA. */
const CELL_BY_CELL: readonly Formula[] = [
  {
    name: 'IF over what another formula spills',
    formula: '=ARRAYFORMULA(IF(A1:A3>1;A1:A3*10;"small"))',
    given: down('=SEQUENCE(3)'),
    rows: 3,
  },
  {
    name: 'IF whose other branch would fail',
    formula: '=ARRAYFORMULA(IF(ISNUMBER(A1:A3);(EDATE(A1:A3;1)-A1:A3)&"";0))',
    given: DAYS,
    rows: 3,
  },
  {
    name: 'IFERROR over what fails in one row',
    formula: '=ARRAYFORMULA(IFERROR(6/A1:A3;"none"))',
    given: down('=SEQUENCE(3;1;0)'),
    rows: 3,
  },
  {
    name: 'A column beside the same one a row below',
    formula: '=ARRAYFORMULA(IF(A1:A3<>A2:A4;1;0))',
    given: down('a', 'A', 'b'),
    rows: 3,
  },
  {
    name: 'EOMONTH of each day',
    formula: '=ARRAYFORMULA(IFERROR((EOMONTH(A1:A3;0)-A1:A3)&"";"none"))',
    given: DAYS,
    rows: 3,
  },
  {
    name: 'EDATE of each day by its own months',
    formula: '=ARRAYFORMULA((EDATE(A1:A2;SEQUENCE(2))-A1:A2)&"")',
    given: DAYS,
    rows: 2,
  },
  {
    name: 'DATE, YEAR, MONTH and DAY of each row',
    formula: '=ARRAYFORMULA((DATE(YEAR(A1:A2);MONTH(A1:A2);DAY(A1:A2)-1)-A1:A2)&"")',
    given: DAYS,
    rows: 2,
  },
  {
    name: 'MID, made a number, of each text',
    formula: '=ARRAYFORMULA(IFERROR(MID(A1:A3;4;2)*1;0))',
    given: down('="31.07.2025"', '="07/x"', '=""'),
    rows: 3,
  },
  {
    name: 'FIND, LEFT and LOWER of each text',
    formula: '=ARRAYFORMULA(LOWER(LEFT(A1:A2;FIND(";";A1:A2&";")-1)))',
    given: down('Ann;Bob', 'Cy'),
    rows: 2,
  },
  {
    name: 'TRIM and LEN of each text',
    formula: '=ARRAYFORMULA(LEN(TRIM(A1:A3&"")))',
    given: down('="  a  b "', '', 12),
    rows: 3,
  },
  {
    name: 'NOT and a product of conditions',
    formula: '=ARRAYFORMULA(NOT(A1:A3>1)*(A1:A3<3)*ISNUMBER(A1:A3))',
    given: down(1, 2, '="1"'),
    rows: 3,
  },
  {
    name: 'A comparison with TRUE',
    formula: '=ARRAYFORMULA(IF(A1:A4=(1=1);1;0))',
    given: down(true, false, 'true', ''),
    rows: 4,
  },
  {
    name: 'ROUND, INT and ABS of each number',
    formula: '=ARRAYFORMULA(ROUND(A1:A2;1)+INT(A1:A2)+ABS(A1:A2))',
    given: down('=0-5/4', '=5/4'),
    rows: 2,
  },
  {
    name: 'The first cell of a whole column beside each cell',
    formula: '=ARRAYFORMULA(IF(A1:A3=INDEX(A:A;1)&"";1;0))',
    given: down('a', 'b', 'a'),
    rows: 3,
  },
  {
    name: 'A whole column of a range by INDEX',
    formula: '=ARRAYFORMULA(IF(INDEX(A1:B3;0;B1)>1;INDEX(A1:B3;0;B1-1)*10;0))',
    given: [
      [5, 2],
      [6, 1],
      [7, 3],
    ],
    rows: 3,
  },
  {
    name: 'HYPERLINK of each address',
    formula: '=ARRAYFORMULA(IF(LEN(A1:A3)=0;"";HYPERLINK(B1&A1:A3;A1:A3)))',
    given: [
      ['a-1', 'https://example.com/'],
      ['', ''],
      ['a-2', ''],
    ],
    rows: 3,
  },
  {
    name: 'HYPERLINK to cells of the spreadsheet, a cell each, inside IFERROR',
    formula: '=ARRAYFORMULA(IFERROR(HYPERLINK(B1&"A"&SEQUENCE(3);A1:A3);""))',
    given: [
      ['0123', '#gid=0&range='],
      ['a-1', ''],
      ['a-2', ''],
    ],
    rows: 3,
  },
];

/** What one formula gives for a whole column: everything that the tabs of one formula a column rest on. */
export const ARRAY_PROBES: readonly Probe[] = [...LOOKED_UP, ...CELL_BY_CELL].map(formulaProbe);
