import { wonRows } from '../../../src/core/report/guesses';
import { detectModel, looksWon, modelFits } from '../../../src/core/report/model';
import { isWonStage } from '../../../src/core/report/stage-words';
import { day, madeReport, type Said } from '../made-deals';

const won = (said: Said): Said => ({ isWon: true, ...said });
const times = (count: number, said: Said): Said[] => new Array<Said>(count).fill(said);

function fitsOf(rows: readonly Said[]) {
  const report = madeReport(rows);
  return modelFits(report, wonRows(report));
}

describe('a report is kept as', () => {
  const is = (rows: readonly Said[], expected: string | null) =>
    expect(detectModel(fitsOf(rows))?.model ?? null).toBe(expected);

  const recurring = won({ recurringAmount: 100 });
  const contract = won({ amount: 1200, term: 12 });
  const movement = won({ amount: 100, type: 'Upsell' });

  test('recurring deals, where won deals have a recurring amount', () =>
    is([recurring], 'recurring deals'));
  test('contracts, where they have a term', () => is([contract], 'contracts'));
  test('contracts, where they have an end', () => is([won({ contractEnd: 46000 })], 'contracts'));
  test('deal movements, where types say how revenue moves', () => is([movement], 'deal movements'));
  test('deal movements, where only the recurring type says so', () =>
    is([won({ recurringType: 'UPGRADE' })], 'deal movements'));
  test('monthly snapshots, where rows have a month and an MRR', () =>
    is([{ snapshotMonth: day('2026-10-01'), mrr: 5 }], 'monthly snapshots'));
  test('invoices, where rows have a date and a billed amount', () =>
    is([{ invoiceDate: day('2026-10-01'), billed: 5 }], 'invoices or orders'));
  test('recurring deals on exactly half of the won deals', () =>
    is([recurring, contract], 'recurring deals'));
  test('recurring deals on exactly half, though every deal has a type', () =>
    is([{ ...recurring, type: 'New' }, movement], 'recurring deals'));
  test('contracts where less than half have a recurring amount', () =>
    is([recurring, contract, contract], 'contracts'));
  test('the first that fits, of several', () =>
    is([won({ ...recurring, term: 12, type: 'New' })], 'recurring deals'));
  test('the fullest, where none is on half', () =>
    is([...times(5, won({})), recurring, contract, contract], 'contracts'));
  test('what a single deal of three tells', () => is([contract, won({}), won({})], 'contracts'));
  test('what the won deals are, whatever open ones hold', () =>
    is([movement, ...times(9, { isWon: false, recurringAmount: 5 })], 'deal movements'));
  test('none, where types say nothing', () => is([won({ type: 'Single-Unit' })], null));
  test('none, where no deal is won', () => is([{ isWon: false, recurringAmount: 5 }], null));
  test('none, where there is no row', () => is([], null));
});

test('how well every model fits is counted in rows', () =>
  expect(
    fitsOf([won({ term: 12 }), won({ type: 'New' }), { isWon: false }]).map(
      ({ model, rows, of }) => `${model} ${rows}/${of}`,
    ),
  ).toEqual([
    'monthly snapshots 0/3',
    'invoices or orders 0/3',
    'recurring deals 0/2',
    'contracts 1/2',
    'deal movements 1/2',
  ]));

describe('a stage means won', () => {
  const is = (stage: string, expected: boolean) => expect(isWonStage(stage)).toBe(expected);

  test('as HubSpot labels it', () => is('Closed Won', true));
  test('by its internal name', () => is('closedwon', true));
  test('with more behind', () => is('Closed Won & Paid', true));
  test('in Spanish', () => is('Cierre Ganado', true));
  test('in French', () => is('Fermé gagné', true));
  test('in Portuguese', () => is('Negócio ganho', true));
  test('in German', () => is('Gewonnen', true));
  test('but not when lost', () => is('Closed Lost', false));
  test('but not when it was won before it was lost', () => is('Won, then lost', false));
  test('but not when not won', () => is('Not won', false));
  test('but not while open', () => is('Contract Sent', false));
});

describe('a row looks won', () => {
  const is = (said: Said, expected: boolean) =>
    expect(looksWon((id) => said[id] ?? null)).toBe(expected);

  test('by its flag', () => is({ isWon: true, stage: 'Closed Lost' }, true));
  test('but not against its flag', () => is({ isWon: false, stage: 'Closed Won' }, false));
  test('by its stage where there is no flag', () => is({ stage: 'Closed Won' }, true));
  test('but not by another stage', () => is({ stage: 'Proposal' }, false));
  test('where the report has neither, since it was filtered before', () => is({}, true));
});
