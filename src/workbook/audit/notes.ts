import type { Note, Tab } from '../sheet/tab';

/** What each header of the Audit tab means; the same word means the same in every part. */
const MEANINGS: Readonly<Record<string, string>> = {
  'No.': 'The number of the check.',
  Check: 'What is looked for.',
  Findings: 'How many findings there are, without those that were accepted.',
  'MRR at stake':
    'Money a month that may be wrong, blank where no figure changes; the same MRR can stand in several findings.',
  State: 'On, or Off where Settings lists the check under Checks switched off.',
  'What is wrong': 'What the records show.',
  'What it does to NRR': 'In which direction the figures are off because of it.',
  'What to do': 'How to repair it in HubSpot.',
  Column: 'The column of the report in which it is to be repaired.',
  Code: 'The number by which Reading names the reason.',
  Reason: 'Why rows of Deals do or do not count.',
  Rows: 'How many rows of Deals.',
  'Check no.': 'The check above that lists these rows.',
  Difference: 'It must be 0; half a cent is allowed for rounding.',
  Result: 'Holds, or Fails in red.',
  'What is compared': 'The two sides of the difference.',
  Report: 'The file that was imported.',
  'As-of month': 'The last month that the report told of.',
  'By records': 'Records without a finding, of those that count or would if they were right.',
  'By MRR': 'MRR of records without a finding, over that and the MRR at stake.',
  Owner: 'Who owns the deals in HubSpot.',
  'Column that matters': 'A column that figures or the audit rest on.',
  Records:
    'Records that need the column, of those that count or would if their columns were right.',
  Filled:
    'The share of them with the column filled with what can be read; Not in report where the last report has no such column.',
  'Owner with most blank':
    'Of the 30 owners with the most records who leaves the column blank most often, and how often.',
  'Second and third': 'Who comes next, and after that.',
  'Record ID': 'The record in HubSpot; with Record address on Settings it leads there.',
  'Suggested value':
    'What the data says is right for the column, as Repairs has it; blank where a person must decide.',
  Customer: 'The company that pays.',
};

/** A note for every header of the Audit tab, found by the look of a header. */
export function auditNotes({ blocks, formats }: Pick<Tab, 'blocks' | 'formats'>): readonly Note[] {
  const headers = formats.filter(
    ({ isBold, wraps, background }) => isBold === true && wraps === true && background,
  );
  return headers.flatMap(({ area }) =>
    Array.from({ length: area.columns }, (_, place) => area.column + place).flatMap((column) => {
      const header = textAt(blocks, area.row, column);
      const text = MEANINGS[header];
      return text === undefined ? [] : [{ row: area.row, column, text }];
    }),
  );
}

function textAt(blocks: Tab['blocks'], row: number, column: number): string {
  const texts = blocks.map((block) =>
    block.kind === 'values' ? (block.cells[row - block.row]?.[column - block.column] ?? '') : '',
  );
  return String(texts.find((text) => text !== '') ?? '');
}
