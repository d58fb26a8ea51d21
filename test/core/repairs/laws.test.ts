import fc from 'fast-check';
import { auditOf } from '../../../src/core/audit/audit';
import type { Finding } from '../../../src/core/audit/finding';
import { repairedBetween } from '../../../src/core/audit/repaired';
import { type Chosen, withChosen } from '../../../src/core/repairs/applied';
import { repairsOf } from '../../../src/core/repairs/repairs';
import { sceneOf } from '../../../src/core/repairs/scene';
import { knownCompanies } from '../../../src/core/repairs/suggest/companies';
import { type MadeModel, madeHistory } from '../audit/made-history';
import { ALL, auditedRows, SPOILINGS } from '../audit/spoilings';
import type { Said } from '../made-deals';

const RUNS = { numRuns: 20 };

const cases = SPOILINGS.flatMap(([check, models, spoil]) =>
  models.map((model) => [check, model, spoil] as const),
);

/** Without what is said of the whole report: that nobody left, say, is only seen once a false loss is repaired. */
const ofRecords = (findings: readonly Finding[]) => findings.filter(({ row }) => row !== null);

/** What suggestions take away, and what they bring; and how many findings have one. */
function outcome(rows: readonly Said[], model: MadeModel) {
  const audited = auditedRows(rows, model);
  const audit = auditOf(audited);
  const repairs = repairsOf(audited, audit);
  const chosen = repairs.flatMap((repair): Chosen[] =>
    repair.suggested === null ? [] : [{ repair, value: repair.suggested }],
  );
  const { byId } = knownCompanies(sceneOf(audited));
  const table = withChosen(audited.table, chosen, byId);
  const after = auditOf({ ...audited, table, report: table }).findings;
  const suggesting = new Set(chosen.map(({ repair }) => `${repair.row}`));
  return {
    ...repairedBetween(ofRecords(audit.findings), ofRecords(after)),
    records: suggesting.size,
    repairs,
    audit,
  };
}

test.each(cases)(
  'what is suggested for %s among %s removes what it says, and brings nothing new',
  (_, model, spoil) =>
    fc.assert(
      fc.property(madeHistory(model), fc.nat(), fc.nat(), (rows, pick, another) => {
        const places = [pick % rows.length, another % rows.length];
        const all = rows.flatMap((row, index) => (places.includes(index) && spoil(row)) || row);
        const { gone, added, records } = outcome(all, model);
        return added === 0 && gone >= records;
      }),
      RUNS,
    ),
);

test.each(ALL)(
  'every finding of a record among %s has a repair, and its money stands once',
  (model) =>
    fc.assert(
      fc.property(madeHistory(model), (rows) => {
        const spoilt = rows.map((row, index) =>
          index % 5 === 0 ? { ...row, closeDate: 'soon' } : row,
        );
        const { repairs, audit } = outcome(spoilt, model);
        const findings = ofRecords(audit.findings);
        const sum = (some: readonly { readonly mrr: number }[]) =>
          some.reduce((total, { mrr }) => total + mrr, 0);
        expect(sum(repairs)).toBeCloseTo(sum(findings), 6);
        expect(new Set(repairs.map(({ row }) => row)).size).toBe(findings.length);
      }),
      RUNS,
    ),
);
