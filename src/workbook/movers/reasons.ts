import type { Plan } from '../plan';
import { area, COUNT, headerFormat, MONEY, QUIET_INK } from '../sheet/look';
import type { Block, Format, Note } from '../sheet/tab';
import { movementCode, movesSpan } from './columns';

/** Where the reasons stand, and how many of them are named. */
const TITLE_ROW = 13;
const HEADER_ROW = TITLE_ROW + 1;
const ALL_ROW = HEADER_ROW + 1;
const FIRST = ALL_ROW + 1;
const LISTED = 8;
const OTHERS_ROW = FIRST + LISTED;

const SUMS = ['churnedCustomers', 'churn', 'contractedCustomers', 'contraction'] as const;

/** Churn and contraction by what the deals say, the largest loss first. */
export function reasonBlocks(plan: Plan): Block[] {
  const place = `INDEX(${movesSpan(plan, 'byLoss')};ROW()-${ALL_ROW})`;
  const named = `INDEX(${movesSpan(plan, 'named')};${place})`;
  const row = [
    `=IF(LEN(${named})=0;"";${named})`,
    ...SUMS.map((id) => `=IF(LEN(${named})=0;"";INDEX(${movesSpan(plan, id)};${place}))`),
  ];
  const all = sums(plan);
  const rest = ['C', 'D', 'E', 'F'].map(
    (letter) =>
      `ROUND($${letter}$${ALL_ROW}-SUM($${letter}$${FIRST}:$${letter}$${OTHERS_ROW - 1});6)`,
  );
  const isMore = `${rest[0]}+${rest[2]}>0`;
  const others = rest.map((sum) => `=IF(LEN($B$${OTHERS_ROW})=0;"";${sum})`);
  const header = ['Reason', 'Churned customers', 'Churn', 'Contracted customers', 'Contraction'];
  const title = 'Churn and contraction by reason';
  return [
    { kind: 'values', row: TITLE_ROW, column: 2, cells: [[title]] },
    { kind: 'values', row: HEADER_ROW, column: 2, cells: [header] },
    { kind: 'fill', row: FIRST, column: 2, rows: LISTED, cells: row },
    { kind: 'values', row: ALL_ROW, column: 2, cells: [['All reasons']] },
    { kind: 'formulas', row: ALL_ROW, column: 3, cells: [all.map((total) => `=${total}`)] },
    {
      kind: 'formulas',
      row: OTHERS_ROW,
      column: 2,
      cells: [[`=IF(${isMore};"Other reasons";"")`, ...others]],
    },
  ];
}

/** What all reasons come to. */
function sums(plan: Plan): readonly string[] {
  const code = movesSpan(plan, 'code');
  return (['churn', 'contraction'] as const).flatMap((movement) => [
    `COUNTIFS(${code};${movementCode(movement)})`,
    `SUMIFS(${movesSpan(plan, 'size')};${code};${movementCode(movement)})`,
  ]);
}

/** The look of the reasons. */
export function reasonFormats(): Format[] {
  const rows = LISTED + 2;
  return [
    { area: area(TITLE_ROW, 2), isBold: true, color: QUIET_INK },
    headerFormat(HEADER_ROW, 2, 5),
    { area: area(HEADER_ROW, 3, 1, 4), align: 'right' },
    ...[3, 5].map((column) => ({ area: area(ALL_ROW, column, rows), number: COUNT })),
    ...[4, 6].map((column) => ({ area: area(ALL_ROW, column, rows), number: MONEY })),
    { area: area(ALL_ROW, 2, 1, 5), isBold: true },
    { area: area(OTHERS_ROW, 2, 1, 5), color: QUIET_INK },
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
