import { ADHERENCE_ROWS, adherenceBlocks, adherenceFormats } from './audit-adherence';
import { CHECK_COUNT, CHECKS_ROW } from './audit-columns';
import { LIST_WIDTH, listBlocks, listFormats } from './audit-list';
import { reasonBlocks, reasonFormats } from './audit-reasons';
import { scoreBlocks, scoreFormats, scoreHighlights } from './audit-score';
import { SCORES_ROWS, scoresFormats, scoresOverTime } from './audit-scores';
import { customersSpan } from './customers';
import { dealColumn } from './deals';
import { listRows } from './findings-columns';
import { ledgerSpan } from './ledger-columns';
import { area, BAD_FILL, BAD_INK, headerFormat, PRECISE_MONEY, QUIET_INK } from './look';
import { newTab } from './new-tab';
import { nrrAt, nrrSpan } from './nrr-columns';
import type { Plan } from './plan';
import { readingSpan } from './reading-columns';
import { fact } from './settings-facts';
import { setting } from './settings-list';
import type { Block, Format, Tab } from './tab';

/** One line of arithmetic that must come to nothing. */
interface Check {
  readonly name: string;
  readonly about: string;
  /** The difference, as a formula. */
  readonly difference: string;
}

/** The checks that every number rests on. */
function checks(plan: Plan): readonly Check[] {
  return [...moneyChecks(plan), ...roomChecks(plan)];
}

/** Money that must be the same on every tab. */
function moneyChecks(plan: Plan): readonly Check[] {
  const largest = (span: string) => `MAX(MAX(${span});-MIN(${span}))`;
  const state = readingSpan(plan, 'state');
  const amounts = `SUMIFS(${readingSpan(plan, 'amount')};${state};0)`;
  const ledger = `SUMIFS(${ledgerSpan(plan, 'amount')};${ledgerSpan(plan, 'number')};"<1000000000")`;
  const now = `SUM(${customersSpan(plan, 'now')})`;
  const at = (id: 'closing' | 'ledger') => nrrAt(plan, id);
  const credited = `${at('ledger')}+SUM(${customersSpan(plan, 'credits')})-${now}`;
  const ofMonth = 'MRR of the as-of month.';
  return [
    check(
      'Opening + movements = closing',
      'In every month of the NRR tab.',
      largest(nrrSpan(plan, 'check')),
    ),
    check('Deals = Ledger', 'The amounts of all deals that count.', `${amounts}-${ledger}`),
    check('Ledger + credits = Customers', ofMonth, credited),
    check('Customers = NRR', ofMonth, `${now}-${at('closing')}`),
    check(
      'No month below the Ledger',
      'Customers never show less than the Ledger pays.',
      `MIN(0;MIN(${nrrSpan(plan, 'credits')}))`,
    ),
  ];
}

/** Room that the formulas must have, and what they rely on. */
function roomChecks(plan: Plan): readonly Check[] {
  const extend = 'beyond the last formula. Import a report to extend the formulas.';
  const [ids, company] = [dealColumn(plan, 'recordId'), dealColumn(plan, 'companies')];
  const below = `SUMPRODUCT((LEN(${ids})+LEN(${company})>0)*(ROW(${ids})>${plan.dealRows + 1}))`;
  const numbers = 'Imports!$A$2:$A$401';
  const misplaced = `SUMPRODUCT((${numbers}>0)*(${numbers}<>ROW(${numbers})-1))`;
  return [
    check('Every deal row is read', `Rows of Deals ${extend}`, below),
    check(
      'Every customer has a row',
      `Customers ${extend}`,
      `MAX(0;${fact('customers')}-${plan.customerRows})`,
    ),
    check(
      'Every month has a column',
      `Months ${extend}`,
      `MAX(0;${fact('months')}-${plan.months})`,
    ),
    check(
      'Imports stand in order',
      'Line n of Imports is import n; Deals looks its imports up by place.',
      misplaced,
    ),
    check(
      'Tabs fit the revenue model',
      'The tabs were built for the model on Settings.',
      `IF(${setting('model')}="${plan.model}";0;1)`,
    ),
  ];
}

function check(name: string, about: string, difference: string): Check {
  return { name, about, difference };
}

/** The rows in which the parts below the checks begin. */
const SCORES_ROW = CHECKS_ROW + CHECK_COUNT + 1;
const PROCESS_ROW = SCORES_ROW + SCORES_ROWS + 1;
const LIST_ROW = PROCESS_ROW + ADHERENCE_ROWS + 1;

/** The Audit tab: how far the data can be trusted, what does not count and why, the proofs, and every finding. */
export function auditTab(plan: Plan): Tab {
  const lines = checks(plan);
  return newTab({
    name: 'Audit',
    rows: LIST_ROW + 1 + listRows(plan),
    columns: LIST_WIDTH,
    frozenRows: 0,
    hasGridlines: false,
    widths: [120, 290, 170, 110, 220, 330, 330, 330, 220],
    blocks: [
      ...scoreBlocks(plan),
      ...reasonBlocks(plan),
      ...checkBlocks(plan),
      ...scoresOverTime(SCORES_ROW),
      ...adherenceBlocks(plan, PROCESS_ROW),
      ...listBlocks(plan, LIST_ROW),
    ],
    formats: [
      ...scoreFormats(),
      ...reasonFormats(),
      ...formats(lines.length),
      ...scoresFormats(SCORES_ROW),
      ...adherenceFormats(PROCESS_ROW),
      ...listFormats(plan, LIST_ROW),
    ],
    highlights: [
      ...scoreHighlights(),
      {
        area: area(CHECKS_ROW, 4, lines.length),
        formula: `=$D${CHECKS_ROW}="Fails"`,
        color: BAD_INK,
        background: BAD_FILL,
      },
    ],
  });
}

function checkBlocks(plan: Plan): Block[] {
  const lines = checks(plan);
  const holds = `=IF(ISNUMBER($C${CHECKS_ROW});IF(ABS($C${CHECKS_ROW})<1/200;"Holds";"Fails");"Fails")`;
  return [
    {
      kind: 'values',
      row: CHECKS_ROW - 2,
      column: 1,
      cells: [['Proofs: what must come to nothing']],
    },
    {
      kind: 'values',
      row: CHECKS_ROW - 1,
      column: 1,
      cells: [['No.', 'Check', 'Difference', 'Result', 'What is compared']],
    },
    {
      kind: 'values',
      row: CHECKS_ROW,
      column: 1,
      cells: lines.map(({ name }, index) => [index + 1, name]),
    },
    {
      kind: 'formulas',
      row: CHECKS_ROW,
      column: 3,
      cells: lines.map(({ difference }) => [`=${difference}`]),
    },
    { kind: 'fill', row: CHECKS_ROW, column: 4, rows: lines.length, cells: [holds] },
    { kind: 'values', row: CHECKS_ROW, column: 5, cells: lines.map(({ about }) => [about]) },
  ];
}

function formats(checkCount: number): Format[] {
  return [
    headerFormat(CHECKS_ROW - 1, 1, 6),
    { area: area(CHECKS_ROW - 2, 1), isBold: true, size: 12 },
    { area: area(CHECKS_ROW - 1, 3), align: 'right' },
    { area: area(CHECKS_ROW, 1, checkCount), align: 'left', color: QUIET_INK },
    { area: area(CHECKS_ROW, 3, checkCount), number: PRECISE_MONEY },
    { area: area(CHECKS_ROW, 5, checkCount), color: QUIET_INK },
  ];
}
