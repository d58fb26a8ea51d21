import { understandDropped } from '../../src/core/dropped/understand-dropped';
import type { Choices } from '../../src/core/report/understanding';
import { asOfTaken } from '../../src/import/as-of-refused';
import { cellsOfCsv } from '../../src/import/files/csv';
import { month } from '../core/made-deals';

const CONTRACTS = [
  'Record ID,Company name,Status,Effective date,End date,MRR',
  '1,Oak,Active,2026-01-01,2026-12-31,100',
  '2,Oak,Active,2027-02-01,2028-01-31,120',
];

function said(fileName: string, choices: Choices = {}): string | null {
  const told = understandDropped(cellsOfCsv(CONTRACTS.join('\n')), fileName, choices);
  if ('problem' in told) throw new Error(told.problem);
  return asOfTaken(told);
}

describe('the last month of a report', () => {
  test('is said where only its dates tell it, such as that of a contract that begins later', () =>
    expect(said('contracts.csv')).toBe(
      'Jan 2027 is taken for the last month, because the latest start in the report is 2027-02-01; say another by --as-of.',
    ));
  test('is told by the month where months are all that the report names', () => {
    const table = cellsOfCsv('Customer,Aug 2026,Sep 2026,Oct 2026\nOak,100,100,120\nElm,50,50,50');
    const told = understandDropped(table, 'mrr-matrix.csv');
    if ('problem' in told) throw new Error(told.problem);
    expect(asOfTaken(told)).toBe(
      'Oct 2026 is taken for the last month, because the latest month in the report is 2026-10; say another by --as-of.',
    );
  });
  test('is not said where the name of the file tells it', () =>
    expect(said('contracts-2026-11-01.csv')).toBeNull());
  test('is not said where somebody did', () =>
    expect(said('contracts.csv', { asOf: month('2026-10') })).toBeNull());
});
