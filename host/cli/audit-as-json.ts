import type { Host } from '../host';
import { tableAt } from './table-at';

/** The data audit as the Audit tab shows it: the share of records without a finding, and every finding. */
export function auditAsJson(host: Host): {
  readonly accuracy: number | null;
  readonly findings: readonly Record<string, unknown>[];
} {
  const score = tableAt(host, 'Audit', ['Accuracy by records', 'Findings']);
  const accuracy = score.at(score.rows[0] ?? [], 'Accuracy by records');
  const table = tableAt(host, 'Audit', ['Record ID', 'Check', 'What it does to NRR']);
  const findings = table.rows
    .filter((row) => String(table.at(row, 'Check') ?? '') !== '')
    .map((row) => ({
      recordId: String(table.at(row, 'Record ID') ?? ''),
      check: table.at(row, 'Check'),
      column: table.at(row, 'Column'),
      message: table.at(row, 'What is wrong'),
    }));
  return { accuracy: typeof accuracy === 'number' ? accuracy : null, findings };
}
