import { understandDropped } from '../../../src/core/dropped/understand-dropped';
import { cellsOfCsv } from '../../../src/import/files/csv';
import { lines, read } from './read';

const MONTHS = 'Jan-24,Feb-24,Mar-24';
const row = (name: string, amount: number) => `${name},${amount},${amount},${amount}`;

/** MRR at the end of March, and the rows that are totals, in months. */
function shown(...rows: readonly string[]) {
  const { closing, states } = read(lines(`Customer,${MONTHS}`, ...rows), '2024-03');
  return [closing('2024-03'), states.total ?? 0];
}

describe('a row that begins as a total does, in a table with an amount below zero, is one', () => {
  test('where the rows above it pass it before they fall back to it', () =>
    expect(
      shown(row('Oak', 70), row('Credit', -20), row('Elm', 100), row('Total North', 80)),
    ).toEqual([170, 3]));
  test('where it is the sum of all of very many rows above it', () => {
    const many = Array.from({ length: 400 }, (_, at) => row(`Company ${at}`, 10));
    expect(shown(row('Credit', -5), ...many, row('Total of everybody', 3995))).toEqual([4000, 3]);
  });
});

test('a customer that is called like a total, of more than the rows above it, is none', () =>
  expect(shown(row('Oak', 70), row('Total Energies', 100))).toEqual([170, 0]));

describe('a customer that is called by words of a bridge', () => {
  test('counts where the total only fits with it', () =>
    expect(
      shown(row('Oak', 70), row('New Balance', 30), row('Total', 100), row('Churn', -5)),
    ).toEqual([100, 6]));
  test('counts where the total fits in some month with it and in none without', () =>
    expect(
      shown('Oak,100,100,120', row('Delta', 30), row('Growth', 20), 'Total,150,150,175'),
    ).toEqual([170, 3]));
  test('does not where the total fits without it in more months', () =>
    expect(shown(row('Oak', 70), row('Growth', 30), 'Total,70,70,100')).toEqual([70, 6]));
  test('does not where the total fits without it', () =>
    expect(shown(row('New Balance', 30), row('Oak', 70), row('Total', 70))).toEqual([70, 6]));
});

describe('a sum of some customers that does not stand under them is none', () => {
  const parts = [row('Oak', 100), row('Elm', 50), row('Ash', 10), row('Fir', 5)];

  test('where it is called a subtotal, wherever it stands', () => {
    expect(shown(row('Subtotal EMEA', 150), ...parts, row('US sub-total', 15))).toEqual([165, 6]);
    const rows = ['01', '02', '03'].flatMap((month) =>
      ['Oak,100', 'Elm,50', 'Subtotal EMEA,150', 'Ash,10'].map((one) => `2024-${month},${one}`),
    );
    const { closing } = read(lines('Month,Customer,MRR', ...rows), '2024-03');
    expect(closing('2024-03')).toBe(160);
  });
  test('where it stands above the rows that it adds up', () =>
    expect(shown(row('Total EMEA', 150), ...parts)).toEqual([165, 3]));
  test('where the grand total fits without it only', () => {
    const mixed = [row('Oak', 100), row('Ash', 10), row('Elm', 50), row('Fir', 5)];
    const sums = [row('Total EMEA', 150), row('Total US', 15), row('Total', 165)];
    expect(shown(...mixed, ...sums)).toEqual([165, 9]);
  });
  test('but a customer is one that is called so, above other rows', () =>
    expect(shown(row('Total Wine', 150), ...parts, row('Total', 315))).toEqual([315, 3]));
});

describe('a total that is not the sum of the customers', () => {
  const told = (...rows: readonly string[]) =>
    read(lines(`Customer,${MONTHS}`, ...rows), '2024-03').understood.notes.filter((note) =>
      /add up to/.test(note),
    );

  test('is told with the row that is left out and fits', () =>
    expect(told(row('Oak', 70), row('Growth', 30), 'Total,70,70,100')).toEqual([
      expect.stringContaining('the customers add up to 70: "Growth" has "30" there'),
    ]));
  test('is told as too small where rows come to more', () =>
    expect(told(row('Oak', 100), row('Elm', 50), row('Total', 120))).toEqual([
      ...[1, 2, 3].map(() => expect.stringContaining('a row counts twice, or an amount is wrong')),
    ]));
  test('is told as too large where it is so in every month', () =>
    expect(told(row('Oak', 100), row('Total', 120))).toEqual([
      ...[1, 2, 3].map(() => expect.stringContaining('a row lacks in the file')),
    ]));
  test('is told by each month in which it is wrong, and lacks no row where it is right in another', () =>
    expect(told(row('Oak', 100), row('Elm', 50), 'Total,150,175,20')).toEqual([
      '"Total" says 175 for 2024-02, and the customers add up to 150: the total is wrong there, or an amount is.',
      '"Total" says 20 for 2024-03, and the customers add up to 150: the total is wrong there, or an amount is.',
    ]));
});

