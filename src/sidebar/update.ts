import { monthText } from '../core/days';
import { type Changes, changesBetween, type MissingRecords } from '../core/report/changes';
import { dealsOf } from '../core/report/deals';
import { fieldReader, type Report } from '../core/report/report';
import type { Choices, Refusal, Understanding } from '../core/report/understanding';
import { type Matrix, matrixOf } from '../core/retention/customer-months';
import { ledgerOf } from '../core/retention/ledger';
import { largestMovers, type Mover } from '../core/retention/movers';
import { type RestatedMonth, restatedMonths } from '../core/retention/restated';
import type { ImportRequest, Server } from '../main';
import { type Known, readKnown } from './known';
import { plainSettings } from './request';
import type { Remote } from './server';
import { words } from './words';

/** Tells this sidebar from any other that is open on the same spreadsheet. */
const SESSION = Math.random().toString(36).slice(2);

/** What a report does to the workbook, ready to be shown and then written. */
export interface Update {
  readonly request: ImportRequest;
  readonly changes: Changes;
  /** Months that were reported before and whose figures change. */
  readonly restated: readonly RestatedMonth[];
  /** The largest movers of the last month, as they will be. */
  readonly movers: readonly Mover[];
  /** False for the first report of a workbook. */
  readonly isUpdate: boolean;
}

/** Compares an understood report with what the workbook holds; a refusal where there is nothing to measure. */
export async function updateOf(
  server: Remote<Server>,
  understanding: Understanding,
  fileName: string,
  missing: MissingRecords = 'automatic',
): Promise<Update | Refusal> {
  const { imports } = await server.readWorkbook();
  const known = await readKnown(server, imports);
  return updateFrom(known, { understanding, fileName, missing });
}

/** An understood report, and what happens to records that it lacks. */
export interface Incoming {
  readonly understanding: Understanding;
  readonly fileName: string;
  readonly missing?: MissingRecords;
  readonly choices?: Choices;
}

/** The update that a report makes of the rows that are known. */
export function updateFrom(known: Known, incoming: Incoming): Update | Refusal {
  const { understanding } = incoming;
  const { settings, report } = understanding;
  if (settings.asOf === null) return { problem: words.noLastMonth };
  const changes = changesBetween(known, report, incoming.missing);
  const after = measured(withWritten(known, changes), understanding);
  if (after.months.length === 0) return { problem: words.nothingByMonth(settings.asOf) };
  const isUpdate = known.rows.length > 0;
  const before = isUpdate ? measured(known, understanding) : after;
  return {
    changes,
    isUpdate,
    movers: largestMovers(after, SHOWN_MOVERS),
    restated: restatedMonths(before, after, settings),
    request: requestFor(incoming, changes, after),
  };
}

const SHOWN_MOVERS = 3;

function requestFor(
  { understanding, fileName, choices }: Incoming,
  { write, added, changed, unchanged, merged, missing, isGone }: Changes,
  { customers, months }: Matrix,
): ImportRequest {
  const { asOf } = understanding.settings;
  return {
    fileName,
    fields: write.fields,
    rowCount: write.rows.length,
    customers: customers.length,
    months: months.length,
    settings: plainSettings(understanding, {
      asOf: monthText(asOf ?? 0),
      columns: choices?.columns ?? {},
    }),
    session: SESSION,
    counts: {
      added: added.length,
      changed: changed.length,
      unchanged,
      gone: merged.length + (isGone ? missing.length : 0),
    },
  };
}

function measured(table: Pick<Report, 'fields' | 'rows'>, { settings }: Understanding): Matrix {
  return matrixOf(ledgerOf(dealsOf(table, settings), settings), settings.asOf ?? 0);
}

/** The rows as they will stand on Deals: those that are there, and the written ones below. */
function withWritten(known: Known, { write }: Changes): Pick<Report, 'fields' | 'rows'> {
  const read = fieldReader(known.fields);
  const before = known.rows.map((row) => write.fields.map((id) => read(row, id)));
  return { fields: write.fields, rows: [...before, ...write.rows] };
}
