import { auditOf } from '../../../src/core/audit/audit';
import type { Chosen } from '../../../src/core/repairs/applied';
import { repairFiles } from '../../../src/core/repairs/repair-files';
import { repairsOf } from '../../../src/core/repairs/repairs';
import type { Cell } from '../../../src/core/report/cell';
import { type FieldId, fieldOf } from '../../../src/core/report/fields';
import { matrixOf } from '../../../src/core/retention/customer-months';
import { ledgerOf } from '../../../src/core/retention/ledger';
import { fixtureCells, fixtureJson, lastMonth, type Truth, understood } from '../fixtures';
import { month } from '../made-deals';
import { exportAfter, truthFor } from './hubspot';

type Cells = readonly (readonly Cell[])[];
const labelOf = (column: string) => fieldOf(column as FieldId).label;

function read(company: string, cells: Cells) {
  const asOf = month(lastMonth(fixtureJson<Truth>(`${company}/truth.json`)));
  const { report, settings, deals } = understood(cells, { asOf });
  const audited = { table: report, report, settings, accepted: [], checksOff: [] };
  return { audited, deals, settings, audit: auditOf(audited) };
}

describe.each([
  ['small', 'recurring'],
  ['small', 'movements'],
  ['medium', 'recurring'],
  ['medium', 'movements'],
])('the spoilt %s %s, repaired', (company, file) => {
  const cells = fixtureCells(`${company}/${file}-spoilt.csv`);
  const truth = fixtureCells(`${company}/${file}.csv`);
  const before = read(company, cells);
  const repairs = repairsOf(before.audited, before.audit);
  const chosen = repairs.flatMap((repair): Chosen[] => {
    if (repair.suggested !== null) return [{ repair, value: repair.suggested }];
    const typed = truthFor(repair, truth, labelOf);
    return typed === null ? [] : [{ repair, value: typed }];
  });
  const after = read(company, exportAfter(cells, repairFiles(chosen, new Map())));

  test('has no finding left, and an accuracy of 100 %', () => {
    expect(after.audit.findings.map(({ recordId, check }) => `${recordId} ${check}`)).toEqual([]);
    expect(after.audit.accuracy).toBe(1);
    expect(after.audit.accuracyByMrr).toBe(1);
  });
  test('has the months of the truth', () => {
    const { customers } = fixtureJson<Truth>(`${company}/truth.json`);
    const matrix = matrixOf(ledgerOf(after.deals, after.settings), after.settings.asOf ?? 0);
    const found = new Map(matrix.customers.map(({ key, mrr }) => [key, [...mrr]]));
    const wrong = customers.filter(
      ({ id, mrr }) => JSON.stringify(found.get(id) ?? mrr.map(() => 0)) !== JSON.stringify(mrr),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});
