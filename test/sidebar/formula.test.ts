import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createHost } from '../../host/host';
import { parseRange, rangeText } from '../../src/sidebar/formula/cell-range';
import {
  choicesOf,
  type FunctionHelp,
  formulaOf,
  type Given,
  type PackedHelp,
  unpackedHelp,
} from '../../src/sidebar/formula/formula';
import { functionGroups } from '../../src/sidebar/formula/function-groups';
import { DECLARATIONS, DECLARED } from '../functions/declared';

const ROOT = join(__dirname, '..', '..');

/** The help as the build packs it into the sidebar. */
function builtHelp(): readonly FunctionHelp[] {
  const source = JSON.stringify(DECLARATIONS);
  const run = `import('./scripts/function-help.mjs').then(({ functionHelp, packedHelp }) =>
    console.log(JSON.stringify(packedHelp(functionHelp(${source})))))`;
  const packed: PackedHelp = JSON.parse(
    execFileSync(process.execPath, ['-e', run], { cwd: ROOT, encoding: 'utf8' }),
  );
  return unpackedHelp(packed);
}

const HELP = builtHelp();

function helpOf(name: string): FunctionHelp {
  const help = HELP.find((one) => one.name === name);
  if (!help) throw new Error(`no help for ${name}`);
  return help;
}

const made = (name: string, given: Given) => formulaOf(helpOf(name), given);

describe('the formula helper knows', () => {
  test('every custom function', () => {
    expect(HELP.map(({ name }) => name)).toEqual(DECLARED);
  });
  test('each of their parameters with an example or its choices', () =>
    expect(
      HELP.flatMap(({ name, parameters }) =>
        parameters
          .filter((one) => one.example === '' && choicesOf(one).length === 0)
          .map((one) => `${name}: ${one.name}`),
      ),
    ).toEqual([]));
  test('what may be left out', () =>
    expect(helpOf('HEALTH_SCORE').parameters.map(({ isOptional }) => isOptional)).toEqual([
      false,
      true,
    ]));
  test('the words to choose from', () =>
    expect(helpOf('NRR_BENCHMARK').parameters.map(choicesOf)).toEqual([
      [],
      ['NRR', 'GRR', 'source'],
    ]));
});

describe('the functions are listed', () => {
  const names = (searched = '') =>
    functionGroups(HELP, searched).flatMap(({ functions }) => functions.map(({ name }) => name));

  test('each once, under a heading of its own kind', () => {
    expect([...names()].sort()).toEqual(HELP.map(({ name }) => name).sort());
    expect(functionGroups(HELP).map(({ title }) => title)).not.toContain('Others');
  });
  test('those only that hold every word that is searched', () => {
    expect(names('logo CHURN')).toEqual(['LOGO_CHURN']);
    expect(names('lifetime')).toEqual(['CLTV']);
    expect(names('giraffe')).toEqual([]);
  });
});

describe('a range is written', () => {
  const is = (typed: string, expected: string | null) => {
    const range = parseRange(typed);
    expect(range && rangeText(range)).toBe(expected);
  };
  test('as it was typed', () => is('$A$1:B4', '$A$1:B4'));
  test('in capitals', () => is(' a1:b4 ', 'A1:B4'));
  test('with open columns', () => is('Deals!A:AZ', 'Deals!A:AZ'));
  test('with an open end', () => is('A2:B', 'A2:B'));
  test('with quotes around a name that has a space', () => is('My deals!A1', "'My deals'!A1"));
  test('with quotes around a name that reads as a cell', () => is('Q1!A1', "'Q1'!A1"));
  test('with quotes around a name of digits', () => is('2026!A1', "'2026'!A1"));
  test('with the apostrophe of a name doubled', () => is("Ann's!A1", "'Ann''s'!A1"));
  test('the same when it was quoted already', () => is("'Ann''s'!A1", "'Ann''s'!A1"));
  test('not at all where it is none', () => {
    is('the deals', null);
    is('A1+B1', null);
    is('', null);
  });
});

