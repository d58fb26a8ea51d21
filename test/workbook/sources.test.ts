import { resultsAsJson } from '../../host/cli/tabs-as-json';
import type { Cell } from '../../src/core/report/cell';
import { type ComparedSources, comparedSources } from '../../src/core/retention/compared-sources';
import { type Matrix, matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { fixtureJson, type Truth } from '../core/fixtures';
import { subscriptions } from '../core/objects/contracts';
import { invoices, revenueSnapshots } from '../core/objects/documents';
import type { Cells } from '../core/objects/export';
import { lineItems } from '../core/objects/line-items';
import { some } from '../some';
import { workbookWith } from './built';
import { fixture, withTabs } from './dropped';
import { AS_OF, keep, shown, understood } from './kept-beside';

function matrix(cells: readonly (readonly Cell[])[], asOf = AS_OF): Matrix {
  const { deals, settings } = understood(cells, asOf);
  return matrixOf(ledgerOf(deals, settings), asOf);
}

/** To the hundredth: sums of thirds end in one digit or the other. */
const cents = (value: unknown) => Math.round(Number(value) * 100) / 100;

/** What core makes of it: the largest differences, and both sides of each month, the latest first. */
function expected(compared: ComparedSources | null, here: Matrix, there: Matrix) {
  const sum = ({ months, customers }: Matrix, of: 'mrr' | 'net', at: number) => {
    const place = months.indexOf(at);
    return customers.reduce((total, one) => total + (one[of][place] ?? 0), 0);
  };
  const last = compared?.month ?? 0;
  const months = Array.from({ length: 24 }, (_, back) => last - back).filter(
    (at) => here.months.includes(at) && there.months.includes(at),
  );
  return {
    ...{ here: cents(compared?.here), there: cents(compared?.there), check: 0 },
    customers: compared?.customers.slice(0, 50).map(({ name, here, there }) => ({
      ...{ name, here: cents(here), there: cents(there) },
    })),
    months: months.map((at) => [cents(sum(here, 'mrr', at)), cents(sum(there, 'net', at))]),
  };
}

const truth = fixtureJson<Truth>('small/truth.json');

/** A history in which some customers pay something else, and others are not there. */
const otherwise: Truth = {
  ...truth,
  customers: truth.customers.slice(3).map((customer, at) => ({
    ...customer,
    mrr: customer.mrr.map((paid) => (at % 4 === 0 ? paid * 1.1 : paid)),
  })),
};

const DEALS = fixture('small/contracts.csv');
const dealsOnly = () => workbookWith([[DEALS, { asOf: AS_OF, ...withTabs(), spareRows: 20 }]]);

/** Customers owe nothing for years and are then given some of it back. */
const credited: Cells = [
  ...invoices(otherwise),
  ['X-1', '2025-10-05', 'Given Back Inc', 'Paid', -500],
];

describe('Sources shows what core finds between deals and', () => {
  test.each<readonly [string, Cells]>(
    some(
      [
        ['subscriptions', subscriptions(otherwise)],
        ['line items', lineItems(otherwise)],
        ['snapshots', revenueSnapshots(otherwise)],
        ['invoices and a credit note', credited],
        ['deal movements', fixture('small/movements-spoilt.csv')],
        ['the same history', fixture('small/recurring.csv')],
      ],
      1,
    ),
  )('%s', async (_, cells) => {
    const host = await keep(await dealsOnly(), cells);
    const [here, there] = [matrix(DEALS), matrix(cells)];
    const compared = comparedSources(here, there);
    const found = shown(host);
    const rounded = found.customers.map(({ name, here, there }) => ({
      ...{ name, here: cents(here), there: cents(there) },
    }));
    const months = found.months.map((both) => both.map(cents));
    const ordered = [...rounded].sort(byDifference);
    const wanted = expected(compared, here, there);
    expect({
      ...{ here: cents(found.here), there: cents(found.there), check: found.check },
      ...{ customers: ordered, months },
    }).toEqual({ ...wanted, customers: [...(wanted.customers ?? [])].sort(byDifference) });
    expect(rounded.map(differenceOf)).toEqual([...rounded.map(differenceOf)].sort((a, b) => b - a));
    const { checks } = JSON.parse(JSON.stringify(resultsAsJson(host)));
    expect(checks.filter(({ ok }: { ok: boolean }) => !ok)).toEqual([]);
  });
});

interface Both {
  readonly name: unknown;
  readonly here: number;
  readonly there: number;
}

const differenceOf = ({ here, there }: Both) => cents(Math.abs(here - there));

/** Of the same difference, by name: the tab and core break such ties in ways of their own. */
function byDifference(a: Both, b: Both): number {
  return differenceOf(b) - differenceOf(a) || String(a.name).localeCompare(String(b.name));
}
