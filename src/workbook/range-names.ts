import { settingNames } from './settings/names';

const SETTINGS = new Set(settingNames().map(({ name }) => name.toLowerCase()));
const OF_TABS = /^(?:customers|guards|ledger|words)_\w+$/;

/** Whether formulas call cells of tabs by this name, in whatever case it is written. */
export function isRangeName(name: string): boolean {
  const plain = name.toLowerCase();
  return SETTINGS.has(plain) || OF_TABS.test(plain);
}
