import { INK } from '../sheet/look';
import type { Area, Highlight } from '../sheet/tab';

/** One hue, darker the more is left: it reads the same without colour vision and in print. */
const HEAT = [
  { from: '11/10', background: '#2B6CB0', color: '#FFFFFF' },
  { from: '1', background: '#7FB3D8', color: INK },
  { from: '9/10', background: '#A9CCE3', color: INK },
  { from: '3/4', background: '#CADFEE', color: INK },
  { from: '1/2', background: '#E2EDF6', color: INK },
  { from: '0', background: '#F4F8FB', color: INK },
] as const;

/** Shades shares of what was there by how much is left; `cell` is the first of them. */
export function heatMap(cells: Area, cell: string): readonly Highlight[] {
  return HEAT.map(({ from, ...look }) => ({
    area: cells,
    formula: `=IF(ISNUMBER(${cell});ROUND(${cell};6)>=${from};FALSE)`,
    ...look,
  }));
}
