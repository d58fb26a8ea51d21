import { addTo } from '../grouped';
import { type Cell, isBlank } from '../report/cell';
import { FIELDS, type FieldId } from '../report/fields';
import { type ColumnMap, columnsOf, type Header, plainLabel } from '../report/headers';
import { TRANSLATIONS } from '../report/translated-labels';
import { withCellsHeard } from './column-cells';
import { withCustomerIds, withoutLedgerAccounts } from './customer-ids';
import { FOREIGN_LABELS } from './foreign-label-words';
import { type ExtraId, LAST_RESORT, PHRASES } from './label-words';
import { withLineStarts } from './line-starts';
import { plainWords, withoutUnits } from './plain-words';

/** The header of a report as people have it: the standard columns, and what else is read of it. */
export interface WideHeader extends Header {
  readonly extras: ReadonlyMap<ExtraId, number>;
}

type Named = Readonly<Record<string, FieldId | ''>>;
type Place = readonly [id: FieldId | ExtraId, rank: number];

/** English labels come before those of other languages. */
const FOREIGN = 500;

const FIELD_IDS: ReadonlySet<string> = new Set(FIELDS.map(({ id }) => id));

/** What each phrase names, and how well: labels and internal names of HubSpot before the words of others. */
const NAMES: ReadonlyMap<string, readonly Place[]> = namesOfPhrases();

function namesOfPhrases(): ReadonlyMap<string, readonly Place[]> {
  const names = new Map<string, Place[]>();
  const add = (phrase: string, place: Place) => addTo(names, phrase, place);
  for (const { id, label, aliases } of FIELDS)
    for (const name of [label, ...aliases]) add(plainWords(name), [id, 0]);
  for (const [id, phrases] of Object.entries(PHRASES))
    for (const [rank, phrase] of phrases.entries())
      add(phrase, [id as FieldId | ExtraId, rank + 1]);
  for (const [name, id] of TRANSLATIONS) add(plainWords(name), [id, FOREIGN - 1]);
  for (const labels of Object.values(FOREIGN_LABELS))
    for (const [id, names] of Object.entries(labels))
      for (const [rank, name] of names.entries())
        add(plainWords(name), [id as FieldId | ExtraId, rank + FOREIGN]);
  for (const [rank, phrase] of LAST_RESORT.entries()) add(phrase, ['companies', rank + 900]);
  return names;
}

const ARTICLES =
  /^(?:el|la|las|los|le|les|l|der|die|das|il|lo|gli|i|o|os|as|het|de|del|du|des|d|da|do|das|dos|dell|della|delle|dello|degli|dei)$/;

/** The words of a label in another language without articles and what they melt into: the "de los" of "de los ingresos". */
function withoutArticles(words: string): string {
  return words
    .split(' ')
    .filter((word) => !ARTICLES.test(word))
    .join(' ');
}

/** What labels of other languages name, whichever articles they have. */
const WITHOUT_ARTICLES: ReadonlyMap<string, readonly Place[]> = new Map(
  [...NAMES]
    .filter(
      ([name, places]) => name.includes(' ') && places.every(([, rank]) => rank >= FOREIGN - 1),
    )
    .map(([name, places]) => [withoutArticles(name), places]),
);

const SEARCHED_ROWS = 30;
const FEWEST = 2;

/** The header of a block of cells: the row that names most; what somebody named by hand wins. */
export function wideHeader(
  cells: readonly (readonly Cell[])[],
  named: Named = {},
): WideHeader | null {
  let best: WideHeader | null = null;
  let most = FEWEST - 1;
  for (const [row, labels] of cells.slice(0, SEARCHED_ROWS).entries()) {
    const found = wideColumns(labels, named);
    const size = found.columns.size + found.extras.size;
    if (size <= most) continue;
    most = size;
    best = { row, labels: labels.map((label) => String(label ?? '')), ...found };
  }
  if (!best) return null;
  const isStart = (label: string) => meaningsOf(label).includes('contractStart');
  const filled = withFilledColumns(withLineStarts(best, named, isStart), cells, named);
  const heard = withoutLedgerAccounts(withCellsHeard(filled, cells, named), named);
  return withCustomerIds(heard, cells, named);
}

/** Days and money of which a report has several columns: where the first is blank on every row, the next one that holds any. */
function withFilledColumns(
  header: WideHeader,
  cells: readonly (readonly Cell[])[],
  named: Named,
): WideHeader {
  const body = cells.slice(header.row + 1);
  const isFilled = (column: number) => body.some((line) => !isBlank(line[column]));
  const byHand = new Set(Object.keys(named).map(plainLabel));
  const isChosen = (column: number) => byHand.has(plainLabel(header.labels[column] ?? ''));
  const columns = new Map(header.columns);
  const taken = new Set([...columns.values(), ...header.extras.values()]);
  for (const { id, column } of candidates(header.labels, byHand)) {
    const held = isExtra(id) || !OF_SEVERAL.has(id) ? undefined : columns.get(id);
    if (isExtra(id) || held === undefined || taken.has(column)) continue;
    if (isChosen(held) || isFilled(held) || !isFilled(column)) continue;
    columns.set(id, column);
    taken.add(column);
  }
  return { ...header, columns };
}

