import { type ScriptRun, sentenceOf, serverOver } from '../../src/sidebar/server';

/** A runner like Apps Script's: handlers make a new runner, functions answer later through its handlers. */
function runner(functions: Record<string, (...args: unknown[]) => unknown>): ScriptRun {
  const bound = (succeed: (r: unknown) => void, fail: (e: unknown) => void): ScriptRun => {
    const own = Object.entries(functions).map(([name, run]) => [
      name,
      (...args: unknown[]) => {
        setTimeout(() => {
          try {
            succeed(run(...args));
          } catch (error) {
            fail(error);
          }
        }, 0);
      },
    ]);
    return {
      ...Object.fromEntries(own),
      withSuccessHandler: (handler) => bound(handler, fail),
      withFailureHandler: (handler) => bound(succeed, handler),
    };
  };
  return bound(
    () => {},
    () => {},
  );
}

test('a call resolves to what the function returns', async () => {
  const server = serverOver(runner({ addRows: (number, from, rows) => [number, from, rows] }));
  expect(await server.addRows(4, 0, [['a', 1]])).toEqual([4, 0, [['a', 1]]]);
});

test('two calls at once get their own answers', async () => {
  const server = serverOver(runner({ addRows: (number) => number }));
  expect(await Promise.all([server.addRows(1, 0, []), server.addRows(2, 0, [])])).toEqual([1, 2]);
});

test('a failure rejects with the sentence of the server', async () => {
  const fail = () => {
    throw new Error('Error: Somebody else is importing.');
  };
  const server = serverOver(runner({ readWorkbook: fail }));
  await expect(server.readWorkbook()).rejects.toThrow(/^Somebody else is importing\.$/);
});

test('a function that the server lacks rejects', async () =>
  expect(serverOver(runner({})).showTab('NRR')).rejects.toThrow('no function showTab'));

test('a server can be handed through a promise', async () => {
  const server = serverOver(runner({ readWorkbook: () => 'ready' }));
  expect(await (await Promise.resolve(server)).readWorkbook()).toBe('ready');
});

describe('what an exception says is told in a sentence', () => {
  const is = (message: string, expected: RegExp) =>
    expect(sentenceOf(new Error(message))).toMatch(expected);

  test('where somebody may not edit', () =>
    is(
      'Exception: You are trying to edit a protected cell or object. Please',
      /^You may not change/,
    ));
  test('where consent is missing', () =>
    is('ScriptError: Authorization is required to perform that action.', /consent again/));
  test('where a spreadsheet is full', () =>
    is('This action would increase the number of cells in the workbook', /10 million cells/));
  test('where the browser is offline', () =>
    is('NetworkError: Connection failure due to HTTP 0', /connection to Google Sheets was lost/));
  test('where there were too many calls', () =>
    is('Exception: Service invoked too many times for one day: premium', /allows no more/));
  test('where it took too long', () =>
    is('Exception: Service Spreadsheets timed out while accessing document with id 1', /too long/));
  test('where Google failed', () =>
    is(
      "We're sorry, a server error occurred. Please wait a bit and try again.",
      /failed to answer/,
    ));
  test('where a program has a mistake', () =>
    is("TypeError: Cannot read properties of undefined (reading 'x')", /nobody foresaw/));
  test('but not where the server says it in words of its own', () => {
    const own = 'Somebody else is importing quota undefined.csv into this spreadsheet.';
    is(own, new RegExp(`^${own}$`));
  });
});
