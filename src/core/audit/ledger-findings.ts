import { type Cell, textOf } from '../report/cell';
import type { Deal } from '../report/deal';
import { dealsOf } from '../report/deals';
import type { Fields } from '../report/fields';
import { fieldReader, type Report } from '../report/report';
import { parseDay } from '../report/values';
import type { Settings } from '../settings';
import { columnOf, type Finding, type Paid, type Suggestion, wrongText } from './finding';
import { type RowFinding, rowFindings } from './row-findings';
import { suggestionFor } from './suggestion';

type Table = Pick<Report, 'fields' | 'rows'>;

/** What every row shows, alone and beside its neighbours, with values that repair it and nothing else. */
export function ledgerFindings(
  table: Table,
  deals: readonly Deal[],
  settings: Settings,
): readonly Finding[] {
  const fieldsOf = reader(table);
  const found = rowFindings(deals, settings, fieldsOf).map((one) =>
    findingOf(one, fieldsOf(one.deal), settings),
  );
  return withSoundSuggestions(found, table, settings);
}

function findingOf(found: RowFinding, get: Fields, settings: Settings): Finding {
  const { deal, check, entry, stake } = found;
  return {
    ...aboutRecord(deal, get),
    check,
    column: columnOf(check, settings.model),
    message: wrongText(check, settings.model),
    mrr: stake,
    isOnLedger: true,
    counted: entry?.mrr ?? null,
    paid: entry ?? paidBy(deal),
    suggestion: suggestionFor(found, get, settings),
  };
}

/** Reads the row of a deal. */
export function reader({ fields, rows }: Table): (deal: Pick<Deal, 'row'>) => Fields {
  const read = fieldReader(fields);
  return (deal) => {
    const row = rows[deal.row - 2] ?? [];
    return (id) => read(row, id);
  };
}

/** Whom a finding is about. */
export function aboutRecord(
  { row, recordId, customer }: Deal,
  get: Fields,
): Pick<Finding, 'row' | 'recordId' | 'customer' | 'owner'> {
  return { row, recordId, customer, owner: textOf(get('owner')) };
}

/** When a row says that it is paid. */
export function paidBy({ start, end }: Deal): Paid | null {
  return start === null ? null : { from: start, until: end };
}

/** All suggestions are tried together; those of a customer who then has another finding are taken back, and so on. */
function withSoundSuggestions(
  findings: readonly Finding[],
  table: Table,
  settings: Settings,
): readonly Finding[] {
  if (findings.every(({ suggestion }) => suggestion === null)) return findings;
  const repaired = repairedTable(table, findings);
  const deals = dealsOf(repaired, settings);
  const before = new Map(findings.map((finding) => [finding.row, finding]));
  const worse = rowFindings(deals, settings, reader(repaired)).filter(({ deal, check }) => {
    const known = before.get(deal.row);
    return known?.check !== check || known.suggestion !== null;
  });
  if (worse.length === 0) return findings;
  const spoilt = new Set(worse.map(({ deal }) => deal.customerKey));
  const rows = new Set(
    deals.filter(({ customerKey }) => spoilt.has(customerKey)).map(({ row }) => row),
  );
  const isBlamed = ({ row, suggestion }: Finding) =>
    suggestion !== null && row !== null && rows.has(row);
  const isAnyBlamed = findings.some(isBlamed);
  const left = findings.map((one) =>
    isBlamed(one) || !isAnyBlamed ? { ...one, suggestion: null } : one,
  );
  return withSoundSuggestions(left, table, settings);
}

/** The rows as they are once every suggestion is taken. */
function repairedTable({ fields, rows }: Table, findings: readonly Finding[]): Table {
  const suggested = new Map(findings.map(({ row, suggestion }) => [row, suggestion]));
  const columns = new Set([
    ...fields,
    ...findings.flatMap(({ suggestion }) => suggestion?.field ?? []),
  ]);
  const all = [...columns];
  const repaired = rows.map((row, index) => {
    const suggestion = suggested.get(index + 2);
    if (!suggestion) return row;
    return all.map((field, place) =>
      field === suggestion.field ? cellOf(suggestion) : (row[place] ?? null),
    );
  });
  return { fields: all, rows: repaired };
}

/** A suggested value as it is read from a report: a day is written as text. */
function cellOf({ value }: Suggestion): Cell {
  return typeof value === 'string' ? parseDay(value, 'month first') : value;
}
