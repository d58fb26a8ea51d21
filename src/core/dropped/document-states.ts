import { type Cell, isBlank, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import type { State } from '../report/state';
import type { Choices } from '../report/understanding';
import { DOCUMENT_STATES, type DocumentState } from './document-state-words';
import { CENTS } from './document-sums';
import { type Dropped, extraOf, withColumn, withRowsLeftOut } from './dropped';
import { paidBackAt, saysPaidBack } from './paid-back';
import { plainWords } from './plain-words';
import { isOfDocuments } from './service-periods';
import { netShares } from './taxes';
import { extraDay } from './written-days';

const STATES: ReadonlyMap<string, DocumentState> = new Map(
  Object.values(DOCUMENT_STATES).flatMap((states) =>
    Object.entries(states).flatMap(([state, words]) =>
      words.map((word) => [plainWords(word), state as DocumentState] as const),
    ),
  ),
);

/** What a document says of itself; null where nobody knows the word. */
export function documentState(written: Cell): DocumentState | null {
  const words = plainWords(textOf(written));
  return STATES.get(words) ?? (DUE.test(words) ? 'in force' : null);
}

/** How bookkeeping counts the days to or from the day on which an invoice is due: "Due in 29 days", "Overdue 2 days". */
const DUE =
  /^(?:due (?:today|tomorrow|in \d+ days?)|(?:over|past )due (?:by )?\d+ days?|\d+ days? (?:over|past )due)$/;

const PAUSED =
  /^(?:paused|on hold|suspended|frozen|dormant|pausiert|ruhend|ausgesetzt|en pause|suspendue?|pausad[oa]|suspendid[oa]|in pausa|suspenso|suspensa)$/;

/** Whether a state says that nothing is paid while it lasts. */
export function isPaused(written: Cell): boolean {
  return PAUSED.test(plainWords(textOf(written)));
}

/** Whether a row is paused and says since when: it pays until then, whatever its state means on other rows. */
export function isPausedFrom(dropped: Dropped, place: number): boolean {
  return (
    isPaused(extraOf(dropped, place, 'status')) && extraDay(dropped, place, 'pausedFrom') !== null
  );
}

const SCHEDULED =
  /^(?:scheduled|upcoming|future|not (?:yet )?started|geplant|planifiee?|programmee?|programad[oa]|agendad[oa]|pianificat[oa]|gepland)$/;

/** Whether a state says that it begins later than the report was made. */
export function isScheduled(written: Cell): boolean {
  return SCHEDULED.test(plainWords(textOf(written)));
}

/**
 * Documents that are void, draft or refunded are left out; what is refunded in part counts for the rest. A contract or a
 * subscription that ended counts up to its end; one that says that it ended, but not when, is left out. Somebody may have
 * said what another state means.
 */
export function withDocumentStates(dropped: Dropped, { states }: Choices): Dropped {
  const { header } = dropped;
  const refunded = saysPaidBack(dropped) ? withoutRefunds(dropped) : dropped;
  if (!header.extras.has('status')) return refunded;
  const chosen = new Map([...(states ?? [])].map(([name, counts]) => [plainWords(name), counts]));
  const isDocument = isOfDocuments(dropped);
  const rows: Kind = { isDocument, isPayment: isOfPayments(dropped, isDocument) };
  return withRowsLeftOut(refunded, (place, get) => {
    const written = extraOf(dropped, place, 'status');
    const counts = isPausedFrom(dropped, place)
      ? undefined
      : chosen.get(plainWords(textOf(written)));
    if (counts === false) return isPaused(written) ? 'paused' : 'void';
    if (counts) return null;
    const state = documentState(written);
    if (state === null || hasRest(dropped, place, get)) return null;
    return leftOut(state, get, rows);
  });
}

type Get = (id: FieldId) => Cell;

/** Of what the rows of a report are. */
interface Kind {
  readonly isDocument: boolean;
  readonly isPayment: boolean;
}

const PAYMENT = /^(?:payment|charge|transaction|payout) (?:id|number|date|amount|reference)$/;

/**
 * Whether rows are payments: their columns are called so, or some have succeeded. A payment that is under way may fail yet
 * (https://docs.stripe.com/payments/payment-intents/verifying-status); an order that is being processed is sold, and an invoice
 * is owed whatever becomes of its payment.
 */
function isOfPayments(dropped: Dropped, isDocument: boolean): boolean {
  const hasSucceeded = (place: number) =>
    plainWords(textOf(extraOf(dropped, place, 'status'))) === 'succeeded';
  const isCalled = dropped.header.labels.some((label) => PAYMENT.test(plainWords(label)));
  return (isCalled && !isDocument) || dropped.body.some((_, place) => hasSucceeded(place));
}

function leftOut(state: DocumentState, get: Get, { isDocument, isPayment }: Kind): State | null {
  if (state === 'under way') return isPayment ? 'pending' : null;
  if (state === 'void' || state === 'pending' || state === 'trial') return state;
  if (state !== 'cancelled' && state !== 'ended') return null;
  // Of a document, only its being cancelled takes the revenue away: a closed order was delivered.
  if (!isBlank(get('invoiceDate')) && (isDocument || isBlank(get('contractStart'))))
    return state === 'cancelled' ? 'void' : null;
  const isEnded = ENDS.some((id) => !isBlank(get(id)));
  return isEnded || isSnapshot(get) ? null : 'void';
}

const ENDS: readonly FieldId[] = ['contractEnd', 'inactiveDate', 'term'];

/** A month's figure stands, whatever became of the customer since. */
function isSnapshot(get: Get): boolean {
  return !isBlank(get('snapshotMonth'));
}

const REFUNDED =
  /^(?:refund(?:ed)?|erstattet|remboursee?|reembolsad[oa]|estornad[oa]|rimborsat[oa]|terugbetaald|zwrocona|aterbetald|hyvitetty|返金済み)$/;

/** Whether a document that was refunded says that less than all of it was: what is left counts. */
function hasRest(dropped: Dropped, place: number, get: Get): boolean {
  const isRefunded = REFUNDED.test(plainWords(textOf(extraOf(dropped, place, 'status'))));
  if (!isRefunded || !saysPaidBack(dropped)) return false;
  const [paidBack, rest] = [paidBackAt(dropped, place), get(amountOf(dropped))];
  return typeof paidBack === 'number' && paidBack > 0 && typeof rest === 'number' && rest > CENTS;
}

const amountOf = ({ header: { columns } }: Dropped): FieldId =>
  columns.has('billed') ? 'billed' : 'amount';

/** The amounts without what was paid back. */
function withoutRefunds(dropped: Dropped): Dropped {
  const id = amountOf(dropped);
  const shareAt = netShares(dropped);
  return withColumn(dropped, id, (place, get) => {
    const [amount, share] = [get(id), shareAt(place)];
    const paidBack = paidBackAt(dropped, place);
    if (typeof amount !== 'number' || paidBack === 0) return amount;
    if (typeof paidBack === 'string') return paidBack;
    if (typeof share === 'string') return share;
    const rest = amount - paidBack * Math.abs(share);
    return share === 1 ? rest : Math.round(rest * 100) / 100;
  });
}
