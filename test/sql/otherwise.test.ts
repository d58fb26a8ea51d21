import { understandDropped } from '../../src/core/dropped/understand-dropped';
import type { Cell } from '../../src/core/report/cell';
import { fieldOf } from '../../src/core/report/fields';
import { writtenRequest } from '../../src/sql/written-request';

type Rows = readonly (readonly Cell[])[];

/** Why there is no script for a report; null where there is one. */
function refused(cells: Rows): string | null {
  const file = { name: 'report.csv', cells };
  const request = writtenRequest({
    ...{ model: null, choices: {}, file, source: 'r.report', dataset: 'r' },
    ...{ isPartitioned: false, last: null },
  });
  return 'problem' in request ? request.problem : null;
}

/** The report as it stands on Deals. */
function imported(cells: Rows): Rows {
  const understood = understandDropped(cells, 'report.csv');
  if ('problem' in understood) throw new Error(understood.problem);
  const { fields, rows } = understood.report;
  return [fields.map((id) => fieldOf(id).label), ...rows];
}

const table = (label: readonly string[], ...cells: readonly (readonly string[])[]): Rows => [
  ['Record ID', 'Company', 'Contract start date', 'Contract end date', 'MRR', ...label],
  ['1', 'Oak', '2024-01-01', '2024-12-31', '100', ...(cells[0] ?? [])],
  ['2', 'Elm', '2024-02-01', '2025-01-31', '200', ...(cells[1] ?? [])],
];

describe('a report that an import reads otherwise than a script could', () => {
  test.each([
    [
      'a pause',
      table(['Status', 'Paused on'], ['Paused', '2024-06-01'], ['Active', '']),
      '"Counted, 100 from 2024-01-01 until 2024-06-01" by the import',
    ],
    [
      'a state',
      table(['Status'], ['Active'], ['Draft']),
      '2 is "left out" by the import, and "Counted, 200',
    ],
    ['a delay', table(['Billing start delay (days)'], ['30'], ['0']), 'from 2024-01-31'],
    ['a termination', table(['Termination date'], ['2024-05-31'], ['']), 'until 2024-06-01'],
  ])('is refused for %s, with the record and both readings', (_, cells, says) =>
    expect(refused(cells)).toContain(says),
  );
  test('is read where it comes from the Deals tab', () => {
    const cells = table(['Status', 'Paused on'], ['Paused', '2024-06-01'], ['Draft', '']);
    expect([refused(cells) === null, refused(imported(cells))]).toEqual([false, null]);
  });
  test('is not one without such columns', () => expect(refused(table([]))).toBeNull());
  test('says how many rows there are', () =>
    expect(refused(table(['Status'], ['Draft'], ['Active']))).toMatch(
      /^An import reads one row of/,
    ));
});
