// node bench/calls.mjs DEALS [few]: the service calls and bytes of each server call, for a build and for an update of a month;
// `few` leaves out the tabs that may be, so that many deals fit into this machine's memory.
import { history, LAST_MONTH, withoutLastMonth } from './history.mjs';
import { hostOf, imported, product, serverOf } from './product.mjs';

const DEALS_A_CUSTOMER = 4.8;
const parts = await product();
const host = hostOf(parts);
const rows = history(Math.round(Number(process.argv[2]) / DEALS_A_CUSTOMER));
const [year, month] = LAST_MONTH.split('-').map(Number);
const asOf = year * 12 + month - 1;
const { before, last } = withoutLastMonth(rows);

const isFew = process.argv[3] === 'few';
const tabs = isFew ? [] : parts.OPTIONAL_TABS;

let seen = [];
const server = serverOf(host, (name, run, given) => {
  host.calls.reset();
  const answer = run();
  const { total, charactersWritten } = host.calls;
  const what = name === 'buildTab' ? `${name} ${given[1].name}` : name;
  const sent = JSON.stringify(given).length;
  const received = (JSON.stringify(answer) ?? '').length;
  seen.push({ what, calls: total, written: charactersWritten, sent, received });
  return answer;
});

async function counted(report, choices) {
  seen = [];
  await imported(parts, report, { server, name: 'made.csv', choices, tabs });
  const sum = (of) => seen.reduce((total, one) => total + one[of], 0);
  const most = (of) => seen.reduce((found, one) => (one[of] > found[of] ? one : found));
  return {
    serverCalls: seen.length,
    calls: sum('calls'),
    sent: sum('sent'),
    received: sum('received'),
    mostCalls: most('calls'),
    mostSent: most('sent'),
    byWhat: seen,
  };
}

const build = await counted(before, { asOf: asOf - 1 });
const update = await counted(rows, { asOf });
console.log(JSON.stringify({ deals: rows.length - 1, newRows: last.length, build, update }));
