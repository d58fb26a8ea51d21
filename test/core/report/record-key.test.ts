import { recordKey } from '../../../src/core/report/record-key';
import type { RevenueModel } from '../../../src/core/settings';
import type { Said } from '../made-deals';

const keyOf = (said: Said, model: RevenueModel) => recordKey((id) => said[id] ?? null, model);

describe('two rows are of one record', () => {
  const isSame = (expected: boolean, model: RevenueModel, a: Said, b: Said) =>
    expect(keyOf(a, model) === keyOf(b, model)).toBe(expected);

  test('where they have one Record ID, whatever number an invoice has by now', () =>
    isSame(
      true,
      'invoices or orders',
      { recordId: '7', invoiceNumber: 'draft' },
      { recordId: '7', invoiceNumber: 'R-1' },
    ));
  test('where their company has one ID, whatever it is called by now', () =>
    isSame(
      true,
      'monthly snapshots',
      { companyId: '1', company: 'Acme', snapshotMonth: 46000 },
      { companyId: '1', company: 'Acme Holding', snapshotMonth: 46000 },
    ));
  test('not where two companies of one name have different IDs', () =>
    isSame(
      false,
      'monthly snapshots',
      { companyId: '1', company: 'Acme', snapshotMonth: 46000 },
      { companyId: '2', company: 'Acme', snapshotMonth: 46000 },
    ));
});
