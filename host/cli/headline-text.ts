import type { Headline } from '../../src/main';

interface Beside {
  readonly accuracy: number | null;
  readonly findings: number;
  /** What one of the records that count is called. */
  readonly noun: string;
}

/** The result as lines for a terminal, with what the data audit found. */
export function headlineText(
  { asOf, sentence, cards, counted, leftOut, checks }: Headline,
  { accuracy, findings, noun }: Beside,
): string {
  const figures = cards.map(
    ({ label, text, change }) => `  ${label.padEnd(16)} ${text}${change && ` (${change})`}`,
  );
  const left = leftOut.map(
    ({ reason, rows }) => `  ${rows} ${rows === 1 ? 'row' : 'rows'}: ${reason}`,
  );
  const share = accuracy === null ? '' : `, accuracy ${(accuracy * 100).toFixed(1)} %`;
  const audit =
    findings === 0
      ? 'The data audit found nothing.'
      : `The data audit has ${findings} ${findings === 1 ? 'finding' : 'findings'}${share}: see the Audit tab.`;
  const failed = checks.filter(({ ok }) => !ok).map(({ name }) => name);
  const verdict =
    failed.length === 0
      ? `All ${checks.length} checks hold.`
      : `These checks fail: ${failed.join(', ')}.`;
  return [
    `${asOf}: ${sentence}`,
    ...figures,
    `${counted} ${counted === 1 ? noun : `${noun}s`} counted`,
    ...left,
    verdict,
    audit,
    '',
  ].join('\n');
}
