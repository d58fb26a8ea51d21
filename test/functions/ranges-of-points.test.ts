import { is, ROWS } from './of-range';

describe('customers under points in time', () => {
  const under = (header: string) => is(`${header}\n${ROWS}`, 0.72);

  test('years as numbers', () => under('Customer|2023|2024'));
  test('years as numbers under a word that nobody knows', () => under('Abonnent|2023|2024'));
  test('years as numbers, the latest first, under a word that nobody knows', () =>
    is('Abonnent|2024|2023\nOak|360|300\nElm|0|200\nYew|90|0', 0.72));
  test('years with gaps under a word for customers', () => under('Client|2020|2024'));
  test('years behind a word for money', () => under('Customer|MRR 2023|MRR 2024'));
  test('years before a word for money', () => under('Customer|2023 ARR (EUR)|2024 ARR (EUR)'));
  test('fiscal years', () => under('Customer|FY23|FY24'));
  test('fiscal years with a blank', () => under('Customer|FY 2023|FY 2024'));
  test('the latest first', () => is('Customer|2024|2023\nOak|360|300\nElm|0|200\nYew|90|0', 0.72));
  test('the latest month first', () =>
    is('Customer|Mar 2024|Feb 2024\nOak|360|300\nElm|0|200\nYew|90|0', 0.72));
  test('quarters with years', () => under('Customer|Q4 2023|Q1 2024'));
  test('quarters as finance writes them', () => under('Customer|4Q23|1Q24'));
  test('quarters after their year', () => under('Customer|2023-Q4|2024-Q1'));
  test('quarters without years', () => under('Customer|Q1|Q2'));
  test('halves', () => under('Customer|H1 2024|H2 2024'));
  test('months without years', () => under('Customer|Feb|Mar'));
  test('months without years across a new year', () => under('Customer|Dec|Jan'));
  test('months without years, the latest first', () =>
    is('Customer|Mar|Feb\nOak|360|300\nElm|0|200\nYew|90|0', 0.72));
  test('months with a word for money behind', () => under('Customer|Jan MRR|Feb MRR'));
  test('months in brackets', () => under('Customer|MRR (Jan 2024)|MRR (Feb 2024)'));
  test('ends of months', () => under('Customer|31.12.2023|31.12.2024'));
  test('ends of months as America writes them', () => under('Customer|12/31/2023|12/31/2024'));
  test('as of a day', () => under('Customer|As of 2023-12-31|As of 2024-12-31'));
  test('months in French', () => under('Client|mars 2024|avril 2024'));
  test('months in German', () => under('Kunde|Dezember 2023|Jänner 2024'));
  test('months in Polish', () => under('Klient|wrzesień 2024|październik 2024'));
  test('months in Italian', () => under('Cliente|gennaio 2024|febbraio 2024'));
  test('months in Dutch', () => under('Klant|mrt 2024|mei 2024'));
  test('months in Swedish', () => under('Kund|maj 2024|juni 2024'));
  test('months in Finnish', () => under('Asiakas|lokakuu 2024|marraskuu 2024'));
  test('months in Portuguese', () => under('Cliente|set/2024|out/2024'));
  test('months in Japanese', () => under('顧客|2024年1月|2024年2月'));
  test('months in Japanese without years', () => under('顧客|1月|2月'));
  test('months without years in German', () => under('Kunde|Mai|Juni'));
  test('months that are counted', () => under('Customer|Month 1|Month 2'));
  test('a title above the header', () => under('MRR by customer||\nCustomer|2023|2024'));
  test('a blank row above the header', () => under('||\nCustomer|2023|2024'));
  test('years above their months', () =>
    is('|2023|2024\nCustomer|Dec|Jan\nOak|300|360\nElm|200|0', 0.72));
  test('a year above several months', () =>
    is('|2023||2024|\nCustomer|Nov|Dec|Jan|Feb\nOak|1|2|300|360\nElm|1|2|200|0', 0.72));
  test('years of one month', () => under('Customer|Dec 2022|Dec 2023'));
});
