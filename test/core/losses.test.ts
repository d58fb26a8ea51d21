import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { seesChurn } from '../../src/core/retention/losses';
import { lines, read } from './dropped/read';
import { month, settingsWith } from './made-deals';

/** Whether churn can be seen in a report up to June 2024. */
function sees(...rows: readonly string[]): boolean {
  const { deals, settings } = read(lines(...rows), '2024-06').understood;
  const entries = ledgerOf(deals, settings);
  return seesChurn({ entries, matrix: matrixOf(entries, settings.asOf ?? 0), settings });
}

const CONTRACTS =
  'Record ID,Company,Close Date,Deal Stage,Contract start date,Contract end date,MRR';
const MOVEMENTS = 'Record ID,Company,Close Date,Deal Stage,Deal Type,MRR';

describe('churn can be seen', () => {
  test('where a contract has an end, even one to come', () =>
    expect(
      sees(
        CONTRACTS,
        '1,Oak,2024-01-05,Closed Won,2024-01-05,,300',
        '2,Elm,2024-01-05,Closed Won,2024-01-05,2025-01-04,300',
      ),
    ).toBe(true));
  test('and not where none has', () =>
    expect(
      sees(
        CONTRACTS,
        '1,Oak,2024-01-05,Closed Won,2024-01-05,,300',
        '2,Elm,2024-02-05,Closed Won,2024-02-05,,200',
      ),
    ).toBe(false));
  test('where a movement takes something away', () =>
    expect(
      sees(
        MOVEMENTS,
        '1,Oak,2024-01-05,Closed Won,New Business,300',
        '2,Oak,2024-03-05,Closed Won,Downgrade,-100',
      ),
    ).toBe(true));
  test('and not where all of them add', () =>
    expect(
      sees(
        MOVEMENTS,
        '1,Oak,2024-01-05,Closed Won,New Business,300',
        '2,Oak,2024-03-05,Closed Won,Upsell,100',
      ),
    ).toBe(false));
  test('where no contract has an end, but one gives back what it was paid', () =>
    expect(
      sees(
        CONTRACTS,
        '1,Oak,2024-01-05,Closed Won,2024-01-05,,300',
        '2,Oak,2024-03-05,Closed Won,2024-03-05,,-100',
      ),
    ).toBe(true));
  test('and not where nothing counts at all', () =>
    expect(
      seesChurn({
        entries: [],
        matrix: matrixOf([], month('2024-06')),
        settings: settingsWith({ model: 'contracts' }),
      }),
    ).toBe(false));
  test('in invoices and snapshots always: what is no longer there was lost', () =>
    expect(sees('Snapshot month,Company,MRR', '2024-05-31,Oak,300', '2024-06-30,Oak,300')).toBe(
      true,
    ));
});
