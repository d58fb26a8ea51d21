import { engineFormula } from '../formulas/dialect';
import { arrayOf, boolean, constantOf, constants, number, orNull, text } from '../kinds';
import { type Form, formsOf, objectNamed, strict, type Table } from '../strict';
import { hexColor } from './range-looks';
import type { RangeSelf, Scope, SheetSelf } from './scope';

/** A rule that colours cells by what they hold. */
export interface ConditionalRule {
  readonly scope: Scope;
  readonly ranges: readonly RangeSelf[];
  readonly condition: { readonly operator: string; readonly values: readonly string[] } | undefined;
  readonly style: Readonly<Record<string, unknown>>;
  readonly gradient: Readonly<Partial<Record<'minimum' | 'midpoint' | 'maximum', object>>>;
}

/** What the points of a gradient mean. */
export const interpolationTypes = constants(['NUMBER', 'PERCENT', 'PERCENTILE', 'MIN', 'MAX']);
const anInterpolation = constantOf('InterpolationType', interpolationTypes);
const THRESHOLDS = {
  NUMBER: 'number',
  PERCENT: 'percentage',
  PERCENTILE: 'percentile',
  MIN: 'value',
  MAX: 'value',
} as const;

const form = formsOf<ConditionalRule>();
const aRange = objectNamed<RangeSelf>('SpreadsheetApp.Range');

const builder = (rule: ConditionalRule): object => strict(builderTable, rule, rule.scope.watch);

const when = (rule: ConditionalRule, operator: string, ...values: readonly string[]): object =>
  builder({ ...rule, condition: { operator, values } });

const byNumber = (operator: string): Form<ConditionalRule>[] => [
  form([number], (rule, value) => when(rule, operator, String(value))),
];
const byNumbers = (operator: string): Form<ConditionalRule>[] => [
  form([number, number], (rule, low, high) => when(rule, operator, String(low), String(high))),
];
const byText = (operator: string): Form<ConditionalRule>[] => [
  form([text], (rule, value) => when(rule, operator, value)),
];

function whenFormula(rule: ConditionalRule, formula: string): object {
  if (formula.includes('!'))
    throw new Error('Conditional format rule cannot reference a different sheet.');
  return when(rule, 'customFormula', engineFormula(formula, rule.scope.book.customNames));
}

const styled = (rule: ConditionalRule, part: Record<string, unknown>): object =>
  builder({ ...rule, style: { ...rule.style, ...part } });

const colorNumber = (color: string): number =>
  Number.parseInt((hexColor(color) ?? '#FFFFFF').slice(1), 16);

type Point = keyof ConditionalRule['gradient'];

function point(at: Point): Form<ConditionalRule>[] {
  const set = (rule: ConditionalRule, threshold: object) =>
    builder({ ...rule, gradient: { ...rule.gradient, [at]: threshold } });
  return [
    form([text, anInterpolation, text], (rule, color, { constant }, value) =>
      set(rule, { color: colorNumber(color), type: THRESHOLDS[constant], value }),
    ),
  ];
}

function endPoint(at: Point): Form<ConditionalRule>[] {
  return [
    form([text], (rule, color) =>
      builder({
        ...rule,
        gradient: { ...rule.gradient, [at]: { color: colorNumber(color), type: 'value' } },
      }),
    ),
  ];
}

