import { type Headline, headlineOf } from '../doubt/headline';
import { isRefusal } from '../refusal';
import { type Cell, textOf } from '../report/cell';
import { FIELDS, type FieldId, type FieldKind } from '../report/fields';
import { columnsOf } from '../report/headers';
import type { Choices } from '../report/understanding';
import { parseAmount } from '../report/values';
import { wideHeader } from './labels';
import { mappingWords } from './mapping-words';
import { plainWords } from './plain-words';
import { understandDropped } from './understand-dropped';
import { writtenDay } from './written-days';

type Cells = readonly (readonly Cell[])[];
type Named = Readonly<Record<string, FieldId | ''>>;

/** One column of a file that could not be read, as somebody may say what it is. */
export interface MappedColumn {
  readonly label: string;
  /** The first three of its values that differ. */
  readonly values: readonly string[];
  /** What it is read as; blank for a column that is not read, or is read as no standard column. */
  readonly field: FieldId | '';
  /** What it most likely is, where something is missing that it may be. */
  readonly guess: FieldId | '';
}

/** The columns of a file, what is missing by name, and what it comes to once the guesses are taken. */
export interface Mapping {
  readonly columns: readonly MappedColumn[];
  readonly missing: readonly string[];
  readonly guessed: Named;
}

const SEARCHED_ROWS = 30;
const SAMPLES = 3;

/** The columns of a block of cells, each with its values and the best guess; null where no row looks like labels. */
export function mappingOf(cells: Cells, named: Named = {}): Mapping | null {
  const header = wideHeader(cells, named);
  const row = header?.row ?? likelyRow(cells);
  if (row === null) return null;
  const found = header?.columns ?? columnsOf(cells[row] ?? [], named);
  const fields = new Map([...found].map(([id, column]) => [column, id]));
  const known = new Set(fields.values());
  const taken = new Set(header?.extras.values());
  const read = (cells[row] ?? []).map((label, column) => ({
    label: textOf(label),
    values: valuesOf(cells.slice(row + 1), column),
    field: fields.get(column) ?? ('' as const),
    isFree: !fields.has(column) && !taken.has(column),
  }));
  const guesses = guessesOf(read, known);
  const columns = read
    .map(({ label, values, field }, column) => ({
      label,
      values,
      field,
      guess: guesses.get(column) ?? ('' as const),
    }))
    .filter(({ label }) => label !== '');
  return {
    columns,
    missing: [...NEEDS, { says: mappingWords.recurs, ids: RECURS }]
      .filter(({ ids }) => !ids.some((id) => known.has(id)))
      .map(({ says }) => says),
    guessed: Object.fromEntries(
      columns.flatMap(({ label, guess }) => (guess === '' ? [] : [[label, guess] as const])),
    ),
  };
}

/** What a file comes to once columns are read as somebody says; null where that does not do either. */
export function readingOf(cells: Cells, fileName: string, choices: Choices): Headline | null {
  const understood = understandDropped(cells, fileName, choices);
  return isRefusal(understood) ? null : headlineOf(understood);
}

/** The row with most different texts that are no numbers. */
function likelyRow(cells: Cells): number | null {
  const sizes = cells
    .slice(0, SEARCHED_ROWS)
    .map(
      (row) =>
        new Set(row.map(textOf).filter((text) => /\p{L}/u.test(text) && text.length < 100)).size,
    );
  const most = Math.max(0, ...sizes);
  return most === 0 ? null : sizes.indexOf(most);
}

function valuesOf(rows: Cells, column: number): readonly string[] {
  const values = new Set<string>();
  for (const row of rows) {
    const text = textOf(row[column]);
    if (text !== '') values.add(text);
    if (values.size === SAMPLES) break;
  }
  return [...values];
}

/** Something that no report can do without. */
interface Need {
  readonly says: string;
  /** Any of these columns will do. */
  readonly ids: readonly FieldId[];
  readonly kind: FieldKind;
  /** As which of them a likely column is read. */
  readonly guess: FieldId;
  /** Words of a label that make a column likely. */
  readonly label: RegExp;
}

const NEEDS: readonly Need[] = [
  {
    says: mappingWords.customer,
    ids: ['companyId', 'companyIds', 'company', 'companies', 'contact'],
    kind: 'text',
    guess: 'companies',
    label: /compan|customer|client|account|buyer|partner|firm|kund|name|who|org/,
  },
  {
    says: mappingWords.day,
    ids: ['closeDate', 'contractStart', 'snapshotMonth', 'invoiceDate'],
    kind: 'day',
    guess: 'closeDate',
    label: /dat|day|start|begin|month|when|since|from/,
  },
  {
    says: mappingWords.amount,
    ids: FIELDS.filter(({ id, kind }) => kind === 'amount' && id !== 'exchangeRate').map(
      ({ id }) => id,
    ),
    kind: 'amount',
    guess: 'amount',
    label: /amount|sum|price|value|revenue|fee|mrr|arr|total|money|betrag|cost|charge/,
  },
];

/** What is missing where nothing says how revenue recurs, and the labels of days that may end it. */
const RECURS: readonly FieldId[] = [
  ...(['recurringAmount', 'mrr', 'arr', 'type', 'recurringType', 'billingFrequency'] as const),
  ...(['contractEnd', 'term', 'inactiveDate', 'snapshotMonth', 'invoiceDate'] as const),
];
const ENDS = /end|expir|renew|until|due|to|over|last/;

interface Free {
  readonly label: string;
  readonly values: readonly string[];
  readonly isFree: boolean;
}

/** For everything that is missing the free column whose values may be it, best one that is called so. */
function guessesOf(
  columns: readonly Free[],
  known: ReadonlySet<FieldId>,
): ReadonlyMap<number, FieldId> {
  const guesses = new Map<number, FieldId>();
  for (const { ids, kind, guess, label } of NEEDS) {
    if (ids.some((id) => known.has(id))) continue;
    const fitting = columns.flatMap((column, place) =>
      column.isFree && !guesses.has(place) && kindOf(column.values) === kind ? [place] : [],
    );
    const named = fitting.find((place) => label.test(plainWords(columns[place]?.label ?? '')));
    // Codes have digits, which names of customers rarely have.
    const worded = fitting.find((place) => columns[place]?.values.every((one) => !/\d/.test(one)));
    const best = named ?? worded ?? fitting[0];
    if (best !== undefined) guesses.set(best, guess);
  }
  const end = columns.findIndex(
    (column, place) =>
      column.isFree &&
      !guesses.has(place) &&
      kindOf(column.values) === 'day' &&
      ENDS.test(plainWords(column.label)),
  );
  if (end >= 0 && !RECURS.some((id) => known.has(id))) guesses.set(end, 'contractEnd');
  return guesses;
}

/** What some values are, all of them: days, money, or texts; null for none. */
function kindOf(values: readonly string[]): FieldKind | null {
  if (values.length === 0) return null;
  const isNumber = (text: string) =>
    parseAmount(text, 'point') !== null || parseAmount(text, 'comma') !== null;
  const isCount = values.every((text, at) => Number(text) === Number(values[0]) + at);
  if (isCount && values.length > 1) return null;
  if (values.every((text) => isNumber(text) && !/^\d{7,}$/.test(text))) return 'amount';
  if (
    values.every(
      (text) => writtenDay(text, 'day first') !== null || writtenDay(text, 'month first') !== null,
    )
  )
    return 'day';
  return 'text';
}
