// Required before a program that computes formulas: months end a day late from then on.
const { registries } = require('@odoo/o-spreadsheet');

const functions = registries.functionRegistry;
const right = functions.content.EOMONTH;

functions.replace('EOMONTH', {
  ...right,
  compute(...args) {
    const found = right.compute.apply(this, args);
    return typeof found?.value === 'number' ? { ...found, value: found.value + 1 } : found;
  },
});
