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
import { type FieldId, fieldOf } from '../../src/core/report/fields';
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

/** How far columns are filled as the tab shows it: column, records, share, and the owners who leave the most of it blank. */
function filledShown(host: Host): readonly (readonly unknown[])[] {
  const table = tableAt(host, 'Audit', ['Column that matters', 'Records']);
  const from = table.header.indexOf('Column that matters');
  const end = table.rows.findIndex((row) => row[from] === '');
  return table.rows.slice(0, end).map((row) => row.slice(from, from + 5));
}

/** Owners whose records are told one by one, and those named beside a column. */
const [LISTED, NAMED] = [30, 3];

function filledInCore({ table, settings }: Audited, columns: ReadonlySet<FieldId | ''>) {
  const fieldsOf = reader(table);
  const deals = dealsOf(table, settings);
  const whole = completenessOf(deals, fieldsOf, settings.model);
  const owners = ownersOf(deals, (deal) => textOf(fieldsOf(deal)('owner'))).map(
    ([name, own]) => [name, completenessOf(own, fieldsOf, settings.model)] as const,
  );
  const listed = owners
    .filter(([, [all]]) => (all?.of ?? 0) > 0)
    .sort(([, [a]], [, [b]]) => (b?.of ?? 0) - (a?.of ?? 0))
    .slice(0, LISTED);
  return COLUMNS_THAT_MATTER[settings.model].map(({ id }, at) => {
    const { filled, of } = whole[at] ?? { filled: 0, of: 0 };
    const isLacking = filled === 0 && id !== 'companies' && !columns.has(id);
    const blank = listed
      .map(([name, all]) => ({ name, blank: (all[at]?.of ?? 0) - (all[at]?.filled ?? 0) }))
      .sort((a, b) => b.blank - a.blank)
      .slice(0, NAMED)
      .map((one) =>
        one.blank > 0 && !isLacking && of > 0 ? `${one.name}: ${one.blank} blank` : '',
      );
    const [most = '', ...others] = blank;
    const share = of === 0 ? '' : expect.closeTo(filled / of, 9);
    return [
      fieldOf(id).label,
      of,
      isLacking ? 'Not in report' : share,
      most,
      others.filter((one) => one !== '').join(', '),
    ];
  });
}

/** Deals by who owns them, in the order in which owners come; a name in another case is the same one. */
function ownersOf<D>(deals: readonly D[], ownerOf: (deal: D) => string) {
  const owners = new Map<string, { readonly name: string; readonly own: D[] }>();
  for (const deal of deals) {
    const name = ownerOf(deal);
    const found = owners.get(comparable(name)) ?? { name, own: [] };
    if (name !== '') owners.set(comparable(name), found);
    found.own.push(deal);
  }
  return [...owners.values()].map(({ name, own }) => [name, own] as const);
}

const told = (findings: readonly { readonly recordId: string; readonly check: string }[]) =>
  findings.map(({ recordId, check }) => `${recordId} ${check}`).sort();

/** The tabs tell what core tells of the report that was dropped last: findings, both scores, and the money at stake. */
export async function expectAlike(host: Host, cells: Cells): Promise<Audit> {
  const audited = await inCore(host, cells);
  const audit = auditOf(audited);
  const columns = new Set(headerOf(cells)?.columns.keys());
  expect(filledShown(host)).toEqual(filledInCore(audited, columns));
  const named = audit.findings.map((one) => ({ ...one, check: checkOf(one.check).name }));
  const { findings, accuracy } = shownOn(host);
  expect(told(findings)).toEqual(told(named));
  expect(accuracy).toBeCloseTo(audit.accuracy ?? -1, 9);
  expect(host.values('Audit', 'C6:C6')[0]?.[0]).toBeCloseTo(audit.accuracyByMrr ?? -1, 9);
  const stake = audit.findings.reduce((sum, { mrr }) => sum + mrr, 0);
  expect(host.values('Audit', 'E6:E6')[0]?.[0]).toBeCloseTo(stake, 6);
  return audit;
}
