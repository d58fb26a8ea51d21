/** Why there is no answer, in one plain sentence. */
export interface Refusal {
  readonly problem: string;
  /** Whether it would help to be told which columns are which. */
  readonly isAboutColumns?: boolean;
  /** The sheets of a workbook of which somebody has to say which one is meant. */
  readonly sheets?: readonly SheetLook[];
}

/** What a sheet of a workbook looks like: how many rows stand below its first, and what some of its columns are called. */
export interface SheetLook {
  readonly name: string;
  readonly rows: number;
  readonly labels: readonly string[];
}

/** Whether an answer is the sentence that says why there is none. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'problem' in answer;
}
