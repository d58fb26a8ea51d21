import { joinedReports } from '../../../../src/core/dropped/joined/joined-reports';
import type { Cell } from '../../../../src/core/report/cell';
import type { Choices } from '../../../../src/core/report/understanding';
import { cellsOfCsv } from '../../../../src/import/files/csv';
import { readCells, lines as text } from '../read';

type Cells = readonly (readonly Cell[])[];

const DEALS = 'Record ID,Deal Name,Company name,Close Date,Deal Stage,Deal Type,Amount';
const LINES =
  'Record ID,Name,Associated Deal IDs,Billing frequency,Term,Billing start date,Net price,Quantity';
const DEAL = '7,D,Oak,2024-01-10,Closed Won,New Business,9999';

/** The two reports as one; the line items are dropped first. */
function joined(deals: readonly string[], lines: readonly string[]): Cells {
  const cells = joinedReports(cellsOfCsv(text(...lines)), cellsOfCsv(text(...deals)));
  if (!cells) throw new Error('not joined');
  return cells;
}

function figures(
  { deals = [DEALS, DEAL], lines }: { deals?: readonly string[]; lines: readonly string[] },
  month = '2024-03',
  choices: Choices = {},
) {
  const file = readCells(joined(deals, lines), month, choices);
  return { ...file, mrr: file.closing(month) };
}

const withLine = (...lines: readonly string[]) => ({ lines: [LINES, ...lines] });

test.each([
  ['German', 'Datensatz-ID,Deal-Name,Unternehmen,Abschlussdatum,Dealphase,Deal-Typ,Betrag'],
  [
    'French',
    "ID de fiche d'informations,Nom de la transaction,Entreprise,Date de fermeture,Phase de la transaction,Type de transaction,Montant",
  ],
  [
    'Spanish',
    'ID de registro,Nombre del negocio,Empresa,Fecha de cierre,Etapa del negocio,Tipo de negocio,Valor',
  ],
  [
    'Portuguese',
    'ID do registro,Nome do negócio,Cliente,Data de fechamento,Etapa do negócio,Tipo de negócio,Valor',
  ],
])('what a deal is worth is not read beside its line items in %s, either', (_, header) => {
  const lines = [LINES, '1,Base,7,Quarterly,P12M,2024-01-10,300,1'];
  expect(figures({ deals: [header, DEAL], lines }).mrr).toBe(100);
});

