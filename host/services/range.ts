import { objectNamed, type Table } from '../strict';
import { rangeMetadata } from './metadata';
import { rangeProtection } from './protection';
import { rangeClear } from './rangeClear';
import { rangeCopy } from './rangeCopy';
import { rangeFormulas } from './rangeFormulas';
import { rangeGeometry } from './rangeGeometry';
import { rangeLooks } from './rangeLooks';
import { rangeValues } from './rangeValues';
import type { RangeSelf } from './scope';
import { rangeValidation } from './validation';

/** SpreadsheetApp.Range. */
export const rangeTable: Table<RangeSelf> = {
  name: 'SpreadsheetApp.Range',
  methods: {
    ...rangeGeometry,
    ...rangeValues,
    ...rangeFormulas,
    ...rangeLooks,
    ...rangeCopy,
    ...rangeClear,
    ...rangeMetadata,
    ...rangeProtection,
    ...rangeValidation,
  },
};

/** The kind of an argument that is a Range. */
export const aRange = objectNamed<RangeSelf>('SpreadsheetApp.Range');
