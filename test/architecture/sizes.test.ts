import { sourcesIn } from './sources';

const LIMIT_FILE = 250;
const LIMIT_FUNCTION = 50;
const SOURCES = ['src', 'host', 'scripts', 'bench', 'test'].flatMap((folder) =>
  sourcesIn(folder, ['.ts', '.tsx', '.mjs', '.cjs', '.css']),
);

/** A function's first line, and how many it has to its last. */
interface Length {
  readonly line: number;
  readonly name: string;
  readonly lines: number;
}

const OPENS =
  /^(\s*)(?:(?:export )?(?:async )?function\*? (\w+)|(?:get |set |async |static )*(\w+)\([^=]*\{$|.*?(?:(?:const|let) (\w+)|(\w+):)?.*=> \{$)/;
const WORDS = ['if', 'for', 'while', 'switch', 'catch', 'return', 'describe', 'test'];

/**
 * The functions of a formatted file with a body in braces: the formatter sets the closing brace below the line that
 * opens the function, as far in. A group of test cases is a list, not a function.
 */
function functionLengths(text: string): readonly Length[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index): Length[] => {
    const opening = OPENS.exec(line);
    if (!opening) return [];
    const [, indent = '', ...names] = opening;
    const name = names.find((one) => one !== undefined) ?? 'unnamed';
    if (WORDS.includes(name) || /^\s*(describe|test)\b/.test(line)) return [];
    const last = lines.findIndex((other, at) => at > index && isEnd(other, indent));
    return last < 0 ? [] : [{ line: index + 1, name, lines: last - index + 1 }];
  });
}

function isEnd(line: string, indent: string): boolean {
  const closes = /^\s*\}\)?(\(.*\)|\..*)?[)\],;]*( as const)?;?$/;
  return line.startsWith(`${indent}}`) && closes.test(line);
}

describe('the length of a function', () => {
  const are = (text: string, expected: readonly (readonly [string, number])[]) =>
    expect(functionLengths(text).map(({ name, lines }) => [name, lines])).toEqual(expected);

  test('is told of a declaration', () => are('export function a() {\n  b();\n}', [['a', 3]]));
  test('is told of parameters over several lines', () =>
    are('function a(\n  b: C,\n): D {\n  b();\n}\n', [['a', 5]]));
  test('is told of parameters that are taken apart', () =>
    are('function a({\n  b,\n}: C): D {\n  b();\n}\n', [['a', 5]]));
  test('is told of an arrow', () => are('const a = (b) => {\n  b();\n};', [['a', 3]]));
  test('is told of a method', () => are('class A {\n  b(c: D): E {\n    c();\n  }\n}', [['b', 3]]));
  test('is told of one that is called at once', () =>
    are('const a = (async () => {\n  b();\n})();\nc();\n}', [['a', 3]]));
  test('is told of one inside another', () =>
    are('function a() {\n  const b = () => {\n    c();\n  };\n}', [
      ['a', 5],
      ['b', 3],
    ]));
  test('is not told of a condition', () => are('if (a) {\n  b();\n}', []));
});

test('no file is longer than 250 lines', () =>
  expect(
    SOURCES.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > LIMIT_FILE)
      .map(({ path, lines }) => `${path}: ${lines}`),
  ).toEqual([]));

test('no function is longer than 50 lines', () =>
  expect(
    SOURCES.flatMap(({ path, text }) =>
      functionLengths(text)
        .filter(({ lines }) => lines > LIMIT_FUNCTION)
        .map(({ line, name, lines }) => `${path}:${line} ${name}: ${lines}`),
    ),
  ).toEqual([]));

test('half of the functions have ten lines or fewer', () => {
  const lengths = SOURCES.filter(({ path }) => path.startsWith('src/')).flatMap(({ text }) =>
    functionLengths(text),
  );
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[sorted.length >> 1] ?? 0).toBeLessThanOrEqual(10);
});
