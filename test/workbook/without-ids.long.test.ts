import { resultsAsJson } from '../../host/cli/tabs-as-json';
import type { Host } from '../../host/host';
import { parseMonth } from '../../src/core/days';
import type { Cell } from '../../src/core/report/cell';
import { workbookWith } from './built';

type Cells = readonly (readonly Cell[])[];

const asOf = parseMonth('2025-06') ?? 0;

/** Closing MRR of the last months after reports were dropped one after the other. */
async function closingsAfter(...reports: readonly Cells[]): Promise<readonly number[]> {
  const host = await workbookWith(reports.map((cells) => [cells, { asOf }]));
  const { months, checks } = shown(host);
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  return months.slice(-2).map(({ closing }) => closing);
}

function shown(host: Host): Shown {
  const { months, checks } = resultsAsJson(host);
  return { months: months as Shown['months'], checks: checks as Shown['checks'] };
}

interface Shown {
  readonly months: readonly { readonly closing: number }[];
  readonly checks: readonly { readonly ok: boolean }[];
}

describe('invoices without Record ID', () => {
  const HEADER = ['Associated Company', 'Invoice date', 'Amount billed', 'Invoice number'];
  const invoices = (...rows: readonly (readonly string[])[]) => [HEADER, ...rows];
  const FIRST = invoices(
    ['Ann', '2025-05-05', '100', 'R-1'],
    ['Bob', '2025-06-05', '10', ''],
    ['Bob', '2025-06-05', '20', ''],
    ['Cy', '2025-06-06', '7', ''],
  );

  test('add up where they are of the same company and day', async () =>
    expect(await closingsAfter(FIRST)).toEqual([100, 37]));
  test('count once when they are dropped twice', async () =>
    expect(await closingsAfter(FIRST, FIRST)).toEqual([100, 37]));
  test('are replaced by a corrected number and by corrected rows of the same company and day', async () =>
    expect(
      await closingsAfter(
        FIRST,
        invoices(
          ['Ann', '2025-05-05', '90', 'R-1'],
          ['Bob', '2025-06-05', '11', ''],
          ['Cy', '2025-06-06', '7', ''],
        ),
      ),
    ).toEqual([90, 18]));
  test('count once when they are pasted below again, with what is corrected', async () => {
    const host = await workbookWith([[FIRST, { asOf }]]);
    const labels = host.values('Deals', 'A1:AP1')[0] ?? [];
    const pasted = FIRST.slice(1).map((row) =>
      labels.map((label) => row[HEADER.indexOf(String(label))] ?? '').map(corrected),
    );
    host.paste('Deals', 'A6', pasted);
    expect(shown(host).months.slice(-2)).toMatchObject([{ closing: 100 }, { closing: 38 }]);
  });
});

function corrected(cell: string): string {
  return cell === '7' ? '8' : cell;
}

describe('snapshots', () => {
  const HEADER = ['Company name', 'Snapshot month', 'MRR'];
  const snapshots = (...rows: readonly (readonly string[])[]) => [HEADER, ...rows];
  const MAY = [
    ['Ann', '2025-05-31', '100'],
    ['Bob', '2025-05-31', '10'],
  ];
  const JUNE = [
    ['Ann', '2025-06-30', '100'],
    ['Bob', '2025-06-30', '10'],
  ];

  test('of a month that is reported again without a company say that it pays nothing', async () =>
    expect(
      await closingsAfter(
        snapshots(...MAY, ...JUNE),
        snapshots(['Ann', '2025-05-31', '100'], ...JUNE),
      ),
    ).toEqual([100, 110]));
  test('of an earlier day in the month, reported later, are what counts', async () =>
    expect(
      await closingsAfter(snapshots(...MAY, ...JUNE), snapshots(['Ann', '2025-06-15', '99'])),
    ).toEqual([110, 99]));
  test('bring a company back that a report before had left out', async () =>
    expect(
      await closingsAfter(
        snapshots(...MAY, ...JUNE),
        snapshots(['Ann', '2025-05-31', '100'], ...JUNE),
        snapshots(...MAY, ...JUNE),
      ),
    ).toEqual([110, 110]));
  test('of the months that a report does not hold stay', async () =>
    expect(await closingsAfter(snapshots(...MAY), snapshots(...JUNE))).toEqual([110, 110]));
});

describe('deals without Record ID', () => {
  const HEADER = [
    'Associated Company',
    'Close Date',
    'Recurring revenue amount',
    'Deal Name',
    'Deal Stage',
  ];
  const deals = (...amounts: readonly string[]) => [
    HEADER,
    ...amounts.map((amount) => ['Ann', '2025-05-05', amount, 'Ann 2025', 'Closed Won']),
  ];

  test('are replaced by a later report of the same company, day and name', async () =>
    expect(await closingsAfter(deals('100', '10'), deals('99', '10'))).toEqual([109, 109]));
});
