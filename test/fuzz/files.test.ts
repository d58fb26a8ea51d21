import fc from 'fast-check';
import type { Cell } from '../../src/core/report/cell';
import { companiesReport } from '../../src/core/report/companies';
import { headerOf } from '../../src/core/report/headers';
import { reportOf } from '../../src/core/report/report';
import { understand } from '../../src/core/report/understanding';
import { readCells } from '../../src/import/files/read-cells';
import { NOTHING_KNOWN } from '../../src/import/known';
import { updateFrom } from '../../src/import/update';
import { insides, spoilings, spoiltFile, wholeFiles } from './spoilt-files';

/** How many spoilt files are read: a sample, or as many as `npm run fuzz -- --runs` says. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 200);
const SEED = process.env.FUZZ_SEED === undefined ? 20261101 : Number(process.env.FUZZ_SEED);

/** What became of the files; how long the slowest took is told, and decides nothing. */
const tally = {
  refused: 0,
  understood: 0,
  companies: 0,
  rows: 0,
  counted: 0,
  leftOut: 0,
  longest: 0,
};

const PLAIN = /^[^\s][\s\S]*[.)]$/;
const RAW = /TypeError|RangeError|undefined|\[object|NaN|Infinity|is not a function|\bat \w+ \(/;

function isPlain(problem: string): void {
  expect(problem).toMatch(PLAIN);
  // What stood in the file may be quoted in the sentence; what the program says of itself may not.
  expect(problem.replace(/"[^"]*"|\([^)]*\)/g, '')).not.toMatch(RAW);
}

type Cells = readonly (readonly Cell[])[];

/** Every row below the header is a deal that counts, or one that is left out for a reason. */
function isComplete(cells: Cells, name: string): void {
  const companies = companiesReport(cells);
  if (companies) {
    tally.companies += 1;
    return;
  }
  const found = understand(cells, name);
  if ('problem' in found) {
    tally.refused += 1;
    isPlain(found.problem);
    return;
  }
  const header = headerOf(cells);
  const rows = header ? reportOf(cells, header).rows.length : 0;
  expect(found.deals).toHaveLength(rows);
  const counted = found.deals.filter(({ state }) => state === 'counted').length;
  const leftOut = found.deals.filter(
    ({ state }) => state !== 'counted' && state !== 'empty',
  ).length;
  expect(counted + leftOut).toBe(rows);
  const update = updateFrom(NOTHING_KNOWN, { understanding: found, fileName: name });
  if ('problem' in update) isPlain(update.problem);
  else expect(update.changes.write.rows.length).toBeLessThanOrEqual(rows);
  tally.understood += 1;
  tally.rows += rows;
  tally.counted += counted;
  tally.leftOut += leftOut;
}

/** Reads a file as the sidebar does; a defect is an exception, a row that is nowhere, or no end. */
async function reads(name: string, content: Uint8Array): Promise<void> {
  const start = Date.now();
  const cells = await readCells(new File([content.slice()], name));
  if ('problem' in cells) {
    tally.refused += 1;
    isPlain(cells.problem);
  } else isComplete(cells, name.replace(/\.\w+$/, '-2025-11-01.csv'));
  tally.longest = Math.max(tally.longest, Date.now() - start);
}

test('a spoilt file is read, every row of it, or refused in a sentence', async () => {
  const files = await wholeFiles();
  const property = fc.asyncProperty(
    fc.constantFrom(...files),
    spoilings,
    insides,
    (whole, changes, inside) => reads(whole.name, spoiltFile(whole, changes, inside)),
  );
  await fc.assert(property, { numRuns: RUNS, seed: SEED });
  expect(tally.understood).toBeGreaterThan(RUNS / 5);
  if (process.env.FUZZ_RUNS)
    console.log(`FUZZ ${JSON.stringify({ runs: RUNS, seed: SEED, ...tally })}`);
}, 86_400_000);

test('any file at all is answered', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom('a.csv', 'a.xlsx', 'a.zip', 'a', '__proto__.csv'),
      fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        fc.string({ unit: 'binary', maxLength: 400 }).map((text) => new TextEncoder().encode(text)),
        fc
          .uint8Array({ maxLength: 400 })
          .map((rest) => Uint8Array.from([0x50, 0x4b, 3, 4, ...rest])),
      ),
      reads,
    ),
    { numRuns: Math.ceil(RUNS / 3), seed: SEED },
  ));
