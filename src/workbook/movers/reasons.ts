import type { Plan } from '../plan';
import { area, COUNT, headerFormat, MONEY, QUIET_INK } from '../sheet/look';
import type { Block, Format, Note } from '../sheet/tab';
import { movementCode, movesSpan } from './columns';

/** Where the reasons stand, and how many of them are named. */
const TITLE_ROW = 13;
const HEADER_ROW = TITLE_ROW + 1;
const FIRST = HEADER_ROW + 1;
const LISTED = 8;

const SUMS = ['churnedCustomers', 'churn', 'contractedCustomers', 'contraction'] as const;

/** Churn and contraction by what the deals say, the largest loss first. */
export function reasonBlocks(plan: Plan): Block[] {
  const place = `INDEX(${movesSpan(plan, 'byLoss')};ROW()-${HEADER_ROW})`;
  const named = `INDEX(${movesSpan(plan, 'named')};${place})`;
  const row = [
    `=IF(LEN(${named})=0;"";${named})`,
    ...SUMS.map((id) => `=IF(LEN(${named})=0;"";INDEX(${movesSpan(plan, id)};${place}))`),
  ];
  const header = ['Reason', 'Churned customers', 'Churn', 'Contracted customers', 'Contraction'];
  const title = 'Churn and contraction by reason';
  return [
    { kind: 'values', row: TITLE_ROW, column: 2, cells: [[title]] },
    { kind: 'values', row: HEADER_ROW, column: 2, cells: [header] },
    { kind: 'fill', row: FIRST, column: 2, rows: LISTED, cells: row },
    {
      kind: 'values',
      row: FIRST + LISTED,
      column: 2,
      cells: [['Other reasons'], ['All']],
    },
    { kind: 'formulas', row: FIRST + LISTED, column: 3, cells: sums(plan) },
  ];
}

/** What the reasons not named come to, and all. */
function sums(plan: Plan): readonly (readonly string[])[] {
  const code = movesSpan(plan, 'code');
  const all = (['churn', 'contraction'] as const).flatMap((movement) => [
    `COUNTIFS(${code};${movementCode(movement)})`,
    `SUMIFS(${movesSpan(plan, 'size')};${code};${movementCode(movement)})`,
  ]);
  const listed = ['C', 'D', 'E', 'F'].map(
    (letter) => `SUM($${letter}$${FIRST}:$${letter}$${FIRST + LISTED - 1})`,
  );
  return [
    all.map((total, index) => `=ROUND(${total}-${listed[index]};6)`),
    all.map((total) => `=${total}`),
  ];
}

/** The look of the reasons. */
export function reasonFormats(): Format[] {
  const rows = LISTED + 2;
  return [
    { area: area(TITLE_ROW, 2), isBold: true, color: QUIET_INK },
    headerFormat(HEADER_ROW, 2, 5),
    { area: area(HEADER_ROW, 3, 1, 4), align: 'right' },
    ...[3, 5].map((column) => ({ area: area(FIRST, column, rows), number: COUNT })),
    ...[4, 6].map((column) => ({ area: area(FIRST, column, rows), number: MONEY })),
    { area: area(FIRST + LISTED, 2, 1, 5), color: QUIET_INK },
    { area: area(FIRST + LISTED + 1, 2, 1, 5), isBold: true },
  ];
}

/** What each column is. */
export function reasonNotes(): Note[] {
  const texts = [
    'The lost or cancel reason of the deal that did it, else that of the deal that ended, else its inactive reason; an end for renewal that nothing followed is Not renewed.',
    'Customers who left for this reason.',
    'What they paid at the opening.',
    'Customers who pay less for this reason.',
    'What they pay less.',
  ];
  return texts.map((text, index) => ({ row: HEADER_ROW, column: index + 2, text }));
}
