import { settingNames } from './settings/names';

/** Every name by which formulas call cells of tabs, as the source of an expression. */
export const RANGE_NAMES: string = [
  ...settingNames().map(({ name }) => name),
  '(?:Customers|Guards|Ledger|Words)_\\w+',
].join('|');
