// node bench/audit.mjs [DEALS]...: what the data audit adds to building the tabs of a made report, in processor seconds: the
// import as it is, and the same without the audit's columns, its tab's lists and its hidden tab. Each build is a process of
// its own, so that the memory of one is free before the next.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const PARTS = `
export { createHost } from './host/host';
export { auditOf } from './src/core/audit/audit';
export { understand } from './src/core/report/understanding';
export { importReport } from './src/import/import-report';
export { OPTIONAL_TABS } from './src/workbook/formula-tabs';
`;

async function product() {
  const outfile = `${root}build/audit-bench.cjs`;
  const stdin = { contents: PARTS, resolveDir: root, loader: 'ts' };
  const external = ['@odoo/*'];
  await build({ stdin, outfile, bundle: true, platform: 'node', format: 'cjs', external });
  return createRequire(import.meta.url)(outfile);
}

const STEPS = ['New business', 'Renewal', 'Upgrade', 'Renewal', 'Downgrade'];
const CHANGES = [0, 0, 20, 20, 10];

/** Customers with five deals each, every one in the place of the one before; one deal in fifty is spoilt. */
function report(count) {
  const header = [
    ...['Record ID', 'Deal Name', 'Close Date', 'Is Closed Won', 'Deal Stage', 'Deal owner'],
    ...[
      'Recurring revenue amount',
      'Recurring revenue deal type',
      'Recurring revenue inactive date',
    ],
    ...['Associated Company', 'Associated Company IDs'],
  ];
  const rows = Array.from({ length: count }, (_, index) => dealAt(index));
  return [header, ...rows];
}

function dealAt(index) {
  const [customer, step] = [Math.floor(index / STEPS.length), index % STEPS.length];
  const day = (at) =>
    new Date(Date.UTC(2023, (customer % 12) + at * 7, 5)).toISOString().slice(0, 10);
  const end = step === STEPS.length - 1 ? '' : day(step + 1);
  const amount = index % 50 === 7 ? '12k?' : String(100 + (customer % 40) * 5 + CHANGES[step]);
  return [
    ...[String(5000000 + index), `Customer ${customer} ${step}`, day(step), 'true', 'Closed Won'],
    ...[`Owner ${customer % 8}`, amount, STEPS[step], end],
    ...[`Customer ${customer}`, String(9000000 + customer)],
  ];
}

const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** A tab without what the data audit stands in. */
function withoutAudit(tab) {
  const isFill = ({ kind }) => kind === 'fill';
  const few = (block) => (isFill(block) ? { ...block, cells: block.cells.slice(0, -5) } : block);
  if (tab.name === 'Ledger') return { ...tab, blocks: tab.blocks.map(few) };
  if (tab.name === 'Findings')
    return { ...tab, blocks: tab.blocks.filter(({ kind }) => kind === 'values') };
  if (tab.name !== 'Audit') return tab;
  const isList = (block) => isFill(block) && block.rows > 30;
  return { ...tab, blocks: tab.blocks.filter((block) => !isList(block)) };
}

/** Processor seconds that the import of a report takes, each tab changed before it is written. */
async function building({ createHost, importReport, OPTIONAL_TABS }, understood, change) {
  const host = createHost({
    code: readFileSync(`${root}dist/Code.js`, 'utf8'),
    html: {},
    isWatched: false,
  });
  const call =
    (name) =>
    async (...given) =>
      host.run(name, ...(name === 'buildTab' ? [given[0], change(given[1])] : given));
  const server = new Proxy({}, { get: (_, name) => call(String(name)) });
  const start = seconds();
  await importReport(server, understood, 'made.csv', { tabs: OPTIONAL_TABS });
  return seconds() - start;
}

/** Findings among so many deals, and how long core looks for them. */
function looking({ auditOf }, { settings, report: table }) {
  const start = seconds();
  const { findings } = auditOf({ table, report: table, settings, accepted: [], checksOff: [] });
  return { findings: findings.length, seconds: seconds() - start };
}

/** One of the parts, in the process at hand. */
async function measure(part, deals) {
  const parts = await product();
  const understood = parts.understand(report(deals), 'made.csv', { asOf: 2026 * 12 + 5 });
  if (part === 'core') return looking(parts, understood);
  const spent = await building(parts, understood, part === 'plain' ? withoutAudit : (tab) => tab);
  return { seconds: spent, gigabytes: process.resourceUsage().maxRSS / 2 ** 20 };
}

/** The same in a process of its own. */
function measured(part, deals) {
  const words = ['--max-old-space-size=12288', fileURLToPath(import.meta.url), part, deals];
  const { status, stdout, stderr } = spawnSync(process.execPath, words.map(String), {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${part} of ${deals} deals failed: ${stderr.slice(-500)}`);
  return JSON.parse(stdout);
}

function lineOf(deals) {
  const [core, plain, full] = ['core', 'plain', 'full'].map((part) => measured(part, deals));
  const more = ((full.seconds - plain.seconds) / plain.seconds) * 100;
  return [
    `${deals} deals: ${core.findings} findings in ${core.seconds.toFixed(1)} s in core;`,
    `tabs without the audit ${plain.seconds.toFixed(1)} s and ${plain.gigabytes.toFixed(1)} GB,`,
    `with it ${full.seconds.toFixed(1)} s and ${full.gigabytes.toFixed(1)} GB: ${more.toFixed(0)} % more`,
  ].join(' ');
}

const [first, second] = process.argv.slice(2);
if (['core', 'plain', 'full'].includes(first))
  console.log(JSON.stringify(await measure(first, Number(second))));
else for (const deals of process.argv.slice(2)) console.log(lineOf(Number(deals)));
