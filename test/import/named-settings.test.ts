import type { Choices } from '../../src/core/report/understanding';
import { withSettings } from '../../src/import/with-settings';

const is = (pair: string, expected: Choices) => expect(withSettings([pair])).toEqual(expected);
const refuses = (pair: string, allowed: string) =>
  expect(withSettings([pair])).toMatchObject({ problem: expect.stringContaining(allowed) });

describe('a setting about one value says', () => {
  test('that a stage means won', () => is('Stage Signed=won', { wonStages: ['Signed'] }));
  test('that a stage does not', () => is('stage On hold=Not won', { otherStages: ['On hold'] }));
  test('what a deal type means, also one with an equals sign', () => {
    is('Deal type A=B=renewal', { types: new Map([['A=B', 'renewal']]) });
    is('Deal type Other=unknown', { types: new Map([['Other', null]]) });
  });
  test('whether a state counts', () =>
    is('Status Escalated=left out', { states: new Map([['Escalated', false]]) }));
  test('what a currency is worth, or that its rows are left out', () => {
    is('Rate EUR=0.92', { rates: [['EUR', 0.92]] });
    is('Rate EUR=left out', { withoutRate: ['EUR'] });
  });
  test('not that a currency is worth nothing, nor that a customer is nobody', () => {
    refuses('Rate EUR=0', 'Rate EUR');
    refuses('Customer Oak Inc=', 'Customer Oak Inc');
  });
  test('that only some pipelines count', () =>
    is('Pipeline Sales=counts', { pipelines: ['Sales'] }));
  test('whose a customer is', () => {
    is('Customer Test Ltd=left out', { excluded: ['Test Ltd'] });
    is('Customer Oak Inc=Oak', { sameAs: [['Oak Inc', 'Oak']] });
  });
  test('in which order dates stand, and what overlaps do', () => {
    is('Dates=day first', { dateOrder: 'day first' });
    is('Overlaps=add up', { overlaps: 'add up' });
    is('Amount per=piece', { amountPer: 'piece' });
  });
  test('several things, which add up', () =>
    expect(withSettings(['Stage A=won', 'Stage B=won', 'Stage C=not won'])).toEqual({
      wonStages: ['A', 'B'],
      otherStages: ['C'],
    }));
});

describe('one that says something else is refused with what it may say', () => {
  test('a stage', () => refuses('Stage Signed=maybe', 'it may be won or not won'));
  test('a deal type', () => refuses('Deal type X=gift', 'new business, renewal'));
  test('a rate', () => refuses('Rate EUR=much', 'such as 0.92'));
});
