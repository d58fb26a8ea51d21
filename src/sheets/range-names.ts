import { RANGE_NAMES, SURE_NAME } from '../workbook/range-names';
import type { NamedArea } from '../workbook/sheet/names';
import { rangesOf } from './grid';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The names by which formulas call cells of the add-on's tabs. A spreadsheet has each name once. */
export interface RangeNames {
  /** Before any tab is made: where somebody else has one of the names, all of ours get an ending. */
  choose(): void;
  /** Gives areas of a tab their names, which others may have had. */
  give(sheet: Sheet, areas: readonly NamedArea[]): void;
  /** A formula with the names as they are here. */
  rename(formula: string): string;
}

/** What stands behind each of the names where one was taken. */
const ENDING = '_Retained';

const TAKEN = new RegExp(`^(${RANGE_NAMES})$`, 'i');
/** A text in a formula, or a name. */
const CALLED = new RegExp(`"[^"]*"|\\b(${RANGE_NAMES})\\b`, 'g');

/** The names of this spreadsheet, of which nothing is known yet. */
export function rangeNames(spreadsheet: Spreadsheet): RangeNames {
  let ending: string | undefined;
  const known = () => (ending ??= spreadsheet.getRangeByName(SURE_NAME + ENDING) ? ENDING : '');
  return {
    choose: () => {
      const isTaken = spreadsheet.getNamedRanges().some((range) => TAKEN.test(range.getName()));
      ending = isTaken ? ENDING : '';
    },
    give: (sheet, areas) => {
      const ranges = rangesOf(
        sheet,
        areas.map(({ area }) => area),
      );
      ranges.forEach((range, place) => {
        spreadsheet.setNamedRange(`${areas[place]?.name}${known()}`, range);
      });
    },
    rename: (formula) =>
      known() === ''
        ? formula
        : formula.replace(CALLED, (text, name?: string) => (name ? name + ENDING : text)),
  };
}
