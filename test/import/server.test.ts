import { failureError, failureOf } from '../../src/import/server/failure';
import { failureWords } from '../../src/import/server/failure-words';
import { type ScriptRun, serverOver } from '../../src/import/server/server';

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
  expect(serverOver(runner({})).showTab('NRR')).rejects.toThrow(/nobody foresaw/));

test('a server can be handed through a promise', async () => {
  const server = serverOver(runner({ readWorkbook: () => 'ready' }));
  expect(await (await Promise.resolve(server)).readWorkbook()).toBe('ready');
});

describe('what an exception says is told in a sentence', () => {
  const is = (message: string, expected: RegExp) =>
    expect(failureOf(new Error(message)).sentence).toMatch(expected);

  test('where somebody may not edit', () =>
    is(
      'Exception: You are trying to edit a protected cell or object. Please',
      /^You may not change/,
    ));
  test('where consent is missing, in any language that names what for', () => {
    const address = 'https://www.googleapis.com/auth/spreadsheets';
    for (const text of [
      'ScriptError: Authorization is required to perform that action.',
      `Exception: You do not have permission to call ui.showSidebar. Required permissions: ${address}`,
      'You do not have permission to call PropertiesService.getDocumentProperties',
      'Exception: Specified permissions are not sufficient to call Ui.showSidebar.',
      `Ausnahme: Die Berechtigung fehlt. Erforderlich: (${address} || ${address}.currentonly)`,
    ])
      is(text, /^Google has not allowed Retained what it asks for/);
  });
  test('where somebody may not edit, whose owner decides', () =>
    is('Exception: You do not have permission to perform that action.', /^You may not change/));
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
  test('where several accounts are signed in, in any language', () => {
    is(
      "ScriptError: We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
      /several Google accounts/,
    );
    is(
      'Ein Serverfehler ist aufgetreten. Fehlercode PERMISSION_DENIED.',
      /several Google accounts/,
    );
    is('ScriptError: Exception: Action not allowed', /several Google accounts/);
  });
  test('by the number of a failed request, in any language', () => {
    is('NetworkError: Error de conexión debido a HTTP 0', /connection to Google Sheets was lost/);
    is('NetworkError: Error de conexión debido a HTTP 429', /allows no more/);
    is('NetworkError: Connection failure due to HTTP 500', /failed to answer/);
  });
  test('however often the kind of an error stands before it', () =>
    is(
      'ScriptError: Exception: Error: Exception: Somebody else is importing.',
      /^Somebody else is importing\.$/,
    ));
  test('however often a word of another language does', () => {
    is('ScriptError: Ausnahme: Ausnahme: Die Zeit ist um.', /^Die Zeit ist um\.$/);
    is('Exception : Exception : Temps écoulé.', /^Temps écoulé\.$/);
    is('例外：例外： 終了', /^終了$/);
    is('Deals: 3 rows are new.', /^Deals: 3 rows are new\.$/);
  });
  test('in words of Google’s that nobody knows, as they are', () =>
    is('ScriptError: Die Zeit ist um.', /^Die Zeit ist um\.$/));
  test('where a program has a mistake', () =>
    is("TypeError: Cannot read properties of undefined (reading 'x')", /nobody foresaw/));
  test('but not where the server says it in words of its own', () => {
    const own = 'Somebody else is importing quota undefined.csv into this spreadsheet.';
    is(own, new RegExp(`^${own}$`));
    const file = 'Somebody else is importing PERMISSION_DENIED.csv into this spreadsheet.';
    is(file, new RegExp(`^${file}$`));
  });
});

describe('the cause of what nobody foresaw', () => {
  const failing = (name: string, message: string) => {
    const run = runner({
      readWorkbook: () => {
        throw Object.assign(new Error(message), { name });
      },
    });
    return serverOver(run).readWorkbook().then(String, failureOf);
  };

  test('comes from the server behind the message, of which nothing is told', async () =>
    expect(
      await failing('ScriptError', 'Error: Acme is not iterable [[TypeError at 3:14]]'),
    ).toEqual({ sentence: failureWords.unforeseen, cause: 'TypeError at 3:14' }));
  test('is kept apart where a service of Google refused something in words that nobody knows', async () =>
    expect(await failing('ScriptError', 'Error: Zelle geschützt [[Exception at 3:14]]')).toEqual({
      sentence: failureWords.refused,
      cause: 'Exception at 3:14',
    }));
  test('is none where it is known what to do', async () =>
    expect(
      await failing('Error', 'You do not have permission to edit [[Exception at 3:14]]'),
    ).toEqual({ sentence: failureWords.notAllowed, cause: null }));
  test('is found in the page, too', () => {
    const { sentence, cause } = failureOf(new RangeError('Acme'));
    expect([sentence, cause]).toEqual([
      failureWords.unforeseen,
      expect.stringMatching(/^RangeError at \d+:\d+$/),
    ]);
  });
  test('is kept with the step that failed', () => {
    const told = failureOf(
      failureError({ sentence: 'Writing failed.', cause: 'TypeError at 1:2' }),
    );
    expect(told).toEqual({ sentence: 'Writing failed.', cause: 'TypeError at 1:2' });
  });
});
