import type { FunctionName } from '../../src/functions/custom-functions';
import { asked, refusal, table } from './asked';

/** Oak pays 300 then 360, Elm 200 then nothing, Yew is new: NRR is 360 / 500. */
export const ROWS = 'Oak|300|360\nElm|200|0\nYew|0|90';

/** What NRR shows over a small table written as text. */
export const nrr = (text: string, ...rest: readonly unknown[]) =>
  asked('NRR', table(text), ...rest);

/** NRR over the table is this. */
export const is = (text: string, expected: number) => expect(nrr(text)).toBeCloseTo(expected, 6);

/** The function over the table gives this. */
export const gives = (name: FunctionName, text: string, expected: number) =>
  expect(asked(name, table(text))).toBeCloseTo(expected, 6);

/** NRR over the table refuses in these words. */
export const refuses = (text: string, words: string, ...rest: readonly unknown[]) =>
  expect(refusal('NRR', table(text), ...rest)).toContain(words);
