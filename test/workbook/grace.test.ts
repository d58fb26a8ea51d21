import { resultsAsJson, tabsAsJson } from '../../host/cli/tabs-as-json';
import type { Host } from '../../host/host';
import { dayOf, firstDay, parseMonth } from '../../src/core/days';
import type { Choices } from '../../src/core/report/understanding';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { retentionMonths } from '../../src/core/retention/retention';
import { long, some } from '../some';
import { drop, emptyHost, serverOf, understoodBy } from './dropped';

const month = (text: string) => parseMonth(text) ?? 0;

const HEADER = [
  'Record ID',
  'Company',
  'Contract start date',
  'Contract end date',
  'MRR',
  'Inactive reason',
  'Deal Stage',
];
const contract = (id: string, company: string, end: string, reason = '') => [
  id,
  company,
  '2024-05-01',
  end,
  '100',
  reason,
  'Closed Won',
];
/** Ends before, on and after the last days of May 2025. */
const CELLS = [
  HEADER,
  contract('1', 'Early', '2025-05-05'),
  contract('2', 'Late', '2025-05-20'),
  contract('3', 'Last', '2025-05-30'),
  contract('4', 'Left', '2025-05-30', 'Too expensive'),
  contract('5', 'Changed', '2025-05-30', 'Upgrade'),
  contract('6', 'Goes on', '2026-04-30'),
];

type Month = Readonly<{ month: string; closing: number }>;

function closingOn(host: Host, name: string): number | undefined {
  return (resultsAsJson(host).months as readonly Month[]).find((one) => one.month === name)
    ?.closing;
}

async function dropped(choices: Choices, cells = CELLS): Promise<Host> {
  const host = emptyHost();
  await drop(host, cells, { model: 'contracts', amountMeans: 'MRR', ...choices });
  return host;
}

describe('what ended in May and nothing follows', () => {
  const day = (date: string) => {
    const [year = 0, number = 0, of = 0] = date.split('-').map(Number);
    return dayOf(year, number, of) ?? 0;
  };
  test.each<[string, Choices, number]>(
    some(
      [
        ['is in grace within 14 days of the month’s end', {}, 400],
        ['is in grace within 14 days of the report', { reported: day('2025-06-04') }, 400],
        ['is lost where the report is 15 days later', { reported: day('2025-06-05') }, 300],
        ['is lost where the report is much later', { reported: day('2025-09-05') }, 100],
        [
          'is in grace where the grace days say so',
          { reported: day('2025-06-15'), graceDays: 30 },
          400,
        ],
        ['is lost where there is no grace', { reported: day('2025-05-10'), graceDays: 0 }, 100],
        ['is in grace where the report came before', { reported: day('2025-05-10') }, 500],
        [
          'is judged by the month’s end where the report is older',
          { reported: day('2025-04-10') },
          400,
        ],
      ],
      2,
    ),
  )('%s', async (_, choices, closing) => {
    const all: Choices = { asOf: month('2025-05'), ...choices };
    const host = await dropped(all);
    const { deals, settings } = await understoodBy(emptyHost(), CELLS, {
      ...{ model: 'contracts', amountMeans: 'MRR' },
      ...all,
    });
    const matrix = matrixOf(ledgerOf(deals, settings), month('2025-05'));
    expect(retentionMonths(matrix, settings).at(-1)?.closing).toBe(closing);
    expect(closingOn(host, '2025-05')).toBe(closing);
  });

  long.each<[string, Choices]>([
    ['a month', {}],
    ['a quarter', { period: 'quarter' }],
    ['longer grace', { graceDays: 30 }],
    ['money a year', { moneyAs: 'ARR' }],
  ])('stands beside the headline, with NRR without it: %s', async (_, choices) => {
    const all: Choices = { asOf: month('2025-05'), ...choices };
    // What began after the opening is in grace, too, and in no NRR.
    const cells = [...CELLS, ['7', 'Short', '2025-05-10', '2025-05-28', '50', '', 'Closed Won']];
    const host = await dropped(all, cells);
    const without = await dropped({ ...all, graceDays: 0 }, cells);
    const { grace } = tabsAsJson(host) as { grace: { mrr: number; nrr: number } };
    const left = (closingOn(host, '2025-05') ?? 0) - (closingOn(without, '2025-05') ?? 0);
    expect(grace.mrr).toBe(left);
    expect(grace.nrr).toBeCloseTo(Number(host.cell('NRR', 'B5').value) - (left - 50) / 600, 9);
    expect(grace.nrr).toBeCloseTo(Number(without.cell('NRR', 'B5').value), 9);
    const times = choices.moneyAs === 'ARR' ? 12 : 1;
    const said = `${(left * times).toLocaleString('en-US')} of closing ${choices.moneyAs ?? 'MRR'} is in grace, awaiting renewal: NRR`;
    expect(host.cell('NRR', 'C2').value).toContain(said);
    expect(String(without.cell('NRR', 'C2').value)).not.toContain('grace');
  });

  long('shows the same when somebody looks back at May in a later report', async () => {
    const host = await dropped({ asOf: month('2025-08') });
    expect(closingOn(host, '2025-05')).toBe(100);
    host.type('Settings', 'B2', String(firstDay(month('2025-05'))));
    expect(closingOn(host, '2025-05')).toBe(100);
    const { settings } = await serverOf(host).readWorkbook();
    expect(settings).toMatchObject({ asOf: '2025-05', reported: firstDay(month('2025-09')) });
  });

  long('is lost once rows of a later month are pasted', async () => {
    const host = await dropped({ asOf: month('2025-05') });
    const [labels = []] = host.values('Deals', 'A1:AP1');
    const named: Readonly<Record<string, string>> = {
      'Record ID': '9',
      'Associated Company': 'New',
      'Close Date': '2025-06-02',
      'Contract start date': '2025-06-02',
      'Contract end date': '2026-06-01',
      'Monthly recurring revenue': '50',
      'Deal Stage': 'Closed Won',
    };
    host.paste('Deals', `A${CELLS.length + 1}`, [
      labels.map((label) => named[String(label)] ?? ''),
    ]);
    expect(closingOn(host, '2025-05')).toBe(100);
    expect(closingOn(host, '2025-06')).toBe(150);
  });
});