const OF_SEVERAL: ReadonlySet<FieldId> = new Set(
  FIELDS.filter(({ kind }) => kind === 'day' || kind === 'amount').map(({ id }) => id),
);

/** How many columns of a block of cells are known by their labels. */
export function knownColumns(cells: readonly (readonly Cell[])[]): number {
  const header = wideHeader(cells);
  return header ? header.columns.size + header.extras.size : 0;
}

/** What the columns under some labels hold. */
function wideColumns(
  labels: readonly Cell[],
  named: Named = {},
): Pick<WideHeader, 'columns' | 'extras'> {
  const columns = new Map<FieldId, number>(columnsOf(labels, named));
  const extras = new Map<ExtraId, number>();
  const byHand = new Set(Object.keys(named).map(plainLabel));
  const taken = new Set(columns.values());
  for (const { id, column } of candidates(labels, byHand)) {
    if (taken.has(column) || !isFree(id, columns, extras)) continue;
    if (isExtra(id)) extras.set(id, column);
    else columns.set(id, column);
    taken.add(column);
  }
  const own = labels.findIndex(
    (label, at) => !taken.has(at) && !byHand.has(plainLabel(label)) && OWN_ID.test(words(label)),
  );
  if (own >= 0 && columns.has('companyIds') && !columns.has('companyId'))
    columns.set('companyId', own);
  return { columns, extras };
}

/** Beside the IDs of all companies it is that of the one that pays. */
const OWN_ID = /^company id$/;

const words = (label: Cell) => plainWords(String(label ?? ''));

/** What a label may name of what a report is read for, whatever else the report has. */
export function meaningsOf(label: Cell): readonly (FieldId | ExtraId)[] {
  return candidates([label], new Set()).map(({ id }) => id);
}

interface Candidate {
  readonly id: FieldId | ExtraId;
  readonly column: number;
  readonly rank: number;
}

/** What the labels may name, the best first. */
function candidates(labels: readonly Cell[], byHand: ReadonlySet<string>): readonly Candidate[] {
  return labels
    .flatMap((label, column) => {
      if (byHand.has(plainLabel(label))) return [];
      const said = words(label);
      const places =
        NAMES.get(said) ??
        NAMES.get(withoutUnits(bare(said))) ??
        WITHOUT_ARTICLES.get(withoutArticles(said)) ??
        behindObject(said);
      return places.map(([id, rank]) => ({ id, column, rank }));
    })
    .sort((a, b) => a.rank - b.rank || a.column - b.column);
}

const TIME_UNIT =
  / (?:months?|years?|quarters?|weeks?|days?|mo|quartale?|trimestres?|trimestri|kwartalen|kwartaly|kvartal|yrs?|monate|jahre?|mois|ans|meses|anos|mesi|anni|maanden|jaar|miesiace|lata|manader|ar|kk|vuotta)$/;

/** The words without what a portal puts before its own properties, or a unit of time behind. */
function bare(words: string): string {
  return words.replace(/^(?:my|our) /, '').replace(TIME_UNIT, '');
}

const OBJECT =
  /^(?:(?:deals?|contracts?|subscriptions?|opportunit(?:y|ies)|line items?|invoices?|orders?|customers|snapshots?|report|hs|usd|eur|gbp|chf|\$|€|£) )+/;

/** What a label names that tells its object or its currency first: "Deal - Close Date"; a bare name is then a record's own. */
function behindObject(words: string): readonly Place[] {
  const whole = words.replace(OBJECT, '');
  const rest = NAMES.has(whole) ? whole : withoutUnits(bare(whole));
  return rest === words || LAST_RESORT.includes(rest) ? [] : (NAMES.get(rest) ?? []);
}

function isExtra(id: FieldId | ExtraId): id is ExtraId {
  return !FIELD_IDS.has(id);
}

const CUSTOMER: readonly FieldId[] = ['company', 'companies'];

/** Whether nothing better says it: a customer is named once, by one of its columns. */
function isFree(
  id: FieldId | ExtraId,
  columns: ColumnMap,
  extras: ReadonlyMap<ExtraId, number>,
): boolean {
  if (isExtra(id)) return !extras.has(id);
  if (id === 'companies') return !CUSTOMER.some((one) => columns.has(one));
  return !columns.has(id);
}
