import { dayText } from '../../days';
import { exportDaysIn } from '../../report/as-of';
import { type Cell, isBlank, textOf } from '../../report/cell';
import type { FieldId } from '../../report/fields';
import { looksWon } from '../../report/model';
import { dealOfRecord } from '../../report/sources';
import type { State } from '../../report/state';
import { termMonths } from '../../report/term';
import type { Choices } from '../../report/understanding';
import { comparable } from '../../settings';
import {
  type Dropped,
  extraOf,
  rowsOf,
  withColumn,
  withRowsLeftOut,
  writtenCell,
} from '../dropped';
import { isOfLines } from '../line-starts';
import { writtenMoney } from '../written-money';
import { isOfJoined, JOINED_ROWS } from './joined-as';
import { joinedWords } from './joined-words';
import { rampsIn } from './ramps';
import { dealPlaces } from './source-table';

type Read = (id: FieldId) => Cell;

/**
 * What counts of a report that was joined: line items with a frequency, of deals; of deals without line items those that say
 * themselves what they pay. Those that have no more than an Amount and a term count if nobody says otherwise.
 */
export function withJoinedDeals(dropped: Dropped, choices: Choices): Dropped {
  if (!isOfJoined(dropped)) return dropped;
  const bare = new Map(termedDeals(dropped).map(({ place, mrr }) => [place, mrr]));
  const paid =
    choices.bareDeals === 'leave out'
      ? dropped
      : withColumn(dropped, 'mrr', (place, get) => bare.get(place) ?? get('mrr'));
  const won = new Set((choices.wonStages ?? []).map(comparable));
  return withRowsLeftOut(paid, (place, get) => {
    const kind = kindAt(dropped, place);
    if (kind === JOINED_ROWS.stray) return 'no deal';
    if (!looksWon(get, won)) return null;
    return kind === JOINED_ROWS.bare ? stateOfBare(get) : stateOfLine(get);
  });
}

const A_MONTH: readonly FieldId[] = ['mrr', 'arr'];

function isPaid(get: Read): boolean {
  return A_MONTH.some((id) => typeof get(id) === 'number' && get(id) !== 0);
}

function stateOfBare(get: Read): State | null {
  const isBilled = !isBlank(get('billingFrequency')) && !isBlank(get('amount'));
  return isPaid(get) || isBilled ? null : 'no lines';
}

/** HubSpot leaves the frequency of what is paid once blank, also in a deal that renews something. */
function stateOfLine(get: Read): State | null {
  return isBlank(get('billingFrequency')) && !isPaid(get) ? 'one-time' : null;
}

/** A deal without line items that says what it is worth, and for how long, and what that is a month. */
export interface TermedDeal {
  readonly place: number;
  readonly mrr: number;
}

/** The deals without line items that have an amount for a year or a term, and as the file writes them none a month. */
export function termedDeals(dropped: Dropped): readonly TermedDeal[] {
  const get = rowsOf(dropped);
  const { decimal } = dropped.report.dialect;
  const isWritten = (place: number) =>
    A_MONTH.some((id) => writtenMoney(textOf(writtenCell(dropped, place, id)), decimal));
  return dropped.report.rows.flatMap((_, place) => {
    if (kindAt(dropped, place) !== JOINED_ROWS.bare || isWritten(place)) return [];
    const mrr = monthlyOf(get(place));
    return mrr === null || mrr === 0 ? [] : [{ place, mrr }];
  });
}

function monthlyOf(get: Read): number | null {
  const [year, whole, end] = [get('acv'), get('tcv'), get('contractEnd')];
  const start = get('contractStart') ?? get('closeDate');
  if (typeof year === 'number' && year !== 0) return year / 12;
  if (typeof whole !== 'number') return null;
  const isDated = typeof start === 'number' && typeof end === 'number' && end > start;
  const term = get('term');
  const months =
    typeof term === 'number' && term > 0 ? term : isDated ? termMonths(null, start, end) : null;
  return months ? whole / months : null;
}

function kindAt(dropped: Dropped, place: number): string {
  return textOf(extraOf(dropped, place, 'joinedAs'));
}

/** Whether rows are line items of deals, and no column tells what became of these. */
function isAlone({ header }: Dropped): boolean {
  const { ids, names } = dealPlaces({ header });
  const saysWon = header.extras.has('status') || SAY_WON.some((id) => header.columns.has(id));
  return Math.max(ids, names) >= 0 && isOfLines(header) && !saysWon;
}

const SAY_WON: readonly FieldId[] = ['isWon', 'stage'];

/** What was joined and what was not, in a sentence; none where nothing was. */
export function joinedNotes(dropped: Dropped, fileName: string): readonly string[] {
  const ramps = rampsIn(dropped);
  const ofRamps = ramps.length === 0 ? [] : [joinedWords.ramps(ramps)];
  if (!isOfJoined(dropped)) return isAlone(dropped) ? [joinedWords.alone, ...ofRamps] : ofRamps;
  const places = dropped.report.rows.map((_, place) => place);
  const of = (kind: string) => places.filter((place) => kindAt(dropped, place) === kind);
  const lines = of(JOINED_ROWS.line);
  const deals = new Set(
    lines.map((place) => dealOfRecord(textOf(writtenCell(dropped, place, 'recordId')))),
  );
  const [strays, bare] = [of(JOINED_ROWS.stray).length, of(JOINED_ROWS.bare).length];
  const joined = joinedWords.joined({ deals: deals.size, lines: lines.length, strays, bare });
  const days = [...new Set(exportDaysIn(fileName))].sort((a, b) => a - b).map(dayText);
  return [joined, ...(days.length > 1 ? [joinedWords.twoDays(days)] : []), ...ofRamps];
}
