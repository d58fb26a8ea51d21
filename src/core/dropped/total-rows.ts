import { type Cell, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { type Dropped, rowsOf, withRowsLeftOut } from './dropped';
import { plainWords } from './plain-words';

/** How a row is called that adds the others up, in the languages of HubSpot. */
export const TOTALS =
  /^(?:(?:grand |sub |net |overall |all )?totals?(?: (?:mrr|arr|revenue|amount|sum))?|sum|all customers|gesamt|gesamtsumme|summe|zwischensumme|insgesamt|total general|suma|somme|totale|totaal|razem|lacznie|summa|yhteensa|合計|総計|小計)$/;

/** A row that adds the others up is no customer: told by its name, where no ID says that there is such a company. */
export function withoutTotals(dropped: Dropped): Dropped {
  const get = rowsOf(dropped);
  const isAny = dropped.report.rows.some((_, place) => isTotal(get(place)));
  if (!isAny) return dropped;
  return withRowsLeftOut(dropped, (_, read) => (isTotal(read) ? 'total' : null));
}

function isTotal(read: (id: FieldId) => Cell): boolean {
  const name = textOf(read('company')) || textOf(read('companies'));
  const id = textOf(read('companyId')) || textOf(read('companyIds'));
  return id === '' ? TOTALS.test(plainWords(name)) : TOTALS.test(plainWords(id));
}
