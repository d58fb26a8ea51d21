import type { Headline } from '../../src/main';

/** The result as lines for a terminal. */
export function headlineText({
  asOf,
  sentence,
  cards,
  counted,
  leftOut,
  checks,
}: Headline): string {
  const figures = cards.map(
    ({ label, text, change }) => `  ${label.padEnd(16)} ${text}${change && ` (${change})`}`,
  );
  const left = leftOut.map(({ reason, rows }) => `  ${rows} rows: ${reason}`);
  const failed = checks.filter(({ ok }) => !ok).map(({ name }) => name);
  const verdict =
    failed.length === 0
      ? `All ${checks.length} checks hold.`
      : `These checks fail: ${failed.join(', ')}.`;
  return [
    `${asOf}: ${sentence}`,
    ...figures,
    `${counted} deals counted`,
    ...left,
    verdict,
    '',
  ].join('\n');
}
