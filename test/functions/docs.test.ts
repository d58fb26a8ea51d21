import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerBeside } from '../../host/cli/cell-answer';
import { cellsOfCsv } from '../../src/import/files/csv';
import { DECLARED } from './declared';
import { builtHost } from './workbook';

const ROOT = join(__dirname, '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** A formula of the document, the table above it and the result that it promises. */
interface Example {
  readonly section: string;
  readonly formula: string;
  readonly table: string;
  readonly result: string;
}

const PART =
  /^## (\w+)$|^```csv\n([\s\S]*?)\n```$|^`(=.*)` gives `(.*)`$|^`(=.*)` fills\n\n```text\n([\s\S]*?)\n```$/gm;

function examplesOf(text: string): readonly Example[] {
  let [section, table] = ['', ''];
  return [...text.matchAll(PART)].flatMap(
    ([, heading, csv, single, value, filling, rows]): readonly Example[] => {
      section = heading ?? section;
      table = csv ?? table;
      const formula = single ?? filling;
      return formula === undefined
        ? []
        : [{ section, formula, table, result: value ?? rows ?? '' }];
    },
  );
}

/** What a formula shows, as the document writes it: up to six decimals, rows as lines. */
function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(rowWritten).join('\n');
  return typeof value === 'number' ? String(Math.round(value * 1e6) / 1e6) : String(value);
}

function rowWritten(row: unknown): string {
  return (Array.isArray(row) ? row : [row]).map(written).join(',');
}

const EXAMPLES = examplesOf(read('docs/functions.md'));
const DEFINED = examplesOf(read('docs/metrics.md'));

test.each([...EXAMPLES, ...DEFINED].map((one) => [one.formula, one] as const))(
  '%s',
  (_, example) => {
    const cells = cellsOfCsv(example.table).map((row) => row.map((cell) => String(cell ?? '')));
    const answer = answerBeside(builtHost(), cells, example.formula);
    expect('error' in answer ? answer.error : written(answer.value)).toBe(example.result);
  },
);

test('definitions are shown at work', () => expect(DEFINED.length).toBeGreaterThan(5));

test('every function has a section with an example', () => {
  expect([...new Set(EXAMPLES.map(({ section }) => section))]).toEqual(DECLARED);
});

test('every example calls the function of its section', () =>
  expect(EXAMPLES.filter(({ section, formula }) => !formula.startsWith(`=${section}(`))).toEqual(
    [],
  ));