describe('a month of a customer that cannot be read', () => {
  const problem = (...rows: readonly string[]) => {
    const found = understandDropped(cellsOfCsv(lines(`Customer,${MONTHS}`, ...rows)), 'a.csv');
    return 'problem' in found ? found.problem : null;
  };

  test.each(['80?', '3O', '1OO', '#REF!', '#DIV/0!'])(
    'is no churn, and the file is refused: %s',
    (text) =>
      expect(problem(row('Oak', 100), `Elm,50,50,${text}`)).toBe(
        `"Elm" has "${text}" in Mar-24: that is no amount, and left out it would count as lost revenue. Write the amount there, or 0 where nothing is paid, and drop the file again.`,
      ),
  );
  const MANY = ['Oak', 'Ash', 'Fir', 'Bay', 'Yew', 'Box'].map((name) => row(name, 100));
  test('is told for some customers, and how many more there are', () =>
    expect(problem(...MANY, ...['A', 'B', 'C', 'D'].map((name) => `${name},x1,5,5`))).toMatch(
      /^"A" has "x1" in Jan-24, .*"C" has "x1" in Jan-24 and 1 more: /,
    ));
  test('does not refuse a file for a word, which is asked about', () =>
    expect(
      ['n/a', '#N/A', 'tbc'].map((text) => problem(row('Oak', 100), `Elm,50,50,${text}`)),
    ).toEqual([null, null, null]));
  test('does not refuse a file for a dash, a blank or 0, nor a row without amounts', () =>
    expect(problem(row('Oak', 100), 'Elm,50,-,', 'Ash,50,0,–', 'as of,today,,')).toBeNull());
});

describe('a month that cannot be read is what a total leaves for it', () => {
  const told = (...rows: readonly string[]) => {
    const { closing, understood } = read(lines(`Customer,${MONTHS}`, ...rows), '2024-03');
    const notes = understood.notes.filter((note) => /leaves/.test(note));
    return [['2024-01', '2024-02', '2024-03'].map(closing), notes];
  };
  test('where it is the sum of the customers in the others, and that is said', () =>
    expect(told('Oak,100,100,n/a', 'Elm,50,TBD,50', 'Total,150,150,50')).toEqual([
      [150, 150, 50],
      [
        '"Elm" has "TBD" in Feb-24, and "Total" leaves 50 for it, "Oak" has "n/a" in Mar-24, and "Total" leaves 0 for it: that counts.',
      ],
    ]));
  test('also where it is mistyped', () =>
    expect(told('Oak,100,100,1OO', 'Elm,50,50,50', 'Total,150,150,150')[0]).toEqual([
      150, 150, 150,
    ]));
  test('also a small one, under very many customers', () => {
    const many = Array.from({ length: 200 }, (_, at) => row(`Company ${at}`, 99));
    expect(told(...many, 'Zed,99,TBD,99', row('Total', 19_899))[0]).toEqual([
      19_899, 19_899, 19_899,
    ]);
  });
  test('but nothing where it leaves nothing, as a sum passes over what is no number', () => {
    const [oak, total] = [row('Oak', 100), 'Total,150,100,150'];
    expect(told(oak, 'Elm,50,TBD,50', total)).toEqual([[150, 150, 150], []]);
    const mistyped = lines(`Customer,${MONTHS}`, oak, 'Elm,200,2OO,200', 'Total,300,100,300');
    expect(understandDropped(cellsOfCsv(mistyped), 'a.csv')).toHaveProperty(
      'problem',
      expect.stringContaining('"Elm" has "2OO" in Feb-24'),
    );
  });
  test('nor what is within that by which it misses the customers elsewhere', () => {
    const [, notes] = told('Oak,100,100,100', 'Elm,50,TBD,50', 'Total,150.9,100.8,149.2');
    expect(notes).toEqual([]);
  });
  test('also where a total by the year stands below', () =>
    expect(
      told('Oak,100,100,100', 'Elm,50,TBD,50', row('Total', 150), row('Total ARR', 1800))[0],
    ).toEqual([150, 150, 150]));
  test.each([
    ['of two customers', ['Oak,100,TBD,100', 'Elm,50,TBD,50', 'Total,150,150,150']],
    [
      'where the total is wrong elsewhere',
      ['Oak,100,100,100', 'Elm,50,TBD,50', 'Total,150,150,190'],
    ],
    ['where it is less than the others', ['Oak,100,100,100', 'Elm,50,TBD,50', 'Total,150,90,150']],
    ['for a text of none there', ['Oak,100,100,100', 'Elm,50,n/a,50', 'Total,150,90,150']],
  ])('not %s', (_, rows) => expect(told(...rows)[1]).toEqual([]));
});

