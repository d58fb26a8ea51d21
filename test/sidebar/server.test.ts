import { type ScriptRun, serverOver } from '../../src/sidebar/server';

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
