import { ARRAY_PROBES } from './array-probes';
import { CELL_FUNCTION_PROBES } from './cell-function-probes';
import { CHART_PROBES } from './chart-probes';
import { COPY_PROBES } from './copy-probes';
import { CRITERIA_PROBES } from './criteria-probes';
import { FORMULA_PROBES } from './formula-probes';
import { GUARD_PROBES } from './guard-probes';
import { KEEPING_PROBES } from './keeping-probes';
import { LIST_PROBES } from './list-probes';
import { NAME_PROBES } from './name-probes';
import type { Probe } from './probe';
import { TIMING_PROBES } from './timing-probes';
import { WRITING_PROBES } from './writing-probes';

/** Everything that is asked of Sheets, in the order in which it is shown. */
export const PROBES: readonly Probe[] = [
  ...WRITING_PROBES,
  ...KEEPING_PROBES,
  ...COPY_PROBES,
  ...CHART_PROBES,
  ...FORMULA_PROBES,
  ...ARRAY_PROBES,
  ...LIST_PROBES,
  ...CRITERIA_PROBES,
  ...GUARD_PROBES,
  ...NAME_PROBES,
  ...CELL_FUNCTION_PROBES,
  ...TIMING_PROBES,
];
