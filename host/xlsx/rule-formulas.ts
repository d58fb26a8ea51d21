import { excelFormula } from './excel-formula';
import { textOfXml, xmlText } from './xml-text';

/**
 * The XML of a sheet whose conditional formats compare with what was meant.
 *
 * The engine writes the operand of a rule as it was typed: a formula with its `=`, a text without
 * quotation marks, functions in Google's words.
 */
export function mendedRules(sheetXml: string): string {
  return sheetXml.replace(RULE, (rule, attributes: string) => {
    const isComparison = /type="cellIs"/.test(attributes);
    return rule.replace(FORMULA, (_, operand: string) => {
      const text = textOfXml(operand.trim());
      return `<formula>${xmlText(isComparison ? comparedWith(text) : formula(text))}</formula>`;
    });
  });
}

const RULE = /<cfRule ([^>]*)>[\s\S]*?<\/cfRule>/g;
const FORMULA = /<formula>([\s\S]*?)<\/formula>/g;

function comparedWith(operand: string): string {
  if (operand.startsWith('=')) return formula(operand.slice(1));
  const isNumber = operand !== '' && Number.isFinite(Number(operand.replace(/%$/, '')));
  if (isNumber || /^(TRUE|FALSE)$/i.test(operand)) return operand;
  return `"${operand.replace(/"/g, '""')}"`;
}

const formula = (text: string): string => excelFormula(text)?.text ?? text;
