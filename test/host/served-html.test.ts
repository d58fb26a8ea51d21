import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type Token, tokTypes } from 'acorn';
import { createHost } from '../../host/host';
import { servedHtml } from '../../host/services/served-html';

/** What opens or ends a comment, a template or a tag. */
const MARKS = ['//', '/*', '`', '</', '<!--', '-->', '<?'];

const scriptOf = (html: string) => /<script>([\s\S]*)<\/script>/.exec(html)?.[1];
const styleOf = (html: string) => /<style>([\s\S]*)<\/style>/.exec(html)?.[1];
const servedScript = (code: string) => scriptOf(servedHtml(`<script>${code}</script>`));

describe('what HtmlService takes for a comment is cut', () => {
  const is = (code: string, served: string | undefined) => expect(servedScript(code)).toBe(served);

  test('up to the end of its line', () => is('a(); // one\nb();', 'a(); \nb();'));
  test('with the end of the script where its line has none', () => is('a(); // one', undefined));
  test('between its marks, leaving a space', () => is('a()/* one */;b();', 'a() ;b();'));
  test('over several lines, leaving one', () => is('a()/* one\n two */;b();', 'a()\n;b();'));
  test('to the end of the script where nothing ends it', () => is('a() /* one\n b();', undefined));
  test('in a template literal', () => is('a(`https://b.c`);\ne();', 'a(`https:\ne();'));
  test('in a string after a template literal with an apostrophe', () =>
    is("a(`it's`); b('https://c.d');\ne();", "a(`it's`); b('https:\ne();"));
  test('in a string after a tag in a template literal and a slash in quotes', () =>
    is(
      'a(`<b>c</b>`); d("/"); e = "https://f.g";\nh();',
      'a(`<b>c</b>`); d("/"); e = "https:\nh();',
    ));
  test('in a regular expression after a closing parenthesis', () =>
    is('for (;;) /worksheets\\//.test(name);\nb();', 'for (;;) /worksheets\\\nb();'));
  test('after a regular expression whose class holds a slash', () =>
    is('a = /[/]"/; b("//");\nc();', 'a = /[/]"/; b("\nc();'));
  test('in a style', () =>
    expect(servedHtml('<style>a{}/* b */c{}</style>')).toBe('<style>a{} c{}</style>'));
  test('in markup', () => expect(servedHtml('<p>a<!-- b --></p>')).toBe('<p>a</p>'));
});

describe('what HtmlService knows is left', () => {
  const isLeft = (code: string) => expect(servedScript(code)).toBe(code);

  test('strings in either quotes', () => isLeft(`a("//", '/*', "\\"//", '\\'/*')`));
  test('a string over several lines', () => isLeft('a("b\\\n//")'));
  test('a regular expression after an opening parenthesis', () =>
    isLeft('if (/worksheets\\//.test(name)) a();'));
  test('a regular expression after a word', () => isLeft('return /\\/\\//'));
  test('a division', () => isLeft('a = b / c / d; e = [f]/g'));
});

test('meta elements and what lines are indented by are not served', () =>
  expect(servedHtml('<head>\n  <meta charset="utf-8" />\n  <title>a</title>\n</head>')).toBe(
    '<head>\n\n<title>a</title>\n</head>',
  ));

test('a script reads a page as it is served', () => {
  const code = `function main() {
    const page = HtmlService.createHtmlOutput('<!-- a --><p>b</p>');
    return [page.getContent(), page.setContent('<i>c</i><!-- d -->').getContent()];
  }`;
  expect(createHost({ code, html: {} }).run('main')).toEqual(['<p>b</p>', '<i>c</i>']);
});

const dist = (name: string) => readFileSync(join(__dirname, '../../dist', name), 'utf8');

describe('the built page', () => {
  const page = dist('sidebar.html');

  test.each(['Open Retained', 'Insert a formula', 'About and help'])(
    'keeps its script and style when it is served for %s',
    (item) => {
      const host = createHost({ code: dist('Code.js'), html: { sidebar: page } });
      host.open();
      host.clickMenu(item);
      const { html = '' } = host.sidebar() ?? {};
      expect(scriptOf(html)?.length).toBeGreaterThan(100_000);
      expect(scriptOf(html) === scriptOf(page)).toBe(true);
      expect(styleOf(html)).toBe(styleOf(page));
    },
  );
  test.each(MARKS)('holds no %s in its script or style', (mark) => {
    expect(scriptOf(page)).not.toContain(mark);
    expect(styleOf(page)).not.toContain(mark);
  });
  test('holds no regular expression with a slash or a quote', () => {
    const script = scriptOf(page) ?? '';
    const tokens: Token[] = [];
    parse(script, { ecmaVersion: 2020, onToken: tokens });
    const expressions = tokens.filter(({ type }) => type === tokTypes.regexp);
    const texts = expressions.map(({ start, end }) => script.slice(start, end));
    const patterns = texts.map((text) => text.slice(1, text.lastIndexOf('/')));
    expect(patterns.length).toBeGreaterThan(20);
    expect(patterns.filter((pattern) => /["'`/]/.test(pattern))).toEqual([]);
  });
});
