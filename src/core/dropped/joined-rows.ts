import { addTo } from '../grouped';
import { type Cell, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { copyId } from '../report/record-key';
import { JOINT } from '../report/sources';
import { comparable } from '../settings';
import { isNothing } from './discounts';
import { type Dropped, extraOf, rowsOf, withColumn, withRowsLeftOut } from './dropped';
import { isOfJoined } from './joined/joined-as';
import type { ExtraId } from './label-words';
import { unitPrices } from './quantities';
import { extraAmount } from './written-money';

const LINE_EXTRAS: readonly ExtraId[] = ['lineItem', 'lineItemPrice', 'quantity', 'unitPrice'];
const LINE_FIELDS: readonly FieldId[] = ['line', 'billingFrequency'];
const DEAL_MONEY: readonly FieldId[] = ['recurringAmount', 'mrr', 'arr', 'acv', 'tcv'];

/**
 * A deal that stands in several rows, once for each of its line items, counts line by line: every row becomes a record of
 * its own. Where the rows differ in their company only, or in nothing that is money, the first one counts.
 */
export function withJoinedRows(dropped: Dropped): Dropped {
  const groups = repeatedRecords(dropped);
  if (groups.length === 0) return dropped;
  // Line items that were joined to their deals have names and money of their own.
  if (isOfJoined(dropped)) return withRepeatsLeftOut(dropped, groups);
  if (isOfDocuments(dropped)) return withCopiesLeftOut(withLineRecords(dropped, groups));
  const isOfLines = groups.some((places) => differsInLine(dropped, places));
  if (!isOfLines) return withRepeatsLeftOut(dropped, groups);
  return withCopiesLeftOut(
    withLineRecords(withDealsMerged(withLineAmounts(dropped, groups), groups), groups),
  );
}

/** Rows that are the same in every cell are one line of their record. */
function withCopiesLeftOut(dropped: Dropped): Dropped {
  const groups = repeatedRecords(dropped);
  return groups.length === 0 ? dropped : withRepeatsLeftOut(dropped, groups);
}

type Places = readonly number[];

/** Whether rows are documents, of which one has several lines. */
function isOfDocuments({ header: { columns } }: Dropped): boolean {
  const isDeal = columns.has('isWon') || columns.has('stage') || columns.has('closeDate');
  return columns.has('invoiceDate') && !isDeal;
}

/** The places of the rows of each Record ID that stands there more than once. */
function repeatedRecords(dropped: Dropped): readonly Places[] {
  const get = rowsOf(dropped);
  const groups = new Map<string, number[]>();
  dropped.report.rows.forEach((_, place) => {
    const id = comparable(textOf(get(place)('recordId')));
    if (id !== '') addTo(groups, id, place);
  });
  return [...groups.values()].filter((places) => places.length > 1);
}

function differsInLine(dropped: Dropped, places: Places): boolean {
  return (
    LINE_EXTRAS.some((id) => differ(places, (place) => extraOf(dropped, place, id))) ||
    LINE_FIELDS.some((id) => differsIn(dropped, places, id))
  );
}

function differsIn(dropped: Dropped, places: Places, id: FieldId): boolean {
  const get = rowsOf(dropped);
  return differ(places, (place) => get(place)(id));
}

function differ(places: Places, cellAt: (place: number) => Cell): boolean {
  return new Set(places.map((place) => textOf(cellAt(place)))).size > 1;
}

const COMPANY: readonly FieldId[] = ['company', 'companies', 'companyId', 'companyIds'];

/** Rows that repeat a deal for each of its companies: the first counts. Of others of one record the last one does. */
function withRepeatsLeftOut(dropped: Dropped, groups: readonly Places[]): Dropped {
  const [byCompany, copied] = [true, false].map((isWanted) =>
    groups.filter((places) => differsInCompanyOnly(dropped, places) === isWanted),
  );
  const repeats = new Set((byCompany ?? []).flatMap((places) => places.slice(1)));
  const ids = copyIds(dropped, copied ?? []);
  const marked = withRowsLeftOut(dropped, (place) => {
    if (repeats.has(place)) return 'repeated';
    return ids.has(place) ? 'replaced' : null;
  });
  // A row that is left out may not take the place of the one that counts.
  return withColumn(marked, 'recordId', (place, get) => {
    const id = textOf(get('recordId'));
    return repeats.has(place) ? `${id}${JOINT}${nameOf(get)}` : (ids.get(place) ?? get('recordId'));
  });
}

function differsInCompanyOnly(dropped: Dropped, places: Places): boolean {
  const money: readonly FieldId[] = ['amount', ...DEAL_MONEY];
  return (
    COMPANY.some((id) => differsIn(dropped, places, id)) &&
    !money.some((id) => differsIn(dropped, places, id))
  );
}

/** The IDs under which copies stand beside the last row of their record. */
function copyIds(dropped: Dropped, groups: readonly Places[]): ReadonlyMap<number, string> {
  const get = rowsOf(dropped);
  const pairs = groups.flatMap((places) =>
    places
      .slice(0, -1)
      .map((place, at) => [place, copyId(textOf(get(place)('recordId')), at)] as const),
  );
  return new Map(pairs);
}

function nameOf(get: (id: FieldId) => Cell): string {
  return textOf(get('company')) || textOf(get('companies')) || textOf(get('companyIds'));
}

/** Amounts of the lines in place of the deal's, which each of its rows repeats. */
function withLineAmounts(dropped: Dropped, groups: readonly Places[]): Dropped {
  const hasPrice = dropped.header.extras.has('lineItemPrice');
  const isOwn = groups.some((places) => differsIn(dropped, places, 'amount'));
  const isEach = dropped.header.extras.has('unitPrice') && !isOwn;
  const cleared = DEAL_MONEY.filter(
    (id) => !groups.some((places) => differsIn(dropped, places, id)),
  );
  const own = hasPrice || isEach ? withColumn(dropped, 'amount', lineAmounts(dropped)) : dropped;
  if (!(hasPrice || isEach || isOwn)) return withFirstOnly(dropped, groups);
  return cleared.reduce(
    (report, id) =>
      report.report.fields.includes(id) ? withColumn(report, id, () => null) : report,
    own,
  );
}

/** Rows of a deal that all bear the deal's money: it counts once. */
function withFirstOnly(dropped: Dropped, groups: readonly Places[]): Dropped {
  const money: readonly FieldId[] = ['amount', ...DEAL_MONEY];
  const repeats = new Set(
    groups
      .filter((places) => !money.some((id) => differsIn(dropped, places, id)))
      .flatMap((places) => places.slice(1)),
  );
  return withRowsLeftOut(dropped, (place) => (repeats.has(place) ? 'repeated' : null));
}

function lineAmounts(dropped: Dropped): (place: number) => Cell {
  const priceAt = unitPrices(dropped);
  return (place) => {
    const written = textOf(extraOf(dropped, place, 'lineItemPrice'));
    const amount = extraAmount(dropped, place, 'lineItemPrice') ?? priceAt(place);
    return amount ?? (isNothing(written) ? null : written);
  };
}

/** Lines of deals take the place of the whole deal, where that was counted before. */
function withDealsMerged(dropped: Dropped, groups: readonly Places[]): Dropped {
  const lines = new Set(groups.flat());
  return withColumn(dropped, 'mergedIds', (place, read) => {
    const ids = [read('mergedIds'), lines.has(place) ? read('recordId') : null].map(textOf);
    return ids.filter((id) => id !== '').join(';') || null;
  });
}

/**
 * Every line as a record of its own, named after its line item, and by its number where two have one name. Rows that are the
 * same in every cell are one line.
 */
function withLineRecords(dropped: Dropped, groups: readonly Places[]): Dropped {
  const names = new Map(groups.flatMap((places) => [...lineNames(dropped, places)]));
  return withColumn(dropped, 'recordId', (place, read) => {
    const name = names.get(place);
    return name === undefined ? read('recordId') : `${textOf(read('recordId'))}${JOINT}${name}`;
  });
}

function lineNames(dropped: Dropped, places: Places): ReadonlyMap<number, string> {
  const get = rowsOf(dropped);
  const counts = new Map<string, number>();
  const byContent = new Map<string, string>();
  const names = new Map<number, string>();
  for (const place of places) {
    const content = (dropped.body[place] ?? []).map(textOf).join('\u0000');
    const item = textOf(extraOf(dropped, place, 'lineItem')) || textOf(get(place)('line'));
    const count = (counts.get(item) ?? 0) + 1;
    const name = byContent.get(content) ?? (count > 1 ? `${item} ${count}`.trim() : item || '1');
    if (!byContent.has(content)) counts.set(item, count);
    byContent.set(content, name);
    names.set(place, name);
  }
  return names;
}
