import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const CODE = join(__dirname, '..', '..', 'dist', 'Code.js');

/** A public function as Sheets' autocomplete reads it. */
interface Shown {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly summary: string;
  readonly documented: readonly { readonly name: string; readonly text: string }[];
  readonly isFormula: boolean;
  readonly returns: string;
}

/** The documented functions at the top level of a script. */
function shownIn(code: string): readonly Shown[] {
  const found = code.matchAll(/^\/\*\*((?:[^*]|\*(?!\/))*)\*\/\nfunction (\w+)\(([^)]*)\)\{$/gm);
  return [...found].map(([, comment = '', name = '', parameters = '']) => {
    const lines = comment.split('\n').map((line) => line.replace(/^\s*\*? ?/, '').trim());
    return {
      name,
      parameters: parameters
        .split(',')
        .map((parameter) => parameter.trim())
        .filter(Boolean),
      summary: lines.find((line) => line !== '') ?? '',
      documented: lines.flatMap((line) => {
        const [, , parameter = '', text = ''] = /^@param (\{\w+\}) (\w+) (.+)$/.exec(line) ?? [];
        return parameter === '' ? [] : [{ name: parameter, text }];
      }),
      isFormula: lines.includes('@customfunction'),
      returns: lines.find((line) => line.startsWith('@return ')) ?? '',
    };
  });
}

const FORMULAS = shownIn(readFileSync(CODE, 'utf8')).filter(({ isFormula }) => isFormula);

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  NRR: ['range', 'month', 'months', 'settings'],
  GRR: ['range', 'month', 'months', 'settings'],
  LOGO_CHURN: ['range', 'month', 'months', 'settings'],
  REVENUE_CHURN: ['range', 'month', 'months', 'settings'],
  QUICK_RATIO: ['range', 'month', 'months', 'settings'],
  ARPA: ['range', 'month', 'months', 'settings'],
  RENEWAL_RATE: ['range', 'month', 'months', 'settings', 'by'],
  MRR_MOVEMENTS: ['range', 'month', 'months', 'settings'],
  MRR_BY_CUSTOMER: ['range', 'month', 'months', 'settings'],
  COHORT_RETENTION: ['range', 'month', 'months', 'settings', 'by'],
  DATA_ACCURACY: ['range', 'by', 'settings'],
  RENEWALS_DUE: ['range', 'from', 'to', 'settings'],
  MRR_AT_RISK: ['range', 'days', 'settings'],
  CLTV: ['arpa', 'gross_margin', 'churn'],
  CSAT: ['range', 'satisfied_from'],
  NPS_SCORE: ['range'],
  TIME_TO_VALUE: ['start_range', 'value_range'],
  ADOPTION_RATE: ['active', 'licensed'],
  HEALTH_SCORE: ['metrics', 'weights'],
  NRR_BENCHMARK: ['segment', 'what'],
};

describe('autocomplete shows', () => {
  test('every function with its parameters', () =>
    expect(Object.fromEntries(FORMULAS.map(({ name, parameters }) => [name, parameters]))).toEqual(
      EXPECTED,
    ));
  test.each(FORMULAS.map((one) => [one.name, one] as const))('help for %s', (_, shown) => {
    expect(shown.summary).toMatch(/^[A-Z].{20,}\.$/);
    expect(shown.returns).toMatch(/^@return \{\w+\} .{4,}/);
    expect(shown.documented.map(({ name }) => name)).toEqual(shown.parameters);
  });
  test('an example or the choices for every parameter', () =>
    expect(
      FORMULAS.flatMap(({ name, documented }) =>
        documented
          .filter(({ text }) => !/for example |"\w+"/.test(text))
          .map((parameter) => `${name}: ${parameter.name}`),
      ),
    ).toEqual([]));
  test('no name that Sheets would read as a cell or that it hides', () =>
    expect(
      FORMULAS.map(({ name }) => name).filter((name) => /^[A-Z]{1,3}\d+$|_$/.test(name)),
    ).toEqual([]));
});
