// node bench/growth.mjs DEALS: how many times as long each part takes for four times as many deals, for reports of uncommon
// shapes. What is linear takes some four times as long; what looks at each deal once for every other takes sixteen times.
import { product, seconds } from './product.mjs';

const FEW = Number(process.argv[2] ?? 4000);
const TIMES = 4;
const RUNS = 3;

const HEADER = [
  ...['Record ID', 'Deal Name', 'Associated Company', 'Product line', 'Close Date', 'Deal Type'],
  ...['Deal Stage', 'Amount', 'Contract start date', 'Contract end date', 'Closed lost reason'],
];

const FIRST = Date.UTC(1991, 0, 1);
const dayOf = (place) => new Date(FIRST + place * 86400000).toISOString().slice(0, 10);

/** Where there are many customers, days come again: customers by months would grow twice as fast as deals. */
const DAYS = 1500;

/** A deal of its own customer and line, won on a day of its own; `own` says what differs. */
function deal(place, own, days) {
  const day = dayOf(place % days);
  const all = {
    ...{ id: String(place + 1), name: `Deal ${place}`, company: `Company ${place}`, line: '' },
    ...{ close: day, type: place % 2 ? 'Renewal' : 'New business', stage: 'Closed won' },
    ...{ amount: '1200', start: day, end: dayOf((place % days) + 1), lost: '' },
    ...own,
  };
  return Object.values(all);
}

const deals = (count, own, days = Number.POSITIVE_INFINITY) =>
  Array.from({ length: count }, (_, place) => deal(place, own(place), days));

/** Reports by what is uncommon about them. */
const SHAPES = {
  'many customers of one deal': (count) => deals(count, () => ({}), DAYS),
  'one customer, one deal after the other': (count) => deals(count, () => ({ company: 'One' })),
  'one customer, deals that overlap': (count) =>
    deals(count, (place) => ({ company: 'One', end: dayOf(place + 9000) })),
  'one customer, all from one day on': (count) =>
    deals(count, (place) => ({ company: 'One', start: dayOf(0), end: dayOf(place + 1) })),
  'one customer of many lines': (count) =>
    deals(count, (place) => ({ company: 'One', line: `Line ${place}`, type: 'Cross-sell' })),
  'one customer, every second deal lost': (count) =>
    deals(count, (place) => ({
      ...{ company: 'One', end: dayOf(place + 9000), type: 'Renewal' },
      ...(place % 2 && { stage: 'Closed lost' }),
    })),
  'customers whose names look alike': (count) =>
    deals(count, (place) => ({ company: `Company ${place >> 1}${place % 2 ? ' Inc' : ''}` }), DAYS),
  'one record again and again': (count) => deals(count, () => ({ id: '1', company: 'One' })),
  'no record IDs': (count) => deals(count, () => ({ id: '', company: 'One' })),
  'cells that are as long': (count) => [
    ...LONG.flatMap((part) => [
      deal(0, { name: part.repeat(count), company: part.repeat(count) }, DAYS),
      deal(1, { type: part.repeat(count), stage: `${part.repeat(count)}x` }, DAYS),
      deal(2, { amount: `${part.repeat(count)}x`, end: `${part.repeat(count)}x` }, DAYS),
    ]),
    ...deals(20, () => ({})),
  ],
};

/** What is hard on a regular expression that looks at a place more than once. */
const LONG = ['1', '(', ' ', ',111', '.111', '-'];

/** Choices under which a shape is read. */
const READINGS = ['contracts', 'recurring deals', 'deal movements', 'invoices or orders'];

const parts = await product();

function read(cells, name, choices) {
  const understood = parts.understand(cells, name, choices);
  if ('problem' in understood) throw new Error(understood.problem);
  return understood;
}

/** What is done with a report, each step with what those before it found. */
const STEPS = {
  understand: ({ cells, model, asOf }) => ({
    understood: read(cells, 'made.csv', { model, asOf }),
  }),
  months: ({ understood: { deals, settings } }) => {
    const entries = parts.ledgerOf(deals, settings);
    const matrix = parts.matrixOf(entries, settings.asOf);
    return { entries, matrix, months: parts.retentionMonths(matrix, settings) };
  },
  renewals: ({ understood: { deals, settings, report }, entries }) => ({
    due: parts.dueRenewals({ report, deals, entries, settings, asOf: settings.asOf }),
  }),
  audit: ({ understood: { report, settings } }) => ({
    audit: parts.auditOf({ table: report, report, settings, accepted: [], checksOff: [] }),
  }),
  update: ({ understood, cells, model, asOf }) => {
    const later = read(
      cells.map((row, place) =>
        place % 2 ? row.map((cell) => (cell === '1200' ? '900' : cell)) : row,
      ),
      'later.csv',
      { model, asOf },
    );
    const known = { ...parts.NOTHING_KNOWN, ...understood.report, imports: [1] };
    return { update: parts.updateFrom(known, { understanding: later, fileName: 'later.csv' }) };
  },
};

function lastMonth(cells) {
  const closed = cells.slice(1).map((row) => row[HEADER.indexOf('Close Date')]);
  const [year, month] = closed.sort().at(-1).split('-').map(Number);
  return year * 12 + month - 1;
}

/** Seconds of each step, the shortest of some runs: the first ones also compile. */
async function secondsOf(shape, model, count) {
  const shortest = {};
  const cells = [[...HEADER, '('.repeat(count)], ...SHAPES[shape](count)];
  const asOf = lastMonth(cells);
  for (let run = 0; run < RUNS; run++) {
    let found = { cells, model, asOf };
    for (const [step, work] of Object.entries(STEPS)) {
      const taken = await seconds(() => {
        found = { ...found, ...work(found) };
      });
      shortest[step] = Math.min(taken, shortest[step] ?? Number.POSITIVE_INFINITY);
    }
  }
  return shortest;
}

const grown = [];
for (const shape of Object.keys(SHAPES))
  for (const model of READINGS) {
    const [few, many] = [
      await secondsOf(shape, model, FEW),
      await secondsOf(shape, model, FEW * TIMES),
    ];
    for (const step of Object.keys(STEPS))
      grown.push({ shape, model, step, few: few[step], many: many[step] });
  }
console.log(JSON.stringify(grown));
