import { fieldOf } from '../../../src/core/report/fields';
import {
  changedColumns,
  lackingColumns,
  STANDARD_REPORT,
} from '../../../src/core/report/standard-report';
import { REVENUE_MODELS } from '../../../src/core/settings';
import { standardReportWords } from '../../../src/sidebar/words/standard-report-words';
import { fixtureCells, understood } from '../fixtures';

const lacks = (
  ...has: Parameters<typeof lackingColumns>[1] extends ReadonlySet<infer Id> ? Id[] : never
) => lackingColumns('recurring deals', new Set(has)).map(({ id }) => id);

test.each(REVENUE_MODELS)(
  'every column of the standard report for %s says what lacking it costs',
  (model) => {
    for (const { id } of STANDARD_REPORT[model])
      expect(standardReportWords.cost(fieldOf(id).label, id)).not.toMatch(/nothing is lost/);
  },
);

test('the fixture of a portal with recurring deals lacks nothing that its figures need', () => {
  const { report } = understood(fixtureCells('small/recurring.csv'), {});
  const lacking = lackingColumns('recurring deals', new Set(report.fields)).map(({ id }) => id);
  expect(lacking.filter((id) => id !== 'createDate' && id !== 'currency')).toEqual([]);
});

test('a column is lacking only where none that does in its place is there', () => {
  expect(lacks('recordId', 'companyIds', 'stage')).not.toContain('company');
  expect(lacks('recordId', 'companyIds', 'stage')).not.toContain('isWon');
  expect(lacks('recordId')).toEqual(expect.arrayContaining(['company', 'isWon', 'inactiveDate']));
});

test('without the inactive date it says that no churn can be seen', () =>
  expect(standardReportWords.cost('Recurring revenue inactive date', 'inactiveDate')).toBe(
    'Without Recurring revenue inactive date no churn can be seen.',
  ));

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
