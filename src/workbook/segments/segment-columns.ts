import { FIELDS, type FieldId } from '../../core/report/fields';
import { comparable } from '../../core/settings';
import type { PlainSettings, SegmentColumn } from '../plan';

/** The name of the cut by how much a customer pays; it is a column of no report. */
const CONTRACT_SIZE = 'Contract size';

/** What revenue is cut by unless somebody says otherwise, where the report has it. */
const CUSTOMER_FIELDS: readonly FieldId[] = ['industry', 'region', 'owner'];

/** The cuts that a new workbook lists on Settings. */
export function segmentsOf(fields: readonly FieldId[]): PlainSettings['segments'] {
  const label = (id: FieldId) => FIELDS.find((field) => field.id === id)?.label ?? '';
  const own = CUSTOMER_FIELDS.filter((id) => fields.includes(id));
  return [
    ...own.map((id) => [label(id), 'customer'] as const),
    [CONTRACT_SIZE, 'customer'],
    ...(fields.includes('line') ? [[label('line'), 'deal'] as const] : []),
  ];
}

/** The cuts of Settings whose column Deals has. */
export function segmentColumns(
  listed: PlainSettings['segments'],
  fields: readonly FieldId[],
): readonly SegmentColumn[] {
  return listed.flatMap(([label, of]): SegmentColumn[] => {
    const owner = comparable(of) === 'deal' ? 'deal' : 'customer';
    if (comparable(label) === comparable(CONTRACT_SIZE))
      return [{ label: CONTRACT_SIZE, field: 'contract size', of: 'customer' }];
    const field = FIELDS.find((one) => comparable(one.label) === comparable(label));
    return field && fields.includes(field.id)
      ? [{ label: field.label, field: field.id, of: owner }]
      : [];
  });
}
