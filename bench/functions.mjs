// node bench/functions.mjs: the seconds that =NRR(range) takes over ranges of 12 columns, each the shortest of some runs.
import { product, seconds } from './product.mjs';

const HEADER = [
  ...['Record ID', 'Deal Name', 'Associated Company IDs (Primary)', 'Associated Company (Primary)'],
  ...['Amount', 'Close Date', 'Create Date', 'Deal Type', 'Deal Stage', 'Is Closed Won'],
  ...['Product line', 'Pipeline'],
];
const TYPES = ['New Business', 'Upsell', 'Renewal', 'Downgrade', 'Upsell'];
const RUNS = 3;
const { answerInCell } = await product();

globalThis.Utilities = {
  formatDate: (date) => date.toISOString().slice(0, 16).replace(/[T:]/g, '-'),
};

/** Deals of customers with five each, over four years, as Sheets hands a range to a function. */
function rangeOf(rows) {
  const deals = Array.from({ length: rows }, (_, place) => {
    const [customer, turn] = [Math.floor(place / 5), place % 5];
    const closed = new Date(Date.UTC(2022, (customer % 10) + turn * 8, 1 + (place % 28)));
    const who = [`90${customer}`, `Company ${customer}`];
    const rest = [TYPES[turn], 'Closed Won', true, 'Platform', 'Sales'];
    return [
      ...[`30${place}`, `Deal ${place}`, ...who, 100 + ((place * 37) % 900), closed, closed],
      ...rest,
    ];
  });
  return [HEADER, ...deals];
}

async function shortest(rows) {
  const range = rangeOf(rows);
  const times = [];
  for (let run = 0; run < RUNS; run++)
    times.push(await seconds(() => answerInCell('NRR', [range, '', 12], () => 'Etc/UTC')));
  return Math.min(...times);
}

await shortest(4000);
console.log(
  JSON.stringify({
    few: await shortest(4000),
    many: await shortest(40000),
    most: await shortest(50000),
  }),
);
