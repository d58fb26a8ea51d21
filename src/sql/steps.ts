/** One named step of a query: what it holds, in a sentence, and its rows. */
export interface Step {
  readonly name: string;
  readonly says: string;
  readonly query: string;
}

/** A query of named steps, each with its sentence above it; the last step's rows are the result. */
export function queryOf(steps: readonly Step[]): string {
  const last = steps[steps.length - 1];
  const named = steps.slice(0, -1).map(namedStep);
  const head = named.length > 0 ? `WITH\n${named.join(',\n')}\n` : '';
  return `${head}-- ${last?.says}\n${last?.query}`;
}

function namedStep({ name, says, query }: Step): string {
  return `-- ${says}\n${name} AS (\n${indented(query)}\n)`;
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : `  ${line}`))
    .join('\n');
}

/** A list of expressions, one a line, as deep as a query's columns stand. */
export function listed(expressions: readonly string[]): string {
  return expressions.map((one) => `  ${one}`).join(',\n');
}

/** Expressions by the names that their columns get, one a line. */
export function namedColumns(columns: Readonly<Record<string, string>>): string {
  return listed(
    Object.entries(columns).map(([name, expression]) =>
      expression === name ? name : `${expression} AS ${name}`,
    ),
  );
}

/** A statement with the sentence that says what it does. */
export function statement(says: string, sql: string): string {
  return `-- ${says}\n${sql};`;
}
