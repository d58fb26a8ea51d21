import { xmlText } from './xml-text';

/** A named range: its name, and an absolute reference as Excel writes it. */
export interface NamedReference {
  readonly name: string;
  /** For example `'NRR'!$B$2` or `'Deals'!$A$2:$F$6000`. */
  readonly reference: string;
}

/**
 * The workbook's own XML with what the engine leaves out: named ranges, the tab that opens in
 * front (Excel refuses a hidden one), and the wish to be calculated when opened.
 */
export function mendedWorkbook(workbookXml: string, names: readonly NamedReference[]): string {
  return workbookXml
    .replace('<sheets>', `${frontTab(workbookXml)}<sheets>`)
    .replace(
      '</sheets>',
      `</sheets>${definedNames(names)}<calcPr calcId="191029" fullCalcOnLoad="1"/>`,
    );
}

function frontTab(workbookXml: string): string {
  const states = [...workbookXml.matchAll(/<sheet state="(\w+)"/g)].map(([, state]) => state);
  return `<bookViews><workbookView activeTab="${Math.max(0, states.indexOf('visible'))}"/></bookViews>`;
}

function definedNames(names: readonly NamedReference[]): string {
  if (names.length === 0) return '';
  const each = [...names]
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
    .map(
      ({ name, reference }) =>
        `<definedName name="${xmlText(name)}">${xmlText(reference)}</definedName>`,
    );
  return `<definedNames>${each.join('')}</definedNames>`;
}
