const PLANNED = /\b(?:forecast|budget|plan|planned|target|goal|fcst|soll|outlook)\b/i;
const ACTUAL = /^(?:actuals?|act|ist|real|realized)\b/i;

/** Whether a text says that an amount is one that somebody plans, and nobody pays. */
export function isPlanned(text: string): boolean {
  return PLANNED.test(text);
}

/** Whether a text says that an amount is one that was paid. */
export function isActual(text: string): boolean {
  return ACTUAL.test(text);
}
