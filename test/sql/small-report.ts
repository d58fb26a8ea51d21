import type { Cell } from '../../src/core/report/cell';
import { dealsOf } from '../../src/core/report/deals';
import { parseMonths } from '../../src/core/report/duration';
import { FIELDS, type FieldKind, fieldOf } from '../../src/core/report/fields';
import { parseAmount } from '../../src/core/report/values';
import type { Settings } from '../../src/core/settings';
import { madeReport, month, type Said, settingsWith } from '../core/made-deals';
import { coreFigures, figuresIn, requestFor } from './both-sides';
import { asTexts } from './made-reports';
import { openWarehouse } from './warehouse';

const TABLES = {
  ledger: 'SELECT record_id, state, mrr FROM retained.ledger ORDER BY record_id, row_order',
  customers: 'SELECT name, industry FROM retained.customers ORDER BY name',
  months: 'SELECT month, net, mrr FROM retained.customer_months ORDER BY customer, month',
  rates: 'SELECT month, nrr12, grr12 FROM retained.retention ORDER BY month',
} as const;

/** What a script makes of some rows, told by its own tables, after it was held against core; up to March 2026 unless said. */
export async function tables(rows: readonly Said[], said: Partial<Settings> = {}) {
  const settings = settingsWith({ model: 'recurring deals', asOf: month('2026-03'), ...said });
  const loaded = { ...asTexts(rows), settings };
  const warehouse = await openWarehouse();
  await warehouse.load(loaded.labels, loaded.rows);
  await warehouse.run(requestFor(loaded));
  const [sql, core] = [
    await figuresIn(warehouse.rows),
    coreFigures(dealsOf(madeReport(rows.map(withAmounts)), settings), settings),
  ];
  const told = {
    ledger: await warehouse.rows(TABLES.ledger),
    customers: await warehouse.rows(TABLES.customers),
    months: await warehouse.rows(TABLES.months),
    rates: await warehouse.rows(TABLES.rates),
  };
  warehouse.close();
  expect(sql).toEqual(core);
  return told;
}

/** A row whose amounts and terms are read from texts where they are some, as those of a file. */
function withAmounts(said: Said): Said {
  const read = (cell: Cell, kind: FieldKind) =>
    (kind === 'months' ? parseMonths(cell, 'point') : parseAmount(cell, 'point')) ?? cell;
  const amounts = FIELDS.flatMap(({ id }) => {
    const { kind } = fieldOf(id);
    const isNumber = kind === 'amount' || kind === 'months';
    return isNumber && id in said ? [[id, read(said[id] ?? null, kind)] as const] : [];
  });
  return { ...said, ...Object.fromEntries(amounts) };
}
