import { resultsAsJson } from '../../host/cli/tabs-as-json';
import type { Host } from '../../host/host';
import type { RepairFile } from '../../src/core/repairs/repair-files';
import type { Cell } from '../../src/core/report/cell';
import { makeFiles } from '../../src/sidebar/actions/repairing';
import { frontOver } from '../../src/sidebar/state/desk';
import { columnLetters } from '../../src/workbook/sheet/references';
import { fixtureCells, fixtureJson, lastMonth, type Truth } from '../core/fixtures';
import { month } from '../core/made-deals';
import { exportAfter, truthFor } from '../core/repairs/hubspot';
import { some } from '../some';
import { shownOn } from './audited';
import { workbookWith } from './built';
import { drop, serverOf } from './dropped';
import { HEADER, linesOf } from './repairs';

type Cells = readonly (readonly Cell[])[];

/** Ticks every line, and types the truth where nothing is suggested. */
function tickAll(host: Host, truth: Cells): void {
  const header = host.values('Repairs', `A${HEADER}:Y${HEADER}`)[0] ?? [];
  const at = (label: string, row: number) => `${columnLetters(header.indexOf(label) + 1)}${row}`;
  const lines = linesOf(host);
  const first = HEADER + 1;
  host.paste(
    'Repairs',
    at('Include', first),
    lines.map(() => ['TRUE']),
  );
  const typed = lines.map((line) =>
    line['Suggested value'] === '' ? (trueValue(line, truth) ?? '') : '',
  );
  host.paste(
    'Repairs',
    at('Your value', first),
    typed.map((value) => [value]),
  );
}

/** What somebody who knows the truth types; a record that is there twice is right in the next report by itself. */
function trueValue(line: Readonly<Record<string, unknown>>, truth: Cells): string | null {
  const [recordId, label] = [String(line['Record ID']), String(line['HubSpot column'])];
  if (line.Check === 'Duplicate record') return null;
  const column = label === 'Record' ? 'record' : label === 'New churn deal' ? 'churn' : label;
  return truthFor({ recordId, column }, truth, (one) => one);
}

async function filesOfTicked(host: Host): Promise<readonly RepairFile[]> {
  const front = frontOver(serverOf(host));
  await makeFiles(front, { by: 'ticked', name: '' });
  const { view } = front.state();
  if (view.at !== 'audit' || !view.audit.made) throw new Error('no files were made');
  expect(view.audit.made.problems).toEqual([]);
  expect(view.audit.made.uncovered).toEqual([]);
  return view.audit.made.files;
}

test.each(
  some(
    [
      ['small', 'recurring'],
      ['small', 'movements'],
      ['medium', 'recurring'],
      ['medium', 'movements'],
    ],
    1,
  ),
)(
  'the spoilt %s %s, repaired by its own tab, is the true one in the next report',
  async (company, file) => {
    const truth = fixtureJson<Truth>(`${company}/truth.json`);
    const asOf = month(lastMonth(truth));
    const spoilt = fixtureCells(`${company}/${file}-spoilt.csv`);
    const host = await workbookWith([[spoilt, { asOf }]]);
    tickAll(host, fixtureCells(`${company}/${file}.csv`));
    const before = linesOf(host).length;
    await drop(host, exportAfter(spoilt, await filesOfTicked(host)), { asOf });
    expect(shownOn(host)).toEqual({ accuracy: 1, findings: [] });
    expect(linesOf(host).map(({ State }) => State)).toEqual(Array(before).fill('Repaired'));
    const { months } = resultsAsJson(host) as {
      months: readonly { closing: number; nrr: number }[];
    };
    expect(months.map(({ closing }) => closing)).toEqual(
      truth.months.map(({ closing }) => expect.closeTo(closing ?? 0, 6)),
    );
    expect(months.map(({ nrr }) => nrr)).toEqual(
      truth.months.map(({ nrr }) => (nrr == null ? null : expect.closeTo(nrr, 5))),
    );
  },
);
