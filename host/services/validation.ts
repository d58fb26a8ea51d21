import { engineFormula } from '../formulas/dialect';
import { anything, arrayOf, boolean, constants, gridOf, number, orNull, text } from '../kinds';
import { type Form, formsOf, objectNamed, strict, type Table } from '../strict';
import { a1Of } from './a1';
import { checkShape } from './range-values';
import type { Area, RangeSelf, Scope } from './scope';
import { ruleOfCell } from './validated';

/** What may be typed into a cell. */
export interface Rule {
  readonly scope: Scope;
  readonly criteria: string;
  /** What the script gave, as objects of the spreadsheet that the rule is in. */
  readonly given: (scope: Scope) => readonly unknown[];
  /** The same for the engine. */
  readonly criterion: object | undefined;
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

type Of = (scope: Scope) => Pick<Rule, 'criteria' | 'given' | 'criterion'>;

const builderForm = formsOf<Rule>();
const aRange = objectNamed<RangeSelf>('SpreadsheetApp.Range');

const builder = (rule: Rule): object => strict(builderTable, rule, rule.scope.watch);

const requiring = (rule: Rule, of: Of): object => builder({ ...rule, ...of(rule.scope) });

const comparing = (criteria: string, type: string): Form<Rule>[] => [
  builderForm([number], (rule, value) =>
    requiring(rule, () => ({
      criteria,
      given: () => [value],
      criterion: { type, values: [String(value)] },
    })),
  ),
];

const between = (criteria: string, type: string): Form<Rule>[] => [
  builderForm([number, number], (rule, low, high) =>
    requiring(rule, () => ({
      criteria,
      given: () => [low, high],
      criterion: { type, values: [String(low), String(high)] },
    })),
  ),
];

function inList(rule: Rule, values: readonly unknown[], showDropdown: boolean): object {
  if (values.length > 500)
    throw new Error('The data validation rule has more items than the limit of 500.');
  const displayStyle = showDropdown ? 'arrow' : 'plainText';
  return requiring(rule, () => ({
    criteria: 'VALUE_IN_LIST',
    given: () => [values, showDropdown],
    criterion: { type: 'isValueInList', values: values.map(String), displayStyle },
  }));
}

function inRange(rule: Rule, range: RangeSelf, showDropdown: boolean): object {
  const displayStyle = showDropdown ? 'arrow' : 'plainText';
  return requiring(rule, () => ({
    criteria: 'VALUE_IN_RANGE',
    given: ({ objects }) => [objects.range(range), showDropdown],
    criterion: { type: 'isValueInRange', values: [reference(range)], displayStyle },
  }));
}

function reference(range: RangeSelf): string {
  const name = range.scope.book.engine.model.getters.getSheetName(range.sheetId);
  return `'${name}'!${a1Of(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

const criteriaNames = constants([
  'CHECKBOX',
  'CUSTOM_FORMULA',
  'DATE_IS_VALID_DATE',
  'NUMBER_BETWEEN',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
]);

/** SpreadsheetApp.DataValidationCriteria. */
export const dataValidationCriteria: Readonly<Record<string, unknown>> = criteriaNames;

const builderTable: Table<Rule> = {
  name: 'SpreadsheetApp.DataValidationBuilder',
  methods: {
    requireValueInList: [
      builderForm([arrayOf(anything)], (rule, values) => inList(rule, values, true)),
      builderForm([arrayOf(anything), boolean], inList),
    ],
    requireValueInRange: [
      builderForm([aRange], (rule, range) => inRange(rule, range, true)),
      builderForm([aRange, boolean], inRange),
    ],
    requireNumberBetween: between('NUMBER_BETWEEN', 'isBetween'),
    requireNumberGreaterThan: comparing('NUMBER_GREATER_THAN', 'isGreaterThan'),
    requireNumberGreaterThanOrEqualTo: comparing(
      'NUMBER_GREATER_THAN_OR_EQUAL_TO',
      'isGreaterOrEqualTo',
    ),
    requireNumberLessThan: comparing('NUMBER_LESS_THAN', 'isLessThan'),
    requireNumberLessThanOrEqualTo: comparing('NUMBER_LESS_THAN_OR_EQUAL_TO', 'isLessOrEqualTo'),
    requireCheckbox: [builderForm([], (rule) => plain(rule, 'CHECKBOX', 'isBoolean'))],
    requireDate: [builderForm([], (rule) => plain(rule, 'DATE_IS_VALID_DATE', 'dateIsValid'))],
    requireTextIsEmail: [builderForm([], (rule) => plain(rule, 'TEXT_IS_VALID_EMAIL', 'isEmail'))],
    requireFormulaSatisfied: [
      builderForm([text], (rule, formula) =>
        requiring(rule, ({ book }) => ({
          criteria: 'CUSTOM_FORMULA',
          given: () => [formula],
          criterion: { type: 'customFormula', values: [engineFormula(formula, book.customNames)] },
        })),
      ),
    ],
    setAllowInvalid: [
      builderForm([boolean], (rule, allowInvalid) => builder({ ...rule, allowInvalid })),
    ],
    setHelpText: [builderForm([text], (rule, helpText) => builder({ ...rule, helpText }))],
    build: [
      builderForm([], (rule) => {
        if (!rule.criterion) throw new Error('A data validation rule needs a condition.');
        return strict(ruleTable, rule, rule.scope.watch);
      }),
    ],
  },
};

const plain = (rule: Rule, criteria: string, type: string): object =>
  requiring(rule, () => ({ criteria, given: () => [], criterion: { type, values: [] } }));

const ruleTable: Table<Rule> = {
  name: 'SpreadsheetApp.DataValidation',
  methods: {
    getAllowInvalid: [builderForm([], ({ allowInvalid }) => allowInvalid)],
    getHelpText: [builderForm([], ({ helpText }) => helpText)],
    getCriteriaType: [builderForm([], ({ criteria }) => dataValidationCriteria[criteria])],
    getCriteriaValues: [builderForm([], ({ scope, given }) => given(scope))],
    copy: [builderForm([], builder)],
  },
};

/** SpreadsheetApp.newDataValidation(). */
export function newDataValidation(scope: Scope): object {
  const rule = { scope, criteria: '', given: () => [], criterion: undefined };
  return builder({ ...rule, allowInvalid: true, helpText: null });
}

const aRule = objectNamed<Rule>('SpreadsheetApp.DataValidation');
const form = formsOf<RangeSelf>();

function setRule(
  { scope, sheetId, zone }: Area & Pick<RangeSelf, 'scope'>,
  rule: Rule | null,
): void {
  const { engine, rules } = scope.book;
  const id = `rule-${rules.size + 1}`;
  // A rule that comes takes the cells from those before it, so one that comes and goes clears them.
  // It must be none that changes values, as one of checkboxes does.
  const criterion = rule?.criterion ?? { type: 'isValueInList', values: [''] };
  const ranges = [{ _sheetId: sheetId, _zone: zone }];
  rules.set(id, rule);
  engine.send('ADD_DATA_VALIDATION_RULE', {
    sheetId,
    ranges,
    rule: { id, criterion, isBlocking: rule?.allowInvalid === false },
  });
  if (!rule) engine.send('REMOVE_DATA_VALIDATION_RULE', { sheetId, id });
}

function ruleAt({ scope, sheetId }: RangeSelf, row: number, col: number): object | null {
  const rule = ruleOfCell(scope, { sheetId, row, col });
  return rule ? strict(ruleTable, rule, scope.watch) : null;
}

/** Rules that are the same cell after cell, as one: each takes the engine a copy of all rules that it has. */
function runsOf(rules: readonly (Rule | null)[]) {
  const runs: { readonly rule: Rule | null; readonly from: number; to: number }[] = [];
  for (const [at, rule] of rules.entries()) {
    const last = runs.at(-1);
    if (last?.rule === rule) last.to = at;
    else runs.push({ rule, from: at, to: at });
  }
  return runs;
}

/** The methods of Range about what may be typed. */
export const rangeValidation = {
  setDataValidation: [
    form([orNull(aRule)], (range, rule) => {
      setRule(range, rule);
      return range.scope.objects.range(range);
    }),
  ],
  setDataValidations: [
    form([gridOf(orNull(aRule))], (range, rows) => {
      checkShape(rows, range);
      const { left, top } = range.zone;
      for (const j of rows[0]?.keys() ?? [])
        for (const { rule, from, to } of runsOf(rows.map((row) => row[j] ?? null))) {
          const zone = { left: left + j, right: left + j, top: top + from, bottom: top + to };
          setRule({ ...range, zone }, rule);
        }
      return range.scope.objects.range(range);
    }),
  ],
  clearDataValidations: [
    form([], (range) => {
      setRule(range, null);
      return range.scope.objects.range(range);
    }),
  ],
  getDataValidation: [form([], (range) => ruleAt(range, range.zone.top, range.zone.left))],
};
