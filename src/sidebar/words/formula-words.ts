import { count } from '../../import/texts';
import type { ParameterHelp } from '../formula/formula';

const EXPECTED: Readonly<Record<string, string>> = {
  range: 'cells such as B2:D200',
  number: 'a number such as 12 or a cell such as B1',
};

/** What the formula helper says. */
export const formulaWords = {
  open: 'Insert a formula',
  title: 'Insert a formula',
  lead: 'Choose what a cell should show.',
  search: 'Search the functions',
  found: (functions: number) => `${count(functions, 'function')} found`,
  noneFound: 'No function is about that. Try another word.',
  groups: {
    figures: 'One figure',
    tables: 'A table that fills cells',
    success: 'Customer success',
    benchmarks: 'Comparison',
    others: 'Others',
  },
  gives: (returns: string) => `Gives ${returns}.`,
  optional: 'Optional',
  example: (example: string) => `For example ${example}`,
  useSelection: 'Use the selected cells',
  useSelectionFor: (name: string) => `Use the selected cells for ${name}`,
  notGiven: 'Not given',
  made: 'The formula',
  missing: (name: string) => `Fill in ${name} to make the formula.`,
  unreadable: ({ name, type }: ParameterHelp, typed: string) =>
    `${name} is "${typed}"; expected ${EXPECTED[type] ?? 'a text'}.`,
  chooseCell: 'Then choose the cell to put it in, on the sheet.',
  insert: 'Insert into the chosen cell',
  inserting: 'Inserting…',
  otherFunction: 'Other function',
  notEmpty: (cell: string) =>
    `${cell} is not empty. Choose another cell, or replace what it holds.`,
  replace: (cell: string) => `Replace what ${cell} holds`,
  ownTab: (tab: string) => `${tab} is one of Retained's own tabs. Choose a cell of another tab.`,
  readsItself: (cell: string) =>
    `The formula would read ${cell}, its own cell. Choose a cell outside of the cells it reads.`,
  noRoom: 'The cells below and beside are not empty, so the result has no room.',
  inserted: (cell: string) => `${cell} shows`,
  insertedTitle: 'The formula is in its cell',
  insertedWithErrorTitle: 'The formula cannot be answered yet',
  blank: 'Nothing: there is no base to measure against.',
  ratioHint: 'It is a share: format the cell as percent.',
  editFormula: 'Change the formula',
  another: 'Insert another formula',
  close: 'Back',
} as const;
