import { type Audited, auditOf } from '../audit/audit';
import { type Finding, findingKey } from '../audit/finding';
import { type Chosen, withChosen } from './applied';
import { sceneOf } from './scene';
import { knownCompanies } from './suggest/companies';

/**
 * What some files bring to light once the CRM has taken them: findings that are not there now. All that is suggested brings none,
 * but a part of it may, and so may what a person types.
 */
export function uncoveredBy(
  audited: Audited,
  { findings }: { readonly findings: readonly Finding[] },
  chosen: readonly Chosen[],
): readonly Finding[] {
  if (chosen.length === 0) return [];
  const { byId } = knownCompanies(sceneOf(audited));
  const table = withChosen(audited.table, chosen, byId);
  const known = new Set(findings.map(findingKey));
  return auditOf({ ...audited, table, report: table }).findings.filter(
    (finding) => finding.row !== null && !known.has(findingKey(finding)),
  );
}
