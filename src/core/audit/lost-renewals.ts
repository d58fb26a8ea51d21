import { guessCategory } from '../category';
import { type Day, lastDay } from '../days';
import { groupBy } from '../grouped';
import { textOf } from '../report/cell';
import { type Deal, typeText } from '../report/deal';
import type { Fields } from '../report/fields';
import { looksClosed } from '../report/model';
import type { Entry } from '../retention/ledger-entry';
import { comparable, type Settings } from '../settings';
import { LONGEST_GAP } from './neighbour-tests';

/** A renewal that was lost, and the deal that goes on as if nothing had happened. */
export interface LostRenewal {
  readonly deal: Deal;
  readonly paying: Entry;
}

/** What lost renewals are held against. */
interface Beside {
  readonly settings: Settings;
  readonly fieldsOf: (deal: Deal) => Fields;
}

/** Lost renewals of customers and product lines that pay on, and that no other deal renewed since. */
export function lostRenewals(
  deals: readonly Deal[],
  entries: readonly Entry[],
  { settings, fieldsOf }: Beside,
): readonly LostRenewal[] {
  if (settings.asOf === null) return [];
  const end = lastDay(settings.asOf);
  const lines = new Map(
    [...groupBy(entries, ({ deal }) => lineOf(deal))].map(([line, own]) => [
      line,
      standing(own, end),
    ]),
  );
  return deals.flatMap((deal) => {
    const get = fieldsOf(deal);
    if (deal.state !== 'not won' || !isLostRenewal(get, settings)) return [];
    const lost = get('closeDate');
    if (typeof lost !== 'number' || lost > end) return [];
    const line = lines.get(lineOf(deal));
    const paying = line ? stillPaid(line, lost) : null;
    return paying ? [{ deal, paying }] : [];
  });
}

/** How a customer's product line stands at the end of the as-of month. */
interface Line {
  /** The first entry that pays; undefined where none does. */
  readonly paying: Entry | undefined;
  /** The first start. */
  readonly from: Day;
  /** The latest start of a renewal or of new business. */
  readonly renewed: Day;
}

function standing(entries: readonly Entry[], end: Day): Line {
  const isOnPaid = ({ from, until, mrr }: Entry) => from <= end && until > end && mrr > 0;
  const starts = entries.map(({ from }) => from);
  const renewals = entries.filter(isRenewing).map(({ from }) => from);
  return {
    paying: entries.find(isOnPaid),
    from: starts.reduce((least, from) => Math.min(least, from), Number.POSITIVE_INFINITY),
    renewed: renewals.reduce((most, from) => Math.max(most, from), Number.NEGATIVE_INFINITY),
  };
}

/** The entry of a line that pays well beyond a loss; null where the line was sold or renewed again around it. */
function stillPaid({ paying, from, renewed }: Line, lost: Day): Entry | null {
  if (!paying || from >= lost - SOON || paying.until - lost <= LONGEST_GAP) return null;
  return renewed >= lost - SOON ? null : paying;
}

/** A deal won so shortly before is the renewal itself, under another record. */
const SOON = 7;

function isRenewing({ deal: { category } }: Entry): boolean {
  return category === 'renewal' || category === 'new business';
}

function isLostRenewal(get: Fields, settings: Settings): boolean {
  const type = typeText(get, settings);
  const category = settings.types.get(comparable(type)) ?? guessCategory(type);
  const isRenewal = category === 'renewal' || guessCategory(textOf(get('type'))) === 'renewal';
  return isRenewal && get('isWon') !== true && looksClosed(get);
}

function lineOf({ customerKey, line }: Deal): string {
  return `${customerKey}|${line}`;
}