describe('a line item of a deal', () => {
  const CARE = '2,Care,7,Monthly,P12M,,50,1,';
  const pays = (lines: readonly string[], mrr: number, month?: string) =>
    expect(figures({ lines }, month).mrr ?? 0).toBe(mrr);

  test('is paid as itself says, whatever the deal is worth', () =>
    pays([LINES, '1,Base,7,Quarterly,P12M,2024-01-10,300,1'], 100));
  test('begins with its deal where it does not say when', () =>
    pays([LINES, '1,Base,7,Monthly,P12M,,100,1'], 100, '2024-12'));
  test('begins as long after the close of its deal as it says, whenever the contract does', () => {
    const deals = [`${DEALS},Contract start date`, `${DEAL},2024-01-10`];
    const lines = [
      'Record ID,Name,Associated Deal IDs,Billing frequency,Term,Delayed billing start by months,Net price',
      '1,Base,7,Monthly,P12M,3,100',
    ];
    const { closing } = figures({ deals, lines }, '2024-12');
    expect(['2024-03', '2024-04'].map((month) => closing(month) ?? 0)).toEqual([0, 100]);
  });
  test('ends with its term', () =>
    pays([LINES, '1,Base,7,Monthly,P3M,,100,1', '2,Care,7,Monthly,P36M,,50,1'], 50, '2024-06'));
  test.each([
    ['months', [2, ''], ['2024-02', '2024-03']],
    ['days', [22, 21], ['2024-01', '2024-02']],
  ] as const)('begins so many %s after its deal', (unit, [base, care], [before, after]) => {
    const lines = [
      LINES.replace('Billing start date', `Delayed billing start by ${unit}`),
      `1,Base,7,Monthly,P12M,${base},100,1`,
      `2,Care,7,Monthly,P12M,${care},50,1`,
    ];
    pays(lines, 50, before);
    pays(lines, 150, after);
  });
  test('is one-time without a frequency, also in a deal that renews', () => {
    const deals = [DEALS, DEAL.replace('New Business', 'Renewal')];
    const lines = [LINES, '1,Base,7,Monthly,P12M,,100,1', '2,Set-up,7,,,,2500,1'];
    const { mrr, states } = figures({ deals, lines });
    expect([mrr, states]).toEqual([100, { counted: 1, 'one-time': 1 }]);
  });
  test('without a term goes on, whatever type its deal has', () =>
    pays([LINES, '1,Base,7,Monthly,,,100,1'], 100, '2026-03'));
  test('is worth its pieces where it has the price of one only', () =>
    pays([LINES.replace('Net price', 'Unit price'), '1,Base,7,Monthly,P12M,,20,5'], 100));
  test('is another record than its deal, by its own ID, also where it is alone', () => {
    const { column } = figures(withLine('1,Base,7,Monthly,P12M,,100,1'));
    expect([column('recordId'), column('mergedIds')]).toEqual([['7 · 1'], ['7']]);
  });
  test('counts once where it stands there twice', () => {
    const { mrr, states } = figures(
      withLine('1,Base,7,Monthly,P12M,,100,1', '1,Base,7,Monthly,P12M,,120,1'),
    );
    expect([mrr, states]).toEqual([120, { counted: 1, replaced: 1 }]);
  });
  test('is no longer paid when its deal is inactive', () => {
    const deals = [`${DEALS},Recurring revenue inactive date`, `${DEAL},2024-03-01`];
    const of = (month: string) =>
      figures({ deals, lines: [LINES, '1,Base,7,Monthly,P12M,,100,1'] }, month).mrr;
    expect([of('2024-02'), of('2024-03')]).toEqual([100, 0]);
  });
  test('has the customer that it names itself where the deals name none', () => {
    const deals = [DEALS.replace('Company name', 'Notes'), DEAL];
    const lines = [`${LINES},Associated Company`, '1,Base,7,Monthly,P12M,,100,1,Oak'];
    expect(figures({ deals, lines }).mrr).toBe(100);
  });
  test('is of the first of its deals that is in the report', () =>
    pays([LINES, '1,Base,6;7,Monthly,P12M,,100,1'], 100));
  test('without an ID of a deal is of the one deal that is called so', () => {
    const lines = (named: string) => [`${LINES},Associated Deal`, `1,Base,${named}`, CARE];
    const of = (named: string, name = 'E') =>
      figures({
        deals: [DEALS, DEAL, `8,${name},Elm,2024-01-10,Closed Won,New Business,0`],
        lines: lines(named),
      }).mrr;
    expect(of(',Monthly,P12M,,100,1,D')).toBe(150);
    expect(of(',Monthly,P12M,,100,1,D', 'D')).toBe(50);
    expect(of('70,Monthly,P12M,,100,1,D')).toBe(50);
  });
  test('is no one-time revenue where it has money a month', () => {
    const lines = [`${LINES},Monthly recurring revenue`, '1,Base,7,,P12M,,1200,1,100', CARE];
    expect(figures({ lines }).mrr).toBe(150);
  });
  test('is in the currency of its deal', () => {
    const deals = [
      `${DEALS},Currency,Amount in company currency`,
      `${DEAL},EUR,19998`,
      '8,E,Elm,2024-01-10,Closed Won,New Business,100,USD,100',
    ];
    const lines = [LINES, '1,Base,7,Monthly,P12M,,100,1', '2,Base,8,Monthly,P12M,,100,1'];
    expect(figures({ deals, lines }).mrr).toBe(300);
  });
});

