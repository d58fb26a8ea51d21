import { tableAt } from '../../host/cli/table-at';
import { tabsAsJson } from '../../host/cli/tabs-as-json';
import type { Host } from '../../host/host';
import { type Audit, type Audited, auditOf } from '../../src/core/audit/audit';
import { checkOf } from '../../src/core/audit/checks';
import { COLUMNS_THAT_MATTER } from '../../src/core/audit/completeness';
import { reader } from '../../src/core/audit/ledger-judged';
import { parseMonth } from '../../src/core/days';
import { type Cell, textOf } from '../../src/core/report/cell';
import { dealsOf } from '../../src/core/report/deals';
import type { FieldId } from '../../src/core/report/fields';
import { headerOf } from '../../src/core/report/headers';
import { comparable } from '../../src/core/settings';
import { readKnown } from '../../src/import/known';
import { completenessOf } from '../reference/completeness';
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
async function inCore(host: Host, cells: Cells): Promise<Audited> {
  const server = serverOf(host);
  const workbook = await server.readWorkbook();
  const asOf = parseMonth(workbook.settings?.asOf ?? '') ?? 0;
  const { settings, report } = await understoodBy(host, cells, { asOf });
  const known = await readKnown(server, workbook, settings.model);
  const { accepted = [], checksOff = [] } = known.tables ?? {};
  const earlier = known.replaced ? [known.replaced] : [];
  return { table: known, report, settings, accepted, checksOff, earlier };
}

/** How far columns are filled as the tab shows it: of all records, then owner by owner. */
function filledShown(
  host: Host,
): readonly (readonly [owner: string, shares: readonly unknown[]])[] {
  const table = tableAt(host, 'Audit', ['Owner', 'Records']);
  const from = table.header.indexOf('Owner');
  const to = table.header.findIndex((header, at) => at > from && header === '');
  const end = table.rows.findIndex((row) => row[from] === '');
  return table.rows
    .slice(0, end)
    .map((row) => [String(row[from]), row.slice(from + 1, to < 0 ? undefined : to)]);
}

function filledInCore(
  { table, settings }: Audited,
  owners: readonly string[],
  columns: ReadonlySet<FieldId | ''>,
) {
  const fieldsOf = reader(table);
  const deals = dealsOf(table, settings);
  const whole = completenessOf(deals, fieldsOf, settings.model);
  return owners.map((owner, place) => {
    const isOwn = (deal: (typeof deals)[number]) =>
      place === 0 || comparable(textOf(fieldsOf(deal)('owner'))) === comparable(owner);
    const filled = completenessOf(deals.filter(isOwn), fieldsOf, settings.model);
    const shares = filled.map((one, at) => {
      const { id } = COLUMNS_THAT_MATTER[settings.model][at] ?? { id: 'companies' };
      const isLacking = (whole[at]?.filled ?? 0) === 0 && id !== 'companies' && !columns.has(id);
      if (isLacking) return place === 0 ? 'Not in report' : '';
      return one.of === 0 ? '' : expect.closeTo(one.filled / one.of, 9);
    });
    return [owner, [filled[0]?.of, ...shares]];
  });
}

const told = (findings: readonly { readonly recordId: string; readonly check: string }[]) =>
  findings.map(({ recordId, check }) => `${recordId} ${check}`).sort();

/** The tabs tell what core tells of the report that was dropped last: findings, both scores, and the money at stake. */
export async function expectAlike(host: Host, cells: Cells): Promise<Audit> {
  const audited = await inCore(host, cells);
  const audit = auditOf(audited);
  const filled = filledShown(host);
  expect(filled).toEqual(
    filledInCore(
      audited,
      filled.map(([owner]) => owner),
      new Set(headerOf(cells)?.columns.keys()),
    ),
  );
  const named = audit.findings.map((one) => ({ ...one, check: checkOf(one.check).name }));
  const { findings, accuracy } = shownOn(host);
  expect(told(findings)).toEqual(told(named));
  expect(accuracy).toBeCloseTo(audit.accuracy ?? -1, 9);
  expect(host.values('Audit', 'C6:C6')[0]?.[0]).toBeCloseTo(audit.accuracyByMrr ?? -1, 9);
  const stake = audit.findings.reduce((sum, { mrr }) => sum + mrr, 0);
  expect(host.values('Audit', 'E6:E6')[0]?.[0]).toBeCloseTo(stake, 6);
  return audit;
}
