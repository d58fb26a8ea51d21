import { transform } from 'esbuild';
import fc from 'fast-check';

const { joinedTexts } = jest.requireActual<{
  readonly joinedTexts: (code: string) => string;
}>('../../scripts/joined-texts.cjs');
const { WITHOUT_TEMPLATES } = jest.requireActual<{
  readonly WITHOUT_TEMPLATES: Readonly<Record<string, boolean>>;
}>('../../scripts/servable.cjs');

const joined = (code: string, expected: string) => expect(joinedTexts(code)).toBe(expected);

test('texts that are joined call after call are joined in one', () => {
  joined('x="".concat(a,"b").concat(c).concat(d,"e")', 'x="".concat(a,"b",c,d,"e")');
  joined('x="a".concat((b,c)).concat((d,e))', 'x="a".concat((b,c),(d,e))');
  joined('x="a".concat("b".concat(c).concat(d)).concat(e)', 'x="a".concat("b".concat(c,d),e)');
});

test('lists stay as they are, and so do texts that nobody can tell from one', () => {
  joined('x=a.concat(b).concat(c)', 'x=a.concat(b).concat(c)');
  joined('x=[1].concat(b).concat(c)', 'x=[1].concat(b).concat(c)');
  joined('x="a".concat(b).trim().concat(c)', 'x="a".concat(b).trim().concat(c)');
  joined('x="a".concat().concat(c)', 'x="a".concat().concat(c)');
  joined('x="a"["concat"](b).concat(c)', 'x="a"["concat"](b).concat(c)');
});

test('what is put together says the same', async () => {
  const part = fc.oneof(
    fc.string({ maxLength: 3 }).map((text) => JSON.stringify(text)),
    fc.integer().map(String),
    fc.constantFrom('[1,[2,3]]', 'null', '(1,2)', '(() => ")")()', '`<$' + '{7}>`'),
  );
  const template = fc
    .array(fc.tuple(fc.constantFrom('', ').concat(', 'a', '"'), part), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => `\`${parts.map(([text, value]) => `${text}\${${value}}`).join('')}\``);
  await fc.assert(
    fc.asyncProperty(template, async (text) => {
      const options = { minify: true, target: 'es2020', supported: WITHOUT_TEMPLATES };
      const { code } = await transform(`out(${text})`, options);
      const said = (program: string): unknown => {
        let heard: unknown;
        new Function('out', program)((one: unknown) => {
          heard = one;
        });
        return heard;
      };
      expect(said(joinedTexts(code))).toBe(said(`out(${text})`));
    }),
    { numRuns: 200 },
  );
});
