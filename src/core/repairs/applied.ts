import type { Cell } from '../report/cell';
import type { FieldId } from '../report/fields';
import type { Report } from '../report/report';
import { comparable } from '../settings';
import { RECORD_DEEDS, type Repair, type RepairValue } from './repair';
import type { KnownCompany } from './suggest/companies';

type Table = Pick<Report, 'fields' | 'rows'>;

/** A repair with the value that is chosen for it. */
export interface Chosen {
  readonly repair: Pick<Repair, 'recordId' | 'row' | 'column' | 'churn'>;
  readonly value: RepairValue;
}

/** What is changed of one record. */
interface Changed {
  readonly values: Map<FieldId, Cell>;
  isRemoved: boolean;
}

/**
 * A table as the next report brings it, once the CRM has taken the chosen values: all rows of a record change, one that is
 * deleted is gone, a missing churn comes at the end. `companies` gives the name that goes with a company's ID.
 */
export function withChosen(
  { fields, rows }: Table,
  chosen: readonly Chosen[],
  companies: ReadonlyMap<string, KnownCompany>,
): Table {
  if (chosen.length === 0) return { fields, rows };
  const changes = changesByRecord(chosen, companies);
  const churns = chosen.flatMap(churnCells);
  const added = [...changes.values()].flatMap(({ values }) => [...values.keys()]);
  const columns = [
    ...new Set([...fields, ...added, ...churns.flatMap((cells) => [...cells.keys()])]),
  ];
  const idPlace = fields.indexOf('recordId');
  const changed = rows.flatMap((row, index): (readonly Cell[])[] => {
    const change = changes.get(keyOf(idPlace < 0 ? null : (row[idPlace] ?? null), index + 2));
    if (change?.isRemoved) return [];
    return [columns.map((id, place) => cellOf(change?.values.get(id), row[place]))];
  });
  const made = churns.map((cells) => columns.map((id) => cells.get(id) ?? null));
  return { fields: columns, rows: [...changed, ...made] };
}

function cellOf(value: Cell | undefined, cell: Cell | undefined): Cell {
  return value === undefined ? (cell ?? null) : value;
}

/** Records are told by their ID, those without one by their row. */
function keyOf(recordId: Cell, row: number): string {
  const id = comparable(String(recordId ?? ''));
  return id === '' ? `row ${row}` : id;
}

function changesByRecord(
  chosen: readonly Chosen[],
  companies: ReadonlyMap<string, KnownCompany>,
): ReadonlyMap<string, Changed> {
  const changes = new Map<string, Changed>();
  for (const { repair, value } of chosen) {
    if (repair.column === 'churn') continue;
    const key = keyOf(repair.recordId, repair.row);
    const change = changes.get(key) ?? { values: new Map(), isRemoved: false };
    changes.set(key, change);
    if (repair.column === 'record') change.isRemoved ||= value === RECORD_DEEDS.remove;
    else
      for (const [id, cell] of effectOf(repair.column, value, companies))
        change.values.set(id, cell);
  }
  return changes;
}

/** What the CRM makes of a value: another company brings its name along, and a stage says whether the deal is won. */
function effectOf(
  column: FieldId,
  value: RepairValue,
  companies: ReadonlyMap<string, KnownCompany>,
): readonly (readonly [FieldId, Cell])[] {
  if (column === 'stage')
    return [
      ['stage', value],
      ['isWon', null],
    ];
  if (column !== 'companyId' && column !== 'companyIds') return [[column, value]];
  const name = companies.get(comparable(String(value)))?.name ?? null;
  return [
    ['companyId', value],
    ['companyIds', value],
    ['company', name],
    ['companies', name],
  ];
}

function churnCells({ repair, value }: Chosen): ReadonlyMap<FieldId, Cell>[] {
  if (repair.column !== 'churn' || !repair.churn) return [];
  return [
    new Map<FieldId, Cell>([
      ...repair.churn.cells,
      ['recordId', `${repair.recordId} churn`],
      ['closeDate', value],
    ]),
  ];
}
