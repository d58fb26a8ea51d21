import { matrixColumn, matrixMonths, mrrBack } from '../customers/customers';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { columnLetters, onTab } from '../sheet/references';
import type { Fill } from '../sheet/tab';
import { healthPlace, ownSpan, saidIds, weighedNumbers } from './health-columns';
import { saidAt } from './health-order';
import { weightPlace } from './weights';

/** The last month in which each customer paid: a cell each, as it looks along the months. */
export function paidBlock(plan: Plan): Fill {
  const [first, last] = [matrixColumn(0), matrixColumn(plan.months)].map(columnLetters);
  const mrr = onTab('Customers', `$${first}2:$${last}2`);
  return {
    kind: 'fill',
    row: 2,
    column: healthPlace(plan, 'paid'),
    rows: plan.customerRows,
    cells: [`=MAXIFS(${matrixMonths()};${mrr};">0")`],
  };
}

/** What is known of each customer while it paid, and its health score. */
export function customerFormulas(plan: Plan): Readonly<Record<string, string>> {
  const own = (id: string) => ownSpan(plan, id);
  const [paid, state] = [own('paid'), own('state')];
  const number = `SEQUENCE(${plan.customerRows})`;
  const inBlock = (upTo: string) => `IFERROR(MATCH(${upTo};${own('customer')};1);0)`;
  return {
    state: `IF(${mrrBack(0)}>0;1;IF(${paid}>0;2;0))`,
    until: `IF(${state}=1;${fact('asOfEnd')};IF(${state}=2;${paid};0))`,
    first: `IF(${state}=0;0;${inBlock(`${number}-1/2`)}+1)`,
    last: `IF(${state}=0;0;${inBlock(number)})`,
    ...Object.fromEntries(saidIds(plan).map((id) => [`last ${id}`, latestFormula(plan, id)])),
    'last Adoption': adoption(plan),
    ...scores(plan),
  };
}

/** The latest within the block of the customer; a number or a word that is nowhere said there is blank. */
function latestFormula(plan: Plan, id: string): string {
  const own = (one: string) => ownSpan(plan, one);
  const found = `LOOKUP(${own('last')};${own(`known ${id}`)})`;
  const source = `LOOKUP(${found};${own('place')};${own('source')})`;
  return `IF(${own('last')}=0;"";IF(IFERROR(${found};0)<${own('first')};"";${saidAt(plan, source, id)}))`;
}

function adoption(plan: Plan): string {
  const [licensed, active] = ['Licensed users', 'Active users'].map((name) =>
    ownSpan(plan, `last ${name}`),
  );
  return `IF(ISNUMBER(${licensed})*ISNUMBER(${active});IF(${licensed}>0;${active}/${licensed};"");"")`;
}

/**
 * Points and weights are added up from one number to the next, so that each formula stays short. A customer that lacks a
 * number is judged by the others.
 */
function scores(plan: Plan): Readonly<Record<string, string>> {
  const own = (id: string) => ownSpan(plan, id);
  const names = weighedNumbers(plan);
  const added = names.flatMap((name, index) => {
    const cell = (part: 'weight' | 'worst' | 'best') => weightPlace(plan, name, part);
    const before = (of: string) => (index === 0 ? '' : `${own(`${of} ${names[index - 1]}`)}+`);
    const value = own(`last ${name}`);
    const scaled = `(${value}-${cell('worst')})/(${cell('best')}-${cell('worst')})`;
    const within = `IF(${scaled}<0;0;IF(${scaled}>1;1;${scaled}))`;
    const isWeighed = `ISNUMBER(${value})*(${cell('weight')}>0)`;
    return [
      [`points ${name}`, `${before('points')}IF(${isWeighed};${cell('weight')}*${within};0)`],
      [`weight ${name}`, `${before('weight')}IF(${isWeighed};${cell('weight')};0)`],
    ];
  });
  const [last] = names.slice(-1);
  const [points, known] = [own(`points ${last}`), own(`weight ${last}`)];
  return {
    ...Object.fromEntries(added),
    'last Health score': `IF(${known}>0;100*${points}/${known};"")`,
  };
}
