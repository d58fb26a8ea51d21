import { STATES } from '../../core/report/state-words';
import { onTab, span } from '../sheet/references';

/** Where the score stands: its row, and the columns of accuracy by records and by MRR, and of findings. */
export const ACCURACY = { row: 6, records: 1, mrr: 3, findings: 4 } as const;

/** How many checks of the data there are: a number of its own, since what a cell's function loads need not know them. */
export const DATA_CHECK_COUNT = 36;

/** The rows of the findings with the most money at stake, which stand at the top. */
export const LARGEST = { row: 10, rows: 5 } as const;

/** The rows of the checks that found something, those with the most money at stake. */
export const FOUND = { row: LARGEST.row + LARGEST.rows + 3, rows: 10 } as const;

/** The headers over checks of the data, wherever they are listed. */
export const CHECK_HEADERS = [
  'No.',
  'Check',
  'Findings',
  'MRR at stake',
  'What is wrong',
  'What it does to NRR',
  'What to do',
] as const;

/** The row of the first check of the data; its code is its place from here. */
export const DATA_CHECKS_ROW = FOUND.row + FOUND.rows + 3;

/** Where the list of reasons stands on the Audit tab: column A the code, B the reason, C the rows, D the check. */
export const REASONS_ROW = DATA_CHECKS_ROW + DATA_CHECK_COUNT + 3;

/** The reasons in the order of their codes, so that a code finds its own by place. */
export const REASONS = STATES.filter(({ id }) => id !== 'empty');

/** The row that counts pasted rows in which text stands for a day, an amount or a flag; blank where there are none. */
export const TO_READ_ROW = REASONS_ROW + REASONS.length + 1;

/** How many arithmetic checks there are. */
export const CHECK_COUNT = 15;

/** The row of the first arithmetic check. */
export const CHECKS_ROW = REASONS_ROW + REASONS.length + 4;

/** The line below the proofs, and the one below that: what was computed twice, and what the latest report left open. */
export const TWICE_ROW = CHECKS_ROW + CHECK_COUNT;
export const OPEN_ROW = TWICE_ROW + 1;

/** The texts of the reasons, for a formula to pick one by its code. */
export function auditReason(): string {
  return reasonSpan('B');
}

/** How many rows each reason stands for. */
export function rowsOfReason(): string {
  return reasonSpan('C');
}

/** Their codes. */
export function codeOfReason(): string {
  return reasonSpan('A');
}

/** The checks that find rows which do not count, by the code of the reason; 0: the row is rightly left out. */
export function checkOfReason(): string {
  return reasonSpan('D');
}

function reasonSpan(letter: string): string {
  return onTab('Audit', span(letter, REASONS_ROW, REASONS_ROW + REASONS.length - 1));
}

type DataCheckColumn =
  | 'name'
  | 'findings'
  | 'mrr'
  | 'state'
  | 'wrong'
  | 'effect'
  | 'todo'
  | 'column';

const DATA_CHECK_LETTERS: Readonly<Record<DataCheckColumn, string>> = {
  name: 'B',
  findings: 'C',
  mrr: 'D',
  wrong: 'E',
  effect: 'F',
  todo: 'G',
  column: 'H',
  state: 'I',
};

/** A column of the checks of the data, for a formula to pick from by a check's code. */
export function dataCheckSpan(column: DataCheckColumn): string {
  const letter = DATA_CHECK_LETTERS[column];
  return onTab('Audit', span(letter, DATA_CHECKS_ROW, DATA_CHECKS_ROW + DATA_CHECK_COUNT - 1));
}

/** What stands in the State column of a check that is switched off. */
export const OFF = 'Off';
