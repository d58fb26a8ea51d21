import { lines, read } from './read';

const notes = (header: string, ...rows: readonly string[]) =>
  read(
    lines(`Record ID,Close Date,Recurring revenue amount,Stage,${header}`, ...rows),
    '2024-03',
  ).understood.notes.filter((note) => /capital letters/.test(note));
const row = (id: number, who: string) => `${id},2024-01-05,100,Closed Won,${who}`;

describe('names of one customer that differ in capital letters', () => {
  test('are told', () =>
    expect(notes('Company', row(1, 'acme'), row(2, 'Acme'), row(3, 'ACME'), row(4, 'Oak'))).toEqual(
      [
        'Names that differ only in capital letters count as one customer: "acme" and "Acme" and "ACME". Where they are two, give each the ID of its company.',
      ],
    ));
  test('are told for some, and how many more there are', () =>
    expect(
      notes(
        'Company',
        ...['Ash', 'Elm', 'Fir', 'Oak'].flatMap((name, at) => [
          row(at, name),
          row(at + 10, name.toUpperCase()),
        ]),
      )[0],
    ).toContain('"Fir" and "FIR" and 1 more.'));
  test.each([
    ['of one spelling', 'Company', [row(1, 'Acme'), row(2, 'Acme')]],
    ['that an ID says to be one', 'Company,Company ID', [row(1, 'acme,7'), row(2, 'Acme,7')]],
    [
      'of which one does not count',
      'Company',
      [row(1, 'acme'), row(2, 'Acme').replace('Closed Won', 'Lost')],
    ],
  ])('are not told %s', (_, header, rows) => expect(notes(header, ...rows)).toEqual([]));
});
