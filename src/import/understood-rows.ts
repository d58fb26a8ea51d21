import { parseMonth } from '../core/days';
import type { Refusal } from '../core/refusal';
import { fieldOf } from '../core/report/fields';
import { type Understanding, understand } from '../core/report/understanding';
import type { PlainSettings } from '../workbook/plan';
import type { Known } from './known';
import { settingsChoices } from './remembered';

/** The rows of Deals as they stand, under the settings of their workbook. */
export function understoodRows(
  known: Pick<Known, 'fields' | 'rows'>,
  settings: PlainSettings,
  fileName = '',
): Understanding | Refusal {
  const { columns: _columns, ...choices } = settingsChoices(settings);
  const labels = known.fields.map((id) => fieldOf(id).label);
  const asOf = parseMonth(settings.asOf);
  return understand([labels, ...known.rows], fileName, {
    ...choices,
    ...(asOf !== null && { asOf }),
  });
}
