import { arrayOf, text } from '../kinds';
import { type Form, formsOf, strict, type Table } from '../strict';
import { areaOfA1 } from './a1';
import { rangeClear } from './range-clear';
import { rangeLooks } from './range-looks';
import type { Area, RangeSelf, Scope, SheetSelf } from './scope';

/** Some ranges of one tab. */
export interface RangeListSelf {
  readonly scope: Scope;
  readonly ranges: readonly RangeSelf[];
}

const form = formsOf<RangeListSelf>();

const itself = (self: RangeListSelf): object => strict(rangeListTable, self, self.scope.watch);

/** What a Range does, done to each of the ranges. */
const onEach = (forms: readonly Form<RangeSelf>[]): Form<RangeListSelf>[] =>
  forms.map(({ kinds, run }) => ({
    kinds,
    run: (self, args) => {
      for (const range of self.ranges) run(range, args);
      return itself(self);
    },
  }));

/** SpreadsheetApp.RangeList. */
const rangeListTable: Table<RangeListSelf> = {
  name: 'SpreadsheetApp.RangeList',
  methods: {
    getRanges: [form([], ({ scope, ranges }) => ranges.map((range) => scope.objects.range(range)))],
    setFontWeight: onEach(rangeLooks.setFontWeight),
    setFontLine: onEach(rangeLooks.setFontLine),
    setFontSize: onEach(rangeLooks.setFontSize),
    setFontColor: onEach(rangeLooks.setFontColor),
    setBackground: onEach(rangeLooks.setBackground),
    setHorizontalAlignment: onEach(rangeLooks.setHorizontalAlignment),
    setVerticalAlignment: onEach(rangeLooks.setVerticalAlignment),
    setWrap: onEach(rangeLooks.setWrap),
    setNumberFormat: onEach(rangeLooks.setNumberFormat),
    clearContent: onEach(rangeClear.clearContent),
  },
};

/** The method of Sheet that takes ranges by their A1 notation; it takes one at least. */
export const sheetRangeList = {
  getRangeList: [
    formsOf<SheetSelf>()([arrayOf(text)], ({ scope, sheetId }, names) => {
      if (names.length === 0) throw new Error('A range list must have at least one range.');
      const areas: readonly Area[] = names.map((name) => areaOfA1(scope, sheetId, name));
      return itself({ scope, ranges: areas.map((area) => ({ ...area, scope })) });
    }),
  ],
};
