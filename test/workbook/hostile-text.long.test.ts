import type { Host } from '../../host/host';
import { parseMonth } from '../../src/core/days';
import type { Cell } from '../../src/core/report/cell';
import { companiesDraft, importCompanies } from '../../src/import/companies-import';
import { drop, EVERY_TAB, emptyHost, figures, serverOf, withTabs } from './dropped';
import { isSampled } from './tried';

const asOf = parseMonth('2025-10') ?? 0;

/** How a formula may begin in one spreadsheet or another, and what names parts of every object. */
const BEGINNINGS = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\n=',
  "'=",
  '＝',
  '＋',
  '－',
  '＠',
  '\u200B=',
  '\u202E=',
];
const OBJECT_PARTS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
const CALL = 'HYPERLINK("https://example.com","x")';
const TEXTS = [...BEGINNINGS.map((one) => `${one}${CALL}`), ...OBJECT_PARTS];

const HEADER = [
  ...['Record ID', 'Deal Name', 'Associated Company', 'Contract start date', 'Contract end date'],
  ...[
    'Amount',
    'Deal Type',
    'Deal Stage',
    'Industry',
    'Region',
    'Deal owner',
    'Pipeline',
    'Product line',
  ],
  ...['Associated Contact', 'Closed Lost Reason', 'Currency', `=${CALL}`, ...OBJECT_PARTS],
];

/** A deal whose every text is hostile; its company is told apart by a number behind. */
function row(text: string, place: number): readonly Cell[] {
  const texts = new Array<string>(5).fill(text);
  const last = [text, text, 'EUR', text, ...OBJECT_PARTS.map(() => text)];
  const days = ['2025-01-01', '2026-03-31'];
  return [
    `${text}${place}`,
    text,
    `${text} ${place}`,
    ...days,
    '1500',
    text,
    'Closed Won',
    ...texts,
    ...last,
  ];
}

const DEALS: readonly (readonly Cell[])[] = [HEADER, ...TEXTS.map(row)];
const choicesOf = (types: readonly string[]) => ({
  asOf,
  model: 'contracts' as const,
  amountMeans: 'TCV' as const,
  ...(isSampled ? withTabs('KPIs') : EVERY_TAB),
  spareRows: 20,
  types: new Map(types.map((type) => [type, 'new business' as const])),
});

const COMPANIES: readonly (readonly Cell[])[] = [
  [
    'Record ID',
    'Company name',
    'Industry',
    'CSAT',
    `=${CALL}`,
    '+Score',
    '__proto__',
    'constructor',
  ],
  ...TEXTS.map((text, place) => [
    `${text}${place}`,
    `${text} ${place}`,
    text,
    4,
    10 + place,
    1,
    2,
    3,
  ]),
];

/** Formulas of every tab, by what they name. */
function formulas(host: Host): readonly string[] {
  const { getters } = host.model;
  return getters
    .getSheetIds()
    .flatMap((id) =>
      Object.values(getters.getCells(id)).flatMap((cell) =>
        cell.isFormula ? [cell.compiledFormula.toFormulaString(getters)] : [],
      ),
    );
}

function errors(host: Host): readonly string[] {
  const { getters } = host.model;
  return getters
    .getSheetIds()
    .flatMap((id) =>
      [...getters.getEvaluatedCells(id)].flatMap((cell) =>
        cell.type === 'error' ? [String(cell.value)] : [],
      ),
    );
}

test('no text of a report becomes a formula, an error or another figure on any tab', async () => {
  const host = emptyHost();
  await drop(host, DEALS, choicesOf(TEXTS.map((text) => text.trim())));
  const draft = companiesDraft(COMPANIES, 'companies-2025-11-01.csv');
  if (draft?.reported == null) throw new Error('the report of companies was not understood');
  const { reported, report } = draft;
  expect(report.numbers).toContain(`=${CALL}`);
  await importCompanies(serverOf(host), { ...draft, reported, numbers: report.numbers });
  expect(formulas(host).filter((formula) => formula.includes('example.com'))).toEqual([]);
  expect(errors(host)).toEqual([]);
  expect(host.values('Companies', 'A1:Z1')[0]).toContain(`=${CALL}`);
  const { checks } = await serverOf(host).readHeadline();
  const months = figures(host).months as readonly { closing: number }[];
  // Each deal pays 1,500 for fifteen months.
  expect(months.at(-1)?.closing).toBeCloseTo(TEXTS.length * 100, 6);
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
});

test('names that look the same are one customer, whatever stands unseen in them', async () => {
  const host = emptyHost();
  const names = [
    'Acme Ltd',
    'Acme\u200B Ltd',
    '\u202EAcme Ltd\u202C',
    'Acme\u00A0Ltd',
    '\uFEFFAcme Ltd',
    'Acme\u00AD Ltd',
  ];
  const deals = [...names, 'Café', 'Cafe\u0301', 'שלום', '\u200Fשלום\u200E'].map((name, place) => [
    ...[`${place}`, name, '2025-01-01', '2026-03-31', '1500', 'New Business', 'Closed Won'],
  ]);
  const header = ['Record ID', 'Associated Company', 'Contract start date', 'Contract end date'];
  await drop(host, [[...header, 'Amount', 'Deal Type', 'Deal Stage'], ...deals], { asOf });
  const { customers } = figures(host);
  expect(
    (customers as readonly { customer: string }[]).map(({ customer }) => customer).sort(),
  ).toEqual(['Acme Ltd', 'Café', 'שלום']);
});
