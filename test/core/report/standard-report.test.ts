import type { FieldId } from '../../../src/core/report/fields';
import {
  changedColumns,
  isReportOfDeals,
  lackingColumns,
  type ReportKind,
  standardReport,
} from '../../../src/core/report/standard-report';
import { REVENUE_MODELS, type RevenueModel } from '../../../src/core/settings';
import { cellsOfCsv } from '../../../src/import/files/csv';
import { nounIn } from '../../../src/import/source-nouns';
import { meetingListWords } from '../../../src/sidebar/words/meeting-list-words';
import { standardReportWords } from '../../../src/sidebar/words/standard-report-words';
import { fixtureCells, understood } from '../fixtures';

const ofDeals = (model: RevenueModel): ReportKind => ({ model, isOfDeals: true });

const lacks = (...has: readonly FieldId[]) =>
  lackingColumns(ofDeals('recurring deals'), new Set(has)).map(({ id }) => id);

/** What a report of deals says that lacks a column and has others. */
const cost = (id: FieldId, model: RevenueModel, ...has: readonly FieldId[]) =>
  standardReportWords.cost(id, { ...ofDeals(model), noun: 'deal', has: new Set(has) });

/** What is said of a report: the sentences about what it lacks, and the columns to save. */
function saidOf(lines: readonly string[]) {
  const found = understood(cellsOfCsv(lines.join('\n')), {});
  const has = new Set(found.report.fields);
  const { model } = found.settings;
  const kind = { model, isOfDeals: isReportOfDeals(found.report, has) };
  const about = { ...kind, noun: nounIn(found), has };
  return {
    lacking: lackingColumns(kind, has).map(({ id }) => standardReportWords.cost(id, about)),
    columns: standardReport(kind).map(({ id }) => id),
  };
}

test.each([
  [
    'recordId',
    'Without Record ID deals that change count as new ones, and no file of repairs can find them.',
  ],
  [
    'company',
    'Without Associated Company (Primary) nobody can tell which deals are those of one customer.',
  ],
  ['closeDate', 'Without Close Date no deal begins to pay.'],
  ['isWon', 'Without Is Closed Won lost and open deals count, too.'],
  ['amount', 'Without Amount no deal pays anything.'],
  ['contractStart', 'Without Contract start date no deal begins to pay.'],
  ['contractEnd', 'Without Contract end date no deal ends, so that no churn can be seen.'],
  ['inactiveDate', 'Without Recurring revenue inactive date no churn can be seen.'],
  [
    'currency',
    'Without Currency amounts are taken for those of one currency; you need it if you have several.',
  ],
] as const)('a report of deals without %s is told what that costs', (id, sentence) =>
  expect(cost(id, 'contracts')).toBe(sentence),
);

test('what a lacking column costs goes by the columns that are there', () => {
  expect(cost('closeDate', 'contracts', 'contractStart')).toBe(
    'Without Close Date a deal with a blank Contract start date does not begin to pay.',
  );
  expect(cost('contractStart', 'contracts', 'closeDate')).toBe(
    'Without Contract start date deals begin on their close date.',
  );
  expect(cost('recurringAmount', 'recurring deals', 'amount')).toBe(
    'Without Recurring revenue amount what a deal pays is read from another amount.',
  );
  expect(cost('type', 'deal movements')).toBe(
    'Without Deal Type no deal counts, since nothing says what it does to MRR.',
  );
});

test('every column of the standard report for any model says what lacking it costs', () => {
  for (const model of REVENUE_MODELS)
    for (const { id } of [
      ...standardReport(ofDeals(model)),
      ...standardReport({ model, isOfDeals: false }),
    ])
      expect(cost(id, model)).not.toMatch(/nothing is lost/);
});

test('a report of subscriptions is asked for nothing that only deals have', () => {
  const { lacking, columns } = saidOf([
    'Subscription name,Status,Start date,Billing frequency,Amount,Associated Company',
    'Base,Active,2025-03-01,Monthly,60,Acme',
    'Care,Active,2025-03-01,Quarterly,120,Beta',
  ]);
  expect(lacking).toEqual([
    'Without Record ID subscriptions that change count as new ones, and no file of repairs can find them.',
    'Without Contract end date no subscription ends, so that no churn can be seen.',
    'Without Deal owner findings and the list for the meeting have no owner.',
    'Without Currency amounts are taken for those of one currency; you need it if you have several.',
  ]);
  for (const id of ['isWon', 'closeDate', 'type', 'dealName']) expect(columns).not.toContain(id);
});

test('a report of deals with contracts is asked for what tells which of them were won', () => {
  const { columns } = saidOf([
    'Record ID,Deal Name,Associated Company (Primary),Close Date,Is Closed Won,Amount,Contract start date,Contract end date',
    '1,Acme 1,Acme,2025-09-01,true,1200,2025-09-01,2026-08-31',
  ]);
  expect(columns).toEqual(expect.arrayContaining(['isWon', 'closeDate', 'type', 'dealName']));
});

test("a portal's own properties have no internal name", () => {
  const own: readonly FieldId[] = ['contractStart', 'contractEnd', 'line'];
  for (const model of REVENUE_MODELS)
    for (const { id, internal } of standardReport(ofDeals(model)))
      if (own.includes(id)) expect([id, internal]).toEqual([id, '']);
});

test('a file of tasks belongs to what the report holds', () => {
  expect(meetingListWords.tasksHint('deal')).toMatch(
    /map Record ID to the deal, and choose .* day\.$/,
  );
  expect(meetingListWords.tasksHint('invoice')).toMatch(
    /tasks and invoices in one file: map Record ID to the invoice,.*takes no tasks together with invoices/,
  );
});

test('the fixture of a portal with recurring deals lacks nothing that its figures need', () => {
  const { report } = understood(fixtureCells('small/recurring.csv'), {});
  const kind = ofDeals('recurring deals');
  const lacking = lackingColumns(kind, new Set(report.fields)).map(({ id }) => id);
  expect(lacking.filter((id) => id !== 'createDate' && id !== 'currency')).toEqual([]);
});

test('a column is lacking only where none that does in its place is there', () => {
  expect(lacks('recordId', 'companyIds', 'stage')).not.toContain('company');
  expect(lacks('recordId', 'companyIds', 'stage')).not.toContain('isWon');
  expect(lacks('recordId')).toEqual(expect.arrayContaining(['company', 'isWon', 'inactiveDate']));
});

test('columns that are gone and new are told by their labels, but not what was left out on purpose', () =>
  expect(
    changedColumns(
      [
        ['Amount', 'amount'],
        ['Owner', 'owner'],
        ['Sector', ''],
      ],
      ['Amount', 'Deal owner'],
    ),
  ).toEqual({ gone: ['Owner'], added: ['Deal owner'] }));
