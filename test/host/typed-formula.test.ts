import { typedFormula } from '../../host/cli/typed-formula';

describe('a formula typed where the decimal sign is a point', () => {
  const is = (typed: string, read: string) => expect(typedFormula(typed)).toBe(read);

  test('has its arguments separated for every locale', () =>
    is('=NRR(A1:B4,"2025-01",1)', '=NRR(A1:B4;"2025-01";1)'));
  test('has its decimals as fractions', () =>
    is('=CLTV(100;0.8;.05)', '=CLTV(100;(8/10);(5/100))'));
  test('keeps texts and tab names as they are', () =>
    is(`=NRR('A, B 1.5'!A1,"x, 0.5")`, `=NRR('A, B 1.5'!A1;"x, 0.5")`));
});
