import { dayText, NEVER } from '../core/days';
import { understandDropped } from '../core/dropped/understand-dropped';
import { isRefusal } from '../core/refusal';
import type { Deal } from '../core/report/deal';
import { stateText } from '../core/report/state';
import type { Choices, Understanding } from '../core/report/understanding';
import type { File } from './written-request';

/**
 * Why no script can read a report as an import does: a script reads each column as it stands, and knows nothing of a pause, a
 * delay, a discount, a tax or a state. Null where both read every row that counts alike.
 */
export function readOtherwise(
  { cells, name }: File,
  { deals }: Pick<Understanding, 'deals'>,
  choices: Choices,
): string | null {
  const imported = understandDropped(cells, name, choices);
  if (isRefusal(imported)) return imported.problem;
  const pairs = imported.deals.map((deal, place) => [deal, deals[place]] as const);
  const other = pairs.filter(([deal, plain]) => said(deal) !== said(plain));
  const [first] = other;
  if (!first) return null;
  const [deal, plain] = first;
  const who = deal.recordId || deal.customer;
  return `An import reads ${other.length === 1 ? 'one row' : `${other.length} rows`} of ${name} otherwise than a script, which reads each column as it stands: ${who} is "${said(deal)}" by the import, and "${said(plain)}" by the script. Import the report, load the Deals tab as the table, and give that as the file of columns.`;
}

/** What a row comes to, in words: only what counts differs by its days and its amount. */
function said(deal: Deal | undefined): string {
  if (!deal) return 'no row';
  const { state, start, end, amount, category } = deal;
  if (state !== 'counted') return IS_OUT;
  const until = end < NEVER ? ` until ${dayText(end)}` : '';
  const money = Math.round((amount ?? 0) * 100) / 100;
  return `${category ?? stateText(state)}, ${money} from ${dayText(start ?? 0)}${until}`;
}

const IS_OUT = 'left out';
