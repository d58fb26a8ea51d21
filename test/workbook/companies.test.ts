import { readFileSync } from 'node:fs';
import { tableAt } from '../../host/cli/table-at';
import { tabsAsJson } from '../../host/cli/tabs-as-json';
import type { Host } from '../../host/host';
import { parseMonth } from '../../src/core/days';
import { COMPANY_FIELDS } from '../../src/core/report/company-fields';
import { dealsOf } from '../../src/core/report/deals';
import { parseDay } from '../../src/core/report/values';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { bridgeOf } from '../../src/core/retention/movements';
import { companiesDraft, importCompanies } from '../../src/import/companies-import';
import { cellsOfCsv } from '../../src/import/files/csv';
import { tableColumn } from '../../src/workbook/settings/tables';
import { columnLetters } from '../../src/workbook/sheet/references';
import { companyKpis, type MetricWeight } from '../reference/company-kpis';
import { type CompanyRow, knownCustomers } from '../reference/company-rows';
import { customerSegments, valuesIn } from '../reference/segments';
import { long } from '../some';
import { drop, emptyHost, fixture, serverOf, understoodBy, withTabs } from './dropped';
import { leftHeader, near, shown } from './kpi-block';
import { dropCompanies } from './spoilt-workbook';

const REPORTS = ['2025-05-01', '2025-11-01'] as const;
const AS_OF = parseMonth('2025-10') ?? 0;
const WEIGHTS: readonly MetricWeight[] = [
  { name: 'CSAT', weight: 0.4, worst: 1, best: 5 },
  { name: 'Adoption', weight: 0.3, worst: 0, best: 1 },
  { name: 'On-time delivery rate', weight: 0.2, worst: 80, best: 100 },
  { name: 'Defect rate', weight: 0.1, worst: 5, best: 0 },
];

function draftOf(day: string) {
  const name = `hubspot-crm-exports-all-companies-${day}.csv`;
  const cells = cellsOfCsv(readFileSync(`test/fixtures/small/${name}`, 'utf8'));
  const draft = companiesDraft(cells, name);
  if (draft?.reported == null) throw new Error(`${name} is no report of companies`);
  return { ...draft, reported: draft.reported, numbers: draft.report.numbers };
}

/** What a report says of each company, by the names on the KPIs tab. */
function rowsOf(day: string): readonly CompanyRow[] {
  const { report, reported, numbers } = draftOf(day);
  const place = (id: string) => COMPANY_FIELDS.findIndex((one) => one.id === id);
  return report.rows.map((row) => {
    const number = (at: number) => (typeof row[at] === 'number' ? Number(row[at]) : null);
    const [since, first] = [number(place('since')), number(place('firstValue'))];
    return {
      customerKey: String(row[0]),
      reported,
      numbers: {
        CSAT: number(place('csat')),
        NPS: number(place('nps')),
        'Time to value (days)': since === null || first === null ? null : first - since,
        'Licensed users': number(place('licensed')),
        'Active users': number(place('active')),
        ...Object.fromEntries(
          numbers.map((name, index) => [name, number(COMPANY_FIELDS.length + index)]),
        ),
      },
    };
  });
}

