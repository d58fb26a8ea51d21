import { setting } from './settings/list';
import { settingNames } from './settings/names';

/** One of the names that every workbook has. */
export const SURE_NAME: string = setting('asOf');

/** Every name by which formulas call cells of tabs, as the source of an expression. */
export const RANGE_NAMES: string = [
  ...settingNames().map(({ name }) => name),
  '(?:Customers|Guards|Ledger|Words)_\\w+',
].join('|');
