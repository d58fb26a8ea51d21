import type { Probe } from './probe';
import { seen } from './seen';

type Given = readonly (readonly (string | number | boolean)[])[];

/** A formula, what it looks at from A1 on, and how much of its result is read. */
export interface Formula {
  readonly name: string;
  readonly formula: string;
  readonly given?: Given;
  readonly rows?: number;
  readonly columns?: number;
}

/** One column of cells. */
export const down = (...cells: readonly (string | number | boolean)[]): Given =>
  cells.map((cell) => [cell]);

const ORDERED = down('é', 'e', 'E', 'ß', '-', '="10"', 9, '', '=1/0', 'ss', 'f');
const STEPS = down(0, 10, 20, '', '');
const MONTH_END = 'DATE(2026;10;31)';

const FORMULAS: readonly Formula[] = [
  {
    name: 'SORT over letters, signs, text "10", 9, blank and error',
    formula: '=SORT(A1:A11;1;TRUE)',
    given: ORDERED,
    rows: 11,
  },
  { name: 'é = e', formula: '="é"="e"' },
  { name: 'E = e', formula: '="E"="e"' },
  { name: 'É = é', formula: '="É"="é"' },
  { name: 'ß = ss', formula: '="ß"="ss"' },
  { name: 'A blank at the end in =', formula: '="a"="a "' },
  { name: 'A text is greater than a number', formula: '="1">2' },
  { name: 'MATCH type 1 between two steps', formula: '=MATCH(15;A1:A5;1)', given: STEPS },
  { name: 'MATCH type 1 on a step', formula: '=MATCH(20;A1:A5;1)', given: STEPS },
  { name: 'MATCH type 1 below the first', formula: '=MATCH(0-1;A1:A5;1)', given: STEPS },
  {
    name: 'MATCH type 1 with equal steps',
    formula: '=MATCH(10;A1:A4;1)',
    given: down(0, 10, 10, 20),
  },
  {
    name: 'MATCH type 1 before texts',
    formula: '=MATCH(15;A1:A4;1)',
    given: down(0, 10, 20, 'x'),
  },
  { name: 'MINIFS of none', formula: '=MINIFS(A1:A5;A1:A5;">99")', given: STEPS },
  { name: 'MAXIFS of none', formula: '=MAXIFS(A1:A5;A1:A5;">99")', given: STEPS },
  { name: 'AVERAGEIFS of none', formula: '=AVERAGEIFS(A1:A5;A1:A5;">99")', given: STEPS },
  { name: 'EDATE of a blank', formula: '=TEXT(EDATE(A9;1);"0")' },
  { name: 'EOMONTH of a blank', formula: '=TEXT(EOMONTH(A9;0);"0")' },
  { name: 'LEN of a blank by INDEX', formula: '=LEN(INDEX(A1:A5;4))', given: STEPS },
  { name: 'A blank by INDEX', formula: '=INDEX(A1:A5;4)', given: STEPS },
  { name: 'ISNUMBER of a blank by INDEX', formula: '=ISNUMBER(INDEX(A1:A5;4))', given: STEPS },
  { name: 'FILTER of none', formula: '=FILTER(A1:A5;A1:A5>99)', given: STEPS },
  { name: 'TEXT of a month by letters', formula: `=TEXT(${MONTH_END};"mmm yyyy")` },
  { name: 'TEXT of a month by its whole name', formula: `=TEXT(${MONTH_END};"mmmm")` },
  { name: 'TEXT of a month by numbers', formula: `=TEXT(${MONTH_END};"yyyy-mm")` },
  { name: 'TEXT of a ratio', formula: '=TEXT(931/1000;"#,##0.0")' },
  { name: 'Arguments parted by ;', formula: '=SUM(1;2)+IF(1=1;3;4)' },
  { name: 'ROUND of a half', formula: '=ROUND(1005/1000;2)' },
  { name: 'An empty text plus 1', formula: '=""+1' },
  { name: 'A blank plus 1', formula: '=A9+1' },
  { name: 'MOD of a negative', formula: '=MOD(0-7;3)' },
  {
    name: 'SUMPRODUCT over an error',
    formula: '=SUMPRODUCT(A1:A3*1)',
    given: down(1, '=1/0', 2),
  },
  {
    name: 'A spill with a full cell below it',
    formula: '=SORT(A1:A3;1;FALSE)',
    given: [
      [1, '', ''],
      [2, '', 'full'],
      [3, '', ''],
    ],
    rows: 3,
  },
  {
    name: 'A spill with room',
    formula: '=SORT(A1:A3;1;FALSE)',
    given: down(1, 2, 3),
    rows: 4,
  },
];

/** A formula in C1 of the scratch tab, and what is read from there on. */
export const formulaProbe = ({
  name,
  formula,
  given = [],
  rows = 1,
  columns = 1,
}: Formula): Probe => ({
  name,
  formula,
  ask: (tab) => {
    const width = given[0]?.length ?? 0;
    if (width > 0) tab.getRange(1, 1, given.length, width).setValues(given.map((row) => [...row]));
    tab.getRange('C1').setFormula(formula);
    return seen(tab.getRange(1, 3, rows, columns));
  },
});

/** What formulas of the kinds that stand on the tabs give at the edges of what they are made for. */
export const FORMULA_PROBES: readonly Probe[] = FORMULAS.map(formulaProbe);
