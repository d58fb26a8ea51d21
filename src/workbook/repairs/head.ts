import { ACCURACY } from '../audit/columns';
import type { Plan } from '../plan';
import { area, CARD_FILL, COUNT, MONEY, QUIET_INK, RATIO } from '../sheet/look';
import { onTab, span } from '../sheet/references';
import type { Block, Format } from '../sheet/tab';
import { accuracySentence } from './chart';
import { HEADER_ROW, REPAIRS as R, repairRows } from './columns';
import { KEPT, STILL_OPEN } from './lines';

/** Rows of the figures above the lines. */
const HEAD = { title: 1, sentence: 2, label: 4, value: 5, beside: 6, hint: 7 } as const;

const HINT =
  'Type what is right under Your value, or tick a suggestion; the sidebar then writes the files for HubSpot. What you type stays over imports.';

/** Figures, and the column in which some begin; money has two: a number that does not fit is shown as ###. */
const LABELS = ['Open', 'In a file', 'Repaired', 'MRR at stake', 'Accuracy now'];
const PLACES = { repaired: 3, stake: 5, accuracy: 7 } as const;

/** The last column of the figures; the chart stands beside them. */
export const HEAD_WIDTH = PLACES.accuracy;

/** Cells that are one, of figures that have two columns. */
export function headMerges() {
  return [PLACES.repaired, PLACES.stake].map((column) => area(HEAD.label, column, 2, 2));
}

/** Cells of the figures, with a blank one behind each that has two columns. */
const spread = (cells: readonly string[]) =>
  cells.flatMap((cell, at) => (at === 2 || at === 3 ? [cell, ''] : [cell]));

const STILL = `${STILL_OPEN}*`;

/** The states of lines that are open. */
const OPEN = ['Open', 'Came back', STILL];

/** The figures above the lines, and what they say in words. */
export function headBlocks(plan: Plan): Block[] {
  const lines = (letter: string) => span(letter, HEADER_ROW + 1, HEADER_ROW + repairRows(plan));
  const count = (text: string) => `COUNTIF(${lines(R.state)};"${text}")`;
  const stake = (text: string) => `SUMIF(${lines(R.state)};"${text}";${lines(R.mrr)})`;
  const open = OPEN.map(count).join('+');
  const left = [...OPEN, 'In the file of*', KEPT].map(stake).join('+');
  const accuracy = onTab('Audit', `$A$${ACCURACY.row}`);
  const value = [
    `=${open}`,
    `=${count('In the file of*')}`,
    `=${count('Repaired')}`,
    `=${left}`,
    `=${accuracy}`,
  ];
  return [
    { kind: 'values', row: HEAD.title, column: 1, cells: [['Repairs']] },
    {
      kind: 'formulas',
      row: HEAD.sentence,
      column: 1,
      cells: [[`=${sentence(`$A$${HEAD.value}`, count)}`], [`=${accuracySentence()}`]],
    },
    { kind: 'values', row: HEAD.label, column: 1, cells: [spread(LABELS)] },
    { kind: 'formulas', row: HEAD.value, column: 1, cells: [spread(value)] },
    { kind: 'formulas', row: HEAD.beside, column: 1, cells: [[`=${besideFindings()}`]] },
    { kind: 'values', row: HEAD.hint, column: 1, cells: [[HINT]] },
  ];
}

/** Says of how many repairs there is no line, where there is not room for all. */
export function unlisted(count: number): Block[] {
  const text = `${count} more with less MRR at stake have no line here: repair these, then import again.`;
  return count > 0 ? [{ kind: 'values', row: HEAD.hint + 1, column: 1, cells: [[text]] }] : [];
}

/** Why there are more findings than open repairs, or fewer. */
function besideFindings(): string {
  const findings = onTab('Audit', `$D$${ACCURACY.row}`);
  const some = `"Audit counts "&${findings}&IF(${findings}=1;" finding";" findings")`;
  const why = ': one may need several repairs, and stays until a report shows it repaired.';
  return `IF(${findings}=0;"";${some}&"${why}")`;
}

/** Says what is left to do; `open` is the cell that counts what is. */
function sentence(open: string, count: (state: string) => string): string {
  const some = `${open}&" repair"&IF(${open}=1;" is";"s are")&" open"`;
  const also = ([state, said]: readonly [string, string]) =>
    `IF(${count(state)}=0;"";", "&${count(state)}&" of them ${said}")`;
  const cameBack = also(['Came back', 'came back']);
  const still = also([STILL, 'after a file']);
  return `IF(${open}=0;"Nothing is open.";${some}&${cameBack}&${still}&".")`;
}

/** How they look. */
export function headFormats(): Format[] {
  return [
    { area: area(HEAD.title, 1), size: 18, isBold: true, align: 'left' },
    { area: area(HEAD.sentence, 1, 2), align: 'left' },
    {
      area: area(HEAD.label, 1, 1, HEAD_WIDTH),
      color: QUIET_INK,
      background: CARD_FILL,
      align: 'left',
    },
    {
      area: area(HEAD.value, 1, 1, HEAD_WIDTH),
      ...{ size: 16, isBold: true, background: CARD_FILL, align: 'left' },
    },
    { area: area(HEAD.value, 1, 1, PLACES.stake - 1), number: COUNT },
    { area: area(HEAD.value, PLACES.stake), number: MONEY },
    { area: area(HEAD.value, HEAD_WIDTH), number: RATIO },
    { area: area(HEAD.beside, 1, 2), color: QUIET_INK, size: 9, align: 'left' },
  ];
}
