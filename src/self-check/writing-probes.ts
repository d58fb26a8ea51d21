import type { Probe } from './probe';
import { seen, seenWithFormulas } from './seen';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const TEXT_FORMAT = '@';

/** Texts that Sheets may take for something else. */
const TEXTS = ['=1+1', "'x", "'t Hof", '+1', '1/2', '00123'];

function intoTextCell(text: string): Probe {
  return {
    name: `setValues of ${text} into a text cell`,
    ask: (tab) => {
      const cell = tab.getRange('B2').setNumberFormat(TEXT_FORMAT);
      return seenWithFormulas(cell.setValues([[text]]));
    },
  };
}

/** The year of a date without one is that of today. */
function intoGeneralCell(text: string): Probe {
  return {
    name: `setValues of ${text} into a general cell`,
    ask: (tab) => {
      const answer = seenWithFormulas(tab.getRange('B2').setValues([[text]]));
      return answer.replace(/^date \d{4}-/, 'date of this year ');
    },
  };
}

/** Formulas in cells that were made text before. */
const IN_TEXT_CELLS: readonly (readonly [string, (cells: Range, tab: Sheet) => unknown])[] = [
  ['setFormula', (cells) => cells.setFormula('=1+1')],
  ['setFormulas', (cells) => cells.setFormulas([['=1+1', '=2+2']])],
  ['copyTo from general cells', (cells, tab) => source(tab).copyTo(cells)],
  [
    'copyTo of formulas alone',
    (cells, tab) => source(tab).copyTo(cells, SpreadsheetApp.CopyPasteType.PASTE_FORMULA, false),
  ],
  [
    'setFormulas after they were made general',
    (cells) => cells.setNumberFormat('General').setFormulas([['=1+1', '=2+2']]),
  ],
];

const source = (tab: Sheet): Range => tab.getRange('A9:B9').setFormulas([['=1+1', '=2+2']]);

function formulaInTextCells([how, write]: (typeof IN_TEXT_CELLS)[number]): Probe {
  return {
    name: `A formula into text cells by ${how}`,
    ask: (tab) => {
      const cells = tab.getRange('B2:C2').setNumberFormat(TEXT_FORMAT);
      write(cells, tab);
      return seenWithFormulas(cells);
    },
  };
}

/** As tabs are written, whose formulas part their arguments by the same sign in every locale. */
const WRITTEN_AMONG_VALUES: Probe = {
  name: 'setValues of formulas with ; among values',
  ask: (tab) => {
    const row = [2, '=IF(A1>1;SUM(A1;3);0)', 'x', '=ARRAYFORMULA(IF(A1:A2=2;A1:A2*10;""))'];
    tab.getRange('A1:D1').setValues([row]);
    return seen(tab.getRange('A1:D3'));
  },
};

/** As tabs are written: formulas stand among values, and one goes across many columns. */
const COPIED_ARRAY: Probe = {
  name: 'ARRAYFORMULA among values, copied across',
  ask: (tab) => {
    tab.getRange('A1:A2').setValues([[1], [2]]);
    tab.getRange('C1:E1').setValues([[10, 20, 30]]);
    tab.getRange('C2:D2').setValues([['=ARRAYFORMULA($A$1:$A$2*C$1)', '']]);
    const { PASTE_FORMULA } = SpreadsheetApp.CopyPasteType;
    tab.getRange('C2').copyTo(tab.getRange('C2:E2'), PASTE_FORMULA, false);
    return seen(tab.getRange('C2:E4'));
  },
};

/** One row of a value, a blank and a formula, over rows that hold something. */
function copied(kind: 'PASTE_NORMAL' | 'PASTE_FORMULA' | 'PASTE_VALUES'): Probe {
  return {
    name: `copyTo of one row with a blank over many, ${kind}`,
    ask: (tab) => {
      const target = tab.getRange('A3:C5').setValues(Array.from({ length: 3 }, () => [7, 8, 9]));
      tab.getRange('A1').setValue(1);
      tab.getRange('C1').setFormula('=A1+ROW()');
      tab.getRange('A1:C1').copyTo(target, SpreadsheetApp.CopyPasteType[kind], false);
      return seen(target);
    },
  };
}

const BEYOND: readonly Probe[] = [
  {
    name: 'getRange beyond the last row',
    ask: (tab) => seen(tab.getRange(tab.getMaxRows() + 1, 1)),
  },
  {
    name: 'getRange beyond the last column',
    ask: (tab) => seen(tab.getRange(1, tab.getMaxColumns() + 1)),
  },
  {
    name: 'A formula that looks at a cell beyond the grid',
    ask: (tab) => seen(tab.getRange('A1').setFormula('=A5000')),
  },
  {
    name: 'A sum over a range that ends beyond the grid',
    ask: (tab) => {
      tab.getRange('B1').setValue(3);
      return seen(tab.getRange('A1').setFormula('=SUM($B$1:$B$5000)'));
    },
  },
];

/** What becomes of what is written: texts, formulas, copies, and places that are not there. */
export const WRITING_PROBES: readonly Probe[] = [
  ...TEXTS.map(intoTextCell),
  ...TEXTS.map(intoGeneralCell),
  ...IN_TEXT_CELLS.map(formulaInTextCells),
  ...(['PASTE_NORMAL', 'PASTE_FORMULA', 'PASTE_VALUES'] as const).map(copied),
  WRITTEN_AMONG_VALUES,
  COPIED_ARRAY,
  ...BEYOND,
];
