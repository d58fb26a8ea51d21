/** Why there is no answer, in one plain sentence. */
export interface Refusal {
  readonly problem: string;
  /** Whether it would help to be told which columns are which. */
  readonly isAboutColumns?: boolean;
}

/** Whether an answer is the sentence that says why there is none. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'problem' in answer;
}