describe('a formula is made', () => {
  const is = (name: string, given: Given, formula: string) =>
    expect(made(name, given)).toEqual({ formula });

  test('without the optional parameters at the end', () =>
    is('NRR', { range: 'Deals!A:AZ' }, '=NRR(Deals!A:AZ)'));
  test('with an empty text for one that is left out before the end', () =>
    is('NRR', { range: 'A1:B4', months: '12' }, '=NRR(A1:B4;"";12)'));
  test('with a month as a text', () =>
    is('NRR', { range: 'A:F', month: '2026-10' }, '=NRR(A:F;"2026-10")'));
  test('with a text that was typed with its quotes', () =>
    is('NRR', { range: 'A:F', month: '"2026-10"' }, '=NRR(A:F;"2026-10")'));
  test('with the quotes inside a text doubled', () =>
    is('NRR_BENCHMARK', { segment: 'a "b" c' }, '=NRR_BENCHMARK("a ""b"" c")'));
  test('with a cell where a month may stand', () =>
    is('NRR', { range: 'A:F', month: 'H1' }, '=NRR(A:F;H1)'));
  test('with a word that is no cell', () =>
    is('NRR_BENCHMARK', { segment: 'SMB' }, '=NRR_BENCHMARK("SMB")'));
  test('with numbers that have no decimal sign', () =>
    is(
      'CLTV',
      { arpa: '30,000', gross_margin: '0.80', churn: '2,5%' },
      '=CLTV(30000;8/10;25/1000)',
    ));
  test('with a share in percent', () =>
    is('CLTV', { arpa: 'B1', gross_margin: '80 %', churn: '5%' }, '=CLTV(B1;80%;5%)'));
});

describe('no formula is made', () => {
  const isBecause = (name: string, given: Given, problem: RegExp) =>
    expect(made(name, given)).toEqual({ problem: expect.stringMatching(problem) });

  test('without what is needed', () => isBecause('NRR', {}, /^Fill in range/));
  test('of something else than cells', () =>
    isBecause('NRR', { range: 'IMPORTDATA("x")' }, /^range is .*; expected cells/));
  test('of something else than a number', () =>
    isBecause('NRR', { range: 'A:F', months: 'a year' }, /^months is "a year"; expected a number/));
});

describe('whatever is filled in', () => {
  const host = createHost({ code: readFileSync(join(ROOT, 'dist', 'Code.js'), 'utf8'), html: {} });
  host.paste('Sheet1', 'A1', [
    ['Customer', 'Opening MRR', 'Closing MRR'],
    ['Acme', '100', '120'],
    ['Beta', '50', '30'],
    ['Gamma', '50', '0'],
  ]);
  const range = fc
    .constantFrom('A1:C4', 'sheet1!$a$1:c4', "'Sheet1'!A:C")
    .map((text) => text.replace('sheet1', 'Sheet1'));
  const text = fc.oneof(
    // With ! a text may name a tab that is not there, with : a range that the engine writes in another way.
    fc.string({ maxLength: 12 }).map((one) => one.replace(/["\\!:]/g, '')),
    fc.constantFrom('2026-10', '12', '0.5', '-3,25 %', 'B2', 'MRR', '1,000', ';', ')', "'", '=1'),
  );
  const given = ({ parameters }: FunctionHelp) =>
    fc.record(
      Object.fromEntries(
        parameters.map(({ name, type }) => [name, type === 'range' ? range : text]),
      ),
    );
  const choices = fc
    .constantFrom(...HELP)
    .chain((help) => fc.tuple(fc.constant(help), given(help)));

  test('what is made is taken by the server, parses, and is answered or told in a sentence', () =>
    fc.assert(
      fc.property(choices, ([help, filled]) => {
        const result = formulaOf(help, filled);
        if ('problem' in result) return expect(result.problem).toMatch(/^(Fill in|\w+ is ").+\.$/);
        const request = { tab: 'Sheet1', cell: 'H2', formula: result.formula, replace: true };
        const { text: shown } = Object(host.run('insertFormula', request));
        expect(shown).not.toMatch(/^#|undefined|NaN|does not know/);
        expect(host.cell('Sheet1', 'H2').formula).toBe(result.formula);
      }),
      { numRuns: 150 },
    ));
});
