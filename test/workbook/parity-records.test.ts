import { tabsAsJson } from '../../host/cli/tabs-as-json';
import type { Host } from '../../host/host';
import { columnLetters } from '../../src/workbook/sheet/references';
import { long } from '../some';
import { AS_OF, alike, typeDeals, typeRate } from './alike';
import { drop, emptyHost } from './dropped';
import { settingCell } from './hands';

/** The columns of recurring deals. */
const DEALS = [
  'Record ID',
  'Associated Company',
  'Close Date',
  'Recurring revenue amount',
  'Recurring revenue inactive date',
];

describe('the annual and the total contract value, where there is no other amount', () => {
  const HEADER = [
    'Record ID',
    'Associated Company',
    'Contract start date',
    'Contract end date',
    'Term (months)',
    'Amount',
    'Annual contract value',
    'Total contract value',
    'Deal Stage',
  ];
  const row = (...cells: readonly string[]) => [...cells, 'Closed Won'];

  test('are divided by twelve, and by the term', async () => {
    const { closings, reasons } = await alike(
      [
        HEADER,
        row('1', 'Ann', '2025-06-01', '2026-05-31', '', '', '1200', ''),
        row('2', 'Bob', '2025-06-01', '2027-05-31', '', '', '', '240'),
        row('3', 'Cy', '2025-06-01', '', '36', '', '12', '360'),
        row('4', 'Di', '2025-06-01', '', '', '', '', '99'),
        row('5', 'Ed', '2025-06-01', '', '12', '7', '120', '120'),
        row('6', 'Flo', '2025-06-01', '2026-05-31', '', '', '', 'TBD'),
      ],
      { amountMeans: 'MRR' },
    );
    expect(closings).toEqual([100 + 10 + 1 + 7]);
    expect(reasons).toMatchObject({
      Counted: 4,
      'Total contract value without a term or an end': 1,
      'Amount cannot be read': 1,
    });
  });
});

describe('cells typed on Deals by hand', () => {
  const HEADER = [...DEALS, 'Is Closed Won'];
  const deals = (many: number) => [
    HEADER,
    ...Array.from({ length: many }, (_, index) => [
      `${index}`,
      `Company ${index}`,
      '2025-01-05',
      String(2 ** index),
      '',
      'true',
    ]),
  ];

  test('say that a deal is won by TRUE, and by no word that stayed text', async () => {
    const cells = ['TRUE', "'TRUE", 'ja', 'Yes', '1', 'FALSE', "'"];
    const { closings, reasons } = await alike(deals(cells.length), {}, (host) =>
      typeDeals(host, 'Is Closed Won', cells),
    );
    // A cell that was emptied says nothing, and a report without stages holds won deals only.
    expect(reasons).toEqual({ Counted: 2, 'Not closed won': 5 });
    expect(closings[0]).toBe(1 + 64);
  });
  long('name a day as a date, and by no text', async () => {
    const days = ['2025-03-31', '2025-04-01 12:30', "'2025-03-31", "'31.03.2025", 'soon', '1.5'];
    const { closings, reasons } = await alike(deals(days.length), {}, (host) =>
      typeDeals(host, 'Close Date', days),
    );
    expect(reasons).toEqual({ Counted: 2, 'Date cannot be read': 4 });
    expect(closings).toEqual([1, 3, 3, 3]);
  });
  long('name the last day in the same way', async () => {
    const days = ['2025-02-28', "'2025-02-28", '2199-12-31', 'tomorrow', '1.5'];
    const { closings, reasons } = await alike(deals(days.length), {}, (host) =>
      typeDeals(host, 'Recurring revenue inactive date', days),
    );
    expect(reasons).toEqual({ Counted: 2, 'End date cannot be read': 3 });
    expect(closings).toEqual([5, 4, 4, 4, 4, 4]);
  });
  long('say how long a contract runs by a number, and by no text', async () => {
    const cells = [
      ['Record ID', 'Associated Company', 'Contract start date', 'Term (months)', 'Amount'],
      ...['3', '4', '', '2'].map((term, index) => [
        `${index}`,
        `Company ${index}`,
        '2025-01-05',
        term,
        String(2 ** index),
      ]),
    ];
    const choices = { model: 'contracts', amountMeans: 'MRR' } as const;
    const { closings, reasons } = await alike(cells, choices, (host) =>
      typeDeals(host, 'Term (months)', ['3', "'4 months", '']),
    );
    expect(reasons).toEqual({ Counted: 3, 'End date cannot be read': 1 });
    expect(closings).toEqual([13, 13, 5, 4, 4, 4]);
  });
});

