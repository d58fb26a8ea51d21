import { down, type Formula, formulaProbe } from './formula-probes';
import type { Probe } from './probe';

/** Three days at the ends of months, and what belongs to them. */
const BILLED = [
  ['=DATE(2026;8;31)', 1],
  ['=DATE(2026;9;30)', 2],
  ['=DATE(2026;10;31)', 4],
] as const;
const STATES = [
  ['in', 3],
  ['out', 9],
  ['in', 5],
] as const;

const CRITERIA: readonly Formula[] = [
  {
    name: 'COUNTIFS of any text',
    formula: '=COUNTIFS(A1:A6;"?*")',
    given: down('a', '', '=""', 5, '="5"', 'b'),
  },
  {
    name: 'COUNTIFS for each of some numbers, and any text beside them',
    formula: '=ARRAYFORMULA(COUNTIFS(A1:A4;SEQUENCE(2);B1:B4;"?*"))',
    given: [
      [1, 'a'],
      [2, ''],
      [1, 'b'],
      [2, 'c'],
    ],
    rows: 2,
  },
  {
    name: 'COUNTIFS within each of some spans of numbers',
    formula:
      '=ARRAYFORMULA(COUNTIFS(A1:A5;">="&SEQUENCE(3;1;20;0-10);A1:A5;"<"&SEQUENCE(3;1;30;0-10)))',
    given: down(5, 10, 21, 29, 30),
    rows: 3,
  },
  {
    name: 'COUNTIFS up to a day that a formula gives',
    formula: '=COUNTIFS(A1:A3;"<="&DATE(2026;9;30))',
    given: BILLED,
  },
  {
    name: 'SUMIFS after one day and up to another, which stands in a cell',
    formula: '=SUMIFS(B1:B3;A1:A3;">"&EOMONTH(A2;-1);A1:A3;"<="&A2)',
    given: BILLED,
  },
  {
    name: 'COUNTIFS above a number with decimals',
    formula: '=COUNTIFS(A1:A3;">"&3/2)',
    given: down(1, '=8/5', 2),
  },
  {
    name: 'SUMIFS above a number with decimals',
    formula: '=SUMIFS(B1:B3;A1:A3;">"&3/2;B1:B3;"<"&5)',
    given: [
      [1, 1],
      ['=8/5', 2],
      [2, 6],
    ],
  },
  { name: 'LARGE', formula: '=LARGE(A1:A5;2)', given: down(3, '', 7, 'x', 5) },
  { name: 'SMALL', formula: '=SMALL(A1:A5;2)', given: down(3, '', 7, 'x', 5) },
  {
    name: 'MAX less MIN over a blank and a text',
    formula: '=MAX(0;MAX(A1:A5)-MIN(A1:A5))',
    given: down(3, '', 7, 'x', 5),
  },
  { name: 'MAX of none', formula: '=MAX(A1:A2)', given: down('x', '') },
  {
    name: 'The last row for which a condition holds',
    formula: '=SUMPRODUCT(MAX((A1:A3="out")*ROW(A1:A3)))',
    given: STATES,
  },
  {
    name: 'AND and OR over a number and a blank',
    formula: '=IF(AND(ISNUMBER(A1);ISNUMBER(A2));1;0)+IF(OR(LEN(A2)=0;A1>9);10;0)',
    given: down(5, ''),
  },
  {
    name: 'A month end by the column of its cell',
    formula: '=EOMONTH(A1;COLUMN()-2)-A1',
    given: down('=DATE(2026;9;30)'),
  },
  {
    name: 'LARGE among numbers that a condition lets through',
    formula: '=SUMPRODUCT(LARGE((A1:A3="in")*B1:B3;2))',
    given: STATES,
  },
  {
    name: 'A sum over a whole column of a range by INDEX',
    formula: '=SUMPRODUCT((INDEX(A1:B3;0;1)="in")*INDEX(A1:B3;0;2))',
    given: STATES,
  },
];

/** What formulas choose of a column that they count or add up. */
export const CRITERIA_PROBES: readonly Probe[] = CRITERIA.map(formulaProbe);
