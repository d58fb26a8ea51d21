import { area } from '../sheet/look';
import type { NamedArea } from '../sheet/names';
import { FACTS, FIRST_FACT, fact } from './facts';
import { SETTINGS, setting, settingRow } from './list';

/** The cells of Settings that formulas call by a name. */
export function settingNames(): readonly NamedArea[] {
  return [
    ...SETTINGS.map(({ id }, at) => ({ name: setting(id), area: area(settingRow(at), 2) })),
    ...FACTS.map(({ id }, at) => ({ name: fact(id), area: area(FIRST_FACT + at, 2) })),
  ];
}
