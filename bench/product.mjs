// The parts of the product that the measurements call, bundled once.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

const PARTS = `
export { tabsAsJson } from './host/cli/tabs-as-json';
export { createHost } from './host/host';
export { auditOf } from './src/core/audit/audit';
export { dueRenewals } from './test/reference/due-renewals';
export { understand } from './src/core/report/understanding';
export { matrixOf } from './src/core/retention/customer-months';
export { ledgerOf } from './src/core/retention/ledger';
export { retentionMonths } from './src/core/retention/retention';
export { answerInCell } from './src/functions/custom-functions';
export { computeTwice } from './src/import/compute-twice';
export { importReport } from './src/import/import-report';
export { NOTHING_KNOWN } from './src/import/known';
export { updateFrom } from './src/import/update';
export { OPTIONAL_TABS } from './src/workbook/formula-tabs';
`;

/** The parts, from the sources as they are now. */
export async function product() {
  const outfile = `${root}build/bench.cjs`;
  const stdin = { contents: PARTS, resolveDir: root, loader: 'ts' };
  const external = ['@odoo/*'];
  await build({ stdin, outfile, bundle: true, platform: 'node', format: 'cjs', external });
  return createRequire(import.meta.url)(outfile);
}

/** A function that computes all that is pending, as Sheets does after an edit. */
const SETTLE = `
function settleAll(name) { return SpreadsheetApp.getActive().getSheetByName(name).getLastRow(); }`;

/** A host of the built bundle, in an empty spreadsheet. */
export function hostOf({ createHost }, code = readFileSync(`${root}dist/Code.js`, 'utf8')) {
  return createHost({ code: code + SETTLE, html: {}, isWatched: false });
}

/** The server's functions as the sidebar calls them; `around` runs each of them. */
export function serverOf(host, around = (_, run) => run()) {
  const call =
    (name) =>
    async (...given) =>
      around(name, () => host.run(name, ...given), given);
  return new Proxy({}, { get: (_, name) => call(String(name)) });
}

/** Imports the rows of a report, as if it had been dropped on the sidebar, into a workbook with these tabs, or with all. */
export async function imported(parts, rows, { server, name, choices = {}, tabs }) {
  const { understand, importReport, OPTIONAL_TABS } = parts;
  const understood = understand(rows, name, choices);
  if ('problem' in understood) throw new Error(understood.problem);
  const headline = await importReport(server, understood, name, { tabs: tabs ?? OPTIONAL_TABS });
  if ('problem' in headline) throw new Error(headline.problem);
  return headline;
}

/** Seconds of processor that work takes. */
export async function seconds(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Amounts that somebody types one after the other: the first finds the machine cold. */
const TYPED = [123456, 234567, 345678, 456789, 567890];

/** The median of the seconds that each of five edits takes. */
export async function secondsOfEdit(edit) {
  const taken = [];
  for (const amount of TYPED) taken.push(await seconds(() => edit(amount)));
  return taken.sort((a, b) => a - b)[Math.floor(TYPED.length / 2)];
}
