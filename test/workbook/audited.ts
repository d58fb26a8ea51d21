import { tabsAsJson } from '../../host/cli/tabs-as-json';
import type { Host } from '../../host/host';
import { type Audit, auditOf } from '../../src/core/audit/audit';
import { checkOf } from '../../src/core/audit/checks';
import { parseMonth } from '../../src/core/days';
import type { Cell } from '../../src/core/report/cell';
import { readKnown } from '../../src/import/known';
import { serverOf, understoodBy } from './dropped';

type Cells = readonly (readonly Cell[])[];

interface ShownAudit {
  readonly accuracy: number | null;
  readonly findings: readonly {
    readonly recordId: string;
    readonly check: string;
    readonly message: string;
  }[];
}

/** The audit that the tabs show. */
export const shownOn = (host: Host) => tabsAsJson(host).audit as ShownAudit;

/** The audit in core of what the workbook holds, under what Settings says. */
async function coreAudit(host: Host, cells: Cells): Promise<Audit> {
  const server = serverOf(host);
  const workbook = await server.readWorkbook();
  const asOf = parseMonth(workbook.settings?.asOf ?? '') ?? 0;
  const { settings, report } = await understoodBy(host, cells, { asOf });
  const known = await readKnown(server, workbook, settings.model);
  const { accepted = [], checksOff = [] } = known.tables ?? {};
  const earlier = known.replaced ? [known.replaced] : [];
  return auditOf({ table: known, report, settings, accepted, checksOff, earlier });
}

const told = (findings: readonly { readonly recordId: string; readonly check: string }[]) =>
  findings.map(({ recordId, check }) => `${recordId} ${check}`).sort();

/** The tabs tell what core tells of the report that was dropped last: findings, both scores, and the money at stake. */
export async function expectAlike(host: Host, cells: Cells): Promise<Audit> {
  const audit = await coreAudit(host, cells);
  const named = audit.findings.map((one) => ({ ...one, check: checkOf(one.check).name }));
  const { findings, accuracy } = shownOn(host);
  expect(told(findings)).toEqual(told(named));
  expect(accuracy).toBeCloseTo(audit.accuracy ?? -1, 9);
  expect(host.values('Audit', 'C6:C6')[0]?.[0]).toBeCloseTo(audit.accuracyByMrr ?? -1, 9);
  const stake = audit.findings.reduce((sum, { mrr }) => sum + mrr, 0);
  expect(host.values('Audit', 'E6:E6')[0]?.[0]).toBeCloseTo(stake, 6);
  return audit;
}
