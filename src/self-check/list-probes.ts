import { down, type Formula, formulaProbe } from './formula-probes';
import type { Probe } from './probe';

const NOWHERE = '9000000000000';

/** The names that count, each once. */
const SHOWN = 'UNIQUE(FILTER(A1:A5;B1:B5<9))';

/** Lists in another order, or of other rows. */
const LISTS: readonly Formula[] = [
  {
    name: 'FILTER of a whole column by its rows, as text',
    formula:
      '=ARRAYFORMULA(IFERROR(FILTER(IFERROR(TRIM(A:A&"");"");(ROW(A:A)>1)*(ROW(A:A)<=5));""))',
    given: down('header', 'a', '', '=1/0', ' b '),
    rows: 5,
  },
  {
    name: 'FILTER of a whole column by its rows, as it is',
    formula:
      '=ARRAYFORMULA(FILTER(IFERROR(IF(LEN(A:A)=0;"";A:A);"(error)");(ROW(A:A)>1)*(ROW(A:A)<=5)))',
    given: down('header', 7, '', '=1/0', true),
    rows: 5,
  },
  {
    name: 'SORT of the places where something holds',
    formula: `=ARRAYFORMULA(SORT(IF(A1:A3<>2;SEQUENCE(3);${NOWHERE});1;TRUE))`,
    given: down(1, 2, 3),
    rows: 3,
  },
  {
    name: 'SORT by a column of texts, then by another from the highest down',
    formula: '=ARRAYFORMULA(SORT(B1:B4;A1:A4;TRUE;B1:B4;FALSE))',
    given: [
      ['b', 1],
      ['=""', 2],
      ['a', 3],
      ['B', 4],
    ],
    rows: 4,
  },
  {
    name: 'SORT of two columns by keys that a formula makes',
    formula: '=ARRAYFORMULA(SORT(A1:B3;0-B1:B3;TRUE))',
    given: [
      ['b', 2],
      ['a', 1],
      ['c', 3],
    ],
    rows: 3,
    columns: 2,
  },
  {
    name: 'SEQUENCE from 2 on',
    formula: '=SEQUENCE(3;1;2)',
    rows: 4,
  },
  {
    name: 'SEQUENCE from 7 on, in steps of 100',
    formula: '=SEQUENCE(3;1;7;100)',
    rows: 4,
  },
  {
    name: 'COUNTIF with each number of a SEQUENCE in steps',
    formula: '=ARRAYFORMULA(COUNTIF(A1:A3;SEQUENCE(3;1;7;100)))',
    given: down(107, 7, 107),
    rows: 3,
  },
  {
    name: 'SORTN of the first three by two keys',
    formula: '=ARRAYFORMULA(SORTN(A1:A4;3;0;IF(B1:B4>5;B1:B4;0-1);FALSE;A1:A4;TRUE))',
    given: [
      [1, 10],
      [2, 5],
      [3, 20],
      [4, 10],
    ],
    rows: 4,
  },
  {
    name: 'UNIQUE of a FILTER, row by row as far as it goes',
    formula: `=ARRAYFORMULA(IF(SEQUENCE(4)>ROWS(${SHOWN});"";LOOKUP(SEQUENCE(4);SEQUENCE(ROWS(${SHOWN}));${SHOWN})))`,
    given: [
      ['Bob', 1],
      ['Ann', 1],
      ['bob', 1],
      ['Cy', 9],
      ['Ann', 1],
    ],
    rows: 5,
  },
];

/** What one formula gives for a list that it makes anew. */
export const LIST_PROBES: readonly Probe[] = LISTS.map(formulaProbe);
