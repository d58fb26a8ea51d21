import type { Audited } from '../core/audit/audit';
import { monthText } from '../core/days';
import type { Doubt } from '../core/doubt/doubt';
import { isRefusal, type Refusal } from '../core/refusal';
import { type Changes, changesBetween, type MissingRecords } from '../core/report/changes';
import type { Deal } from '../core/report/deal';
import { dealsOf } from '../core/report/deals';
import { fieldOf } from '../core/report/fields';
import { rowsAfter } from '../core/report/live-rows';
import { unratedIn } from '../core/report/notes';
import type { Report } from '../core/report/report';
import { snapshotChanges } from '../core/report/snapshot-runs';
import type { Choices, Understanding } from '../core/report/understanding';
import { type Matrix, matrixOf } from '../core/retention/customer-months';
import { ledgerOf } from '../core/retention/ledger';
import { largestMovers, type Mover } from '../core/retention/movers';
import { type RestatedMonth, restatedMonths } from '../core/retention/restated';
import { MONEY_TIMES } from '../core/settings';
import type { ImportRequest, Server } from '../main';
import { SHOWN_MOVERS } from '../workbook/compared/movers';
import type { PlainSettings } from '../workbook/plan';
import { doesNotFit } from './does-not-fit';
import { doubtText } from './doubt-words';
import { importWords } from './import-words';
import { type Known, readKnown } from './known';
import { withKnownStages } from './known-stages';
import { layoutOf } from './layout';
import { mostParts } from './most-parts';
import { plainSettings, type Told } from './request';
import type { Remote } from './server/server';
import { nounIn } from './source-nouns';
import { understoodRows } from './understood-rows';

/** What a report does to the workbook, ready to be shown and then written. */
export interface Update {
  readonly request: ImportRequest;
  readonly changes: Changes;
  /** Months that were reported before and whose figures change. */
  readonly restated: readonly RestatedMonth[];
  /** The largest movers of the last month, as they will be. */
  readonly movers: readonly Mover[];
  /** What one record of the report is called. */
  readonly noun: string;
  /** False for the first report of a workbook. */
  readonly isUpdate: boolean;
  /** What the data audit looks at once the report is in, and what it looked at before; null where that was other records. */
  readonly audited: Audited;
  readonly auditedBefore: Audited | null;
}

/** Compares an understood report with what the workbook holds; a refusal where there is nothing to measure. */
export async function updateOf(
  server: Remote<Server>,
  understanding: Told,
  fileName: string,
  { isOther = false, ...how }: Pick<Incoming, 'missing' | 'isOther' | 'tabs' | 'doubts'> = {},
): Promise<Update | Refusal> {
  const { model } = understanding.settings;
  const workbook = await server.readWorkbook();
  const known = await readKnown(server, workbook, model);
  const seen = workbook.settings ?? workbook.begun ?? null;
  return updateFrom(known, { ...how, understanding, fileName, seen, isOther });
}

/** An understood report, and what happens to records that it lacks. */
export interface Incoming {
  readonly understanding: Told;
  readonly fileName: string;
  readonly missing?: MissingRecords;
  /** Whether it is of another source than what is there, and takes the place of that. */
  readonly isOther?: boolean;
  /** Of the tabs that may be left out those that are wanted; without it those that are there. */
  readonly tabs?: readonly string[] | undefined;
  readonly choices?: Choices;
  /** What it leaves open and nobody has answered. */
  readonly doubts?: readonly Doubt[];
  /** The settings of the workbook that it was understood under. */
  readonly seen?: PlainSettings | null;
}

