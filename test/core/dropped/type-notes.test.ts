import { lines, read } from './read';

describe('deals of an unknown type that take something away', () => {
  const told = (...rows: readonly string[]) =>
    read(
      lines(
        'Record ID,Deal Stage,Deal Type,Close Date,Amount,Company',
        '1,Closed Won,New business,2024-01-15,100,Oak',
        '2,Closed Won,New business,2024-01-15,200,Elm',
        '3,Closed Won,Upsell,2024-02-15,20,Oak',
        ...rows,
      ),
      '2024-04',
    ).understood.notes.filter((note) => note.includes('Anpassung'));

  test('are told with their money, and how to count them', () => {
    expect(told('4,Closed Won,Anpassung,2024-03-01,-50,Elm')).toEqual([
      'One deal of the type "Anpassung", 4, takes 50 away and is left out, since nothing says what the type means. If it is a downgrade: --set "Deal type Anpassung=downgrade".',
    ]);
    expect(
      told(
        '4,Closed Won,Anpassung,2024-03-01,-50,Elm',
        '5,Closed Won,Anpassung,2024-03-01,-10,Oak',
      ),
    ).toEqual([expect.stringMatching(/^2 deals of the type "Anpassung", such as 4, take 60 away/)]);
  });
  test('are told for none of a known type, nor for lost ones', () =>
    expect(
      told(
        '4,Closed Won,Downgrade,2024-03-01,-50,Elm',
        '5,Closed Lost,Anpassung,2024-03-01,-10,Oak',
      ),
    ).toEqual([]));
});
