import { down, type Formula, formulaProbe } from './formula-probes';
import type { Probe } from './probe';
import { seen } from './seen';

/** Fills three rows, the second with an empty text. */
const FILLS = '=ARRAYFORMULA(IF(SEQUENCE(3)=2;"";SEQUENCE(3)))';

/** The first column whose second row is blank. */
const FIRST_BLANK = '=ARRAYFORMULA(IFERROR(MATCH(TRUE;ISBLANK(A2:B2);0);0))';

const BLANKS: readonly Formula[] = [
  {
    name: 'ISBLANK of an empty text that another formula spills',
    formula: '=ISBLANK(A2)',
    given: down(FILLS),
  },
  {
    name: 'ISBLANK of each cell that another formula spills, and of one below',
    formula: '=ARRAYFORMULA(ISBLANK(A1:A4))',
    given: down(FILLS),
    rows: 4,
  },
  {
    name: 'The first blank in a row that other formulas spill into',
    formula: FIRST_BLANK,
    given: [[FILLS, 'alone']],
  },
  {
    name: 'The first blank in a row that is full of what other formulas spill',
    formula: FIRST_BLANK,
    given: [[FILLS, FILLS]],
  },
  {
    name: 'The first full cell of a column by INDEX',
    formula: '=ARRAYFORMULA(IFERROR(MATCH(FALSE;ISBLANK(INDEX(A1:B4;0;2));0)+10;0))',
    given: [
      ['a', ''],
      ['b', ''],
      ['c', 'full'],
    ],
  },
  {
    name: 'The first full cell of a column that has none',
    formula: '=ARRAYFORMULA(IFERROR(MATCH(FALSE;ISBLANK(INDEX(A1:B4;0;2));0)+10;0))',
    given: down('a', 'b'),
  },
];

const FORMULAS_AMONG = down('=1+1', 2, '=A1', '', 'text');

const TYPED_OVER: readonly Formula[] = [
  { name: 'ISFORMULA of a cell', formula: '=ISFORMULA(A3)', given: FORMULAS_AMONG },
  {
    name: 'ISFORMULA of each cell of a range',
    formula: '=ARRAYFORMULA(ISFORMULA(A1:A5))',
    given: FORMULAS_AMONG,
    rows: 5,
  },
  {
    name: 'ISFORMULA of what a formula fills',
    formula: '=ARRAYFORMULA(ISFORMULA(A1:A3))',
    given: down(FILLS),
    rows: 3,
  },
  {
    name: 'The last cell without a formula, as its row and its column',
    formula: '=ARRAYFORMULA(MAX(IF(ISFORMULA(A1:B3);0;ROW(A1:B3)*1000+COLUMN(A1:B3))))',
    given: [
      ['=1+1', '=2+2'],
      ['typed', '=3+3'],
      ['=4+4', '=5+5'],
    ],
  },
];

/** What stands in the way of a formula: its first cell shows an error, and the row below it is blank. */
const BLOCKED: Probe = {
  name: 'A value typed into what a formula fills, then cleared',
  ask: (tab) => {
    const filled = tab.getRange('A1:A4');
    tab.getRange('A1').setFormula(FILLS);
    tab.getRange('B1').setFormula('=ISBLANK(A2)');
    SpreadsheetApp.flush();
    const states = [seen(filled)];
    tab.getRange('A3').setValue('typed');
    SpreadsheetApp.flush();
    states.push(seen(filled), seen(tab.getRange('B1')));
    tab.getRange('A3').clearContent();
    SpreadsheetApp.flush();
    return [...states, seen(filled)].join('; then ');
  },
};

/** What tells that a column is whole that one formula fills. */
export const GUARD_PROBES: readonly Probe[] = [
  ...[...BLANKS, ...TYPED_OVER].map(formulaProbe),
  BLOCKED,
];
