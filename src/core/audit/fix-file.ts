import { type FieldId, fieldOf } from '../report/fields';
import { isLineOfDeal } from '../report/sources';
import { checkOf } from './checks';
import type { Finding } from './finding';
import { findingWords } from './finding-words';

/** What HubSpot calls the columns of a report, where it differs from the standard label. */
export type ColumnLabels = ReadonlyMap<FieldId, string>;

/** What a spreadsheet program takes for the beginning of a formula, full-width signs too, when it opens a CSV. */
const FORMULA = /^[=+\-@\s\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Records that a fix file repairs: those whose right value follows from the data, but for line items that stand under the ID
 * of their deal, which HubSpot does not know. No ID of HubSpot's begins like a
 * formula; one that does stays out of the file.
 */
export function repairable(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ recordId, suggestion }) =>
      recordId !== '' && suggestion !== null && !FORMULA.test(recordId) && !isLineOfDeal(recordId),
  );
}

/**
 * A CSV that HubSpot takes back under "Update existing records only": Record ID as exported, and of each record only the
 * columns that change. Days are written YYYY-MM-DD and numbers bare; a blank cell leaves its property alone.
 */
export function fixFile(findings: readonly Finding[], labels: ColumnLabels): string {
  const found = repairable(findings);
  const fields = [...new Set(found.flatMap(({ suggestion }) => suggestion?.field ?? []))];
  const header = ['recordId' as const, ...fields].map((id) => {
    const label = labels.get(id);
    return label === undefined || FORMULA.test(label) ? fieldOf(id).label : label;
  });
  const rows = found.map(({ recordId, suggestion }) => [
    recordId,
    ...fields.map((id) => (suggestion?.field === id ? String(suggestion.value) : '')),
  ]);
  return [header, ...rows].map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** In plain words, what no file can repair: check by check, which records a person must decide on, and how. */
export function decisionsText(findings: readonly Finding[]): string {
  const repaired = new Set(repairable(findings));
  const open = findings.filter((finding) => !repaired.has(finding));
  const checks = [...new Set(open.map(({ check }) => check))];
  return checks
    .map((id) => {
      const { name, effect, todo } = checkOf(id);
      const records = open.filter(({ check }) => check === id).map(lineOf);
      const about = [findingWords.effect(effect), findingWords.todo(todo)];
      return [name, ...about, ...records, ''].join('\n');
    })
    .join('\n');
}

function lineOf({ recordId, customer, owner, message }: Finding): string {
  const who = [customer, owner === '' ? '' : `owner ${owner}`].filter((text) => text !== '');
  const about = who.length === 0 ? '' : ` (${who.join(', ')})`;
  return recordId === '' ? `- ${message}` : `- Record ${recordId}${about}: ${message}`;
}