const builderTable: Table<ConditionalRule> = {
  name: 'SpreadsheetApp.ConditionalFormatRuleBuilder',
  methods: {
    whenFormulaSatisfied: [form([text], whenFormula)],
    whenNumberGreaterThan: byNumber('isGreaterThan'),
    whenNumberGreaterThanOrEqualTo: byNumber('isGreaterOrEqualTo'),
    whenNumberLessThan: byNumber('isLessThan'),
    whenNumberLessThanOrEqualTo: byNumber('isLessOrEqualTo'),
    whenNumberEqualTo: byNumber('isEqual'),
    whenNumberNotEqualTo: byNumber('isNotEqual'),
    whenNumberBetween: byNumbers('isBetween'),
    whenNumberNotBetween: byNumbers('isNotBetween'),
    whenTextEqualTo: byText('isEqual'),
    whenTextContains: byText('containsText'),
    whenTextDoesNotContain: byText('notContainsText'),
    whenTextStartsWith: byText('beginsWithText'),
    whenTextEndsWith: byText('endsWithText'),
    whenCellEmpty: [form([], (rule) => when(rule, 'isEmpty'))],
    whenCellNotEmpty: [form([], (rule) => when(rule, 'isNotEmpty'))],
    setBackground: [
      form([orNull(text)], (rule, color) => styled(rule, { fillColor: hexColor(color) })),
    ],
    setFontColor: [
      form([orNull(text)], (rule, color) => styled(rule, { textColor: hexColor(color) })),
    ],
    setBold: [form([orNull(boolean)], (rule, bold) => styled(rule, { bold: bold ?? undefined }))],
    setItalic: [
      form([orNull(boolean)], (rule, italic) => styled(rule, { italic: italic ?? undefined })),
    ],
    setGradientMinpoint: endPoint('minimum'),
    setGradientMaxpoint: endPoint('maximum'),
    setGradientMinpointWithValue: point('minimum'),
    setGradientMidpointWithValue: point('midpoint'),
    setGradientMaxpointWithValue: point('maximum'),
    setRanges: [form([arrayOf(aRange)], (rule, ranges) => builder({ ...rule, ranges }))],
    build: [
      form([], (rule) => {
        const isGradient = rule.gradient.minimum && rule.gradient.maximum;
        if (!rule.condition && !isGradient)
          throw new Error('A conditional format rule needs a condition or a gradient.');
        if (rule.ranges.length === 0)
          throw new Error('A conditional format rule needs at least one range.');
        return strict(ruleTable, rule, rule.scope.watch);
      }),
    ],
  },
};

const ruleTable: Table<ConditionalRule> = {
  name: 'SpreadsheetApp.ConditionalFormatRule',
  methods: {
    getRanges: [form([], ({ scope, ranges }) => ranges.map(scope.objects.range))],
    copy: [form([], builder)],
  },
};

/** SpreadsheetApp.newConditionalFormatRule(). */
export const newConditionalFormatRule = (scope: Scope): object =>
  builder({ scope, ranges: [], condition: undefined, style: {}, gradient: {} });

const engineRule = ({ condition, style, gradient }: ConditionalRule): object =>
  condition ? { type: 'CellIsRule', ...condition, style } : { type: 'ColorScaleRule', ...gradient };

function setRules({ scope, sheetId }: SheetSelf, rules: readonly ConditionalRule[]): void {
  const { engine, conditionalRules } = scope.book;
  for (const { id } of engine.model.getters.getConditionalFormats(sheetId))
    engine.send('REMOVE_CONDITIONAL_FORMAT', { sheetId, id });
  conditionalRules.set(sheetId, rules);
  for (const [index, rule] of rules.entries()) {
    if (rule.ranges.some((range) => range.sheetId !== sheetId))
      throw new Error('A conditional format rule has a range on another sheet.');
    const ranges = rule.ranges.map(({ zone }) => ({ _sheetId: sheetId, _zone: zone }));
    engine.send('ADD_CONDITIONAL_FORMAT', {
      sheetId,
      ranges,
      cf: { id: `${sheetId}-${index}`, rule: engineRule(rule) },
    });
  }
}

const sheetForm = formsOf<SheetSelf>();

/** The methods of Sheet about conditional formats. */
export const sheetConditionalFormats = {
  setConditionalFormatRules: [
    sheetForm(
      [arrayOf(objectNamed<ConditionalRule>('SpreadsheetApp.ConditionalFormatRule'))],
      setRules,
    ),
  ],
  getConditionalFormatRules: [
    sheetForm([], ({ scope, sheetId }) =>
      (scope.book.conditionalRules.get(sheetId) ?? []).map((rule) =>
        strict(ruleTable, rule, scope.watch),
      ),
    ),
  ],
  clearConditionalFormatRules: [sheetForm([], (self) => setRules(self, []))],
};
