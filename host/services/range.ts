import { objectNamed, type Table } from '../strict';
import { rangeMetadata } from './metadata';
import { rangeProtection } from './protection';
import { rangeClear } from './range-clear';
import { rangeCopy } from './range-copy';
import { rangeFormulas } from './range-formulas';
import { rangeGeometry } from './range-geometry';
import { rangeLooks } from './range-looks';
import { rangeValues } from './range-values';
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
