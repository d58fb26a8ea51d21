import type { Host } from '../../host/host';
import { auditOf } from '../../src/core/audit/audit';
import { NOT_SENT, NOTHING_SAID, type WorkLine } from '../../src/core/repairs/worklist';
import { buildTab } from '../../src/import/build-tab';
import { readRepairLines } from '../../src/import/repair-lines';
import { readAudited } from '../../src/sidebar/actions/workbook-audit';
import { formulaTab } from '../../src/workbook/formula-tabs';
import { repairRows, repairsColumn } from '../../src/workbook/repairs/columns';
import { sentLines } from '../../src/workbook/repairs/lines';
import { columnLetters } from '../../src/workbook/sheet/references';
import { serverOf } from './dropped';
import { FIRST } from './few-deals';
import { workbook } from './hands';
import { HEADER } from './repairs';

/** Deals enough for so many lines that what grows with them would be seen. */
const DEAL_ROWS = 20000;
const LINES = repairRows({ dealRows: DEAL_ROWS });

const line = (place: number): WorkLine => ({
  ...{ recordId: `${1000000 + place}`, customer: `Firm ${place}`, owner: 'Kim', column: 'Amount' },
  ...{ check: 'Zero amount', wrong: 'It is 0.', why: '', now: '0', suggested: '5', mrr: 1 },
  ...{ status: 'Open', said: NOTHING_SAID, sent: NOT_SENT, repairedBy: null, foundOn: 46000 },
  finding: `${1000000 + place}`,
  isSilent: false,
});

/** Writes the tab with these lines, as an import of so many deals does. */
async function written(
  host: Host,
  lines: readonly WorkLine[],
  dealRows = DEAL_ROWS,
): Promise<void> {
  const server = serverOf(host);
  const ticket = await server.unbuiltTabs();
  const workbookNow = await readAudited(server);
  if (!ticket || !workbookNow) throw new Error('nothing was imported');
  const plan = { ...ticket.plan, dealRows };
  const looked = { audit: auditOf(workbookNow.audited), importNumber: 1, lines };
  await buildTab(server, ticket.importNumber, formulaTab('Repairs', plan, looked));
}

test(`a tab of ${LINES} repairs is written, read and marked within the calls that a small one takes`, async () => {
  expect(LINES).toBe(5000);
  expect(repairRows({ dealRows: 1000000 })).toBe(5000);
  const host = await workbook(FIRST);
  const server = serverOf(host);
  const all = Array.from({ length: LINES + 10 }, (_, place) => line(place));
  host.calls.reset();
  await written(host, all);
  expect(host.calls.total).toBeLessThan(260);
  expect(host.values('Repairs', 'A8:A8')[0]?.[0]).toMatch(/^10 more with less MRR/);
  host.calls.reset();
  const shown = (await readRepairLines(server)) ?? [];
  expect(shown).toHaveLength(LINES);
  expect(host.calls.total).toBeLessThan(120);
  host.calls.reset();
  const sent = shown.map((one) => ({ line: one, value: '5' }));
  expect(await server.typeLines(sentLines(sent, 46000, 1))).toBe(LINES);
  expect(host.calls.total).toBeLessThan(40);
});

test('a line that finds no room stays where somebody has typed into it', async () => {
  const host = await workbook(FIRST);
  const few = 40;
  const room = repairRows({ dealRows: few });
  await written(host, [line(7)], few);
  const note = columnLetters(repairsColumn('note'));
  host.type('Repairs', `${note}${HEADER + 1}`, 'Ask Kim');
  const others = Array.from({ length: room }, (_, place) => line(place + 100));
  await written(host, [...others, line(7)], few);
  const shown = (await readRepairLines(serverOf(host))) ?? [];
  expect(shown).toHaveLength(room + 1);
  expect(shown.at(-1)).toMatchObject({ recordId: line(7).recordId, said: { note: 'Ask Kim' } });
});
