import { monthText } from '../core/days';
import type { Refusal, Understanding } from '../core/report/understanding';
import { matrixOf } from '../core/retention/customer-months';
import { ledgerOf } from '../core/retention/ledger';
import { comparable } from '../core/settings';
import type { ImportRequest } from '../main';
import type { PlainSettings } from '../workbook/plan';
import { words } from './words';

/**
 * What the server must know before the rows come; a refusal where the last month is not known, or where nobody pays
 * up to it.
 */
export function requestOf(understanding: Understanding, fileName: string): ImportRequest | Refusal {
  const { report, deals, settings } = understanding;
  if (settings.asOf === null) return { problem: words.noLastMonth };
  const { months, customers } = matrixOf(ledgerOf(deals, settings), settings.asOf);
  if (months.length === 0) return { problem: words.nothingByMonth(settings.asOf) };
  return {
    fileName,
    fields: report.fields,
    rowCount: report.rows.length,
    customers: customers.length,
    months: months.length,
    settings: plainSettings(understanding, monthText(settings.asOf)),
  };
}

function plainSettings(
  { settings, currencies, types, wonStages }: Understanding,
  asOf: string,
): PlainSettings {
  const { model, amountMeans, renewalMeans, graceDays, reactivationInNrr } = settings;
  return {
    model,
    amountMeans,
    renewalMeans,
    asOf,
    graceDays,
    reactivationInNrr,
    nrrTarget: settings.nrrTarget,
    grrTarget: settings.grrTarget,
    currency: currencies.home.toUpperCase(),
    types: plainTypes(types.keys(), settings.types),
    wonStages,
    pipelines: [...settings.pipelines],
    excluded: [...settings.excluded],
    sameAs: [...settings.sameAs],
    rates: [...settings.rates].map(([code, rate]) => [code.toUpperCase(), rate]),
  };
}

/** The types of the report as they are written there, then those that only Settings knows. */
function plainTypes(
  written: Iterable<string>,
  table: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const labels = new Map([...written].map((label) => [comparable(label), label]));
  for (const key of table.keys()) if (!labels.has(key)) labels.set(key, key);
  return [...labels].map(([key, label]) => [label, table.get(key) ?? '']);
}
