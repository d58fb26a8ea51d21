import { createHost, type Host, type HostOptions } from '../../host/host';

/** A host whose script is one function `main` with this body. */
export function hostWith(body: string, options: Partial<HostOptions> = {}): Host {
  return createHost({ code: `function main(a, b) { ${body} }`, html: {}, ...options });
}

/** What `main` answers when its body runs with the first tab as `sheet`. */
export function answerOf(body: string, options: Partial<HostOptions> = {}): unknown {
  return hostWith(`const sheet = SpreadsheetApp.getActiveSheet(); ${body}`, options).run('main');
}

/** What formulas show, set one under the other beside these values. */
export function shownBy(
  formulas: readonly string[],
  values: readonly (readonly unknown[])[] = [['']],
) {
  return answerOf(`
    const values = ${JSON.stringify(values)};
    sheet.getRange(1, 1, values.length, values[0].length).setValues(values);
    const formulas = ${JSON.stringify(formulas)};
    return formulas.map((formula, i) => {
      const cell = sheet.getRange(1 + i * 20, 12);
      cell.setFormula(formula);
      return cell.getValue();
    });`);
}