long('an unknown billing frequency leaves out its rows, and a blank one is one-time', async () => {
  const cells = [
    ['Record ID', 'Associated Company', 'Contract start date', 'Amount', 'Billing frequency'],
    ['1', 'Ann', '2025-06-01', '120', ' Annually'],
    ['2', 'Bob', '2025-06-01', '7', ''],
    ['3', 'Cy', '2025-06-01', '5', 'by moon'],
  ];
  const { closings, reasons } = await alike(cells, {
    model: 'contracts',
    amountMeans: 'per billing period',
  });
  expect(closings).toEqual([10]);
  expect(reasons).toEqual({
    ...{ Counted: 1, 'Unknown billing frequency': 1 },
    // Beside rows that are billed again and again.
    'One-time revenue': 1,
  });
});

long('a rate typed as text leaves out the rows of its currency only', async () => {
  const cells = [
    ['Record ID', 'Associated Company', 'Close Date', 'Recurring revenue amount', 'Currency'],
    ['1', 'Ann', '2025-06-01', '100', 'EUR'],
    ['2', 'Bob', '2025-06-01', '10', 'USD'],
    ['3', 'Cy', '2025-06-01', '5', 'GBP'],
  ];
  const rates = [
    ['EUR', 1],
    ['USD', 0.5],
    ['GBP', 2],
  ] as const;
  const { closings, reasons } = await alike(cells, { rates }, (host) =>
    typeRate(host, 'USD', "'about a half"),
  );
  expect(closings).toEqual([110]);
  expect(reasons).toEqual({ Counted: 2, 'Currency without a rate in Settings': 1 });
});

describe('rates typed on Settings', () => {
  const HEADER = [...DEALS, 'Currency'];
  const [ANN, BOB] = [
    ['1', 'Ann', '2025-05-01', '100', '', 'EUR'],
    ['2', 'Bob', '2025-05-01', '10', '2025-12-31', 'EUR'],
  ] as const;
  const CY = ['3', 'Cy', '2025-05-01', '4', '', 'USD'] as const;
  const said = (host: Host) => String(host.cell('NRR', 'C2').value);

  long('for another currency leave the own one as it is', async () => {
    const { closings } = await alike([HEADER, ANN, BOB], {}, (host) =>
      host.paste('Settings', 'R2', [['USD', '0.5']]),
    );
    expect(closings).toEqual([110, 110]);
  });
  long.each([
    ['the line', 'R2:S2'],
    ['the number', 'S2'],
  ])('are needed for others only: %s of the own one is cleared', async (_, cells) => {
    const rates = [
      ['EUR', 1],
      ['USD', 0.5],
    ] as const;
    const { closings } = await alike([HEADER, ANN, BOB, CY], { rates }, (host) => {
      expect(host.values('Settings', 'R2:S3')).toEqual(rates);
      for (const cell of cells.split(':')) host.type('Settings', cell, '');
    });
    expect(closings).toEqual([112, 112]);
  });
  long('say on NRR how many rows lack one, and where none counts that it is for that', async () => {
    const host = emptyHost();
    await drop(host, [HEADER, ANN, BOB, CY], {
      asOf: AS_OF,
      rates: [
        ['EUR', 1],
        ['USD', 0.5],
      ],
    });
    expect(said(host)).toBe('NRR 100.0 %: no customer changed.');
    host.type('Settings', 'R3', 'CHF');
    expect(said(host)).toBe(
      'NRR 100.0 %: no customer changed. Left out for want of an exchange rate: 1 row.',
    );
    host.type('Settings', settingCell(host, 'Currency'), 'CHF');
    host.type('Settings', 'R2', 'GBP');
    expect(said(host)).toBe(
      'None of 3 rows counts: see Rows of Deals on Audit. Left out for want of an exchange rate: 3 rows.',
    );
  });
});

long(
  'a row whose import number is on no line of Imports is left out with that reason',
  async () => {
    const host = emptyHost();
    const cells = [
      ['Record ID', 'Associated Company', 'Close Date', 'Recurring revenue amount'],
      ['1', 'Ann', '2025-06-01', '100'],
      ['2', 'Bob', '2025-06-01', '10'],
      ['3', 'Cy', '2025-06-01', '5'],
      ['4', 'Di', '2025-06-01', '2'],
    ];
    await drop(host, cells, { asOf: AS_OF });
    const letter = columnLetters((host.values('Deals', 'A1:AP1')[0]?.indexOf('Import') ?? 0) + 1);
    for (const [index, text] of ['7', '5000', '0', ''].entries())
      host.type('Deals', `${letter}${index + 2}`, text);
    const { report, months } = tabsAsJson(host);
    expect(report).toMatchObject({
      rows: 4,
      counted: 1,
      notCounted: [{ reason: 'Import number that is not on Imports', rows: 3 }],
    });
    expect(months).toMatchObject([{ closing: 2 }]);
    expect(host.values('Ledger', 'C2:C5').map(([name]) => name)).toContain('Ann');
  },
);
