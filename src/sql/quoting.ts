const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that a literal must not hold
const NOT_PLAIN = /[\\'\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A text as a literal: the only way in which a text of a report or of the settings enters a script.
 * @example literal("O'Neil") //=> "'O\\'Neil'"
 */
export function literal(text: string): string {
  const whole = text.replace(LONE_SURROGATE, '\ufffd');
  return `'${whole.replace(NOT_PLAIN, (sign) => ESCAPES[sign] ?? escaped(sign))}'`;
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A path such as project, dataset and table, each part in backquotes: the only way in which a name enters a script. */
export function quoted(path: string): string {
  return path
    .split('.')
    .map((part) => `\`${part}\``)
    .join('.');
}

/** Whether BigQuery takes a text as the name of a column: letters, digits, and the few signs that it allows. */
export function isColumnName(text: string): boolean {
  return [...text].length <= 300 && /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_ &%=+:'<>#|-]*$/u.test(text);
}

/** Whether a text can be a dataset (2 parts), `reports` or `my-project.reports`, or a table in one (3 parts). */
export function isPath(text: string, parts: 2 | 3): boolean {
  const names = text.split('.');
  const project = names.length === parts ? names.slice(0, 1) : [];
  return (
    (names.length === parts || names.length === parts - 1) &&
    project.every((name) => /^[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(name)) &&
    names.slice(project.length).every((name) => /^\w{1,1024}$/.test(name))
  );
}

/** The name that BigQuery gives to a column on loading a CSV file: every sign but letters, digits and `_` becomes `_`. */
export function loadedName(label: string): string {
  const plain = label.trim().replace(/[^A-Za-z0-9_]/g, '_');
  return /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
}