/** The update that a report makes of the rows that are known. */
export function updateFrom(known: Known, incoming: Incoming): Update | Refusal {
  const understanding = withKnownStages(incoming.understanding, known);
  const { settings, report } = understanding;
  if (settings.asOf === null) return { problem: importWords.noLastMonth };
  const { model } = settings;
  const how = {
    missing: incoming.missing ?? settings.missingRecords,
    isOther: incoming.isOther ?? false,
  };
  const changes =
    model === 'monthly snapshots'
      ? snapshotChanges(known, report, how)
      : changesBetween(known, report, { model, ...how });
  if (changes.unsure.length > 0) return { problem: importWords.lostIds(changes.unsure) };
  const table = rowsAfter(known, changes.write, model);
  const after = measured(table, understanding);
  if (after.matrix.months.length === 0)
    return { problem: nothingCounted(after.deals, table, understanding) };
  const request = requestFor({ ...incoming, understanding }, changes, {
    ...{ measured: after, known, table },
  });
  const { write } = changes;
  const refused = doesNotFit(request, {
    rows: write.rows,
    labels: write.fields.map((id) => fieldOf(id).label),
    fields: [...new Set([...known.fields, ...write.fields])],
    dealRows: known.rows.length + write.rows.length,
  });
  if (refused) return refused;
  const isUpdate = known.rows.length > 0;
  const before = isUpdate
    ? measured(known, understoodBefore(known, { ...incoming, understanding }))
    : after;
  const beside = auditedBeside(known, understanding);
  const replaced = known.replaced ? [known.replaced] : [];
  return {
    ...{ changes, isUpdate, noun: nounIn(understanding) },
    audited: {
      ...{ ...beside, table, report, earlier: [...replaced, known] },
      ...(understanding.ramps && { ramps: understanding.ramps }),
    },
    // What only a report shows, such as a record that stands there twice, is no news of the workbook's.
    auditedBefore:
      isUpdate && !how.isOther ? { ...beside, table: known, report, earlier: replaced } : null,
    movers: largestMovers(after.matrix, SHOWN_MOVERS, MONEY_TIMES[settings.moneyAs]),
    restated: restatedMonths(before.matrix, after.matrix, settings),
    request,
  };
}

/** How what is known was read: as the report is, but where that is of another source, which says nothing of it. */
function understoodBefore(known: Known, { understanding, isOther, seen }: Incoming): Understanding {
  const own = isOther && seen ? understoodRows(known, seen) : understanding;
  return isRefusal(own) ? understanding : own;
}

/** Why no month has anything: for want of a rate, or since all comes later. */
function nothingCounted(
  deals: readonly Deal[],
  report: Pick<Report, 'fields' | 'rows'>,
  understanding: Understanding,
): string {
  const { asOf, currency } = understanding.settings;
  const codes = new Set(unratedIn({ deals, report }).map((code) => code.toUpperCase()));
  return codes.size > 0
    ? importWords.nothingRated([...codes], currency.toUpperCase())
    : importWords.nothingByMonth(asOf ?? 0, nounIn(understanding));
}

/** The settings of the data audit, as the workbook has them. */
function auditedBeside(
  { tables }: Known,
  understanding: Understanding,
): Pick<Audited, 'settings' | 'accepted' | 'checksOff' | 'noun'> {
  const { settings } = understanding;
  const noun = nounIn(understanding);
  return { settings, noun, accepted: tables?.accepted ?? [], checksOff: tables?.checksOff ?? [] };
}

/** The deals of a table, and what their customers pay by months. */
interface Measured {
  readonly deals: readonly Deal[];
  readonly matrix: Matrix;
}

interface After {
  readonly measured: Measured;
  readonly known: Known;
  /** The rows as they will stand. */
  readonly table: Pick<Report, 'fields' | 'rows'>;
}

function requestFor(
  { understanding, fileName, choices, seen = null, tabs, doubts = [] }: Incoming,
  { write, added, changed, unchanged, merged, missing, isGone }: Changes,
  { measured: { deals, matrix }, known, table }: After,
): ImportRequest {
  const { asOf } = understanding.settings;
  const settings = plainSettings(understanding, {
    asOf: monthText(asOf ?? 0),
    columns: choices?.columns ?? {},
    tables: known.tables,
    isBegun: known.isBegun ?? false,
  });
  const counts = {
    added: added.length,
    changed: changed.length,
    unchanged,
    gone: merged.length + (isGone ? missing.length : 0),
  };
  const { hasCompanies = false, hasOther = false } = known;
  const layout = layoutOf(settings, { ...table, hasCompanies, hasOther, tabs: tabs ?? known.tabs });
  return {
    ...{ fileName, counts, seen: known.imports, seenSettings: seen },
    says: `${nounIn(understanding)}s`,
    assumed: doubts.map(doubtText.assumed),
    settings: { ...settings, currency: seen?.currency || settings.currency },
    fields: write.fields,
    rowCount: write.rows.length,
    customers: matrix.customers.length,
    parts: mostParts(layout.segments, { ...table, deals }),
    months: matrix.months.length,
    ...layout,
  };
}

function measured(table: Pick<Report, 'fields' | 'rows'>, { settings }: Understanding): Measured {
  const deals = dealsOf(table, settings);
  return { deals, matrix: matrixOf(ledgerOf(deals, settings), settings.asOf ?? 0) };
}
