import { transform } from 'esbuild';
import fc from 'fast-check';

const { sharedTexts } = jest.requireActual<{
  readonly sharedTexts: (code: string) => string;
}>('../../scripts/shared-texts.cjs');

const LONG = '"deal movements"';
const program = (body: string) => `(()=>{${body}})();`;
const shared = (body: string, expected: string) =>
  expect(sharedTexts(program(body))).toBe(program(expected));
const same = (body: string) => shared(body, body);

test('a text that stands twice stands once', () =>
  shared(`f(${LONG});g(${LONG})`, `var sharedText0=${LONG};f( sharedText0 );g( sharedText0 )`));

test('words before and behind a text stay words', () =>
  shared(
    `switch(a){case${LONG}:return${LONG}in b}`,
    `var sharedText0=${LONG};switch(a){case sharedText0 :return sharedText0 in b}`,
  ));

test('a text that stands once, or is hardly longer than a name, stays where it is', () => {
  same(`f(${LONG})`);
  same('f("ab");g("ab");h("ab")');
});

test('what is no value stays: keys, directives, tests of a type', () => {
  same(`f({${LONG}:1});g({${LONG}:2});class A{${LONG}(){}}`);
  same('"use strict";function f(){"use strict"}function g(){"use strict"}');
  same('f(typeof a=="function");g("function"==typeof b)');
});

test('a key that is calculated is a value', () =>
  shared(
    `f({[${LONG}]:a[${LONG}]})`,
    `var sharedText0=${LONG};f({[ sharedText0 ]:a[ sharedText0 ]})`,
  ));

test('what tells engines how to read the function stays before all else', () => {
  const begun = `f(${LONG},${LONG})`;
  const expected = `var sharedText0=${LONG};f( sharedText0 , sharedText0 )`;
  shared(`"use strict";${begun}`, `"use strict";${expected}`);
  shared(`"use strict"\n${begun}`, `"use strict";${expected.replace('f(', '\nf(')}`);
});

test('a text outside the function stays, since no variable of it is known there', () =>
  expect(sharedTexts(`var a=${LONG};${program(`f(${LONG});g(${LONG})`)}`)).toBe(
    `var a=${LONG};${program(`var sharedText0=${LONG};f( sharedText0 );g( sharedText0 )`)}`,
  ));

test('a program whose names could be taken for those of texts is refused', () =>
  expect(() => sharedTexts(program('var sharedText1=1'))).toThrow('begins with sharedText'));

test('a program says the same with and without', async () => {
  const text = fc
    .constantFrom('length', 'a "long" text', '</script>\n', "it's", 'ab')
    .map((one) => JSON.stringify(one));
  const said = fc.oneof(
    text,
    fc.tuple(text, text).map(([a, b]) => `{${a}:${b},k:{${b}:${a}}}[${a}]`),
    fc.tuple(text, text).map(([a, b]) => `${a}===${b}?${b}:typeof ${a}=="string"`),
    fc
      .tuple(text, text)
      .map(([a, b]) => `(()=>{switch(${a}){case ${b}:return ${a}.length}return ${b}[0]})()`),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 8 }), async (all) => {
      const code = `(()=>{"use strict";out([${all.map((one) => `(${one})`).join()}])})();`;
      const heard = (script: string): unknown => {
        const list: unknown[] = [];
        new Function('out', script)((one: unknown) => list.push(one));
        return list;
      };
      const short = await transform(sharedTexts(code), { minify: true, target: 'es2020' });
      expect(heard(short.code)).toEqual(heard(code));
    }),
    { numRuns: 200 },
  );
});
