import { monthOf, monthText } from '../days';
import { isBlank } from '../report/cell';
import type { Deal } from '../report/deal';
import { beginningWords } from './beginning-words';
import { type Dropped, labelOf } from './dropped';
import { plainWords } from './plain-words';
import { columnsOf, moneyAt, OF_SNAPSHOTS } from './snapshot-beginnings';

/** What a column of a snapshot adds to what it began with. */
const ADDS =
  /^(?:new(?: business| logo| customer)?|expansion|expanded|upsell|cross sell|upgrade|price increase|reactivation|reactivated|win ?back)(?: mrr| arr)?$/;
/** What one takes away, whatever its sign. */
const TAKES =
  /^(?:contraction|contracted|downsell|downgrade|churn|churned|lost|cancelled|canceled)(?: mrr| arr)?$/;

/** Of so many rows, three of four agree where these columns are all movements that there are. */
const MOST = 3 / 4;

/**
 * Snapshots count by their endings. Where they tell their movements, too, and most of them lead from the beginning to the ending,
 * what does not is said.
 */
export function movementNotes(dropped: Dropped, deals: readonly Deal[]): readonly string[] {
  const columns = columnsOf(dropped);
  if (columns === null || !dropped.report.fields.includes('snapshotMonth')) return [];
  const id = dropped.header.columns.get('mrr') === columns.ending ? 'mrr' : 'arr';
  const moves = movesIn(dropped, id === 'mrr' ? /\barr\b/ : /\bmrr\b/);
  if (!moves) return [];
  const rows = deals.flatMap(({ state, start, customer }, place) => {
    const cells = [columns.beginning, columns.ending].map((at) => moneyAt(dropped, place, at));
    const [began, ended] = cells;
    const moved = movedAt(dropped, place, moves);
    if (!OF_SNAPSHOTS.includes(state) || start === null) return [];
    if (began == null || ended == null || moved === null) return [];
    return [{ customer, month: monthText(monthOf(start)), says: ended, other: began + moved }];
  });
  const off = rows.filter(({ says, other }) => Math.abs(says - other) > CENT);
  if (off.length === 0 || rows.length - off.length < rows.length * MOST) return [];
  return [beginningWords.movements([labelOf(dropped, id), columns.label], off)];
}

const CENT = 0.011;

/** A column of movements, and whether it adds or takes away. */
interface Move {
  readonly column: number;
  readonly sign: 1 | -1 | 0;
}

/** The columns of movements; null where a report has not both kinds. */
function movesIn({ header: { labels } }: Dropped, ofOther: RegExp): readonly Move[] | null {
  const all = labels.map(plainWords).map((label, column): Move => {
    if (ofOther.test(label)) return { column, sign: 0 };
    return { column, sign: ADDS.test(label) ? 1 : TAKES.test(label) ? -1 : 0 };
  });
  const isThere = (sign: number) => all.some((move) => move.sign === sign);
  return isThere(1) && isThere(-1) ? all.filter(({ sign }) => sign !== 0) : null;
}

/** What a row's movements come to; null where one cannot be read. */
function movedAt(dropped: Dropped, place: number, moves: readonly Move[]): number | null {
  return moves.reduce<number | null>((sum, { column, sign }) => {
    const money = isBlank(dropped.body[place]?.[column] ?? null)
      ? 0
      : moneyAt(dropped, place, column);
    if (sum === null || money === null) return null;
    return sum + (sign === 1 ? money : -Math.abs(money));
  }, 0);
}
