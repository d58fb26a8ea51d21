import type { Headline, Problem, WorkbookState } from '../main';

/** What stands in the way in a workbook: what the server found, or a result that is none. */
export type Spoilt = Problem | { readonly kind: 'broken' };

/**
 * What somebody has done to the tabs. Errors are most often what comes of something else: those of single cells are told
 * where nothing else is, and a result that shows them where no cell or tab explains it.
 */
export function spoiltIn({
  problems = [],
  headline,
}: Pick<WorkbookState, 'problems' | 'headline'>): readonly Spoilt[] {
  const causes = problems.filter((problem) => !isError(problem));
  if (causes.length > 0) return causes;
  return headline !== null && !isResult(headline) ? [{ kind: 'broken' }] : problems;
}

function isError(problem: Problem): boolean {
  return problem.kind === 'cell' && String(problem.value).startsWith('#');
}

/** Whether writing the tabs anew would mend it. */
export function canPutBack({ kind, ...problem }: Spoilt): boolean {
  const isOfFormulas = 'tab' in problem && (problem.tab === 'NRR' || problem.tab === 'Audit');
  return kind === 'moved' || kind === 'broken' || isOfFormulas;
}

function isResult({ sentence, cards, checks, counted }: Headline): boolean {
  const texts = [sentence, ...cards.flatMap(({ label, text, change }) => [label, text, change])];
  const isShown = texts.every((text) => !text.startsWith('#'));
  const isAudited = checks.every(({ name, difference }) => name !== '' && isNumber(difference));
  return isShown && isAudited && isNumber(counted);
}

/** What is no number comes over as none, too. */
function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}
