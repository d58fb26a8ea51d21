import type { Wanted } from './arguments';
import { job } from './job';

/** What `--json` prints beside the tabs of a first report. */
const PRINTED = ['Segments', 'Cohorts'];

/**
 * The tabs that are wanted of those that may be left out; undefined: those that are there, or what a first report builds.
 * @throws where no tab has a name that is given
 */
export function tabsWanted(
  { tabs, json }: Pick<Wanted, 'tabs' | 'json'>,
  isNew: boolean,
): readonly string[] | undefined {
  if (tabs === null) return json && isNew ? [...job.FIRST_TABS, ...PRINTED] : undefined;
  if (tabs.trim().toLowerCase() === 'all') return job.OPTIONAL_TABS;
  const names = tabs.split(',').map((name) => name.trim());
  return names.filter((name) => name !== '').map(tabOfName);
}

function tabOfName(name: string): string {
  const found = job.OPTIONAL_TABS.find((tab) => tab.toLowerCase() === name.toLowerCase());
  if (found) return found;
  throw new Error(
    `"${name}" is no tab that may be added: --tabs takes all, or names among ${job.OPTIONAL_TABS.join(', ')}.`,
  );
}
