import type { Probe } from './probe';
import { seen } from './seen';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A cell that takes "Yes" and "No"; refused where strict. */
function listed(tab: Sheet, isStrict: boolean): Range {
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList(['Yes', 'No'])
    .setAllowInvalid(!isStrict)
    .build();
  return tab.getRange('B2').setDataValidation(rule);
}

const IN_LISTS: readonly (readonly [string, boolean, (cell: Range) => Range])[] = [
  ['a value that is listed into a strict list', true, (cell) => cell.setValue('Yes')],
  ['a value that is not listed into a strict list', true, (cell) => cell.setValue('Perhaps')],
  ['a blank into a strict list', true, (cell) => cell.setValue('')],
  [
    'a formula with a listed result into a strict list',
    true,
    (cell) => cell.setFormula('=IF(1=1;"Yes";"")'),
  ],
  [
    'a formula with another result into a strict list',
    true,
    (cell) => cell.setFormula('=IF(1=1;"Perhaps";"")'),
  ],
  [
    'a formula with a blank result into a strict list',
    true,
    (cell) => cell.setFormula('=IF(1=2;"Yes";"")'),
  ],
  ['a value that is not listed into a warning list', false, (cell) => cell.setValue('Perhaps')],
  [
    'a formula with another result into a warning list',
    false,
    (cell) => cell.setFormula('=IF(1=1;"Perhaps";"")'),
  ],
];

/** A strict list that comes to a cell with another value. */
const LISTED_LATER: readonly (readonly [string, (cell: Range) => unknown])[] = [
  ['and keeps it', () => undefined],
  ['and it is written once more', (cell) => cell.setValue('Perhaps')],
  ['and its neighbour is written', (cell) => cell.offset(0, 1).setValue('Perhaps')],
];

const LATER = LISTED_LATER.map(
  ([name, write]): Probe => ({
    name: `A strict list comes to a value that it lacks ${name}`,
    ask: (tab) => {
      tab.getRange('B2').setValue('Perhaps');
      write(listed(tab, true));
      SpreadsheetApp.flush();
      return seen(tab.getRange('B2:C2'));
    },
  }),
);

const LISTS = IN_LISTS.map(
  ([name, isStrict, write]): Probe => ({
    name: `Writing ${name}`,
    ask: (tab) => {
      write(listed(tab, isStrict));
      // What is wrong with a value may show only when it is written for good.
      SpreadsheetApp.flush();
      return seen(tab.getRange('B2'));
    },
  }),
);

const KEY = 'retained-self-check';

/** What Sheets keeps beside the cells; all of it goes with the tab. */
const BESIDE: readonly Probe[] = [
  {
    name: 'Metadata on a tab, found by its key',
    ask: (tab) => {
      tab.addDeveloperMetadata(KEY, 'kept');
      const found = tab.getParent().createDeveloperMetadataFinder().withKey(KEY).find();
      return found.map((one) => `${one.getValue()} on ${nameOf(one)}`).join(', ');
    },
  },
  {
    name: 'A protected tab that only warns',
    ask: (tab) =>
      String(tab.protect().setDescription('Probe').setWarningOnly(true).isWarningOnly()),
  },
  {
    name: 'A protected range that only warns',
    ask: (tab) => String(tab.getRange('A1:B2').protect().setWarningOnly(true).isWarningOnly()),
  },
  { name: 'A note', ask: (tab) => tab.getRange('A1').setNote('Probe').getNote() },
  { name: 'A highlight by a rule', ask: highlighted },
  {
    name: 'Merged cells, and taken apart again',
    ask: (tab) => {
      const cells = tab.getRange('A1:B1').setValues([['left', 'right']]);
      cells.mergeAcross();
      const merged = seen(cells);
      return `${merged}, then ${seen(cells.breakApart())}`;
    },
  },
  {
    name: 'Merging across frozen columns',
    ask: (tab) => {
      tab.setFrozenColumns(1);
      return seen(tab.getRange('A1:B1').mergeAcross());
    },
  },
  { name: 'Properties of the document, 60 of 8 KB', ask: () => keptProperties(60, 8192) },
];

function nameOf(one: GoogleAppsScript.Spreadsheet.DeveloperMetadata): string {
  return one.getLocation().getSheet() === null ? 'no tab' : 'a tab';
}

function highlighted(tab: Sheet): string {
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied('=$A1>1')
    .setBackground('#fce8b2')
    .setRanges([tab.getRange('A1:A9')])
    .build();
  tab.setConditionalFormatRules([rule]);
  const count = tab.getConditionalFormatRules().length;
  return count === 1 ? '1 rule' : `${count} rules`;
}

/** Writes so many properties at once, counts those that come back whole, and deletes them whatever happens. */
function keptProperties(count: number, letters: number): string {
  const properties = PropertiesService.getDocumentProperties();
  const value = 'x'.repeat(letters);
  const keys = Array.from({ length: count }, (_, index) => `${KEY}-${index + 1}`);
  try {
    properties.setProperties(Object.fromEntries(keys.map((key) => [key, value])));
    const kept = properties.getProperties();
    return `${keys.filter((key) => kept[key] === value).length} kept`;
  } finally {
    forgetProperties();
  }
}

/** Deletes the properties of this probe, also those of a run that was stopped. */
export function forgetProperties(): void {
  const properties = PropertiesService.getDocumentProperties();
  for (const key of properties.getKeys()) if (key.startsWith(KEY)) properties.deleteProperty(key);
}

/** Lists of what a cell takes, and what the two permissions of the add-on let it keep. */
export const KEEPING_PROBES: readonly Probe[] = [...LISTS, ...LATER, ...BESIDE];
