// node bench/twice.mjs 297 5000: what computing the months twice costs on made histories: server calls, the service calls and
// bytes of each, and seconds of processor in the page, which waits for the server between them.
import { history, LAST_MONTH } from './history.mjs';
import { hostOf, imported, product, serverOf } from './product.mjs';

const DEALS_A_CUSTOMER = 4.8;
const parts = await product();

async function cost(deals) {
  const rows = history(Math.round(deals / DEALS_A_CUSTOMER));
  const host = hostOf(parts);
  const [year, month] = LAST_MONTH.split('-').map(Number);
  const choices = { asOf: year * 12 + month - 1 };
  await imported(parts, rows, { server: serverOf(host), name: 'made.csv', choices, tabs: [] });
  const calls = [];
  let answering = 0;
  const server = serverOf(host, (name, run, given) => {
    host.calls.reset();
    const start = process.cpuUsage();
    const answer = run();
    const { user, system } = process.cpuUsage(start);
    answering += user + system;
    const what = name === 'readTab' ? `${name} ${given[0]}` : name;
    calls.push({ what, calls: host.calls.total, received: JSON.stringify(answer).length });
    return answer;
  });
  const start = process.cpuUsage();
  const { months, agree } = await parts.computeTwice(server);
  const { user, system } = process.cpuUsage(start);
  const page = (user + system - answering) / 1e6;
  return { deals: rows.length - 1, months, agree, page, calls };
}

for (const deals of process.argv.slice(2)) console.log(JSON.stringify(await cost(Number(deals))));
