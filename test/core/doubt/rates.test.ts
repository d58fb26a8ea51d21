import { doubtText } from '../../../src/import/doubt-words';
import { lines, read } from '../dropped/read';

const HEADER =
  'Record ID,Company,Close Date,Deal Stage,Recurring revenue amount,Recurring revenue inactive date,Currency';
const OAK = '1,Oak,2025-01-10,Closed Won,1000,,USD';
const GONE = '2,Elm,2025-01-10,Closed Won,100,2025-05-10,USD';
const euros = (amount: number) => `3,Fir,2025-02-10,Closed Won,${amount},,EUR`;
const asked = (...rows: readonly string[]) => read(lines(HEADER, ...rows), '2025-06');

test('a currency without a rate that is much of the revenue is asked for before anything is built', () => {
  const { doubts } = asked(OAK, GONE, euros(600));
  expect(doubts).toHaveLength(1);
  expect(doubts[0]).toMatchObject({
    ...{ about: 'Currency EUR', isOpen: true, typed: { code: 'EUR', home: 'USD' } },
    ...{ mrr: 1000, mrrOtherwise: 1600, set: 'Rate EUR=RATE', keep: 'Rate EUR=left out' },
    choicesKept: { withoutRate: ['EUR'] },
  });
});

test('it is much by its money, however few its rows are', () => {
  const small = Array.from(
    { length: 60 },
    (_, row) => `${row + 10},Ash ${row},2025-01-10,Closed Won,10,,USD`,
  );
  expect(asked(OAK, GONE, ...small, euros(600)).doubts).toHaveLength(1);
  expect(asked(OAK, GONE, ...small, euros(20)).doubts).toEqual([]);
});

test('nothing is asked where its rate is said, is in the report, or it is left out knowingly', () => {
  const text = lines(HEADER, OAK, GONE, euros(600));
  const rated = read(text, '2025-06', { rates: [['EUR', 1.5]] });
  expect([rated.closing('2025-06'), rated.doubts]).toEqual([1900, []]);
  const without = read(text, '2025-06', { withoutRate: ['eur'] });
  expect([without.closing('2025-06'), without.doubts]).toEqual([1000, []]);
  const own = [OAK, GONE, euros(600)].map((row, at) => `${row},${at < 2 ? 1 : 1.2}`);
  const held = read(lines(`${HEADER},Exchange rate`, ...own), '2025-06');
  expect([held.closing('2025-06'), held.doubts]).toEqual([1720, []]);
});

test('what is asked for is worth so much in the currency of the workbook, whatever most deals are in', () => {
  const text = lines(HEADER, OAK, GONE, euros(600));
  const { doubts } = read(text, '2025-06', { currency: 'EUR' });
  expect(doubts.map(({ typed }) => typed)).toEqual([{ code: 'USD', home: 'EUR' }]);
  const rated = read(text, '2025-06', { currency: 'EUR', rates: [['USD', 0.5]] });
  expect([rated.closing('2025-06'), rated.doubts]).toEqual([1100, []]);
});

test('nothing is asked where all of the report is in one currency', () =>
  expect(asked(OAK.replace('USD', 'EUR'), euros(600)).doubts).toEqual([]));

test('a report that is all in another currency than the workbook is asked for, and never adds at 1', () => {
  const text = lines(HEADER, OAK, GONE);
  const { doubts, closing } = read(text, '2025-06', { currency: 'EUR' });
  expect(doubts[0]).toMatchObject({
    ...{ about: 'Currency USD', isOpen: true, typed: { code: 'USD', home: 'EUR' } },
    ...{ mrr: 0, mrrOtherwise: 1000, set: 'Rate USD=RATE', keep: 'Rate USD=left out' },
  });
  expect(closing('2025-06') ?? 0).toBe(0);
  const rated = read(text, '2025-06', { currency: 'EUR', rates: [['USD', 0.5]] });
  expect([rated.closing('2025-06'), rated.doubts]).toEqual([500, []]);
});

test('each currency is a question of its own, in the currency in which most deals are', () => {
  const { doubts } = asked(
    OAK,
    GONE,
    euros(600),
    euros(800).replace('EUR', 'GBP').replace('3,', '4,'),
  );
  expect(doubts.map(({ typed }) => typed)).toEqual([
    { code: 'GBP', home: 'USD' },
    { code: 'EUR', home: 'USD' },
  ]);
});

test('the refusal of the command line says both figures, and what to type', () => {
  const [doubt] = asked(OAK, GONE, euros(600)).doubts;
  expect(doubt && doubtText.refusal(doubt)).toBe(
    'The report does not tell what to make of Currency EUR: MRR 1,000 if rows in EUR are left out, 1,600 if one EUR is worth RATE USD, here 1. Say which by --set "Rate EUR=left out" or --set "Rate EUR=RATE".',
  );
});
