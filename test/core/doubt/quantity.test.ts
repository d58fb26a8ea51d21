import { lines, read } from '../dropped/read';

const HEADER = 'Record ID,Name,Company,Billing frequency,Term (months),Billing start date';
const line = (id: number, name: string, more: string) =>
  `${id},${name},Oak,Monthly,12,2024-01-01,${more}`;
const closing = (text: string) => read(text, '2024-03').closing('2024-03');
const asked = (text: string) =>
  read(text, '2024-03')
    .doubts.filter(({ about }) => about === 'Quantity')
    .map(({ set }) => set);

describe('the amount of a row of several pieces', () => {
  test('is that of all where prices of one times the quantity say so', () => {
    const text = lines(
      `${HEADER},Unit price,Quantity,Amount`,
      line(1, 'A', '10,5,50'),
      line(2, 'B', '20,3,60'),
    );
    expect([closing(text), asked(text)]).toEqual([110, []]);
  });
  test('is the price of one where it is the same as that', () => {
    const text = lines(
      `${HEADER},Unit price,Quantity,Amount`,
      line(1, 'A', '10,5,10'),
      line(2, 'B', '20,3,20'),
    );
    expect([closing(text), asked(text)]).toEqual([110, []]);
  });
  test('is that of all under a label that says so', () => {
    const text = lines(`${HEADER},Quantity,Net price`, line(1, 'A', '5,50'), line(2, 'B', '3,60'));
    expect([closing(text), asked(text)]).toEqual([110, []]);
  });
  test('is the price of one where rows of one product have it whatever their quantity', () => {
    const text = lines(
      `${HEADER},Quantity,Amount,Product`,
      line(1, 'A', '5,10,Seat'),
      line(2, 'B', '3,10,Seat'),
    );
    expect(closing(text)).toBe(80);
  });
  test('is asked for where nothing but its name tells', () => {
    const text = lines(`${HEADER},Quantity,Amount`, line(1, 'A', '5,50'), line(2, 'B', '3,60'));
    expect([closing(text), asked(text)]).toEqual([110, ['Amount per=piece']]);
  });
  test.each(['3', '5'])('is asked for by nothing but that name, of 5 and %s pieces', (pieces) => {
    const more = line(2, 'B', `${pieces},60`);
    const text = lines(`${HEADER},Quantity,Amount`, line(1, 'A', '5,50'), more);
    const [doubt] = read(text, '2024-03').doubts;
    expect(doubt?.because).toBe('an amount is usually that of its whole row');
  });
  test.each(['0', '-2', '', '1'])('is not asked for because of a row of "%s" pieces', (pieces) => {
    const text = lines(
      `${HEADER},Quantity,Amount`,
      line(1, 'A', `${pieces},50`),
      line(2, 'B', '1,60'),
    );
    expect([closing(text), asked(text)]).toEqual([110, []]);
  });
  test("is a deal's where the rows of a deal repeat it", () => {
    const joined =
      'Record ID,Deal Name,Company,Close Date,Is Closed Won,Line item name,Quantity,Term (months),Amount';
    const text = lines(
      joined,
      '1,D,Oak,2024-01-01,true,Base,5,12,1200',
      '1,D,Oak,2024-01-01,true,Care,3,12,1200',
    );
    expect([closing(text), asked(text)]).toEqual([100, []]);
  });
  test('is multiplied where somebody says that it is the price of one', () => {
    const text = lines(`${HEADER},Quantity,Amount`, line(1, 'A', '5,50'), line(2, 'B', '3,60'));
    expect(read(text, '2024-03', { amountPer: 'piece' }).closing('2024-03')).toBe(430);
  });
  test('stays negative where pieces are taken back', () => {
    const header = 'Invoice number,Customer,Invoice date,Qty,Sales price,Amount';
    const text = lines(header, 'A-1,Oak,2024-03-05,3,100,100', 'A-2,Oak,2024-03-06,-1,100,-100');
    expect(read(text, '2024-03', { amountPer: 'piece' }).closing('2024-03')).toBe(200);
  });
  test('comes from the price of one where there is no other', () => {
    const text = lines(
      `${HEADER},Quantity,Unit price`,
      line(1, 'A', '5,"1,050.50"'),
      line(2, 'B', ',60'),
    );
    expect([closing(text), asked(text)]).toEqual([5312.5, []]);
  });
  test('of a plan in the shape of Stripe is the price of one', () => {
    const text = lines(
      'id,Customer ID,Plan,Quantity,Currency,Interval,Amount,Status,Start (UTC),Ended At (UTC)',
      'sub_1,cus_1,pro,3,usd,month,20.00,active,2024-01-01 00:00,',
      'sub_2,cus_2,team,2,usd,year,240.00,canceled,2024-01-01 00:00,2024-03-01 00:00',
      'sub_3,cus_3,team,1,usd,year,240.00,trialing,2024-02-01 00:00,',
    );
    const { states } = read(text, '2024-03');
    expect([closing(text), read(text, '2024-03').closing('2024-02'), states.trial]).toEqual([
      60, 100, 1,
    ]);
  });
});
