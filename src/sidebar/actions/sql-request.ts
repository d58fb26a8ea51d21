import type { FieldId } from '../../core/report/fields';
import { comparable } from '../../core/settings';
import { workbookSettings } from '../../import/workbook-settings';
import type { Request } from '../../sql/deals';
import { loadedName } from '../../sql/quoting';
import type { PlainSettings } from '../../workbook/plan';
import type { Draft } from '../state/state';

/** What decides the numbers of a script, wherever it reads and writes. */
export type SqlBasis = Pick<Request, 'settings' | 'columns' | 'unknownTypes'>;

/** The request for a script of these choices that reads a table and writes to a dataset. */
export function sqlRequest(basis: SqlBasis, source: string, dataset: string): Request {
  return { ...basis, source, dataset, isPartitioned: false, lastMonths: null };
}

/** What a report that was read tells; the as-of month moves on by itself. */
export function basisOfDraft({ understanding, choices }: Draft): SqlBasis {
  const { settings, header } = understanding;
  const unknown = [...(choices.types ?? [])].filter(([, category]) => category === null);
  return {
    settings: { ...settings, asOf: null, reported: null },
    columns: mapped(header),
    unknownTypes: unknown.map(([type]) => comparable(type)),
  };
}

/** The columns as they were read, those named by hand too, under the names that loading gives. */
function mapped({ labels, columns }: Draft['understanding']['header']): SqlBasis['columns'] {
  return new Map([...columns].map(([id, column]) => [id, loadedName(labels[column] ?? '')]));
}

/** What a workbook holds: its Settings, and the columns of its last report. */
export function basisOfWorkbook(plain: PlainSettings): SqlBasis {
  const columns = plain.columns.flatMap(([label, field]): (readonly [FieldId, string])[] =>
    field === '' ? [] : [[field, loadedName(label)]],
  );
  const types = plain.types.map(([type, category]) => [comparable(type), category] as const);
  return {
    settings: workbookSettings(plain),
    columns: new Map(columns),
    unknownTypes: types.filter(([, category]) => category === '').map(([type]) => type),
  };
}
