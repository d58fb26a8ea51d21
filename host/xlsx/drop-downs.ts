/**
 * The XML of a sheet without the drop-downs that Excel takes for damage, and with their true count.
 *
 * Excel allows 255 characters for a list typed into a rule; the engine writes longer ones, counts rules that it left out, and
 * writes an error style that is none for rules that refuse: strict readers refuse the file then, and leaving it out means it.
 */
export function mendedDropDowns(sheetXml: string): string {
  return sheetXml.replace(
    /<dataValidations[^>]*>([\s\S]*?)<\/dataValidations>/g,
    (_, rules: string) => {
      const kept = (rules.match(RULE) ?? [])
        .filter((rule) => listLength(rule) <= LONGEST_LIST)
        .map((rule) => rule.replace(' errorStyle=""', ''));
      if (kept.length === 0) return '';
      return `<dataValidations count="${kept.length}">${kept.join('')}</dataValidations>`;
    },
  );
}

const RULE = /<dataValidation [\s\S]*?<\/dataValidation>/g;
const LONGEST_LIST = 255;

function listLength(rule: string): number {
  if (!/type="list"/.test(rule)) return 0;
  const list = /<formula1>([\s\S]*?)<\/formula1>/.exec(rule)?.[1] ?? '';
  const text = list.replace(/&\w+;/g, (entity) => (entity === '&quot;' ? '"' : '?'));
  return text.startsWith('"') ? text.length - 2 : 0;
}
