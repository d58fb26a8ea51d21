import { formulaWords } from '../words/formula-words';
import type { FunctionHelp } from './formula';

/** Functions that are listed under one heading. */
export interface FunctionGroup {
  readonly title: string;
  readonly functions: readonly FunctionHelp[];
}

type GroupId = keyof typeof formulaWords.groups;

const GROUPS: Readonly<Record<string, GroupId>> = {
  CLTV: 'figures',
  DATA_ACCURACY: 'figures',
  MRR_AT_RISK: 'figures',
  RENEWALS_DUE: 'tables',
  CSAT: 'success',
  NPS_SCORE: 'success',
  TIME_TO_VALUE: 'success',
  ADOPTION_RATE: 'success',
  HEALTH_SCORE: 'success',
  NRR_BENCHMARK: 'benchmarks',
};

/** The functions by what they are for, those only whose name or help holds every word that is searched. */
export function functionGroups(
  functions: readonly FunctionHelp[],
  searched = '',
): readonly FunctionGroup[] {
  const wanted = searched.toLowerCase().split(/[\s_]+/);
  const found = functions.filter((one) => wanted.every((word) => textOf(one).includes(word)));
  return Object.entries(formulaWords.groups)
    .map(([id, title]) => ({ title, functions: found.filter((one) => groupOf(one) === id) }))
    .filter(({ functions: some }) => some.length > 0);
}

/** What measures a report goes by what comes of it: one figure, or a table. */
function groupOf({ name, returns, parameters }: FunctionHelp): GroupId {
  const measured = returns.startsWith('a table') ? 'tables' : 'figures';
  return GROUPS[name] ?? (parameters.some((one) => one.name === 'months') ? measured : 'others');
}

function textOf({ name, summary, returns }: FunctionHelp): string {
  return `${name} ${name.replace(/_/g, ' ')} ${summary} ${returns}`.toLowerCase();
}
