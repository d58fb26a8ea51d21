import { understandDropped } from '../../../../src/core/dropped/understand-dropped';
import { cellsOfCsv } from '../../../../src/import/files/csv';
import { month } from '../../made-deals';

/** What is said of line items of which another column says something, too. */
function said(label: string, cell: string): readonly string[] {
  const cells =
    cellsOfCsv(`Record ID,Name,Associated Deal IDs,Associated Company,Billing frequency,Term,Billing start date,Net price,${label}
1,Base,7,Acme,Monthly,P12M,2026-01-01,100,${cell}
2,Base,8,Elm,Monthly,P12M,2026-01-01,100,${cell}`);
  const read = understandDropped(cells, 'a.csv', { asOf: month('2026-03') });
  if ('problem' in read) throw new Error(read.problem);
  return read.notes.filter((note) => note.includes('whether their deals were won'));
}

describe('line items alone', () => {
  test('do not say whether their deals were won', () =>
    expect(said('Quantity', '1')).toEqual([
      'These line items do not say whether their deals were won, and count as if all were: drop the deals as well.',
    ]));
  test.each([
    ['Deal Stage', 'Closed Won'],
    ['Is Closed Won', 'true'],
    ['Deal status', 'Won'],
  ])('say so under %s', (label, cell) => expect(said(label, cell)).toEqual([]));
});
