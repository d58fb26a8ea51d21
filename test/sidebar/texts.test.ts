import { count } from '../../src/sidebar/texts';

const isSaid = (amount: number, noun: string, text: string) =>
  test(`${amount} of ${noun} is said as "${text}"`, () => expect(count(amount, noun)).toBe(text));

describe('a count agrees with its noun', () => {
  isSaid(1, 'deal', '1 deal');
  isSaid(0, 'deal', '0 deals');
  isSaid(1200, 'deal', '1,200 deals');
  isSaid(1, 'company', '1 company');
  isSaid(26, 'company', '26 companies');
  isSaid(2, 'day', '2 days');
});
