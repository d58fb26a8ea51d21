import type { Plan } from '../../src/workbook/plan';
import { processTab } from '../../src/workbook/process/process';

const PLAN: Plan = {
  ...{ model: 'deal movements', dealColumns: ['recordId', 'import'], dealRows: 9 },
  ...{ customerRows: 9, months: 9, segments: [], tabs: ['Process'] },
};

test('The trend draws nothing in months without deals, whose share is an empty text', () =>
  expect(processTab(PLAN).charts.map(({ series }) => series.map(({ type }) => type))).toEqual([
    ['column'],
  ]));
