import { isRefusal } from '../core/refusal';
import { dealsOf } from '../core/report/deals';
import { recordsOf, recordsShared, sourceOf } from '../core/report/sources';
import type { Understanding } from '../core/report/understanding';
import { type ComparedSources, comparedSources } from '../core/retention/compared-sources';
import { type Matrix, matrixOf } from '../core/retention/customer-months';
import { ledgerOf } from '../core/retention/ledger';
import type { Settings } from '../core/settings';
import type { PlainSettings } from '../workbook/plan';
import type { Known } from './known';
import { type NamedSource, objectOf } from './source-nouns';
import { understoodRows } from './understood-rows';

/** A report that tells revenue of another kind of record than the workbook counts, so that both would count it twice. */
export interface OtherSource {
  readonly here: NamedSource;
  readonly there: NamedSource;
  /** What both say is paid; null where they have no month in common. */
  readonly compared: ComparedSources | null;
  /** Record IDs that both have, though they are not the same records. */
  readonly clashes: readonly string[];
}

type Told = Pick<Understanding, 'header' | 'report' | 'deals' | 'settings'>;

/**
 * What a report is beside the rows of a workbook, if it is of another source: of records of another kind, or of others that
 * say of half of the money that the same customers pay the same. Null where it goes on with what is there.
 */
export function otherSource(
  known: Known,
  settings: PlainSettings | null,
  told: Told,
): OtherSource | null {
  const [ours, theirs] = [sourceOf(known), sourceOf(told.report)];
  if (settings === null || ours === null || theirs === null) return null;
  const here = { source: ours, labels: settings.columns.map(([label]) => label) };
  const isOfOther = areOthers(here, { source: theirs, labels: labelsRead(told) });
  if (!isOfOther && areKnown(known, told)) return null;
  const compared = compare(known, settings, told);
  const isSame = compared !== null && compared.there > 0 && compared.same * 2 >= compared.there;
  if (ours === theirs && !isOfOther && !(isSame && areAllNew(known, told))) return null;
  const there = { source: theirs, labels: told.header.labels };
  return { here, there, compared, clashes: idsShared(known, told) };
}

/** Whether two sources are different objects by what they say themselves: then the IDs of one say nothing of the other. */
function areOthers(one: NamedSource, other: NamedSource): boolean {
  const [a, b] = [objectOf(one), objectOf(other)];
  return a !== null && b !== null && a !== b;
}

/** The labels of the columns that a report is read from: Settings knows no others of the last one. */
function labelsRead({ header: { columns, labels } }: Told): readonly string[] {
  return [...columns.values()].map((column) => labels[column] ?? '');
}

/** Whether at least half of the records that a report names are there. */
function areKnown(known: Known, { report }: Told): boolean {
  const shared = recordsShared(report, known);
  return shared > 0 && shared * 2 >= recordsOf(report).size;
}

function idsShared(known: Known, { report }: Told): readonly string[] {
  const there = recordsOf(known);
  return [...recordsOf(report).keys()].filter((id) => there.has(id));
}

/** Whether all records of a report have IDs of their own and none of them is there. */
function areAllNew(known: Known, { report }: Told): boolean {
  return recordsOf(report).size === report.rows.length && recordsShared(report, known) === 0;
}

function compare(known: Known, settings: PlainSettings, told: Told): ComparedSources | null {
  const rows = understoodRows(known, settings);
  if (isRefusal(rows)) return null;
  return comparedSources(
    monthsOf(dealsOf(known, rows.settings), rows.settings),
    monthsOf(told.deals, told.settings),
  );
}

function monthsOf(deals: Told['deals'], settings: Settings): Matrix {
  return matrixOf(ledgerOf(deals, settings), settings.asOf ?? 0);
}
