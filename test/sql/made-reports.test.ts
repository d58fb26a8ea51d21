import { dealsOf } from '../../src/core/report/deals';
import { REVENUE_MODELS } from '../../src/core/settings';
import { deal, madeReport, month, settingsWith } from '../core/made-deals';
import { coreFigures, warehouseFigures } from './both-sides';
import { asTexts, BENT, madeReports } from './made-reports';

const CASES = REVENUE_MODELS.flatMap((model) =>
  BENT.map((said, index) => ({ model, index, said })),
);

test('a term longer than any calendar stops no script', async () => {
  const settings = settingsWith({ model: 'contracts', asOf: month('2026-06') });
  const rows = [
    deal({ recurringAmount: null, amount: 100, term: 1e12 }),
    deal({ recurringAmount: null, amount: 50, term: 12, companyId: '2' }),
  ];
  const core = coreFigures(dealsOf(madeReport(rows), settings), settings);
  expect(core.states).toEqual({ counted: 2 });
  expect(await warehouseFigures({ ...asTexts(rows), settings })).toEqual(core);
});

describe('whatever stands in a report, BigQuery and the core read it alike', () => {
  test.each(CASES)('$model under settings $index', async ({ model, index, said }) => {
    const settings = settingsWith({ asOf: month('2025-11'), ...said, model });
    const rows = madeReports(model, index + 1);
    const core = coreFigures(dealsOf(madeReport(rows), settings), settings);
    expect(await warehouseFigures({ ...asTexts(rows), settings })).toEqual(core);
  });
});
