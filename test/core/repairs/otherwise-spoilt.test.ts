import { auditOf } from '../../../src/core/audit/audit';
import { understandDropped } from '../../../src/core/dropped/understand-dropped';
import { isRefusal } from '../../../src/core/refusal';
import type { Chosen } from '../../../src/core/repairs/applied';
import { hasRecord, repairFiles } from '../../../src/core/repairs/repair-files';
import { repairsOf } from '../../../src/core/repairs/repairs';
import type { Cell } from '../../../src/core/report/cell';
import { type FieldId, fieldOf } from '../../../src/core/report/fields';
import { matrixOf } from '../../../src/core/retention/customer-months';
import { ledgerOf } from '../../../src/core/retention/ledger';
import { fixtureCells, fixtureJson, lastMonth, type Truth } from '../fixtures';
import { month } from '../made-deals';
import { exportAfter, truthFor } from './hubspot';
import { WAYS } from './ways';

type Cells = readonly (readonly Cell[])[];

const asOf = month(lastMonth(fixtureJson<Truth>('small/truth.json')));

function read(cells: Cells) {
  const found = understandDropped(cells, 'report.csv', { asOf });
  if (isRefusal(found)) throw new Error(found.problem);
  const { report, settings, deals, header } = found;
  const audited = { table: report, report, settings, accepted: [], checksOff: [] };
  const { customers } = matrixOf(ledgerOf(deals, settings), asOf);
  const months = customers.map(({ key, mrr }) => [key, mrr.map((one) => Math.round(one * 100))]);
  const labels = new Map(
    [...header.columns].map(([id, at]) => [id, header.labels[at] ?? fieldOf(id).label]),
  );
  return { audited, audit: auditOf(audited), months: Object.fromEntries(months), labels };
}

/** The next export after somebody has taken what is suggested, and typed the truth where nothing is. */
function repairedBy(cells: Cells, truth: Cells): Cells {
  const { audited, audit, labels } = read(cells);
  const labelOf = (id: string) => labels.get(id as FieldId) ?? fieldOf(id as FieldId).label;
  const repairs = repairsOf(audited, audit).filter(hasRecord);
  const chosen = repairs.flatMap((repair): Chosen[] => {
    if (repair.suggested !== null) return [{ repair, value: repair.suggested }];
    const typed = repair.check === 'duplicate record' ? null : truthFor(repair, truth, labelOf);
    return typed === null ? [] : [{ repair, value: typed }];
  });
  return exportAfter(cells, repairFiles(chosen, labels));
}

/** The export with one row spoilt: the first that can be, from so far down on. */
function spoilt(truth: Cells, spoil: (typeof WAYS)[string][string], from: number): Cells {
  const [header = [], ...rows] = truth.map((row) => row.map((cell) => String(cell ?? '')));
  const won = header.indexOf('Is Closed Won');
  const place = rows.findIndex(
    (row, at) => at >= from && (won < 0 || row[won] === 'true') && spoil(row, header) !== null,
  );
  const row = rows[place];
  return row ? [header, ...rows.toSpliced(place, 1, ...(spoil(row, header) ?? []))] : truth;
}

const FROM = [3, 40];
const cases = Object.entries(WAYS).flatMap(([file, ways]) =>
  Object.entries(ways).flatMap(([name, spoil]) =>
    FROM.map((from) => [file, name, from, spoil] as const),
  ),
);

test.each(cases)(
  '%s with %s (row %i on) are true again after two rounds of repairs',
  (...given) => {
    const [file, , from, spoil] = given;
    const truth = fixtureCells(`small/${file}.csv`);
    const cells = spoilt(truth, spoil, from);
    const after = read(repairedBy(repairedBy(cells, truth), truth));
    expect(after.audit.findings.map(({ check, recordId }) => `${check} ${recordId}`)).toEqual([]);
    expect(after.audit.accuracy).toBe(1);
    expect(after.months).toEqual(read(truth).months);
  },
);
