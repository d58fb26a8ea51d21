import { auditOf } from '../../src/core/audit/audit';
import { accept, showAudit } from '../../src/sidebar/actions/auditing';
import { acceptedLines } from '../../src/sidebar/screens/audit/accepted-lines';
import { frontOver } from '../../src/sidebar/state/desk';
import { month } from '../core/made-deals';
import { workbookWith } from './built';
import { serverOf } from './dropped';
import { lineOf, SPOILT } from './repairs';

const YEARLY = '30010002018';

test('a finding that was accepted is listed with its customer, and without one once the data no longer shows it', async () => {
  const host = await workbookWith([[SPOILT, { asOf: month('2025-10') }]]);
  const { Check, Customer } = lineOf(host, YEARLY);
  expect(Customer).not.toBe('');
  const front = frontOver(serverOf(host));
  await showAudit(front);
  await accept(front, { recordId: YEARLY, check: String(Check), reason: 'Billed so' });
  const { view } = front.state();
  if (view.at !== 'audit') throw new Error('the audit is not shown');
  const { audited } = view.audit;
  const { silent } = auditOf(audited);
  const found = { recordId: YEARLY, check: Check, reason: 'Billed so' };
  expect(acceptedLines(audited.accepted, silent)).toEqual([{ ...found, customer: Customer }]);
  expect(acceptedLines(audited.accepted, [])).toEqual([{ ...found, customer: '' }]);
});