test('two files that write numbers and dates in two ways are read each in its own', () => {
  const deals = [DEALS, '"7","D","Oak","31/12/2023","Closed Won","New Business","9.999,00"'];
  const lines = [
    LINES,
    '1,Base,7,Monthly,P12M,1/15/2024,"1,234.50",1',
    '2,B,7,Monthly,P12M,,1.5,1',
  ];
  const { mrr, doubts } = figures({ deals, lines });
  expect([mrr, doubts]).toEqual([1236, []]);
});

describe('a deal without line items', () => {
  const LINE = '1,Base,7,Monthly,P12M,,100,1';
  const beside = (header: string, cells: string, choices?: Choices) =>
    figures(
      {
        ...withLine(LINE),
        deals: [`${DEALS},${header}`, `${DEAL},${','.repeat(header.split(',').length - 1)}`, cells],
      },
      '2024-03',
      choices,
    );
  const ELM = '8,E,Elm,2024-01-10,Closed Won,New Business,1200';

  test('counts where it has recurring money of its own', () => {
    const { mrr, doubts } = beside('Monthly recurring revenue', `${ELM},30`);
    expect([mrr, doubts]).toEqual([130, []]);
  });
  test('counts by a Recurring revenue amount', () =>
    expect(beside('Recurring revenue amount', `${ELM},30`).mrr).toBe(130));
  test('counts by that where its MRR is 0, which HubSpot writes where it knows none', () =>
    expect(beside('Monthly recurring revenue,Recurring revenue amount', `${ELM},0,30`).mrr).toBe(
      130,
    ));
  test('counts by its Amount and term, which is doubted', () => {
    const { mrr, doubts, states } = beside('Contract term (months)', `${ELM},24`);
    expect([mrr, states]).toEqual([150, { counted: 2 }]);
    expect(doubts).toMatchObject([
      {
        about: 'Deals without line items',
        ...{ mrr: 150, mrrOtherwise: 100, set: 'Deals without line items=leave out' },
      },
    ]);
  });
  test('counts by what it bills, and how often', () =>
    expect(beside('Billing frequency', `${ELM},Annually`)).toMatchObject({ mrr: 200, doubts: [] }));
  test('counts by its annual contract value, which is doubted', () => {
    const { mrr, doubts } = beside('Annual contract value', `${ELM},600`);
    expect([mrr, doubts.map(({ mrrOtherwise }) => mrrOtherwise)]).toEqual([150, [100]]);
  });
  test('is left out where somebody says so', () => {
    const { mrr, doubts, states } = beside('Contract term (months)', `${ELM},24`, {
      bareDeals: 'leave out',
    });
    expect([mrr, doubts, states]).toEqual([100, [], { counted: 1, 'no lines': 1 }]);
  });
  test('is left out, with the reason, where nothing says for which months its Amount is', () => {
    const { mrr, doubts, states } = beside('Industry', `${ELM},Care`);
    expect([mrr, doubts, states]).toEqual([100, [], { counted: 1, 'no lines': 1 }]);
  });
  test('that is not won is left out for that', () =>
    expect(beside('Industry', ELM.replace('Won', 'Lost')).states).toEqual({
      counted: 1,
      'not won': 1,
    }));
});

describe('other reports', () => {
  const are = (one: readonly string[], other: readonly string[]) =>
    expect(joinedReports(cellsOfCsv(text(...one)), cellsOfCsv(text(...other)))).toBeNull();
  test('of deals and line items of others are not joined', () =>
    are([DEALS, DEAL], [LINES, '1,Base,70,Monthly,P12M,,100,1']));
  test('of two months of deals are not joined', () => are([DEALS, DEAL], [DEALS, DEAL]));
  test('of line items alone are not joined', () => are([LINES, '1'], [LINES, '1']));
  test('of deals and companies are not joined', () =>
    are([DEALS, DEAL], ['Record ID,Company name,Industry', '1,Oak,Care']));
  test('of deals and subscriptions are not joined', () =>
    are(
      [DEALS, DEAL],
      ['Record ID,Status,Billing frequency,Amount,Start date,Associated Deal IDs', '1,active,'],
    ));
});
