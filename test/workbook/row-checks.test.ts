import type { Host } from '../../host/host';
import { parseMonth } from '../../src/core/days';
import { expectAlike } from './audited';
import { drop, emptyHost } from './dropped';

const HEADER = [
  ...['Record ID', 'Deal Name', 'Associated Company', 'Associated Company IDs', 'Product line'],
  ...['Close Date', 'Is Closed Won', 'Deal Stage', 'Recurring revenue amount'],
  ...['Recurring revenue deal type', 'Recurring revenue inactive date'],
  'Recurring revenue inactive reason',
];
const [NEW, RENEWAL, UPGRADE, DOWNGRADE] = ['New business', 'Renewal', 'Upgrade', 'Downgrade'];
const [YEAR_1, YEAR_2, LATER] = ['2024-01-15', '2025-01-15', '2025-05-15'];

interface Line {
  readonly company: string;
  readonly type?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly reason?: string;
  readonly amount?: number;
  readonly stage?: string;
  readonly line?: string;
  readonly isWon?: boolean;
}

/** Companies with one mistake each, by what the audit is to say of them. */
const LINES: readonly Line[] = [
  { company: 'No date', reason: 'Churned' },
  { company: 'Overlap', until: '2025-03-15' },
  { company: 'Overlap', type: RENEWAL, from: YEAR_2 },
  { company: 'Gap', until: '2024-12-01' },
  { company: 'Gap', type: RENEWAL, from: YEAR_2 },
  { company: 'Zero', amount: 0 },
  { company: 'Negative', amount: -5 },
  { company: 'Stage', stage: 'Not won' },
  { company: 'Twice' },
  { company: 'Twice' },
  { company: 'Long', until: YEAR_2 },
  { company: 'Long', type: RENEWAL, from: YEAR_2, amount: 3600 },
  { company: 'One;Two' },
  { company: 'Back', until: YEAR_2, reason: 'Churned' },
  { company: 'Back', type: RENEWAL, from: YEAR_2 },
  { company: 'Down', until: YEAR_2 },
  { company: 'Down', type: DOWNGRADE, from: YEAR_2, amount: 150 },
  { company: 'Nothing', type: RENEWAL, from: LATER },
  { company: 'Beside', line: 'Platform' },
  { company: 'Beside', line: 'Services', type: UPGRADE, from: LATER },
  { company: 'Lost', stage: 'Closed Won' },
  { company: 'Raised' },
  { company: 'Raised', type: 'Price increase', from: YEAR_2, amount: 10 },
];

function rowOf({ company, type = NEW, from = YEAR_1, until = '', ...said }: Line, place: number) {
  const { reason = '', amount = 100, stage = 'Closed Won', line = '', isWon = true } = said;
  const isSeveral = company.includes(';');
  return [
    ...[String(place + 1), `${company} ${type} ${line}`, isSeveral ? '' : company],
    ...[isSeveral ? '71;72' : '', line, from ?? '', String(isWon), stage, String(amount)],
    ...[type ?? '', until, reason],
  ];
}

const reportOf = (lines: readonly Line[]) => [HEADER, ...lines.map(rowOf)];

describe('checks of a row and its neighbours', () => {
  let host: Host;
  const asOf = parseMonth('2025-06') ?? 0;
  beforeAll(async () => {
    host = emptyHost();
    await drop(host, reportOf(LINES), { asOf });
  });

  test('find on the Ledger what they find in core', async () => {
    const { findings } = await expectAlike(host, reportOf(LINES));
    expect(findings.map(({ recordId, check }) => `${recordId} ${check}`).sort()).toEqual(
      [
        ...['1 no end date', '2 overlap', '4 gap', '6 zero amount', '7 negative amount'],
        ...['8 unclear stage', '9 same deal twice', '10 same deal twice', '12 multi-year amount'],
        ...['13 several companies', '14 churn disagrees', '17 category disagrees'],
        '18 change without paying',
      ].sort(),
    );
  });
  test('tell a deal that an earlier report had as won', async () => {
    const lost = LINES.map((line) =>
      line.company === 'Lost' ? { ...line, stage: 'Closed Lost', isWon: false } : line,
    );
    await drop(host, reportOf(lost), { asOf });
    const { findings } = await expectAlike(host, reportOf(lost));
    expect(findings.find(({ recordId }) => recordId === '21')?.check).toBe('won then lost');
  });
});

describe('amounts that say the same thing', () => {
  const HEADER = [
    ...[
      'Record ID',
      'Associated Company',
      'Deal Stage',
      'Contract start date',
      'Contract end date',
    ],
    ...['Term (months)', 'Monthly recurring revenue', 'Annual recurring revenue'],
    'Total contract value',
  ];
  const row = (id: number, ...[term, mrr, arr, tcv]: readonly (number | '')[]) => [
    ...[String(id), `Company ${id}`, 'Closed Won', '2025-01-01', '2025-12-31'],
    ...[term, mrr, arr, tcv].map((cell) => String(cell ?? '')),
  ];
  const agreeing = [
    row(1, '', 100, 1200, 1200),
    row(2, 24, 50, '', 1200),
    row(3, '', 70, 840, 835),
  ];

  test.each([
    [
      'the term and the year',
      [
        ...agreeing,
        ...[row(4, '', 4800, '', 4800), row(5, '', 200, 2000, 2400), row(6, 24, 300, '', 3600)],
        ...[row(7, '', 10, 0, 0), row(8, '', '', 120, 999)],
      ],
      ['4', '5', '6'],
    ],
    [
      'the year alone where most totals are of something else',
      [...agreeing, ...[4, 5, 6].map((id) => row(id, '', 10, 120, 200)), row(7, '', 10, 12, 200)],
      ['7'],
    ],
  ])('are held against %s on the Ledger as in core', async (_, rows, wrong) => {
    const host = emptyHost();
    await drop(host, [HEADER, ...rows], { asOf: parseMonth('2025-06') ?? 0 });
    const { findings } = await expectAlike(host, [HEADER, ...rows]);
    expect(findings.map(({ recordId, check }) => `${recordId} ${check}`).sort()).toEqual(
      wrong.map((id) => `${id} amounts disagree`),
    );
  });
});

test('a downgrade that takes more than is paid is found on the Ledger as in core', async () => {
  const HEADER = [
    ...[
      'Record ID',
      'Associated Company',
      'Close Date',
      'Is Closed Won',
      'Deal Stage',
      'Deal Type',
    ],
    'Amount',
  ];
  const row = (id: string, company: string, [date, type, amount]: readonly string[]) => [
    ...[id, company, date ?? '', 'true', 'Closed Won', type ?? '', amount ?? ''],
  ];
  const rows = [
    row('1', 'Ann', ['2025-01-05', 'New Business', '200']),
    row('2', 'Ann', ['2025-03-05', 'Downgrade', '350']),
    row('3', 'Bob', ['2025-01-05', 'New Business', '200']),
    row('4', 'Bob', ['2025-03-05', 'Downgrade', '-50']),
    row('5', 'Cy', ['2025-01-05', 'New Business', '200']),
    row('6', 'Cy', ['2025-03-05', 'Renewal', '200']),
  ];
  const host = emptyHost();
  await drop(host, [HEADER, ...rows], { asOf: parseMonth('2025-06') ?? 0 });
  const { findings } = await expectAlike(host, [HEADER, ...rows]);
  expect(findings.map(({ recordId, check }) => `${recordId} ${check}`)).toEqual([
    '2 category disagrees',
  ]);
});