describe('a customer is not left out for a word in its name', () => {
  const notes = (...rows: readonly string[]) =>
    read(lines(`Customer,${MONTHS}`, ...rows), '2024-03').understood.notes;
  const asked = (name: string) => expect.stringContaining(`--set "Customer ${name}=left out"`);

  test('among customers it counts, and a note says how to leave it out', () => {
    const rows = ['Acme,110,110,120', 'Delta,300,300,0', 'New Relic,20,20,30', 'Growth,5,5,6'];
    expect(shown(...rows, row('Zed', 1))).toEqual([157, 0]);
    expect(notes(...rows, row('Zed', 1))).toEqual([
      expect.stringMatching(/^"Delta", "Growth" are called like .*counted as customers/),
    ]);
    expect(notes('Acme,1,1,2', 'Churned MRR,5,5,9', 'Oak,3,3,3')).toEqual([asked('Churned MRR')]);
  });
  test('in a section it counts with its neighbours, and is not asked about where a total proves it', () => {
    const sections = [
      ...['Acme,110,110,120', row('Beta', 50), 'Subtotal SMB,160,160,170'],
      ...['Gamma,"1,000",900,900', 'Delta,300,300,-', 'Subtotal Enterprise,"1,300","1,200",900'],
    ];
    for (const below of [[], ['Total MRR,"1,460","1,360","1,070"'], [TOTALS]]) {
      expect(shown(...sections, ...below)[0]).toBe(1070);
      expect(notes(...sections, ...below)).toEqual([]);
    }
    expect(
      shown(...sections.slice(0, 3), 'Delta,300,300,-', 'Subtotal Enterprise,300,300,0'),
    ).toEqual([170, 5]);
  });
  test('a row that is what the customers changed by is none, wherever it stands', () =>
    expect(
      shown('Net change,,0,20', 'Oak,70,70,90', 'Growth,,0,20', row('Elm', 30), 'MRR,100,100,120'),
    ).toEqual([120, 5]));
  test('a row of deductions only is none', () =>
    expect(shown(row('Oak', 70), 'Churn,,,-20', row('Elm', 30))).toEqual([100, 1]));
});

const TOTALS = 'Total MRR,"1,460","1,360","1,070"\nTotal ARR,"17,520","16,320","12,840"';

describe('a total by the year of what the customers pay a month', () => {
  const told = (...rows: readonly string[]) =>
    read(lines(`Customer,${MONTHS}`, ...rows), '2024-03').understood.notes;

  test('is none that lacks a row', () => {
    const rows = ['Oak,70,70,90', row('Elm', 30)];
    expect(told(...rows, 'Total MRR,100,100,120', 'Total ARR,1200,1200,1440')).toEqual([]);
    expect(told(...rows, 'Total ARR,1200,1200,1440', 'Total MRR,100,100,120')).toEqual([]);
    expect(told(...rows, 'Total ARR,1200,1200,1440')).toEqual([]);
  });
  test('is told where it is not', () =>
    expect(told(row('Oak', 70), row('Elm', 30), 'Total ARR,1200,1300,1200')).toEqual([
      expect.stringContaining('says 1300 for 2024-02, and the customers add up to 1200'),
    ]));
  test('tells nothing of rows above others', () =>
    expect(
      shown(
        row('SMB', 100),
        row('Oak', 70),
        row('Elm', 30),
        row('ENT', 50),
        row('Ash', 50),
        row('Total MRR', 150),
        row('Total ARR', 1800),
      ),
    ).toEqual([150, 12]));
});
