import { transform } from 'esbuild';
import fc from 'fast-check';
import { servedHtml } from '../../host/services/served-html';

const { servable, WITHOUT_TEMPLATES } = jest.requireActual<{
  readonly servable: (code: string) => string;
  readonly WITHOUT_TEMPLATES: Readonly<Record<string, boolean>>;
}>('../../scripts/servable.cjs');

/** As the page is built: minified without template literals, then made immune. */
async function built(code: string): Promise<string> {
  const options = { minify: true, target: 'es2020', supported: WITHOUT_TEMPLATES };
  return servable((await transform(code, options)).code);
}

/** What a program puts out. */
function said(code: string): readonly unknown[] {
  const out: unknown[] = [];
  new Function('out', code)(out);
  return out;
}

/** Text in which readers that go by marks see what is not there. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('//', '/*', '*/', '<!--', '-->', '<?', '</script', '<', '>', '/', '*', '-'),
      fc.constantFrom('"', "'", '`', '\\', '\n', '${', '}', '(?<', '[', 'http://', 'a', ' '),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const quoted = (quote: string) => (inner: string) =>
  `${quote}${inner.replace(/[\\\n]|\$\{/g, (one) => `\\${one === '\n' ? 'n' : one}`).replaceAll(quote, `\\${quote}`)}${quote}`;

/** The same text as a string with needless escapes, as hands write them. */
const escapedString = (inner: string) =>
  `'${inner.replace(/[^a-z\n]/g, '\\$&').replaceAll('\n', '\\n')}'`;

const pattern = (inner: string) =>
  inner.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll('\n', '\\n') || '(?:)';

const classOf = (inner: string) =>
  `[^${inner.replace(/[\\\]^-]/g, '\\$&').replaceAll('\n', '\\n')}]`;

const WITH_GROUPS = ['(?<a>\\/|a)\\k<a>', '(?<=a)<', '(?<!<)a', '(?<_>--)>'];

const string = fc.oneof(
  text.map(quoted('"')),
  text.map(quoted("'")),
  text.map(quoted('`')),
  text.map(escapedString),
);

const expression = fc
  .tuple(
    fc.oneof(text.map(pattern), text.map(classOf), fc.constantFrom(...WITH_GROUPS)),
    fc.constantFrom('', 'g', 'i'),
  )
  .map(([inner, flags]) => `/${inner}/${flags}`);

const value = fc.oneof(
  string,
  fc.tuple(string, string).map(([a, b]) => `(((a, b) => \`\${a}//\${b}\`)(${a}, ${b}))`),
  text.map((inner) => `String.raw\`${inner.replace(/[`\\]|\$\{/g, '_')}\${out.length}\``),
  fc.tuple(string, expression).map(([a, find]) => `${a}.replace(${find}, '<$&>')`),
  fc.tuple(string, expression).map(([a, find]) => `${find}.test(${a}) ? 1 : 2`),
  expression.map((find) => `out.length < ${find} / 2`),
  expression.map((find) => `8 / ${find}.lastIndex / 2`),
  fc.constant('((a, b) => a < !--b)(1, 2)'),
  fc.constant('((a, b) => a-- > b)(1, 2)'),
);

const condition = fc
  .tuple(string, expression)
  .map(([a, find]) => `for (const a of [${a}]) ${find}.test(a) && out.push(3);`);

const program = fc
  .array(
    fc.oneof(
      value.map((one) => `out.push(${one});`),
      condition,
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((lines) => lines.join('\n'));

test('a made program means the same when it is built, and nothing of it is cut', () =>
  fc.assert(
    fc.asyncProperty(program, async (code) => {
      const script = await built(code);
      expect(said(script)).toEqual(said(code));
      expect(script).not.toMatch(/\/\/|\/\*|`|<\/|<!--|-->|<\?/);
      const page = `<script>${script}</script>`;
      expect(servedHtml(page)).toBe(page);
    }),
    { numRuns: 500 },
  ));

describe('a program that cannot be made immune is refused', () => {
  const isRefused = (code: string, found: string) => expect(() => servable(code)).toThrow(found);

  test('with a template literal', () => isRefused('a(`b`)', 'could take ` for a comment'));
  test('with a comment', () => isRefused('a() // b', 'could take // for a comment'));
  test('with a mark in a group of a regular expression', () =>
    isRefused('a(/(?<!--)b/)', 'could take <!-- for a comment'));
});
