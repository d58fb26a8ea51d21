import { TABLES } from '../../src/workbook/settings/tables';
import { asked, table } from './asked';

const REPORT = table(`
  Record ID | Company | Pipeline | Currency | Deal Type    | Close Date | Amount | Deal Stage
  1         | Acme    | Sales    | USD      | New Business | 2026-07-10 | 100    | Closed Won
  2         | Beta    | Sales    | EUR      | New Business | 2026-07-15 | 50     | Closed Won
  3         | Acme    | Partners | USD      | Upsell       | 2026-08-03 | 20     | Closed Won
  4         | Beta    | Sales    | EUR      | Downgrade    | 2026-08-12 | -10    | Signed
  5         | Gamma   | Sales    | USD      | Pilot        | 2026-08-12 | 30     | Closed Won
  6         | Acme    | Sales    | USD      | New Business | 2026-09-12 | 0      | Closed Won`);

/** A Settings tab whose tables hold these rows, each below its header. */
function settingsTab(filled: Readonly<Record<string, readonly (readonly unknown[])[]>>) {
  const rows = Array.from({ length: 8 }, () => new Array<unknown>(19).fill(''));
  for (const { id, column, headers } of TABLES)
    for (const [place, cells] of [headers, ...(filled[id] ?? [])].entries())
      for (const [part, cell] of cells.entries()) {
        const row = rows[place];
        if (row && column + part <= 19) row[column - 1 + part] = cell;
      }
  Object.assign(rows[0] ?? [], ['Setting', 'Value', 'What it does']);
  Object.assign(rows[1] ?? [], ['As-of month', '2026-08']);
  return rows;
}

const TYPES = [
  ['New Business', 'new business'],
  ['Upsell', 'upsell'],
  ['Downgrade', 'downgrade'],
];
const WON = [['Closed Won']];
const closing = (settings: unknown) => {
  const rows = asked('MRR_MOVEMENTS', REPORT, '', 1, settings);
  return Array.isArray(rows) ? rows[1]?.[7] : rows;
};

describe('a whole Settings tab', () => {
  const is = (filled: Parameters<typeof settingsTab>[0], expected: number) =>
    expect(closing(settingsTab({ types: TYPES, wonStages: WON, ...filled }))).toBe(expected);

  test('decides which types and stages count', () => is({}, 170));
  test('adds a stage that means won', () => is({ wonStages: [...WON, ['Signed']] }, 160));
  test('gives a type its category', () =>
    is({ types: [...TYPES, ['Pilot', 'new business']] }, 200));
  test('leaves pipelines out', () => is({ pipelines: [['Sales']] }, 150));
  test('leaves customers out', () => is({ excluded: [['Beta']] }, 120));
  test('applies exchange rates', () =>
    is(
      {
        rates: [
          ['USD', 1],
          ['EUR', 2],
        ],
      },
      220,
    ));
  test('counts its own currency as it is where only others have a rate', () => {
    const tab = settingsTab({ types: TYPES, wonStages: WON, rates: [['EUR', 2]] });
    const own = (code: string) => {
      Object.assign(tab[2] ?? [], ['Currency', code]);
      return closing(tab);
    };
    expect([own('usd '), own('GBP')]).toEqual([220, 100]);
  });
  test('counts customers as one', () =>
    expect(
      asked(
        'ARPA',
        REPORT,
        '',
        '',
        settingsTab({ types: TYPES, wonStages: WON, sameAs: [['Beta', 'Acme']] }),
      ),
    ).toBe(170));
});

describe('two columns of settings', () => {
  const plain = table(`
  Record ID | Company | Deal Type    | Close Date | Amount | Deal Stage
  1         | Acme    | New Business | 2026-07-10 | 100    | Closed Won
  2         | Beta    | New Business | 2026-07-15 | 50     | Closed Won
  3         | Acme    | Upsell       | 2026-08-03 | 20     | Closed Won
  4         | Beta    | Downgrade    | 2026-08-12 | -10    | Closed Won
  5         | Acme    | Upsell       | 2026-09-12 | 5      | Closed Won`);
  const nrr = (settings: unknown) => asked('NRR', plain, '', '', settings);

  test('may come with a header', () =>
    expect(
      nrr([
        ['Setting', 'Value'],
        ['As-of month', '2026-08'],
      ]),
    ).toBe(nrr([['as-of month', '2026-08']])));
  test('may leave values blank', () => expect(nrr([['Grace days', '']])).toBe(nrr('')));
  test('may hold the rest of the Settings tab', () =>
    expect(
      nrr([
        ['Currency', 'USD'],
        ['Taken from the tabs', 'Value'],
        ['Months', 12],
      ]),
    ).toBe(nrr('')));
  test('may tick a box', () =>
    expect(
      asked('NRR', table('Opening|100\nReactivation|10\nChurn|20'), '', '', [
        ['Reactivation in NRR', true],
      ]),
    ).toBe(0.9));
});
