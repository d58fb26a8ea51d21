import type { Host } from '../../host/host';
import { doubtsOf } from '../../src/core/doubt/doubt';
import { understandDropped } from '../../src/core/dropped/understand-dropped';
import { isRefusal } from '../../src/core/refusal';
import type { Cell } from '../../src/core/report/cell';
import { importReport } from '../../src/import/import-report';
import { rememberedChoices } from '../../src/import/remembered';
import { withSettings } from '../../src/import/with-settings';
import type { Headline } from '../../src/main';
import { rebuild } from '../../src/sidebar/actions/rebuilding';
import { frontOver } from '../../src/sidebar/state/desk';
import { OPEN_ROW } from '../../src/workbook/audit/columns';
import { FIRST_OPEN } from '../../src/workbook/data/import-columns';
import { columnLetters } from '../../src/workbook/sheet/references';
import { long, some } from '../some';
import { emptyHost, serverOf, undoLast } from './dropped';
import { atTheGrid, settingCell } from './hands';

/** Contracts of which longer ones are not worth more: the total of a contract, or money a month? */
const CONTRACTS = [
  [
    'Record ID',
    'Company',
    'Close Date',
    'Is Closed Won',
    'Amount',
    'Contract start date',
    'Contract end date',
  ],
  ...[1, 2, 3, 4, 5, 6].map((id) => [
    ...[`${id}`, `C${id}`, '2024-01-01', 'true', '1200', '2024-01-01'],
    id > 3 ? '2026-12-31' : '2024-12-31',
  ]),
];
/** A deal type that may be a renewal or an upsell. */
const TYPES = [
  ['Record ID', 'Company', 'Close Date', 'Is Closed Won', 'Deal Type', 'Amount'],
  ['1', 'Oak', '2024-01-25', 'true', 'New Business', '700'],
  ['2', 'Oak', '2025-01-25', 'true', 'Existing Business', '700'],
  ['3', 'Oak', '2025-02-25', 'true', 'Existing Business', '30'],
];

/** Drops a report as the sidebar does, which nobody has answered but for these. */
async function dropOpen(
  host: Host,
  cells: readonly (readonly Cell[])[],
  ...answers: readonly string[]
): Promise<Headline> {
  const server = serverOf(host);
  const { settings } = await server.readWorkbook();
  const choices = withSettings(answers, { spareRows: 60, ...rememberedChoices(settings) });
  if (isRefusal(choices)) throw new Error(choices.problem);
  const understood = understandDropped(cells, 'report.csv', choices);
  if (isRefusal(understood)) throw new Error(understood.problem);
  const doubts = doubtsOf({ cells, fileName: 'report.csv', choices }, understood);
  const headline = await importReport(server, understood, 'report.csv', {
    tabs: ['Board'],
    doubts,
  });
  if (isRefusal(headline)) throw new Error(headline.problem);
  return headline;
}

const RIGHT = 'Reliable: all proofs hold, nothing found';

/** What Board and NRR say, which is one, and the sidebar after it. */
async function status(host: Host): Promise<string> {
  const board = host.values('Board', 'H1')[0]?.[0];
  const nrr = host.values('NRR', 'G1')[0]?.[0];
  expect(board).toBe(nrr);
  const headline = await serverOf(host).readHeadline();
  expect([headline.status, headline.isReliable]).toEqual([nrr, nrr === RIGHT]);
  return String(nrr);
}

const line = (host: Host) => host.values('Audit', `B${OPEN_ROW}:E${OPEN_ROW}`)[0] ?? [];

describe('a question that nobody has answered', () => {
  test('stands in the one status, and on Audit with both figures', async () => {
    const host = emptyHost();
    await dropOpen(host, CONTRACTS, 'As-of month=2024-06');
    expect(await status(host)).toBe('To check: 1 open question');
    const [name, count, state, said] = line(host);
    expect([name, count, state]).toEqual(['Open questions', 1, 'Open']);
    expect((await serverOf(host).readHeadline()).open).toBe(said);
    expect(said).toMatch(
      /^Amount means=TCV: MRR 400 if Amount is the total of the contract, 7,200 if Amount is money a month\. Drop the report again/,
    );
  });

  test.each(
    some(
      [
        [
          'Settings',
          (host: Host) => host.type('Settings', settingCell(host, 'Amount means'), 'MRR'),
        ],
        ['Imports', (host: Host) => host.type('Imports', `${columnLetters(FIRST_OPEN)}2`, '')],
      ],
      1,
    ),
  )('is answered on %s', async (_, answer) => {
    const host = emptyHost();
    await dropOpen(host, CONTRACTS, 'As-of month=2024-06');
    answer(host);
    expect(await status(host)).toBe(RIGHT);
    expect(line(host).slice(1, 3)).toEqual([0, 'None']);
  });

  long('is answered by the next report, and open again once that is undone', async () => {
    const host = emptyHost();
    await dropOpen(host, CONTRACTS, 'As-of month=2024-06');
    await dropOpen(host, CONTRACTS, 'As-of month=2024-06', 'Amount means=TCV');
    expect(await status(host)).toBe(RIGHT);
    await undoLast(host);
    expect(await status(host)).toBe('To check: 1 open question');
  });

  long.each([
    ['whose meaning was taken', 'upsell', 'Existing Business', 'Existing Business'],
    ['in capitals on some rows', 'renewal', 'EXISTING Business', 'existing business'],
    ['that nobody knows', 'upsell', 'Zeta', 'Zeta'],
  ])(
    'about a deal type %s is answered where Settings says another category',
    async (_, answer, ...types) => {
      const host = emptyHost();
      const typed = TYPES.map((row, at) =>
        row.map((cell) => (cell === 'Existing Business' ? (types[at % 2] ?? '') : cell)),
      );
      await dropOpen(
        host,
        typed,
        ...['Amount means=MRR', 'Renewal amount means=full MRR', 'As-of month=2025-02'],
      );
      expect(await status(host)).toMatch(/\b1 open question$/);
      const cells = host.values('Settings', 'A1:J60').map((row) => row.map(String));
      const isType = (cell: string) => cell.toLowerCase() === types[0]?.toLowerCase();
      const row = cells.findIndex((one) => one.some(isType));
      const column = cells[row]?.findIndex(isType) ?? -1;
      host.type('Settings', `${columnLetters(column + 2)}${row + 1}`, answer);
      expect(await status(host)).not.toContain('open question');
    },
  );
});

long(
  'a workbook of before there were questions on Imports has room for them once its tabs are built again',
  async () => {
    const host = emptyHost();
    await dropOpen(host, CONTRACTS, 'As-of month=2024-06');
    const elements = [FIRST_OPEN - 1, FIRST_OPEN];
    atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Imports', { dimension: 'COL', elements });
    await rebuild(frontOver(serverOf(host)));
    await dropOpen(host, CONTRACTS, 'As-of month=2024-06');
    expect(await status(host)).toBe('To check: 1 open question');
  },
);

long('a report of which everything was answered adds nothing', async () => {
  const host = emptyHost();
  await dropOpen(host, CONTRACTS, 'As-of month=2024-06', 'Amount means=TCV');
  expect(await status(host)).toBe(RIGHT);
  expect(line(host).slice(1, 3)).toEqual([0, 'None']);
  expect(host.values('Imports', `${columnLetters(FIRST_OPEN)}2`)).toEqual([['']]);
});
