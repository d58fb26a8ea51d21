import type { Book } from './book';
import { refusals } from './refusals';
import { isWhole } from './settings-cells';

/** @throws where rows or columns of Settings or Imports are not where formulas look for them: what is written would go elsewhere */
export function refuseMoved({ tabs, imports }: Book): void {
  const settings = tabs.get('Settings');
  if (settings && !isWhole(settings)) throw new Error(refusals.moved('Settings'));
  if (imports.lacking()) throw new Error(refusals.moved('Imports'));
}
