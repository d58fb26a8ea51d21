import { asked, refusal, table } from './asked';

const refuses = (text: string, words: string, settings: unknown = '') =>
  expect(refusal('NRR', table(text), '2026-02', '', settings)).toContain(words);
const is = (text: string, expected: number, settings: unknown = '') =>
  expect(asked('NRR', table(text), '2026-02', '', settings)).toBeCloseTo(expected, 9);

const MOVES = `
  Record ID | Associated Company | Deal Type    | Close Date | Amount | Deal Stage
  1         | Oak                | New Business | 2026-01-10 | 100    | Closed Won
  2         | Elm                | New Business | 2026-01-15 | 100    | Closed Won
  3         | Oak                | Upsell       | 2026-02-03 | 20     | Closed Won
  4         | Yew                | New Business | 2026-03-03 | 20     | Closed Won
  8         | Fir                | New Business | 2025-11-10 | 100    | Closed Won
  9         | Fir                | Churn        | 2025-12-10 | 100    | Closed Won`;

describe('a report as it was exported is read where nothing in it is doubtful', () => {
  test('as it stands', () => is(MOVES, 1.1));
  test('also with a row twice', () =>
    is(`${MOVES}\n4|Yew|New Business|2026-03-03|20|Closed Won`, 1.1));
  test('also with a deal that was lost', () =>
    is(`${MOVES}\n5|Elm|Upsell|2026-02-03|50|Closed Lost`, 1.1));
  test('also with a column of states that let all rows count', () =>
    is(
      MOVES.split('\n')
        .map((line, at) => (at === 0 ? line : `${line} | ${at === 1 ? 'Status' : 'Active'}`))
        .join('\n'),
      1.1,
    ));
  test('also with the state in which a company lives', () =>
    is(
      MOVES.split('\n')
        .map((line, at) => (at === 0 ? line : `${line} | ${at === 1 ? 'State' : 'Ohio'}`))
        .join('\n'),
      1.1,
    ));
});

describe('a report in which nothing could have been lost', () => {
  const endless = MOVES.split('\n')
    .filter((line) => !line.includes('Churn'))
    .join('\n');
  const ask = (name: Parameters<typeof refusal>[0]) => refusal(name, table(endless), '2026-02');

  test.each([
    'NRR',
    'GRR',
    'LOGO_CHURN',
    'REVENUE_CHURN',
    'QUICK_RATIO',
    'COHORT_RETENTION',
  ] as const)('has no %s, which would be that of nothing lost', (name) =>
    expect(ask(name)).toMatch(/^Churn cannot be seen in this report: nothing in it ends\./),
  );
  test('has its revenue a customer all the same', () =>
    expect(asked('ARPA', table(endless), '2026-02')).toBeCloseTo(320 / 3, 9));
});

