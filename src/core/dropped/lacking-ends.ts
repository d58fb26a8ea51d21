import { NEVER } from '../days';
import { isBlank, textOf } from '../report/cell';
import type { Deal } from '../report/deal';
import type { FieldId } from '../report/fields';
import { monthsBetween } from '../report/term';
import { documentState } from './document-states';
import { type Dropped, extraOf, labelOf, writtenCell } from './dropped';
import { endWords } from './end-words';
import { isOpen } from './open-ends';
import { plainWords, withoutUnits } from './plain-words';
import { isRenewing } from './renewing-contracts';
import { isOfDocuments } from './service-periods';

/** Of which records nobody knows when they ended, or whether they end, in sentences; none where there are none. */
export function endNotes(dropped: Dropped, deals: readonly Deal[]): readonly string[] {
  const [undated, endless] = [undatedIn(dropped, deals), endlessIn(dropped, deals)];
  const [first] = endless;
  return [
    ...(undated.length > 0 ? [endWords.undated(undated.length, [...new Set(undated)])] : []),
    ...(first ? [endWords.endless(endless.length, deals.length, nameOf(first))] : []),
  ];
}

function nameOf({ recordId, customer }: Deal): string {
  return recordId || customer;
}

/** What records say of themselves that are left out with all their past, since no day says when they ended. */
function undatedIn(dropped: Dropped, deals: readonly Deal[]): readonly string[] {
  if (isOfDocuments(dropped)) return [];
  return deals.flatMap(({ state }, place) => {
    const written = extraOf(dropped, place, 'status');
    const said = documentState(written);
    return state === 'void' && (said === 'cancelled' || said === 'ended') ? [textOf(written)] : [];
  });
}

/** Fewer ends than this are no custom. */
const FEWEST = 3;
/** Of so many records one may lack what the others have. */
const MOST = 3;

/** The contracts without an end among many that end after whole months, and of which nothing says that they go on. */
function endlessIn(dropped: Dropped, deals: readonly Deal[]): readonly Deal[] {
  const label = withoutUnits(plainWords(labelOf(dropped, 'contractEnd')));
  if (OVER_AT.test(label) || NOT_OF_CONTRACTS.some((id) => dropped.report.fields.includes(id)))
    return [];
  const counted = deals.flatMap((deal, place) =>
    deal.state === 'counted' && deal.start !== null ? [{ deal, place, from: deal.start }] : [],
  );
  const ended = counted.filter(({ deal }) => deal.end < NEVER);
  const termed = ended.filter(({ deal, from }) => Number.isInteger(monthsBetween(from, deal.end)));
  const endless = counted.filter(
    ({ deal, place }) => deal.end === NEVER && !goesOn(dropped, place),
  );
  const isCustom = ended.length >= FEWEST && termed.length * 5 >= ended.length * 4;
  return isCustom && endless.length * MOST <= counted.length ? endless.map(({ deal }) => deal) : [];
}

/** What shows rows to be deals that go inactive one day, or of months, of which the last one ends nothing. */
const NOT_OF_CONTRACTS: readonly FieldId[] = ['recurringAmount', 'snapshotMonth', 'invoiceDate'];

/** Such columns are filled for what is over only. */
const OVER_AT = /^(?:expire[sd]?|ended|cancell?ed) (?:at|on)$/;

/** Whether a row says that it goes on: it renews by itself, is in force, or says that it has no end. */
function goesOn(dropped: Dropped, place: number): boolean {
  const status = extraOf(dropped, place, 'status');
  const isSaid = !isBlank(status) && documentState(status) === 'in force';
  const ends = (['contractEnd', 'term'] as const).map((id) => writtenCell(dropped, place, id));
  return isSaid || isRenewing(dropped, place) || ends.some(isOpen);
}
