// node bench/edit.mjs CUSTOMERS: imports a made report without its last month, then prints the seconds until NRR shows an
// edited amount, the median of five, and until it shows the last month's rows pasted under Deals.
import { history, LAST_MONTH, withoutLastMonth } from './history.mjs';
import { hostOf, imported, product, seconds, secondsOfEdit, serverOf } from './product.mjs';

const customers = Number(process.argv[2]);
const parts = await product();
const host = hostOf(parts);
const rows = history(customers);
const [header] = rows;
const { before, last } = withoutLastMonth(rows);
const [year, month] = LAST_MONTH.split('-').map(Number);
const server = serverOf(host);
const choices = { asOf: year * 12 + month - 1 };
await imported(parts, before, { server, name: 'made.csv', choices });

/** Closing MRR of every month, once all that waits is computed. */
const closings = () => {
  settle();
  return JSON.stringify(parts.tabsAsJson(host).months.map(({ closing }) => closing));
};
const settle = () => host.run('settleAll', 'NRR');
settle();
const shown = closings();

const labels = host.values('Deals', 'A1:Z1')[0];
const letter = (label) => String.fromCharCode(65 + labels.indexOf(label));
const amounts = letter('Recurring revenue amount');
const edit = await secondsOfEdit((amount) => {
  host.type('Deals', `${amounts}2`, String(amount));
  settle();
});
const edited = closings();

const pasted = last.map((row) => labels.map((label) => row[header.indexOf(label)] ?? ''));
const paste = await seconds(() => {
  host.paste('Deals', `A${before.length + 1}`, pasted);
  settle();
});
const after = closings();
if (shown === edited || edited === after)
  throw new Error('the edit or the pasted rows change nothing on NRR');
console.log(JSON.stringify({ edit, paste, pasted: pasted.length }));
