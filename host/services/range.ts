import { objectNamed, type Table } from '../strict';
import { rangeFormulas } from './rangeFormulas';
import { rangeGeometry } from './rangeGeometry';
import { rangeLooks } from './rangeLooks';
import { rangeValues } from './rangeValues';
import type { RangeSelf } from './scope';

/** SpreadsheetApp.Range. */
export const rangeTable: Table<RangeSelf> = {
  name: 'SpreadsheetApp.Range',
  methods: { ...rangeGeometry, ...rangeValues, ...rangeFormulas, ...rangeLooks },
};

/** The kind of an argument that is a Range. */
export const aRange = objectNamed<RangeSelf>('SpreadsheetApp.Range');
