import { tokenizer } from 'acorn';
import { transformSync } from 'esbuild';
import * as refusals from '../../src/sheets/refusals';
import { TAB_NAMES } from '../../src/workbook/sheet/tab';
import { sourcesIn } from './sources';

/** Attributes whose text nobody reads. */
const UNREAD = ['class', 'id', 'for', 'd', 'viewBox', 'accept', 'scope', 'role', 'name', 'href'];

/** Attributes whose text is read in any case. */
const READ = ['children', 'aria-label', 'title', 'placeholder', 'alt'];

/** A value within a text. */
const VALUE = /\$\{[^}]*\}/g;

/** Texts that are names of something else: keys of the keyboard. */
const NAMES: readonly string[] = ['Enter', 'Space', 'Tab', 'Escape', ...TAB_NAMES];

/** Whether a text is shown: where it stands, or since it begins or ends like a sentence or a part of one. Others are codes. */
const isShown = (attribute: string, text: string) =>
  /[A-Za-z]{2}/.test(text) &&
  !NAMES.includes(text) &&
  (READ.includes(attribute) || /^[A-Z][a-z]|^\s|\s$|[a-z][.,:!?…](\s|$)/.test(text));

/** The texts in a screen's source that a person would read, and that no translator would find. */
function strayTexts(source: string): readonly string[] {
  const options = {
    loader: 'tsx',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    minifyWhitespace: true,
  } as const;
  const code = transformSync(source, options).code.replace(/\bimport[{ "*][^;]*;/g, '');
  const texts = [
    ...code.matchAll(
      /(?:"?([\w-]+)"?:)?("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`)( ?in\b)?/g,
    ),
  ];
  return texts
    .filter(([, attribute = '', , isKey]) => !UNREAD.includes(attribute) && !isKey)
    .map(([, attribute = '', text = '']) => ({ attribute, text: text.slice(1, -1) }))
    .filter(({ attribute, text }) => isShown(attribute, text.replace(VALUE, '')))
    .map(({ text }) => text);
}

describe('a stray text', () => {
  const are = (source: string, expected: readonly string[]) =>
    expect(strayTexts(source)).toEqual(expected);

  test('is found between tags', () => are('const a = <p>Drop it</p>;', ['Drop it']));
  test('is found beside a value', () =>
    are('const a = <p>{rows} rows were read</p>;', [' rows were read']));
  test('is found in a label', () =>
    are('const a = <button aria-label="Close the sidebar" />;', ['Close the sidebar']));
  test('is found beside a value in a text', () =>
    are('const a = <p>{`Rows: ` + rows}</p>;', ['Rows: ']));
  test('is none where words come from their place', () =>
    are('const a = <p class="quiet name">{words.title}</p>;', []));
  test('is none where a value is compared', () => are("const a = view.at === 'start';", []));
});

test('no screen says anything that does not stand with the words', () =>
  expect(
    sourcesIn('src/sidebar', ['.tsx']).flatMap(({ path, text }) =>
      strayTexts(text).map((stray) => `${path}: ${stray}`),
    ),
  ).toEqual([]));

/** Every file of words that a page shows. */
const WORDS = [...sourcesIn('src/import'), ...sourcesIn('src/sidebar')].filter(({ path }) =>
  /words\.ts$/.test(path),
);

test('headings, buttons and labels are in sentence case', () => {
  const titled = WORDS.flatMap(({ path, text }) =>
    [...text.matchAll(/^ {2}\w+: '([^'.]{3,50})',$/gm)].map(([, said = '']) => ({ path, said })),
  );
  expect(titled.length).toBeGreaterThan(50);
  const proper =
    /^(HubSpot|Retained|CSV|XLSX|CRM|MRR|NRR|GRR|ARR|SQL|BigQuery|Settings|Deals|Imports|Audit|Repairs|KPIs|Companies|Ledger|Board|Amount)\b/;
  const shouts = titled.filter(({ said }) =>
    said
      .split(/[ (]+/)
      .some((word, place) => place > 0 && /^[A-Z][a-z]/.test(word) && !proper.test(word)),
  );
  expect(shouts.map(({ path, said }) => `${path}: ${said}`)).toEqual([]);
});

test('what the server refuses stands in one place, in whole sentences that say what to do', () => {
  const stray = [...sourcesIn('src/sheets')].filter(({ text }) => /new Error\(\s*['`]/.test(text));
  expect(stray.map(({ path }) => path)).toEqual([]);
  const said = Object.values(refusals).map((one) =>
    typeof one === 'string' ? one : Reflect.apply(one, null, ['Deals', 'B2', 3]),
  );
  expect(said.length).toBeGreaterThan(20);
  expect(said.filter((one) => !/^[A-Z].*[.]$/.test(one))).toEqual([]);
  expect(said.filter((one) => !/[.] [A-Z]/.test(one) && !one.startsWith('Select '))).toEqual([]);
});

/** A file of words, by its name. */
const IS_OF_WORDS = /(words|refusals)\.ts$/;

const VERBS =
  /\b(is|are|was|were|has|have|had|does|must|cannot|may be|needs?|says?|stands?|expected|such as)\s+\S/;

/** Where publications are called by their titles. */
const TITLES = 'src/core/kpi/benchmarks.ts';

/** The texts of a source, or parts of them, that read like a sentence: of three words or more, with a verb or a full stop. */
function sentencesIn(source: string): readonly string[] {
  const { code } = transformSync(source, { loader: 'ts', charset: 'utf8', target: 'es2022' });
  return [...tokenizer(code, { ecmaVersion: 2022, sourceType: 'module' })]
    .filter(({ type }) => type.label === 'string' || type.label === 'template')
    .map((token) => String(Reflect.get(token, 'value')))
    .filter((text) => /[A-Za-z]{2,}[,;:]? [\w']+[,;:]? \w/.test(text))
    .filter((text) => VERBS.test(text) || /[a-z)"'][.;:!?](\s|$)/.test(text));
}

describe('a sentence', () => {
  const are = (source: string, expected: readonly string[]) =>
    expect(sentencesIn(source)).toEqual(expected);

  test('is known by its full stop', () =>
    are("throw new Error('Import the report again.');", ['Import the report again.']));
  test('is known by its verb', () =>
    are("const a = 'the range is empty';", ['the range is empty']));
  test('is known where values stand in it', () =>
    are('const a = `There is no $' + '{month} in it`;', ['There is no ']));
  test('is none where it names a column or a choice', () =>
    are("const a = ['Recurring revenue amount', 'invoices or orders', 'Contract end is'];", []));
});

test('sentences that somebody reads stand in files of words, also those of core, functions and server', () =>
  expect(
    ['core', 'functions', 'script', 'sheets', 'import']
      .flatMap((part) => sourcesIn(`src/${part}`))
      .filter(({ path }) => !IS_OF_WORDS.test(path) && path !== TITLES)
      .flatMap(({ path, text }) => sentencesIn(text).map((sentence) => `${path}: ${sentence}`)),
  ).toEqual([]));
