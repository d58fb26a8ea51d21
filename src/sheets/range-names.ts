import { isRangeName } from '../workbook/range-names';
import type { NamedArea } from '../workbook/sheet/names';
import { rangesOf } from './grid';
import type { TabRecord } from './tab-record';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The names by which formulas call cells of the add-on's tabs. A spreadsheet has each name once. */
export interface RangeNames {
  /** Whether all of ours have an ending here, since somebody had given one of them to cells of their own. */
  areEnded(): boolean;
  /** Gives areas of a tab their names, which others may have had. */
  give(sheet: Sheet, areas: readonly NamedArea[]): void;
  /** A formula with the names as they are here. */
  rename(formula: string): string;
}

/** What stands behind each of the names where one was taken. */
const ENDING = '_Retained';

/** A text in a formula, or a word. */
const WORDS = /"[^"]*"|\b\w+/g;

/** The names of this spreadsheet, by what the record of its tabs says of them or, before it does, by whose they are. */
export function rangeNames(spreadsheet: Spreadsheet, record: TabRecord): RangeNames {
  let isEnded: boolean | undefined;
  const areEnded = () => (isEnded ??= record.areNamesEnded() ?? isOneTaken(spreadsheet, record));
  return {
    areEnded,
    give: (sheet, areas) => {
      const ending = areEnded() ? ENDING : '';
      if (record.areNamesEnded() === undefined) record.keep([], areEnded());
      const ranges = rangesOf(
        sheet,
        areas.map(({ area }) => area),
      );
      ranges.forEach((range, place) => {
        giveName(spreadsheet, `${areas[place]?.name}${ending}`, range);
      });
    },
    rename: (formula) =>
      areEnded()
        ? formula.replace(WORDS, (word) => (isRangeName(word) ? word + ENDING : word))
        : formula,
  };
}

function isOneTaken(spreadsheet: Spreadsheet, { isKept }: TabRecord): boolean {
  return spreadsheet
    .getNamedRanges()
    .some(
      (named) => isRangeName(named.getName()) && !isKept(named.getRange().getSheet().getSheetId()),
    );
}

/** A name whose cells went with their row or tab stands for nothing and is listed nowhere, and need not be free. */
function giveName(spreadsheet: Spreadsheet, name: string, range: Range): void {
  try {
    spreadsheet.setNamedRange(name, range);
  } catch (error) {
    if (spreadsheet.getRangeByName(name)) throw error;
    spreadsheet.removeNamedRange(name);
    spreadsheet.setNamedRange(name, range);
  }
}
