import type { Headline, Problem, WorkbookState } from '../../main';

/** What stands in the way in a workbook: what the server found, or a result that is none. */
export type Spoilt = Problem | { readonly kind: 'broken' };

/**
 * What somebody has done to the tabs. A result that shows errors is told where nothing else explains it; the as-of month,
 * which follows the tabs by a formula, shows one most often because of something else.
 */
export function spoiltIn({
  problems = [],
  headline,
}: Pick<WorkbookState, 'problems' | 'headline'>): readonly Spoilt[] {
  const causes = problems.filter((problem) => !isErrorOfTabs(problem));
  if (causes.length > 0) return causes;
  return headline !== null && !isResult(headline) ? [{ kind: 'broken' }] : problems;
}

function isErrorOfTabs(problem: Problem): boolean {
  const { label, value } = problem.kind === 'cell' ? problem : { label: '', value: '' };
  return label === 'As-of month' && String(value).startsWith('#');
}

/** Whether writing the tabs anew would mend it. */
export function canPutBack({ kind, ...problem }: Spoilt): boolean {
  const isOfFormulas = 'tab' in problem && (problem.tab === 'NRR' || problem.tab === 'Audit');
  return kind === 'moved' || kind === 'broken' || isOfFormulas;
}

function isResult({ sentence, cards, checks, counted, isMoved }: Headline): boolean {
  const labels = cards.map(({ label }) => label).filter((label) => label !== '');
  // Where rows of NRR were moved, figures or nothing stand in the place of labels.
  const isLabelled = cards.length === 0 || (labels.length > 0 && labels.every(isWord));
  const texts = [sentence, ...cards.flatMap(({ label, text, change }) => [label, text, change])];
  const isShown = texts.every((text) => !text.startsWith('#'));
  const isAudited = checks.every(({ name, difference }) => name !== '' && isNumber(difference));
  return isShown && isLabelled && isAudited && isNumber(counted) && !isMoved;
}

function isWord(text: string): boolean {
  return /^\p{L}/u.test(text);
}

/** What is no number comes over as none, too. */
function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}