describe('a report as it was exported is refused', () => {
  const beside = (label: string, cells: readonly string[]) =>
    MOVES.trim()
      .split('\n')
      .map((line, at) => `${line} | ${at === 0 ? label : (cells[at - 1] ?? '')}`)
      .join('\n');

  test('where two rows of one record differ', () =>
    refuses(
      `${MOVES}\n3|Oak|Upsell|2026-02-03|30|Closed Won`,
      "Several rows have the Record ID '3' and differ",
    ));
  test('where a row would not count because of its date', () =>
    refuses(
      `${MOVES}\n5|Ash|Upsell|some day|30|Closed Won`,
      "A row of 'Ash' would not count (Date cannot be read)",
    ));
  test('where a row would not count because of its deal type', () =>
    refuses(`${MOVES}\n5|Ash|Whatever|2026-02-03|30|Closed Won`, 'Deal type not in the table'));
  test('where a stage may mean won', () =>
    refuses(`${MOVES}\n5|Ash|New Business|2026-02-03|30|Signed`, "Stage 'Signed' may mean"));
  test('where a stage denies that it is won', () =>
    refuses(`${MOVES}\n5|Ash|New Business|2026-02-03|30|No ganado`, "Stage 'No ganado' may mean"));
  test('where nothing tells days from months', () =>
    refuses(MOVES.replace(/2026-0(\d)-\d\d/g, '0$1/05/2026'), 'Nothing tells days from months'));
  test.each([
    ['Status', 'Draft'],
    ['Invoice status', 'void'],
    ['Refunded amount', '20'],
    ['Cancelled at', '2026-02-11'],
    ['Termination date', '2026-02-11'],
    ['Auto-renew', 'Yes'],
    ['Quantity', '12'],
  ])('where a column %s says %s', (label, cell) =>
    refuses(beside(label, ['', '', cell]), `Column '${label}' says which rows count, or how much`),
  );
  test('where one line of several has no billing frequency', () =>
    refuses(
      beside('Billing frequency', ['Monthly', '', 'Monthly', 'Monthly']),
      "A row of 'Elm' has no billing frequency",
    ));
  test('where a line is billed once', () =>
    refuses(
      `Record ID|Company|Start date|End date|MRR|Amount|Billing frequency|Close date
       1|Oak|2026-01-01|2026-12-31||100|Monthly|2026-01-01
       2|Elm|2026-01-01|2026-12-31||100|One-time|2026-03-01`,
      "'Elm'",
    ));
  test('where a contract runs on beyond the next one of its customer', () =>
    refuses(
      `Company|Start date|End date|MRR|Close date
       Oak|2025-03-01|2026-02-28|100|2025-02-01
       Oak|2026-01-15|2027-01-14|110|2026-03-10`,
      "Contracts of 'Oak' overlap",
    ));
  test('where amounts of contracts are the same for any term', () =>
    refuses(
      `Company|Start date|Term (months)|Amount|Close date
${[12, 12, 12, 36, 36, 36].map((term, at) => `C${at}|2026-01-01|${term}|${100 + at}|2026-03-01`).join('\n')}`,
      "Amount may mean more than one thing; say which by 'Amount means'",
    ));
  test('but not where the settings say what they are', () =>
    is(
      `Company|Start date|Term (months)|Amount|Close date
${[12, 12, 12, 36, 36, 36].map((term, at) => `C${at}|2026-01-01|${term}|${100 + at}|2026-03-01`).join('\n')}`,
      1,
      [['Amount means', 'MRR']],
    ));
  test('where lost deals bear the date of an order', () =>
    refuses(
      `Record ID|Company|Order date|Amount|Is Closed Won
       1|Oak|2026-01-10|100|true
       2|Elm|2026-02-10|100|false
       3|Oak|2026-02-10|100|true`,
      "A row may mean more than one thing; say which by 'Revenue model'",
    ));
  test('but not where all with such a date were won', () =>
    is(
      `Record ID|Company|Order date|Amount|Is Closed Won
       1|Oak|2026-01-10|100|true
       2|Elm|2026-02-10|100|true
       3|Oak|2026-02-10|110|true
       4|Oak|2026-03-10|110|true`,
      1.1,
    ));
  test('where each company has its snapshot on a day of its own', () =>
    refuses(
      `Company|Snapshot date|MRR
       Oak|2026-01-05|300
       Elm|2026-01-12|200
       Oak|2026-02-05|360
       Elm|2026-02-13|200`,
      'Snapshots of one month are of several days',
    ));
  test('but not where lists of all companies were taken on several days', () =>
    is(
      `Company|Snapshot date|MRR
       Oak|2026-01-05|100
       Elm|2026-01-05|100
       Oak|2026-01-31|300
       Elm|2026-01-31|200
       Oak|2026-02-15|330
       Elm|2026-02-15|200
       Oak|2026-02-28|360`,
      0.72,
    ));
  test('in words that say what to do instead', () =>
    refuses(
      `${MOVES}\n3|Oak|Upsell|2026-02-03|30|Closed Won`,
      'or drop the report in the sidebar and give the Deals tab.',
    ));
});

test('the Deals tab, in which an import has left rows out, is read as it stands', () => {
  const deals = MOVES.trim()
    .split('\n')
    .map((line, at) => `${line} | ${at === 0 ? 'Left out because' : ''}`);
  is([...deals, '4|Yew|New Business|2026-03-03|90|Closed Won|Repeats a row'].join('\n'), 1.1);
});
