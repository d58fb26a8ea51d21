import { lines, read } from '../dropped/read';

const HEADER = 'Month,Customer,MRR';
const OAK = ['2024-01,Oak,100', '2024-02,Oak,100', '2024-03,Oak,100', '2024-04,Oak,100'];
const elm = (...cells: readonly string[]) =>
  cells.flatMap((cell, at) => (cell === 'absent' ? [] : [`2024-0${at + 1},Elm,${cell}`]));
const list = (...cells: readonly string[]) => lines(HEADER, ...OAK, ...elm(...cells));
const matrix = (...cells: readonly string[]) =>
  lines(
    'Customer,2024-01,2024-02,2024-03,2024-04',
    'Oak,100,100,100,100',
    `Elm,${cells.map((cell) => (cell === 'absent' ? '' : cell)).join(',')}`,
  );

/** What a doubt says of Elm, and the MRR of the month under both readings. */
function shown(text: string, choices: Parameters<typeof read>[2] = {}) {
  const file = read(text, '2024-04', choices);
  const [doubt] = file.doubts.filter(({ about }) => about === 'Unreadable months');
  const { assumed, because, but, set, isOpen } = doubt ?? {};
  return {
    mrr: ['02', '03', '04'].map((at) => file.closing(`2024-${at}`)),
    assumed,
    because,
    but,
    set,
    isOpen,
  };
}

describe.each([
  ['a list of snapshots', list],
  ['a table of customers by months', matrix],
])('an amount that is a word in %s', (_, of) => {
  test('is as much as before where the month after is, and that is doubted with customer and month', () =>
    expect(shown(of('50', 'TBD', '50', '50'))).toEqual({
      mrr: [150, 150, 150],
      assumed:
        'as much is paid as the month before where no amount can be read ("Elm" has "TBD" in 2024-02)',
      because: 'in 1 of 1 such months the customer pays the same before and after',
      but: 'nothing in the report says otherwise',
      set: 'Unreadable months=pay nothing',
      isOpen: false,
    }));
  test('is nothing where the customer pays nothing afterwards', () =>
    expect(shown(of('50', 'n/a', 'absent', 'absent'))).toEqual({
      mrr: [100, 100, 100],
      assumed: 'nothing is paid where no amount can be read ("Elm" has "n/a" in 2024-02)',
      because:
        'after 1 of 1 such months the customer pays nothing; in 1 of 1 of them stands what people write for nothing',
      but: 'nothing in the report says otherwise',
      set: 'Unreadable months=pay as before',
      isOpen: false,
    }));
  test('is asked where nothing tells', () =>
    expect(shown(of('50', '50', '50', 'pending')).isOpen).toBe(true));
  test('is as somebody has said', () => {
    const text = of('50', 'TBD', 'TBD', '60');
    expect(shown(text, { unreadMonths: 'pay as before' }).mrr).toEqual([150, 150, 160]);
    expect(shown(text, { unreadMonths: 'pay nothing' })).toMatchObject({
      mrr: [100, 100, 160],
      assumed: undefined,
    });
  });
  test('asks nothing of who paid nothing before', () =>
    expect(shown(of('absent', 'TBD', '50', '50'))).toMatchObject({
      mrr: [100, 150, 150],
      assumed: undefined,
    }));
});

describe('in a list of snapshots', () => {
  test('an amount with a letter for a digit is asked about, too', () =>
    expect(shown(list('50', '5O', '50', '50')).mrr).toEqual([150, 150, 150]));
  test('each line of a customer is held against itself', () => {
    const text = lines(
      'Month,Customer,Product,MRR',
      '2024-01,Oak,A,100',
      '2024-01,Oak,B,20',
      '2024-02,Oak,A,100',
      '2024-02,Oak,B,TBD',
      '2024-03,Oak,A,100',
      '2024-03,Oak,B,20',
    );
    expect(read(text, '2024-03').closing('2024-02')).toBe(120);
  });
  test('the latest day of a month is what was paid before', () => {
    const text = lines(
      HEADER,
      '2024-01-10,Oak,100',
      '2024-01-31,Oak,70',
      '2024-02-29,Oak,TBD',
      '2024-03-31,Oak,70',
    );
    expect(read(text, '2024-03').closing('2024-02')).toBe(70);
  });
  test('who paid nothing before is not named beside who did', () => {
    const text = `${list('50', 'TBD', '50', '50')}\n2024-02,Ash,TBD\n2024-03,Ash,10`;
    expect(shown(text).assumed).toMatch(/\("Elm" has "TBD" in 2024-02\)$/);
  });
  test('one of two months that go on as before tells nothing', () => {
    const text = `${list('50', 'TBD', '50', '50')}\n2024-01,Ash,10\n2024-02,Ash,TBD\n2024-03,Ash,20`;
    expect(shown(text).isOpen).toBe(true);
  });
  test('rows of one day add up to what was paid before', () => {
    const text = lines(
      HEADER,
      '2024-01,Oak,60',
      '2024-01,Oak,40',
      '2024-02,Oak,TBD',
      '2024-03,Oak,100',
    );
    expect(read(text, '2024-03').closing('2024-02')).toBe(100);
  });
  test('rows of one month share what was paid before, less what others of it say', () => {
    const rows = (...feb: readonly string[]) =>
      read(
        lines(
          HEADER,
          ...['2024-01,Oak,100', '2024-01,Oak,200'],
          ...feb.map((cell) => `2024-02,Oak,${cell}`),
          ...['2024-03,Oak,100', '2024-03,Oak,200'],
        ),
        '2024-03',
        { unreadMonths: 'pay as before' },
      ).closing('2024-02');
    expect([rows('100', 'TBD'), rows('TBD', 'TBD'), rows('400', 'TBD'), rows('TBD')]).toEqual([
      300, 300, 400, 300,
    ]);
  });
  test('the month after is the next that can be read', () =>
    expect(shown(lines(HEADER, ...elm('100', 'TBD', 'TBD', 'TBD', '100', '100')))).toMatchObject({
      mrr: [100, 100, 100],
      because: 'in 3 of 3 such months the customer pays the same before and after',
      isOpen: false,
    }));
  test('there is no month after where none can be read', () =>
    expect(shown(list('100', 'TBD', 'TBD', 'TBD'))).toMatchObject({
      because: 'nothing in the report says otherwise',
      isOpen: true,
    }));
  test('months of which none after them can be read say nothing against those of which one can', () => {
    const others = ['Ash', 'Fir'].flatMap((name) => [`2024-03,${name},10`, `2024-04,${name},TBD`]);
    const file = shown(lines(list('50', 'TBD', '50', '50'), ...others));
    expect([file.because, file.isOpen]).toEqual([
      'in 1 of 1 such months the customer pays the same before and after',
      false,
    ]);
  });
});
