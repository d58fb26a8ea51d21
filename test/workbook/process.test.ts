import { tableAt } from '../../host/cli/table-at';
import type { Host } from '../../host/host';
import { adherence } from '../../src/core/audit/adherence';
import { rowFindings } from '../../src/core/audit/row-findings';
import { parseMonth } from '../../src/core/days';
import { textOf } from '../../src/core/report/cell';
import type { Deal } from '../../src/core/report/deal';
import { dealsOf } from '../../src/core/report/deals';
import type { FieldId } from '../../src/core/report/fields';
import { fieldReader } from '../../src/core/report/report';
import { ledgerOf } from '../../src/core/retention/ledger';
import { readAudited } from '../../src/sidebar/workbook-audit';
import { drop, emptyHost, fixture, serverOf } from './dropped';

/** The shares that the tab shows below a header, by its row and column. */
function sharesBelow(host: Host, header: string): ReadonlyMap<string, unknown> {
  const table = tableAt(host, 'Audit', [header, 'New business', 'Renewal', 'Upsell', 'Churn']);
  const names = ['New business', 'Renewal', 'Upsell', 'Churn'];
  const rows = table.rows.slice(0, 30).filter((row) => table.at(row, header) !== '');
  return new Map(
    rows.flatMap((row) =>
      names
        .filter((name) => typeof table.at(row, name) === 'number')
        .map(
          (name) =>
            [
              `${table.at(row, header)}|${name.toLowerCase()}`,
              Math.round(Number(table.at(row, name)) * 1e9),
            ] as const,
        ),
    ),
  );
}

test('the process by owner is that of core', async () => {
  const path = 'small/movements-spoilt';
  const host = emptyHost();
  await drop(host, fixture(`${path}.csv`), { asOf: parseMonth('2025-10') ?? 0 });
  const { audited } = (await readAudited(serverOf(host))) ?? {};
  if (!audited) throw new Error('nothing was imported');
  const { table, settings } = audited;
  const read = fieldReader(table.fields);
  const deals = dealsOf(table, settings);
  const fieldsOf = (deal: Deal) => (id: FieldId) => read(table.rows[deal.row - 2] ?? [], id);
  const found = new Map(
    rowFindings(deals, settings, fieldsOf).map(({ deal, check }) => [deal.row, check]),
  );
  const shares = adherence(
    ledgerOf(deals, settings),
    ({ row }) => found.get(row) ?? null,
    ({ deal }) => textOf(fieldsOf(deal)('owner')),
  );
  const shown = sharesBelow(host, 'Owner');
  const known = [...shares].filter(([key]) => /new business|renewal|upsell|churn/.test(key));
  expect(Object.fromEntries(shown)).toEqual(
    Object.fromEntries(known.map(([key, share]) => [key, Math.round(share * 1e9)])),
  );
  expect([...shown.values()].some((share) => share !== 1e9)).toBe(true);
});

test('the process lists owners by their deals, whatever the case, and all others in one line', async () => {
  const labels = ['Record ID', 'Deal Name', 'Associated Company', 'Close Date', 'Is Closed Won'];
  const typed = 'Recurring revenue deal type';
  const owned = Array.from({ length: 32 }, (_, index) => `Owner ${index + 1}`);
  const rows = [...owned, 'Kim', 'kim', 'KIM', 'Owner 32', ''].map((owner, index) =>
    [String(index + 1), `D${index}`, `Firm ${index}`, '2025-01-15', 'true'].concat(
      owner,
      '100',
      'New Business',
    ),
  );
  const host = emptyHost();
  const header = [...labels, 'Deal owner', 'Recurring revenue amount', typed];
  await drop(host, [header, ...rows], { asOf: parseMonth('2025-06') ?? 0 });
  const lines = host.values('Audit', 'B1:C200');
  const cells = lines.map(([cell]) => String(cell));
  const first = cells.indexOf('Owner') + 1;
  expect(cells.slice(first, first + 3)).toEqual(['Kim', 'Owner 32', 'Owner 1']);
  expect(cells[first + 29]).toMatch(/^Owner [0-9]+$/);
  expect(lines.slice(first + 29, first + 32)).toEqual([
    [expect.stringMatching(/^Owner /), 1],
    ['Other owners (3)', 1],
    ['', ''],
  ]);
});
