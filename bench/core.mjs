// node bench/core.mjs DEALS: the seconds that papaparse takes for a made report, and core from its cells to the months table.
import papaparse from 'papaparse';
import { csvOf, history, LAST_MONTH } from './history.mjs';
import { product, seconds } from './product.mjs';

const DEALS_A_CUSTOMER = 4.8;
const RUNS = 3;
const { understand, ledgerOf, matrixOf, retentionMonths } = await product();
const text = csvOf(history(Math.round(Number(process.argv[2]) / DEALS_A_CUSTOMER)));
const [year, month] = LAST_MONTH.split('-').map(Number);
const asOf = year * 12 + month - 1;

/** The shortest of some runs: the first ones also compile. */
async function shortest(work) {
  const times = [];
  for (let run = 0; run < RUNS; run++) times.push(await seconds(work));
  return Math.min(...times);
}

let cells = [];
const parser = await shortest(() => {
  cells = papaparse.parse(text, { delimiter: ',', newline: '\n', skipEmptyLines: 'greedy' }).data;
});
let months = [];
const core = await shortest(async () => {
  const understood = understand(cells, 'made.csv', { asOf });
  const { settings, deals } = understood;
  months = retentionMonths(matrixOf(ledgerOf(deals, settings), asOf), settings);
});
console.log(
  JSON.stringify({
    deals: cells.length - 1,
    parser,
    core,
    months: months.length,
    megabytes: text.length / 1e6,
  }),
);