describe('reports of companies beside a report of deals', () => {
  let host: Host;
  let inCore: (days: readonly string[]) => readonly (readonly unknown[])[];
  beforeAll(async () => {
    host = emptyHost();
    const cells = fixture('small/recurring.csv');
    const { report, settings } = await understoodBy(host, cells, { asOf: AS_OF });
    const matrix = matrixOf(ledgerOf(dealsOf(report, settings), settings), AS_OF);
    inCore = (days) =>
      companyKpis({
        matrix,
        rows: days.flatMap(rowsOf),
        others: draftOf(REPORTS[0]).numbers,
        weights: WEIGHTS,
      }).map(({ name, now, customers, stayed, left }) =>
        [name, now, customers, stayed, left].map(near),
      );
    await drop(host, cells, { asOf: AS_OF, ...withTabs('KPIs') });
    for (const day of REPORTS) await importCompanies(serverOf(host), draftOf(day));
    const column = columnLetters(tableColumn('metrics'));
    host.paste(
      'Settings',
      `${column}2`,
      WEIGHTS.map(({ name, weight, worst, best }) =>
        [name, weight, worst, best, name === 'CSAT' ? '0.8' : ''].map(String),
      ),
    );
  });

  test('every number is that of core: now, and before leaving against staying', () =>
    expect(shown(host)).toEqual(inCore(REPORTS)));
  test('only numbers that say something of a customer are taken over', () =>
    expect(draftOf(REPORTS[0]).numbers).toEqual(['On-time delivery rate', 'Defect rate']));
  test('a column blank since the reports know of nobody who left says so', () => {
    expect(shown(host).filter(([, , , , left]) => left !== '')).toEqual([]);
    expect(leftHeader(host)).toBe('Left: nobody known');
  });
  test('a target reads as its number does, and is blank where Settings names none', () => {
    const table = tableAt(host, 'KPIs', ['Number', 'Now', 'Stayed, mean']);
    const targets = table.rows.slice(0, 4).map((row) => table.at(row, 'Target'));
    expect(targets).toEqual([0.8, '', '', '']);
    const names = host.values('KPIs', 'A50:A70').flat();
    expect(host.cell('KPIs', `E${50 + names.indexOf('CSAT')}`).text).toBe('80.0 %');
  });
  test('a sentence says which report counts', () =>
    expect(host.values('KPIs', 'A53:A53').flat()).toEqual([
      'The latest report up to the as-of month counts, of each customer the latest value that is known.',
    ]));
  test('the months and the checks stay as they were', async () => {
    const { headline, settings, imports } = await serverOf(host).readWorkbook();
    expect(headline?.asOf).toBe('2025-10');
    expect(headline?.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(settings?.model).toBe('recurring deals');
    expect(imports.map(({ status }) => status)).toEqual(['in', 'in', 'in']);
  });
  test('a company called like a formula is text', () => {
    const names = host.values('Companies', 'C2:C60').flat();
    expect(names).toContain('=SUM Analytics');
  });
  long('the next report of deals leaves them, and undoing goes back one at a time', async () => {
    await serverOf(host).undoImport(3);
    expect(shown(host)).toEqual(inCore(REPORTS.slice(0, 1)));
    await drop(host, fixture('small/recurring.csv'), { asOf: AS_OF, ...withTabs('KPIs') });
    expect(shown(host)).toEqual(inCore(REPORTS.slice(0, 1)));
  });
});

describe('what companies report of themselves', () => {
  const HEADER = ['Record ID', 'Associated Company', 'Associated Company IDs', 'Deal Stage'];
  const MORE = ['Deal Type', 'Close Date', 'Industry', 'Monthly recurring revenue'];
  const deal = (id: string, name: string, key: string, industry: string, mrr: string) =>
    [id, name, key, 'Closed Won', 'New Business', '2025-01-10', industry, mrr] as const;
  const DEALS = [
    [...HEADER, ...MORE, 'Recurring revenue amount'],
    ...[
      deal('1', 'Ann', '11', 'SMB', '100'),
      deal('2', 'Ann Ltd', '12', 'SMB', '50'),
      deal('3', 'Bob', '13', 'SMB', '200'),
      deal('4', 'Cy', '14', 'Public', '400'),
    ].map((row) => [...row, row[7]]),
  ];
  const report = (...rows: readonly (readonly string[])[]) =>
    [['Record ID', 'Company name', 'Industry', 'CSAT'], ...rows] as const;
  const REPORTED: readonly (readonly [string, ReturnType<typeof report>])[] = [
    ['2025-03-01', report(['11', 'Ann', 'Retail', '5'], ['13', 'Bob', 'Banks', '4'])],
    ['2025-05-01', report(['12', 'Ann Ltd', 'public ', '2'], ['13', 'Bob', '', ''])],
    ['2025-09-01', report(['13', 'Bob', 'Too late', '1'])],
  ];
  const asOf = parseMonth('2025-06') ?? 0;
  const choices = {
    ...{ asOf, model: 'recurring deals' as const, sameAs: [['Ann Ltd', '11']] as const },
    ...withTabs('KPIs', 'Segments'),
  };
  const built = (async () => {
    const host = emptyHost();
    await drop(host, DEALS, choices);
    for (const [day, cells] of REPORTED) await dropCompanies(host, day, cells);
    return host;
  })();

  test('decides their segment, the latest up to the as-of month; the latest deal where they say nothing', async () => {
    const { segments } = tabsAsJson(await built) as {
      readonly segments: Readonly<Record<string, readonly Record<string, unknown>[]>>;
    };
    const closing = segments.Industry?.map(({ segment, closing: mrr }) => [segment, mrr]);
    expect(closing?.sort()).toEqual([
      ['Banks', 200],
      ['Public', 550],
    ]);
  });
  test('decides their segment in core, too', async () => {
    const { report: deals, settings } = await understoodBy(emptyHost(), DEALS, choices);
    const entries = ledgerOf(dealsOf(deals, settings), settings);
    const matrix = matrixOf(entries, asOf);
    const rows = REPORTED.flatMap(([day, [, ...lines]]) =>
      lines.map(
        ([id = '', , industry = '']): CompanyRow => ({
          customerKey: id === '12' ? '11' : id,
          reported: parseDay(day, 'month first') ?? 0,
          numbers: {},
          texts: { industry },
        }),
      ),
    );
    const said = new Map(knownCustomers(matrix, rows).map(({ key, texts }) => [key, texts]));
    const last = matrix.months.length - 1;
    const segments = customerSegments(matrix, entries, {
      ofDeal: valuesIn(deals, 'industry'),
      ofCompany: (key) => said.get(key)?.industry ?? '',
    });
    expect(
      segments.map(({ segment, members }) => [
        segment.trim().toLowerCase(),
        bridgeOf(members, last - 1, last).closing,
      ]),
    ).toEqual([
      ['public', 550],
      ['banks', 200],
    ]);
  });
  long('counts of who left as it was while it paid, between worst and best', async () => {
    const ended = (row: readonly string[]) => [...row, row[0] === '3' ? '2025-04-15' : ''];
    const [header = [], ...deals] = DEALS;
    const host = emptyHost();
    const left = [[...header, 'Recurring revenue inactive date'], ...deals.map(ended)];
    await drop(host, left, { ...choices, sameAs: [] });
    const speeds: readonly (readonly [string, readonly string[]])[] = [
      ['2025-03-01', ['3', '14', '40']],
      ['2025-06-01', ['12', '-5', '99']],
    ];
    for (const [day, speed] of speeds) {
      const cells = ['11', '12', '13'].map((key, at) => [key, `Named ${key}`, speed[at] ?? '']);
      await dropCompanies(host, day, [['Record ID', 'Company name', 'MRR goal'], ...cells]);
    }
    host.paste('Settings', `${columnLetters(tableColumn('metrics'))}2`, [
      ['MRR goal', '1', '0', '10', ''],
    ]);
    expect(leftHeader(host)).toBe('Left, mean');
    const told = shown(host).filter(([name]) => name === 'Health score' || name === 'MRR goal');
    expect(told).toEqual([
      ['Health score', 50, 2, 50, 100],
      ['MRR goal', 3.5, 2, 3.5, 40],
    ]);
  });
  test('counts for the customer that Settings treats them as', async () => {
    expect(shown(await built)[0]?.slice(0, 4)).toEqual(['CSAT', 1 / 2, 2, 3]);
  });
});

test('companies before any deals are refused in one sentence', async () => {
  const server = serverOf(emptyHost());
  await expect(importCompanies(server, draftOf(REPORTS[0]))).rejects.toThrow(
    'Import a report of deals first: companies are joined to its customers.',
  );
});
