import { lines, read } from './read';

const closing = (header: string, ...rows: readonly string[]) =>
  read(lines(`Number,Customer,Invoice date,Status,${header}`, ...rows), '2024-01').closing(
    '2024-01',
  );
const OAK = '1,Oak,2024-01-05,Paid';
const ELM = '2,Elm,2024-01-06,Paid';

describe('a subtotal from which a discount is still to be taken off counts without it', () => {
  test('as a total beside it shows', () =>
    expect(closing('Subtotal,Discount,Total', `${OAK},100,40,60`, `${ELM},50,0,50`)).toBe(110));
  test.each(['Discount', 'Discount amount', 'Total Discount Amount', 'Discount total'])(
    'with a tax on what is left, whatever the discount is called: %s',
    (label) =>
      expect(closing(`Subtotal,${label},Tax,Total`, `${OAK},100,20,8,88`, `${ELM},50,0,5,55`)).toBe(
        130,
      ),
  );
  test('though each tax is 0', () =>
    expect(closing('Subtotal,Discount,Tax,Total', `${OAK},100,40,0,60`, `${ELM},50,,0,50`)).toBe(
      110,
    ));
  test('with what its delivery costs, which is none of it either', () =>
    expect(
      closing('Subtotal,Discount amount,Shipping,Tax,Total price', `${OAK},100,10,5,19,114`),
    ).toBe(90));
  test.each(['10%', '10 %'])('written as a share: %s', (share) =>
    expect(closing('Subtotal,Discount,Tax,Total', `${OAK},200,${share},18,198`)).toBe(180),
  );
  test('on each row that shows it, though a void one comes to nothing', () =>
    expect(
      closing(
        'Subtotal,Discount,Total',
        `${OAK},100,40,60`,
        `${ELM},50,0,50`,
        '3,Fir,2024-01-06,Void,50,10,0',
      ),
    ).toBe(110));
  test('also of what is taken back', () =>
    expect(
      closing('Subtotal,Discount,Total', `${OAK},100,40,60`, '2,Oak,2024-01-09,Paid,-50,-10,-40'),
    ).toBe(20));
  test('and that is said', () =>
    expect(
      read(
        lines('Number,Customer,Invoice date,Subtotal,Discount,Total', '1,Oak,2024-01-05,100,40,60'),
        '2024-01',
      ).understood.notes.join(' '),
    ).toContain('"Subtotal" stands before a discount, as "Total" shows'));
  test('while one from which it was taken off already counts as it is', () =>
    expect(closing('Subtotal,Discount,Tax,Total', `${OAK},60,40,12,72`, `${ELM},50,0,5,55`)).toBe(
      110,
    ));
  test('though no column says how much, where a total is less than its parts, which others are not', () =>
    expect(
      closing(
        'Subtotal,Tax,Total',
        `${OAK},100,20,120`,
        `${ELM},50,0,50`,
        '3,Fir,2024-01-06,Paid,200,0,150',
      ),
    ).toBe(300));
  test('while what is left to be paid is no total', () =>
    expect(
      closing(
        'Subtotal,Tax,Amount due',
        `${OAK},100,20,120`,
        `${ELM},50,0,50`,
        '3,Fir,2024-01-06,Paid,200,0,150',
      ),
    ).toBe(350));
  test('and one that no total shows to be before it, too', () =>
    expect(closing('Subtotal,Discount,Tax', `${OAK},60,40,12`)).toBe(60));
});

test('of what was paid back with tax and delivery, the part that is revenue is taken off', () =>
  expect(
    closing(
      'Subtotal,Discount amount,Shipping,Tax,Total price,Refunded amount',
      `${OAK},100,10,5,19,114,57`,
      `${ELM},60,0,0,12,72,72`,
    ),
  ).toBe(45));

test('an Amount beside a smaller Total is in another currency or for another time, and stays', () => {
  const header = 'Invoice number,Customer,Invoice date,Currency,Amount,Total';
  const { closing } = read(
    lines(
      header,
      '1,Oak,2024-01-05,USD,100,100',
      '2,Elm,2024-01-05,USD,50,50',
      '3,Fir,2024-01-05,CAD,1000,730',
    ),
    '2024-01',
    { rates: [['CAD', 0.73]] },
  );
  expect(closing('2024-01')).toBe(880);
});
