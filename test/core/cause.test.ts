import fc from 'fast-check';
import { assert } from '../../src/core/assert';
import { causeOf, withCause } from '../../src/core/cause';

const thrown = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe('the cause of an error', () => {
  test('is its name and its place', () =>
    expect(causeOf(thrown(() => Reflect.apply(Math.max, null, 1 as never)))).toMatch(
      /^TypeError at \d+:\d+$/,
    ));
  test('tells an assertion apart', () =>
    expect(causeOf(thrown(() => assert(false, 'no such field', 'Acme')))).toMatch(
      /^Bug at \d+:\d+$/,
    ));
  test('is its name where nobody knows the place', () =>
    expect(causeOf({ name: 'Exception', message: 'Acme' })).toBe('Exception'));
  test('is an Error where something else was thrown', () =>
    expect([causeOf('Acme'), causeOf(null)]).toEqual(Array(2).fill('Error')));
  test('holds nothing of the message, whatever that is', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        const error = new RangeError(`${text}\n at ${text} (Acme:9999999:8888888)`);
        expect(causeOf(error)).toMatch(/^RangeError at (?!9999999)\d+:\d+$/);
      }),
    ));
  test('follows a message', () =>
    expect(withCause('No access', 'TypeError at 1:2')).toBe('No access [[TypeError at 1:2]]'));
});
