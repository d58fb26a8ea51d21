import { mappingOf } from '../../src/core/dropped/mapping';
import { understandDropped } from '../../src/core/dropped/understand-dropped';
import type { Choices } from '../../src/core/report/understanding';
import { cellsOfCsv } from '../../src/import/files/csv';
import { refusalWithColumns } from '../../src/import/mapping-words';
import { withSettings } from '../../src/import/with-settings';

const UNKNOWN = [
  'Lp,Firmie,Kiedy,Ile',
  '1,Oak,2024-01-05,100',
  '2,Elm,2024-02-05,200',
  '3,Fir,2024-03-05,300',
].join('\n');
const WITHOUT_END = [
  'Record ID,Company,Close Date,Is Closed Won,Renewal date,Amount',
  '1,Oak,2024-01-05,true,2025-01-05,1200',
  '2,Elm,2024-02-05,true,2025-02-05,2400',
].join('\n');

const guesses = (text: string) => Object.entries(mappingOf(cellsOfCsv(text))?.guessed ?? {});

/** What the command line says of a text that cannot be read. */
function refusal(text: string, choices: Choices = {}): string {
  const file = { cells: cellsOfCsv(text), fileName: 'deals-2024-06-03.csv', choices };
  const found = understandDropped(file.cells, file.fileName, choices);
  if (!('problem' in found)) throw new Error('it was read');
  return refusalWithColumns({ ...file, refusal: found });
}

describe('the columns of a report that cannot be read', () => {
  test('are shown with three of their values', () =>
    expect(
      mappingOf(cellsOfCsv(UNKNOWN))?.columns.map(({ label, values }) => [label, values]),
    ).toEqual([
      ['Lp', ['1', '2', '3']],
      ['Firmie', ['Oak', 'Elm', 'Fir']],
      ['Kiedy', ['2024-01-05', '2024-02-05', '2024-03-05']],
      ['Ile', ['100', '200', '300']],
    ]));
  test('are guessed by their values for what is missing; a count of rows is no amount', () =>
    expect(guesses(UNKNOWN)).toEqual([
      ['Firmie', 'companies'],
      ['Kiedy', 'closeDate'],
      ['Ile', 'amount'],
    ]));
  test('are guessed by their labels where several could be it', () =>
    expect(
      guesses('Comment,Kundenkonto,When\nhello,Oak,2024-01-05\nthere,Elm,2024-02-05')[0],
    ).toEqual(['Kundenkonto', 'companies']));
  test('are not guessed anew where they are known', () =>
    expect(guesses(WITHOUT_END)).toEqual([['Renewal date', 'contractEnd']]));
  test('are none where nothing looks like labels', () =>
    expect(
      mappingOf([
        ['1', '2'],
        ['3', '4'],
      ]),
    ).toBeNull());
});

describe('a refusal about columns', () => {
  test('says what is missing by name', () => {
    expect(refusal(UNKNOWN)).toContain('Still missing: the customer, a date, an amount');
    expect(refusal(WITHOUT_END)).toContain('Still missing: what says how revenue recurs');
  });
  test('says the --set that reads a column', () =>
    expect(refusal(WITHOUT_END)).toContain('--set "Column Renewal date=Contract end date"'));
  test('says what that would give, and the --set does give it', () => {
    expect(refusal(WITHOUT_END)).toContain('With these guesses it gives MRR 300, NRR 100.0 %.');
    const choices = withSettings(['Column Renewal date=Contract end date']);
    if ('problem' in choices) throw new Error(choices.problem);
    const read = understandDropped(cellsOfCsv(WITHOUT_END), 'deals-2024-06-03.csv', choices);
    expect(read).toMatchObject({ deals: [{ amount: 100 }, { amount: 200 }] });
  });
  test('goes on from what was named already', () =>
    expect(refusal(UNKNOWN, { columns: { Firmie: 'companies' } })).toContain(
      '"Firmie" (Oak; Elm; Fir): Associated Company',
    ));
  test('of a file that is empty says no more than that', () =>
    expect(refusal('')).toMatch(/^The file is empty\.[^\n]*$/));
});
